// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditBridge} from "../src/CreditBridge.sol";
import {IClaimVerifier} from "../src/interfaces/IClaimVerifier.sol";
import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {LedgerId} from "../src/libraries/LedgerId.sol";
import {WrappedCredit} from "../src/WrappedCredit.sol";
import {BridgeTest} from "./support/BridgeTest.sol";

contract AdministrationTest is BridgeTest {
    function test_theLedgerIdIsOfThisChainAndThisContract() public view {
        bytes32 genesis = keccak256("genesis");
        vm.assertEq(here.ledger, LedgerId.compute(block.chainid, genesis, address(here.bridge)), "ledger id");
        vm.assertEq(
            here.ledger,
            sha256(bytes.concat("meridian/ledger/v1", bytes(here.bridge.descriptor()))),
            "of the descriptor"
        );
        vm.assertEq(here.bridge.genesisHash(), genesis, "genesis");
        vm.assertEq(here.bridge.homeLedger(), HOME, "home");
    }

    function test_twoBridgesOfOneChainAreTwoLedgers() public {
        CreditBridge other = new CreditBridge(address(this), here.token, keccak256("genesis"), HOME);
        vm.assertTrue(other.ledgerId() != here.ledger, "another id");
    }

    function test_aVerifierIsTheAdminsToSetAndShowsItsLane() public {
        bytes32 ledger = keccak256("new ledger");
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.VerifierSet(ledger, address(here.verifier), "trusted: single");
        here.bridge.setVerifier(ledger, here.verifier);
        vm.assertEq(here.bridge.verifierOf(ledger), address(here.verifier), "verifier");
        vm.prank(bob);
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        here.bridge.setVerifier(ledger, here.verifier);
    }

    function test_aLedgerNeverLosesItsVerifier() public {
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeAddressZero.selector, "verifier"));
        here.bridge.setVerifier(HOME, IClaimVerifier(address(0)));
    }

    function test_thisLedgerProvesNothingToItself() public {
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeUnknownLedger.selector, here.ledger));
        here.bridge.setVerifier(here.ledger, here.verifier);
    }

    function test_nothingIsDeployedWithoutAnAdmin() public {
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeAddressZero.selector, "admin"));
        new CreditBridge(address(0), here.token, keccak256("genesis"), HOME);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeAddressZero.selector, "token"));
        new CreditBridge(address(this), IWrappedCredit(address(0)), keccak256("genesis"), HOME);
        vm.expectRevert(IWrappedCreditErrors.CreditAdminZero.selector);
        new WrappedCredit(address(0), "");
    }

    function test_everyContractFitsTheLimitOfTheChain() public view {
        address[6] memory deployed = [
            address(here.bridge),
            address(here.token),
            address(here.escrow),
            address(here.registry),
            address(here.policies),
            address(here.verifier)
        ];
        for (uint256 i = 0; i < deployed.length; ++i) {
            vm.assertTrue(deployed[i].code.length <= 24_576, "24 KiB");
        }
    }
}
