// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @dev Receives ERC-1155 and tries to retire what it got before the transfer has ended.
contract Reentrant {
    IWrappedCredit private immutable TOKEN;
    /// @dev `abi.encode(IWrappedCredit.RetireRequest)`.
    bytes private _request;

    constructor(IWrappedCredit token, IWrappedCredit.RetireRequest memory request) {
        TOKEN = token;
        _request = abi.encode(request);
    }

    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId != 0xffffffff;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external returns (bytes4) {
        TOKEN.retire(abi.decode(_request, (IWrappedCredit.RetireRequest)));
        return this.onERC1155Received.selector;
    }
}

contract HoldersTest is BridgeTest {
    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_holdersTransferATonneOrMore() public {
        vm.prank(alice);
        here.token.safeTransferFrom(alice, bob, uint256(classId), 1_000, "");
        vm.assertEq(balanceOf(bob), 1_000, "Bob's");
        assertSupply(10_000, 0, 0, 10_000, 0);
    }

    function test_dustMovesOnlyAsTheWholeBalance() public {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditBelowMinimum.selector, 999, 1_000, 10_000));
        here.token.safeTransferFrom(alice, bob, uint256(classId), 999, "");
        vm.expectRevert(IWrappedCreditErrors.CreditAmountZero.selector);
        here.token.safeTransferFrom(alice, bob, uint256(classId), 0, "");
        vm.stopPrank();
        retire(alice, 9_500);
        vm.prank(alice);
        here.token.safeTransferFrom(alice, bob, uint256(classId), 500, "");
        vm.assertEq(balanceOf(bob), 500, "the whole balance");
    }

    function test_dustIsRefusedInABatchToo() public {
        uint256[] memory ids = new uint256[](2);
        uint256[] memory values = new uint256[](2);
        (ids[0], ids[1], values[0], values[1]) = (uint256(classId), uint256(classId), 9_500, 500);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditBelowMinimum.selector, 500, 1_000, 10_000));
        here.token.safeBatchTransferFrom(alice, bob, ids, values, "");
    }

    function test_aPauseStopsHolders() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        here.token.pause();
        vm.startPrank(alice);
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.token.safeTransferFrom(alice, bob, uint256(classId), 1_000, "");
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.token.retire(request);
        vm.stopPrank();
        here.token.unpause();
        vm.prank(alice);
        here.token.retire(request);
    }

    function test_aReceiverMayRetireAtOnceWhatItJustReceived() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(2_000);
        Reentrant reentrant = new Reentrant(here.token, request);
        vm.prank(alice);
        here.token.safeTransferFrom(alice, address(reentrant), uint256(classId), 2_000, "");
        assertSupply(10_000, 0, 2_000, 8_000, 0);
        vm.assertEq(balanceOf(address(reentrant)), 0, "retired");
    }

    function test_consolidateSortsTheFrontAndCannotBeUsedToKeepItMoving() public {
        give(bob, keccak256("long"), Samples.ranges(20_000, 50_000));
        vm.expectEmit(address(here.token));
        emit IWrappedCredit.Consolidated(classId, 3);
        here.token.consolidate(classId, 3);
        Range[] memory pool = here.token.wrappedRanges(classId);
        vm.assertEq(pool[0].from, 20_000, "longest first");
        vm.assertEq(pool[1].from, 5_000, "then the next");
        vm.assertEq(pool[2].from, 0, "shortest last");
        bytes32 order = RangeList.hash(here.token.nextRanges(classId, 40_000));
        for (uint256 n = 0; n < 5; ++n) here.token.consolidate(classId, n);
        vm.assertEq(RangeList.hash(here.token.nextRanges(classId, 40_000)), order, "the order stays");
    }
}
