// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why a proof of the lane `trusted: single`, or a key for it, is refused.
interface IClaimVerifierErrors {
    /// @dev Such a proof is `expected` bytes long.
    error VerifierProofLength(uint256 length, uint256 expected);
    error VerifierProofVersion(uint8 version, uint8 expected);
    /// @dev No key of this id is trusted for this ledger: never, or no longer.
    error VerifierKeyUnknown(bytes32 ledger, bytes32 keyId);
    /// @dev Not this key's signature over this digest, or one with the high `s`.
    error VerifierSignatureInvalid(bytes32 keyId, bytes32 digest);
    /// @dev Not a point of P-256.
    error VerifierKeyInvalid(bytes32 x, bytes32 y);
}
