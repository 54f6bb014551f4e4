// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev One policy inside the bytes of its set.
struct PolicyEntry {
    /// Its number in the set, from 0.
    uint256 index;
    /// Codes of docs/policies.md.
    uint256 metric;
    uint256 curve;
    /// The attribute that the policy names, padded; zero but for the metric `share`.
    bytes32 attribute;
    /// Where the curve's bytes are.
    uint256 offset;
    uint256 length;
}
