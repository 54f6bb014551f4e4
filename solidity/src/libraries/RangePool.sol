// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRangeErrors} from "../interfaces/IRangeErrors.sol";
import {Range, RangeList} from "./RangeList.sol";

/// @title The spendable kilograms of one class: a linked queue of ranges, first in, first out.
/// @dev One storage slot a node, keyed by the range's `from`; `endAt[to]` leads to the node that ends there, so an
/// insertion merges with both neighbours in O(1), and no two ranges of a pool ever touch. A part taken off the head
/// moves only `headOffset`: the head's range then starts at `head + headOffset`.
library RangePool {
    /// @dev A node of the queue. `to` is 0 where there is none; the head's `previous` and the tail's `next` mean
    /// nothing.
    struct Node {
        uint64 to;
        uint64 previous;
        uint64 next;
    }

    /// @dev `head`, `tail` and `headOffset` mean nothing while `count` is 0.
    struct Pool {
        uint64 head;
        uint64 tail;
        uint64 headOffset;
        uint64 count;
        mapping(uint64 from => Node) nodes;
        // May be stale: it counts only if the node that it names ends there.
        mapping(uint64 to => uint64 from) endAt;
    }

    /// @dev How many ranges one consolidation sorts at most.
    uint256 internal constant MAX_CONSOLIDATED = 64;

    /// @notice What {take} would take.
    /// @return ranges Canonical list of exactly `kg`.
    function peek(Pool storage pool, uint64 kg, uint256 maximum) internal view returns (Range[] memory ranges) {
        (ranges, , ) = _front(pool, kg, maximum);
        RangeList.sort(ranges);
    }

    /// @notice Takes the first `kg` kilograms, in at most `maximum` ranges.
    /// @return ranges Canonical list of exactly `kg`.
    function take(Pool storage pool, uint64 kg, uint256 maximum) internal returns (Range[] memory ranges) {
        uint256 emptied;
        uint64 offset;
        (ranges, emptied, offset) = _front(pool, kg, maximum);
        uint64 head = pool.head;
        for (uint256 i = 0; i < emptied; ++i) {
            uint64 next = pool.nodes[head].next;
            delete pool.nodes[head];
            head = next;
        }
        (pool.head, pool.headOffset, pool.count) = (head, offset, pool.count - uint64(emptied));
        RangeList.sort(ranges);
    }

    /// @notice Puts `[from, to)` in: at the end, or merged with the ranges that it touches, where those are.
    function insert(Pool storage pool, uint64 from, uint64 to) internal {
        if (pool.count == 0) {
            pool.nodes[from] = Node(to, 0, 0);
            pool.endAt[to] = from;
            (pool.head, pool.tail, pool.headOffset, pool.count) = (from, from, 0, 1);
            return;
        }
        if (_returnsToHead(pool, from, to)) return;
        if (pool.nodes[from].to != 0 || _endsAt(pool, to)) revert IRangeErrors.RangeOccupied(from, to);
        bool touchesRight = pool.nodes[to].to != 0;
        if (_endsAt(pool, from)) {
            uint64 left = pool.endAt[from];
            if (touchesRight) to = _unlink(pool, to);
            pool.nodes[left].to = to;
            pool.endAt[to] = left;
        } else if (touchesRight) {
            _rekey(pool, to, from);
        } else {
            _append(pool, from, to);
        }
    }

    /// @notice Sorts the first `n` ranges, longest first, so that less of them is needed. Anyone may ask for it:
    /// repeated, it changes nothing, so nobody can use it to keep the order moving under others' retirements.
    /// @return changed Whether the order was another one.
    function consolidate(Pool storage pool, uint256 n) internal returns (bool changed) {
        if (n > MAX_CONSOLIDATED) n = MAX_CONSOLIDATED;
        if (n > pool.count) n = pool.count;
        if (n < 2) return false;
        (uint64[] memory keys, uint64[] memory lengths) = _firstNodes(pool, n);
        uint64 oldHead = keys[0];
        uint64 after_ = pool.nodes[keys[n - 1]].next;
        changed = _sortDescending(keys, lengths);
        if (!changed) return false;
        _relink(pool, keys, after_);
        // The offset belongs to the head only: a head that moves back is written out as what is left of it.
        uint64 offset = pool.headOffset;
        (pool.head, pool.headOffset) = (keys[0], oldHead == keys[0] ? offset : 0);
        if (offset != 0 && oldHead != keys[0]) _rekey(pool, oldHead, oldHead + offset);
    }

    /// @return ranges Every range in the order of the queue. For views only: a pool's length has no bound.
    function list(Pool storage pool) internal view returns (Range[] memory ranges) {
        uint256 count = pool.count;
        ranges = new Range[](count);
        uint64 cursor = pool.head;
        uint64 offset = pool.headOffset;
        for (uint256 i = 0; i < count; ++i) {
            Node memory node = pool.nodes[cursor];
            ranges[i] = Range(cursor + offset, node.to);
            (cursor, offset) = (node.next, 0);
        }
    }

    /// @return ranges The first `kg` kilograms in the order of the queue.
    /// @return emptied How many nodes they use up.
    /// @return offset How much they take off the node that is then the head.
    function _front(
        Pool storage pool,
        uint64 kg,
        uint256 maximum
    ) private view returns (Range[] memory ranges, uint256 emptied, uint64 offset) {
        uint256 count = pool.count;
        uint256 used = 0;
        uint64 cursor = pool.head;
        uint64 left = kg;
        offset = pool.headOffset;
        ranges = new Range[](count < maximum ? count : maximum);
        while (left != 0) {
            if (emptied == count) revert IRangeErrors.RangePoolTooSmall(kg, left);
            if (used == maximum) revert IRangeErrors.RangeTooMany(kg, maximum);
            Node memory node = pool.nodes[cursor];
            uint64 from = cursor + offset;
            if (node.to - from > left) {
                ranges[used++] = Range(from, from + left);
                offset += left;
                break;
            }
            ranges[used++] = Range(from, node.to);
            left -= node.to - from;
            ++emptied;
            (cursor, offset) = (node.next, 0);
        }
        assembly ("memory-safe") {
            mstore(ranges, used)
        }
    }

    /// @dev What was taken off the head and comes back whole is undone by the offset alone. Anything else that lies
    /// where the head once started needs that place in the queue's index: the head is first written out as what is left
    /// of it.
    function _returnsToHead(Pool storage pool, uint64 from, uint64 to) private returns (bool) {
        uint64 offset = pool.headOffset;
        if (offset == 0) return false;
        uint64 head = pool.head;
        uint64 start = head + offset;
        if (to < head || from > start) return false;
        if (from >= start || to > start) revert IRangeErrors.RangeOccupied(from, to);
        if (to == start && from > head && !_endsAt(pool, from)) {
            pool.headOffset = from - head;
            return true;
        }
        pool.headOffset = 0;
        _rekey(pool, head, start);
        return false;
    }

    function _endsAt(Pool storage pool, uint64 to) private view returns (bool) {
        return to != 0 && pool.nodes[pool.endAt[to]].to == to;
    }

    /// @dev Moves the start of the node at `from` to `newFrom`; its place in the queue stays.
    function _rekey(Pool storage pool, uint64 from, uint64 newFrom) private {
        Node memory node = pool.nodes[from];
        if (from == pool.head) pool.head = newFrom;
        else pool.nodes[node.previous].next = newFrom;
        if (from == pool.tail) pool.tail = newFrom;
        else pool.nodes[node.next].previous = newFrom;
        delete pool.nodes[from];
        pool.nodes[newFrom] = node;
        pool.endAt[node.to] = newFrom;
    }

    /// @return to Where the node that was removed ended.
    function _unlink(Pool storage pool, uint64 from) private returns (uint64 to) {
        Node memory node = pool.nodes[from];
        // Merging follows, so the pool keeps at least the node merged with.
        if (from == pool.head) pool.head = node.next;
        else pool.nodes[node.previous].next = node.next;
        if (from == pool.tail) pool.tail = node.previous;
        else pool.nodes[node.next].previous = node.previous;
        delete pool.nodes[from];
        --pool.count;
        return node.to;
    }

    function _append(Pool storage pool, uint64 from, uint64 to) private {
        uint64 tail = pool.tail;
        pool.nodes[tail].next = from;
        pool.nodes[from] = Node(to, tail, 0);
        pool.endAt[to] = from;
        (pool.tail, pool.count) = (from, pool.count + 1);
    }

    function _firstNodes(
        Pool storage pool,
        uint256 n
    ) private view returns (uint64[] memory keys, uint64[] memory lengths) {
        (keys, lengths) = (new uint64[](n), new uint64[](n));
        uint64 cursor = pool.head;
        uint64 offset = pool.headOffset;
        for (uint256 i = 0; i < n; ++i) {
            Node memory node = pool.nodes[cursor];
            (keys[i], lengths[i]) = (cursor, node.to - cursor - offset);
            (cursor, offset) = (node.next, 0);
        }
    }

    function _sortDescending(uint64[] memory keys, uint64[] memory lengths) private pure returns (bool changed) {
        for (uint256 i = 1; i < keys.length; ++i) {
            (uint64 key, uint64 length) = (keys[i], lengths[i]);
            uint256 j = i;
            for (; j > 0 && lengths[j - 1] < length; --j) {
                (keys[j], lengths[j]) = (keys[j - 1], lengths[j - 1]);
                changed = true;
            }
            (keys[j], lengths[j]) = (key, length);
        }
    }

    function _relink(Pool storage pool, uint64[] memory keys, uint64 after_) private {
        uint256 last = keys.length - 1;
        for (uint256 i = 0; i <= last; ++i) {
            Node storage node = pool.nodes[keys[i]];
            if (i != 0) node.previous = keys[i - 1];
            node.next = i == last ? after_ : keys[i + 1];
        }
        if (last + 1 == pool.count) pool.tail = keys[last];
        else pool.nodes[after_].previous = keys[last];
    }
}
