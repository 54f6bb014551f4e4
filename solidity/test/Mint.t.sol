// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";
import {Signing, Speaker} from "./support/Stack.sol";

contract MintTest is BridgeTest {
    bytes32 private constant ID = keccak256("transfer");

    function test_mintOnLockedPutsCreditsIntoTheEscrowAndNowhereElse() public {
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferMinted(HOME, ID, classId, 5_000, Samples.ranges(0, 5_000), abi.encodePacked(alice));
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        assertDestination(ID, ICreditBridge.DestinationState.Unassigned);
        assertSupply(5_000, 0, 0, 0, 5_000);
        vm.assertEq(balanceOf(alice), 0, "nothing is Alice's yet");
        vm.assertEq(here.token.wrappedRanges(classId).length, 0, "no range is in the pool yet");
    }

    function test_mintOnExtinguishedIsValidForEver() public {
        mint(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        assertDestination(ID, ICreditBridge.DestinationState.Unassigned);
        assertSupply(5_000, 0, 0, 0, 5_000);
    }

    function test_mintRepeatedChangesNothing() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.UNASSIGNED);
        mint(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        assertSupply(5_000, 0, 0, 0, 5_000);
    }

    function test_mintRepeatedIsAnsweredOnlyAfterItsProofIsChecked() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, ) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        bytes memory forged = Signing.prove(Speaker(HOME, 0xBAD), claim);
        vm.expectPartialRevert(bytes4(keccak256("VerifierKeyUnknown(bytes32,bytes32)")));
        here.bridge.mint(claim, forged, Samples.provenance(), Samples.noEntitlement());
    }

    function test_mintWithAKnownKeyAndOtherParametersIsRefused() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, bob, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeKeyReused.selector, HOME, ID));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_theSameTransferIdOfTwoOriginsIsTwoTransfers() public {
        bytes32 other = keccak256("other ledger");
        here.bridge.setVerifier(other, here.verifier);
        (bytes32 x, bytes32 y) = Signing.publicKey(home.privateKey);
        here.verifier.trustKey(other, x, y);
        give(alice, ID, Samples.ranges(0, 5_000));
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            other,
            here.ledger,
            ID,
            abi.encodePacked(bob),
            Samples.ranges(6_000, 7_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        (ICreditBridge.DestinationState state, ) = here.bridge.destinationRecord(other, ID);
        vm.assertEq(uint256(state), uint256(ICreditBridge.DestinationState.Unassigned), "the other origin's transfer");
        assertDestination(ID, ICreditBridge.DestinationState.Assigned);
    }

    function test_mintTakesNoOtherFact() public {
        uint8[5] memory others = [uint8(2), 3, 5, 6, 7];
        for (uint256 i = 0; i < others.length; ++i) {
            (bytes memory claim, bytes memory proof) = incoming(others[i], ID, alice, Samples.ranges(0, 5_000));
            vm.expectRevert(
                abi.encodeWithSelector(ICreditBridgeErrors.BridgeEvidenceFact.selector, others[i], ClaimCodec.LOCKED)
            );
            here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        }
    }

    function test_mintMustNameThisLedgerAsTheDestination() public {
        bytes32 elsewhere = keccak256("elsewhere");
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            elsewhere,
            ID,
            abi.encodePacked(alice),
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeWrongLedger.selector,
                "destinationLedger",
                elsewhere,
                here.ledger
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_mintFromALedgerWithoutVerifierIsRefused() public {
        bytes32 stranger = keccak256("stranger");
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            stranger,
            here.ledger,
            ID,
            abi.encodePacked(alice),
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeUnknownLedger.selector, stranger));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aForkWithAChainIdOfItsOwnDoesNothingInThisLedgersName() public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        uint256 before = block.chainid;
        vm.chainId(before + 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeChainChanged.selector, before, before + 1));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        vm.chainId(before);
    }

    function testFuzz_aSpoiltByteOfAClaimIsNeverAccepted(uint256 position, uint8 flip) public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        position = bound(position, 0, claim.length - 1);
        claim[position] ^= bytes1(uint8(bound(flip, 1, 255)));
        try here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement()) {
            revert("accepted");
        } catch {
            assertSupply(0, 0, 0, 0, 0);
        }
    }
}
