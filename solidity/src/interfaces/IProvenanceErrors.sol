// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What is wrong with a provenance or an entitlement: the same rules as the home ledger's.
interface IProvenanceErrors {
    /// @dev A text is longer than `maximum` bytes, or empty where it must not be (`minimum` 1).
    error ProvenanceText(string field, uint256 length, uint256 minimum, uint256 maximum);
    /// @dev An integer lies outside `[minimum, maximum]`.
    error ProvenanceInteger(string field, int256 value, int256 minimum, int256 maximum);
    /// @dev Not two upper-case ASCII letters.
    error ProvenanceCountry(bytes2 country);
    /// @dev Longitude is in [-180e6, 180e6), and 0 at the poles.
    error ProvenancePlaceNotCanonical(int32 latitude, int32 longitude);
    /// @dev Both ends are midnight UTC, and the end lies after the start.
    error ProvenancePeriod(int64 periodStart, int64 periodEnd);
    /// @dev The block ends before it starts, or holds more than `maximum` serials.
    error ProvenanceSerials(uint64 firstSerial, uint64 lastSerial, uint256 maximum);
    /// @dev An entitlement names a beneficiary, and at most `maximumPpm`.
    error ProvenanceEntitlement(bytes32 beneficiary, uint32 ppm, uint32 maximumPpm);
    error ProvenanceAttributeCount(uint256 count, uint256 maximum);
    /// @dev Not a name and a number of 64 bits or a category, both padded, or not after the attribute before it.
    error ProvenanceAttribute(uint256 index, bytes32 name, bytes32 value);
}
