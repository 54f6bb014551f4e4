// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IRangeErrors} from "../interfaces/IRangeErrors.sol";

/// @dev A half-open range `[from, to)` of kilograms CO2e, counted from the start of its batch's serial block.
struct Range {
    uint64 from;
    uint64 to;
}

/// @title Lists of ranges as bytes and hashes (docs/layouts.md, "Ranges").
/// @dev A range list is canonical: ascending, disjoint and merged, of 1 to 32 ranges.
library RangeList {
    /// @dev What one transfer, mint or exit can carry.
    uint256 internal constant MAX_RANGES = 32;
    uint256 private constant COUNT_BYTES = 2;
    uint256 private constant RANGE_BYTES = 16;

    /// @return Sum of the lengths, kg. A canonical list's sum fits 64 bits.
    function totalKg(Range[] memory ranges) internal pure returns (uint64) {
        uint64 sum = 0;
        for (uint256 i = 0; i < ranges.length; ++i) {
            sum += ranges[i].to - ranges[i].from;
        }
        return sum;
    }

    /// @return bytes_ A uint16 count, then `from` and `to` as uint64 each, big-endian.
    function encode(Range[] memory ranges) internal pure returns (bytes memory bytes_) {
        uint256 count = ranges.length;
        // One range more than needed: each write below is 32 bytes, of which 16 are zeros that the next write covers.
        bytes_ = new bytes(COUNT_BYTES + RANGE_BYTES * (count + 1));
        assembly ("memory-safe") {
            mstore(bytes_, sub(mload(bytes_), RANGE_BYTES))
            let cursor := add(bytes_, 32)
            mstore(cursor, shl(240, count))
            cursor := add(cursor, COUNT_BYTES)
            for {
                let i := 0
            } lt(i, count) {
                i := add(i, 1)
            } {
                let range := mload(add(ranges, mul(add(i, 1), 32)))
                mstore(cursor, or(shl(192, mload(range)), shl(128, mload(add(range, 32)))))
                cursor := add(cursor, RANGE_BYTES)
            }
        }
    }

    /// @return SHA-256 of {encode}: what a lock and a retirement expect to take.
    function hash(Range[] memory ranges) internal pure returns (bytes32) {
        return sha256(encode(ranges));
    }

    /// @dev Reads a list that fills `data` to its end, in canonical form.
    function decode(bytes calldata data) internal pure returns (Range[] memory ranges) {
        if (data.length < COUNT_BYTES) revert IRangeErrors.RangeListLength(data.length, COUNT_BYTES);
        uint256 count = uint16(bytes2(data[:COUNT_BYTES]));
        if (count == 0 || count > MAX_RANGES) revert IRangeErrors.RangeListCount(count, MAX_RANGES);
        uint256 expected = COUNT_BYTES + RANGE_BYTES * count;
        if (data.length != expected) revert IRangeErrors.RangeListLength(data.length, expected);
        ranges = new Range[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 offset = COUNT_BYTES + RANGE_BYTES * i;
            Range memory range = Range(
                uint64(bytes8(data[offset:offset + 8])),
                uint64(bytes8(data[offset + 8:offset + RANGE_BYTES]))
            );
            // Touching ranges are refused too: one set of kilograms has one list, and so one hash.
            if (range.from >= range.to || (i != 0 && ranges[i - 1].to >= range.from)) {
                revert IRangeErrors.RangeListNotCanonical(i, range.from, range.to);
            }
            ranges[i] = range;
        }
    }

    /// @dev Ascending by `from`, in place. The ranges of a pool are disjoint and never touch, so sorted is canonical.
    function sort(Range[] memory ranges) internal pure {
        for (uint256 i = 1; i < ranges.length; ++i) {
            Range memory range = ranges[i];
            uint256 j = i;
            for (; j > 0 && ranges[j - 1].from > range.from; --j) {
                ranges[j] = ranges[j - 1];
            }
            ranges[j] = range;
        }
    }
}
