// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IRangeErrors} from "../src/interfaces/IRangeErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @dev Says that it receives ERC-1155, and refuses when it is called.
contract HostileReceiver {
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId != 0xffffffff;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
        revert("refused");
    }
}

contract AssignTest is BridgeTest {
    bytes32 private constant ID = keccak256("transfer");

    function test_assignGivesTheBeneficiaryOfTheEvidenceItsRanges() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000, 7_000, 9_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferAssigned(HOME, ID, classId, alice, 7_000);
        assign(ID, alice, Samples.ranges(0, 5_000, 7_000, 9_000));
        vm.assertEq(balanceOf(alice), 7_000, "balance");
        assertRanges(here.token.wrappedRanges(classId), Samples.ranges(0, 5_000, 7_000, 9_000), "pool");
        assertDestination(ID, ICreditBridge.DestinationState.Assigned);
        assertSupply(7_000, 0, 0, 7_000, 0);
    }

    function test_assignRepeatedChangesNothing() public {
        give(alice, ID, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.ASSIGNED);
        assign(ID, alice, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(alice), 5_000, "not doubled");
        assertSupply(5_000, 0, 0, 5_000, 0);
    }

    function test_assignTakesNothingButExtinguished() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeEvidenceFact.selector,
                ClaimCodec.LOCKED,
                ClaimCodec.EXTINGUISHED
            )
        );
        here.bridge.assign(claim, proof);
    }

    function test_assignOfAnUnknownTransferIsRefused() public {
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.EXTINGUISHED,
            ID,
            alice,
            Samples.ranges(0, 5_000)
        );
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferNotFound.selector, HOME, ID));
        here.bridge.assign(claim, proof);
    }

    function test_assignToAnotherThanTheRecordedBeneficiaryIsRefused() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.EXTINGUISHED, ID, bob, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeEvidenceMismatch.selector, HOME, ID));
        here.bridge.assign(claim, proof);
    }

    function test_aReceiverThatRefusesCannotHoldUpAnAssignment() public {
        address hostile = address(new HostileReceiver());
        give(hostile, ID, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(hostile), 5_000, "assigned");
    }

    function test_theSameKilogramsSentTwiceAreNotAssignedTwice() public {
        give(alice, ID, Samples.ranges(0, 5_000));
        bytes32 again = keccak256("again");
        mint(ClaimCodec.LOCKED, again, bob, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.EXTINGUISHED,
            again,
            bob,
            Samples.ranges(0, 5_000)
        );
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeOccupied.selector, 0, 5_000));
        here.bridge.assign(claim, proof);
        assertSupply(10_000, 0, 0, 5_000, 5_000);
    }
}
