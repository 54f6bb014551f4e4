// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

contract VoidTest is BridgeTest {
    bytes32 private constant ID = keccak256("transfer");

    function test_voidOfAMintBurnsIt() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferVoided(HOME, ID, classId, 5_000);
        here.bridge.void(claim, proof);
        assertDestination(ID, ICreditBridge.DestinationState.Void);
        assertSupply(5_000, 5_000, 0, 0, 0);
    }

    function test_voidRepeatedChangesNothing() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        here.bridge.void(claim, proof);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.VOID);
        here.bridge.void(claim, proof);
        assertSupply(5_000, 5_000, 0, 0, 0);
    }

    function test_voidOfAnUnknownTransferIsATombstoneThatRefusesAnyLaterMint() public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        here.bridge.void(claim, proof);
        assertDestination(ID, ICreditBridge.DestinationState.Void);
        (claim, proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferVoid.selector, HOME, ID));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        (claim, proof) = incoming(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferVoid.selector, HOME, ID));
        here.bridge.assign(claim, proof);
        assertSupply(0, 0, 0, 0, 0);
    }

    function test_voidOfWhatIsAssignedIsRefused() public {
        give(alice, ID, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeDestinationState.selector,
                HOME,
                ID,
                ICreditBridge.DestinationState.Assigned,
                ICreditBridge.DestinationState.Unassigned
            )
        );
        here.bridge.void(claim, proof);
    }

    function test_aTombstoneRepeatsTheFieldsOfItsCause() public {
        Claim memory c = Samples.claim(
            ClaimCodec.ABORTING,
            HOME,
            here.ledger,
            ID,
            "not an account of this chain",
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.void(claim, proof);
        vm.assertEq(
            here.bridge.claimBytes(ClaimCodec.VOID, HOME, ID),
            ClaimCodec.withFact(claim, ClaimCodec.VOID),
            "void claim"
        );
    }

    function test_aPauseStopsMintsOnLockedButNothingThatFollowsADecision() public {
        bytes32 other = keccak256("other");
        bytes32 third = keccak256("third");
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        mint(ClaimCodec.LOCKED, other, alice, Samples.ranges(6_000, 7_000));
        here.bridge.pause();
        here.token.pause();
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            third,
            bob,
            Samples.ranges(8_000, 9_000)
        );
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        mint(ClaimCodec.EXTINGUISHED, third, bob, Samples.ranges(8_000, 9_000));
        assign(third, bob, Samples.ranges(8_000, 9_000));
        assign(ID, alice, Samples.ranges(0, 5_000));
        (claim, proof) = incoming(ClaimCodec.ABORTING, other, alice, Samples.ranges(6_000, 7_000));
        here.bridge.void(claim, proof);
        assertSupply(7_000, 1_000, 0, 6_000, 0);
    }
}
