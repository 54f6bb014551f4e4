// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What is wrong with the bytes of a claim.
interface IClaimErrors {
    error ClaimTag(bytes17 tag);
    /// @dev Shorter than the fields before the range list need.
    error ClaimTooShort(uint256 length, uint256 minimum);
    /// @dev A fact is 1 to 7.
    error ClaimFact(uint8 fact);
    /// @dev A beneficiary account is 1 to `maximum` bytes long.
    error ClaimBeneficiaryLength(uint256 length, uint256 maximum);
    /// @dev Not the sum of the claim's ranges.
    error ClaimKg(uint64 kg, uint64 sumOfRanges);
}
