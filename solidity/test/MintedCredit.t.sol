// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClassRegistryErrors} from "../src/interfaces/IClassRegistryErrors.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../src/libraries/ClassId.sol";
import {Provenance, ProvenanceCodec} from "../src/libraries/Provenance.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @dev A contract that knows nothing of ERC-1155.
contract Deaf {
    uint256 public value = 1;
}

/// @title What may be minted, and for whom.
contract MintedCreditTest is BridgeTest {
    bytes32 private constant ID = keccak256("transfer");

    function test_mintChecksTheProvenanceAgainstTheBatchId() public {
        Provenance memory p = Samples.provenance();
        p.latitude += 1;
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                IClassRegistryErrors.ClassDigestMismatch.selector,
                "batchId",
                Samples.batchId(),
                ProvenanceCodec.batchId(p)
            )
        );
        here.bridge.mint(claim, proof, p, Samples.noEntitlement());
    }

    function test_mintChecksTheEntitlementAgainstTheClassId() public {
        Entitlement memory entitlement = Samples.entitlement();
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                IClassRegistryErrors.ClassDigestMismatch.selector,
                "classId",
                classId,
                ClassId.compute(Samples.batchId(), entitlement)
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), entitlement);
    }

    function test_mintOutsideTheBatchsBlockIsRefused() public {
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            ID,
            alice,
            Samples.ranges(9_999_000, 10_000_001)
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeRangesOutsideBlock.selector,
                Samples.batchId(),
                10_000_001,
                10_000_000
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_moreOfABatchThanItsBlockHoldsIsRefused() public {
        give(alice, ID, Samples.ranges(0, 9_000_000));
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            keccak256("again"),
            alice,
            Samples.ranges(8_000_000, 10_000_000)
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditBatchExceeded.selector,
                Samples.batchId(),
                9_000_000,
                2_000_000,
                10_000_000
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aBeneficiaryThatIsNotAnAccountHereIsRefused() public {
        bytes[6] memory beneficiaries = [
            bytes("Org1MSP/alice"),
            abi.encodePacked(address(0)),
            abi.encodePacked(alice, hex"00"),
            abi.encodePacked(address(here.bridge)),
            abi.encodePacked(address(here.token)),
            abi.encodePacked(address(here.escrow))
        ];
        for (uint256 i = 0; i < beneficiaries.length; ++i) {
            Claim memory c = Samples.claim(
                ClaimCodec.LOCKED,
                HOME,
                here.ledger,
                ID,
                beneficiaries[i],
                Samples.ranges(0, 5_000)
            );
            (bytes memory claim, bytes memory proof) = evidence(c);
            vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeBeneficiary.selector, beneficiaries[i]));
            here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        }
    }

    function test_aContractThatCannotReceiveIsRefusedWhileTheOriginCanTakeBack() public {
        address deaf = address(new Deaf());
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, deaf, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeBeneficiaryNotReceiver.selector, deaf));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aContractThatCannotReceiveGetsWhatIsExtinguishedAllTheSame() public {
        address deaf = address(new Deaf());
        mint(ClaimCodec.EXTINGUISHED, ID, deaf, Samples.ranges(0, 5_000));
        assign(ID, deaf, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(deaf), 5_000, "assigned");
    }
}
