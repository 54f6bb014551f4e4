// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

contract AbortAndReleaseTest is BridgeTest {
    bytes32 private constant ID = keccak256("return");

    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_releaseGivesTheOwnerTheSameRangesBack() public {
        lock(alice, ID, 4_000);
        vm.prank(alice);
        here.bridge.beginAbort(ID);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.VOID, ID);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferReleased(ID, classId, alice, 4_000);
        here.bridge.release(claim, proof);
        assertOrigin(ID, ICreditBridge.OriginState.Released);
        vm.assertEq(balanceOf(alice), 10_000, "balance");
        assertSupply(10_000, 0, 0, 10_000, 0);
        Range[] memory all = here.token.nextRanges(classId, 10_000);
        assertRanges(all, Samples.ranges(0, 3_000, 5_000, 12_000), "merged as before");
    }

    function test_releaseRepeatedChangesNothing() public {
        lock(alice, ID, 4_000);
        vm.prank(alice);
        here.bridge.beginAbort(ID);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.VOID, ID);
        here.bridge.release(claim, proof);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(here.ledger, ID, ClaimCodec.RELEASED);
        here.bridge.release(claim, proof);
        assertSupply(10_000, 0, 0, 10_000, 0);
    }

    function test_releaseOfWhatIsNotAbortingIsRefused() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.VOID, ID);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeOriginState.selector,
                ID,
                ICreditBridge.OriginState.Locked,
                ICreditBridge.OriginState.Aborting
            )
        );
        here.bridge.release(claim, proof);
    }

    function test_beginAbortIsForTheLockerAndForGateways() public {
        lock(alice, ID, 4_000);
        vm.prank(gateway);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeNotLocker.selector, ID, alice, gateway));
        here.bridge.beginAbort(ID);
        here.bridge.grantRole(here.bridge.GATEWAY_ROLE(), gateway);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferAborting(ID);
        vm.prank(gateway);
        here.bridge.beginAbort(ID);
        assertOrigin(ID, ICreditBridge.OriginState.Aborting);
    }

    function test_beginAbortRepeatedChangesNothing() public {
        lock(alice, ID, 4_000);
        vm.startPrank(alice);
        here.bridge.beginAbort(ID);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(here.ledger, ID, ClaimCodec.ABORTING);
        here.bridge.beginAbort(ID);
        vm.stopPrank();
        assertOrigin(ID, ICreditBridge.OriginState.Aborting);
    }

    function test_beginAbortOfAnUnknownTransferIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferNotFound.selector, here.ledger, ID));
        here.bridge.beginAbort(ID);
    }

    function test_beginAbortOfWhatIsExtinguishedIsRefused() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        vm.startPrank(alice);
        here.bridge.extinguish(claim, proof);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeOriginState.selector,
                ID,
                ICreditBridge.OriginState.Extinguished,
                ICreditBridge.OriginState.Locked
            )
        );
        here.bridge.beginAbort(ID);
        vm.stopPrank();
    }

    function test_aPauseStopsLockAndExtinguishButNeverTheWayBack() public {
        bytes32 other = keccak256("other");
        lock(alice, ID, 4_000);
        ICreditBridge.LockRequest memory request = lockRequest(alice, other, 1_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        here.bridge.pause();
        here.token.pause();
        vm.startPrank(alice);
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.bridge.lock(request);
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.bridge.extinguish(claim, proof);
        here.bridge.beginAbort(ID);
        vm.stopPrank();
        (claim, proof) = answer(ClaimCodec.VOID, ID);
        here.bridge.release(claim, proof);
        vm.assertEq(balanceOf(alice), 10_000, "balance");
    }

    function testFuzz_lockAndReleaseLeaveEverythingAsItWas(uint64 kg, uint64 between) public {
        kg = uint64(bound(kg, 1_000, 10_000));
        lock(alice, ID, kg);
        uint256 left = balanceOf(alice);
        uint64 retired = left == 0 ? 0 : uint64(bound(between, 0, left));
        if (retired != 0) retire(alice, retired);
        vm.prank(alice);
        here.bridge.beginAbort(ID);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.VOID, ID);
        here.bridge.release(claim, proof);
        assertSupply(10_000, 0, retired, 10_000 - retired, 0);
        vm.assertEq(balanceOf(alice), 10_000 - retired, "balance");
        vm.assertEq(
            RangeList.totalKg(here.token.wrappedRanges(classId)),
            10_000 - retired,
            "the ranges sum up to the balance"
        );
    }
}
