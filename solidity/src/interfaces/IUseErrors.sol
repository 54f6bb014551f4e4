// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What is wrong with the use of a credit: the same rules as the home ledger's.
interface IUseErrors {
    /// @dev Off the globe, or not canonical: longitude is in [-180e6, 180e6), and 0 at the poles.
    error UsePlace(int32 latitude, int32 longitude);
    /// @dev Coordinates of a place that is not given: 0 and 0 are right.
    error UsePlaceAbsent(int32 latitude, int32 longitude);
    /// @dev Not two upper-case ASCII letters; zero where there is none.
    error UseCountry(bytes2 country);
    /// @dev Not `[a-z][a-z0-9-]{0,30}`, padded with zeros on the right; zero where there is none.
    error UseZone(bytes32 zone);
    /// @dev Both ends are midnight UTC, and the end lies after the start; both 0 where there is none.
    error UsePeriod(int64 periodStart, int64 periodEnd);
}
