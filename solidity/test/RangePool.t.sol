// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRangeErrors} from "../src/interfaces/IRangeErrors.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {RangePool} from "../src/libraries/RangePool.sol";
import {Samples} from "./support/Samples.sol";
import {Test} from "./support/Vm.sol";

/// @dev A pool beside the plainest model of it: one flag a kilogram.
contract RangePoolTest is Test {
    using RangePool for RangePool.Pool;

    uint64 private constant SPACE = 48;

    RangePool.Pool private _pool;
    bool[SPACE] private _model;

    function insert(uint64 from, uint64 to) public {
        _pool.insert(from, to);
    }

    function take(uint64 kg, uint256 maximum) public returns (Range[] memory) {
        return _pool.take(kg, maximum);
    }

    function test_theFirstInIsTheFirstOut() public {
        insert(30, 40);
        insert(0, 10);
        assertRanges(take(15, 32), Samples.ranges(0, 5, 30, 40));
        assertRanges(_pool.list(), Samples.ranges(5, 10));
    }

    function test_neighboursMergeOnBothSides() public {
        insert(0, 10);
        insert(20, 30);
        insert(10, 20);
        assertRanges(_pool.list(), Samples.ranges(0, 30));
    }

    function test_whatWasTakenOffTheHeadAndComesBackIsAsItWas() public {
        insert(0, 10);
        take(4, 32);
        insert(2, 4);
        assertRanges(_pool.list(), Samples.ranges(2, 10));
        insert(0, 2);
        assertRanges(_pool.list(), Samples.ranges(0, 10));
    }

    function test_aPieceThatStartsWhereTheHeadOnceDidKeepsApart() public {
        insert(0, 10);
        take(6, 32);
        insert(0, 3);
        Range[] memory list = _pool.list();
        vm.assertEq(list.length, 2, "two ranges");
        vm.assertEq(list[0].from, 6, "the rest of the head stays first");
        assertRanges(take(7, 32), Samples.ranges(0, 3, 6, 10));
    }

    function test_aPieceFromBeforeTheHeadMergesWithWhatIsLeftOfIt() public {
        insert(10, 20);
        take(5, 32);
        insert(7, 15);
        assertRanges(_pool.list(), Samples.ranges(7, 20));
    }

    function test_theSameKilogramsTwiceAreRefused() public {
        insert(10, 20);
        insert(40, 50);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeOccupied.selector, 10, 12));
        this.insert(10, 12);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeOccupied.selector, 45, 50));
        this.insert(45, 50);
        take(5, 32);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeOccupied.selector, 15, 18));
        this.insert(15, 18);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeOccupied.selector, 12, 16));
        this.insert(12, 16);
    }

    function test_moreThanThePoolHoldsIsRefused() public {
        insert(0, 10);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangePoolTooSmall.selector, 11, 1));
        this.take(11, 32);
    }

    function test_moreRangesThanAllowedAreRefused() public {
        insert(0, 10);
        insert(20, 30);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeTooMany.selector, 11, 1));
        this.take(11, 1);
        vm.assertEq(this.take(10, 1).length, 1, "within the bound");
    }

    /// @dev Each byte pair of `moves` is one step; after each, pool and model hold the same kilograms, in merged
    /// ranges.
    function testFuzz_aPoolHoldsExactlyWhatWentInAndDidNotComeOut(bytes memory moves) public {
        for (uint256 i = 0; i + 2 < moves.length && i < 120; i += 3) {
            uint8 kind = uint8(moves[i]) % 4;
            if (kind <= 1) _insertSome(uint8(moves[i + 1]), uint8(moves[i + 2]));
            else if (kind == 2) _takeSome(uint8(moves[i + 1]));
            else _pool.consolidate(uint8(moves[i + 1]) % 12);
            _compare();
        }
    }

    /// @dev The longest free stretch from a free kilogram on, at most `length` long.
    function _insertSome(uint8 start, uint8 length) private {
        uint64 from = start % SPACE;
        uint64 to = from;
        while (to < SPACE && !_model[to] && to - from <= length % 6) _model[to++] = true;
        if (to > from) _pool.insert(from, to);
    }

    function _takeSome(uint8 amount) private {
        uint64 held = RangeList.totalKg(_pool.list());
        if (held == 0) return;
        uint64 kg = uint64(bound(amount, 1, held));
        Range[] memory expected = _pool.peek(kg, SPACE);
        Range[] memory taken = _pool.take(kg, SPACE);
        assertRanges(taken, expected);
        vm.assertEq(RangeList.totalKg(taken), kg, "exactly what was asked for");
        for (uint256 i = 0; i < taken.length; ++i) {
            vm.assertTrue(i == 0 || taken[i - 1].to < taken[i].from, "canonical");
            for (uint64 k = taken[i].from; k < taken[i].to; ++k) {
                vm.assertTrue(_model[k], "was in the pool");
                _model[k] = false;
            }
        }
    }

    function _compare() private view {
        Range[] memory list = _pool.list();
        bool[SPACE] memory seen;
        for (uint256 i = 0; i < list.length; ++i) {
            vm.assertTrue(list[i].from < list[i].to, "no range is empty");
            for (uint64 k = list[i].from; k < list[i].to; ++k) {
                vm.assertTrue(_model[k] && !seen[k], "in the model, once");
                seen[k] = true;
            }
        }
        uint256 stretches = 0;
        for (uint64 k = 0; k < SPACE; ++k) {
            vm.assertTrue(seen[k] == _model[k], "all of the model");
            if (_model[k] && (k == 0 || !_model[k - 1])) ++stretches;
        }
        vm.assertEq(list.length, stretches, "no two ranges touch");
        _checkBackwards(list);
    }

    function _checkBackwards(Range[] memory list) private view {
        uint64 cursor = _pool.tail;
        for (uint256 i = list.length; i > 0; --i) {
            vm.assertEq(_pool.nodes[cursor].to, list[i - 1].to, "the queue is the same from its end");
            cursor = _pool.nodes[cursor].previous;
        }
    }

    function assertRanges(Range[] memory actual, Range[] memory expected) private pure {
        vm.assertEq(RangeList.encode(actual), RangeList.encode(expected), "ranges");
    }
}
