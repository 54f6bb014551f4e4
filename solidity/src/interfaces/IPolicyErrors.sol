// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What is wrong with a policy set's bytes, or keeps it from giving a multiplier.
/// @dev `policy` is the policy's number in its set, from 0; factors are ppm.
interface IPolicyErrors {
    error PolicySetTag(bytes22 tag);
    /// @dev The bytes end before or after what they announce.
    error PolicySetLength(uint256 length, uint256 expected);
    /// @dev A number of the set, or of a policy's curve, lies outside `[minimum, maximum]`.
    error PolicySetField(string field, uint256 value, uint256 minimum, uint256 maximum);
    error PolicySetTooManyPolicies(uint256 count, uint256 maximum);
    error PolicyUnknownMetric(uint256 policy, uint256 metric);
    /// @dev The attribute that a policy of the metric `share` needs to name, and no other may.
    error PolicyAttribute(uint256 policy, uint256 metric, bytes32 attribute);
    /// @dev No curve, or not one for this metric: `steps` and `linear` are for numbers, `table` and `merkle` for the
    /// others.
    error PolicyCurve(uint256 policy, uint256 metric, uint256 curve);
    /// @dev The curve's length is not one of whole points or entries, as many as the curve may have.
    error PolicyCurveLength(uint256 policy, uint256 curve, uint256 length);
    /// @dev A point's x, or an entry's key, does not come after the one before it.
    error PolicyCurveNotAscending(uint256 policy, uint256 index, uint256 previous, uint256 value);
    error PolicyBoundTooLarge(string bound, uint256 ppm, uint256 maximum);
    error PolicyFactorTooLarge(uint256 policy, uint256 ppm, uint256 maximum);
    /// @dev The metric of this code needs what neither the use nor the credit gives.
    error PolicyInputMissing(uint8 metric, string input);
    /// @dev The credit's place is known less precisely than the set takes: bit `precision - 1` of `precisions` is not
    /// set.
    error PolicyPlaceTooCoarse(uint8 precision, uint256 precisions);
    /// @dev The leaf brought for a policy says nothing about the key `wanted`: neither its own nor between it and
    /// `next`.
    error PolicyTableLeafKey(uint256 policy, bytes32 wanted, bytes32 key, bytes32 next);
    error PolicyTableLeafFactor(uint256 policy, uint256 ppm, uint256 maximum);
    /// @dev The leaf is not of the policy's table: its proof leads to another root.
    error PolicyTableLeafRoot(uint256 policy, bytes32 reached, bytes32 root);
    /// @dev A policy's table is not on this ledger: the caller brings the leaf.
    error PolicyTableLeafMissing(uint256 policy, bytes32 wanted);
}
