// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title What this contract says to other ledgers, as a log of a receipt that can be proved against a block's header.
interface IEvidence {
    /// @dev `contentHash` is the SHA-256 of the bytes that the contract vouches for: a claim of the bridge, a
    /// retirement of the token (docs/layouts.md). So the log proves everything that is in the bytes.
    event Evidenced(bytes32 indexed contentHash);
}
