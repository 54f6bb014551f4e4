// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What is wrong with a range list or a pool of ranges.
interface IRangeErrors {
    /// @dev The list's bytes are of another length than its count says.
    error RangeListLength(uint256 length, uint256 expected);
    /// @dev A list holds 1 to `maximum` ranges.
    error RangeListCount(uint256 count, uint256 maximum);
    /// @dev The range at `index` is empty, or does not start after the end of the one before it.
    error RangeListNotCanonical(uint256 index, uint64 from, uint64 to);
    /// @dev Some of these kilograms are in the pool already: the origin sent them twice.
    error RangeOccupied(uint64 from, uint64 to);
    /// @dev The pool has too little left for what was asked.
    error RangePoolTooSmall(uint256 kg, uint256 missingKg);
    /// @dev What was asked lies in more than `maximum` ranges: ask for less, or consolidate.
    error RangeTooMany(uint256 kg, uint256 maximum);
}
