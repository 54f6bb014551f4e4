// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {IClaimVerifier} from "../interfaces/IClaimVerifier.sol";
import {IClaimVerifierErrors} from "../interfaces/IClaimVerifierErrors.sol";

/// @title The lane `trusted: single`: one gateway's ECDSA P-256 signature over the claim's bytes is believed.
/// @dev A proof is 97 bytes: version 1, key id, `r || s` with the low `s` (docs/layouts.md).
contract SingleGatewayVerifier is AccessControl, IClaimVerifier, IClaimVerifierErrors {
    struct PublicKey {
        bytes32 x;
        bytes32 y;
    }

    /// @notice May trust a key and stop trusting it.
    bytes32 public constant KEY_ADMIN_ROLE = keccak256("KEY_ADMIN_ROLE");

    uint256 private constant PROOF_BYTES = 97;
    uint8 private constant VERSION = 1;

    mapping(bytes32 ledger => mapping(bytes32 keyId => PublicKey)) private _keys;

    event KeyTrusted(bytes32 indexed ledger, bytes32 indexed keyId, bytes32 x, bytes32 y);
    event KeyRevoked(bytes32 indexed ledger, bytes32 indexed keyId);

    /// @param admin Holds the default admin role and the role of key admin.
    constructor(address admin) {
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(KEY_ADMIN_ROLE, admin);
    }

    /// @notice From now on a signature of this key is that ledger's word. Trusting a key twice changes nothing.
    /// @return keyId SHA-256 of `x || y`.
    function trustKey(bytes32 ledger, bytes32 x, bytes32 y) external onlyRole(KEY_ADMIN_ROLE) returns (bytes32 keyId) {
        if (!P256.isValidPublicKey(x, y)) revert VerifierKeyInvalid(x, y);
        keyId = sha256(bytes.concat(x, y));
        _keys[ledger][keyId] = PublicKey(x, y);
        emit KeyTrusted(ledger, keyId, x, y);
    }

    /// @notice From now on no proof by this key is accepted, of whatever age.
    function revokeKey(bytes32 ledger, bytes32 keyId) external onlyRole(KEY_ADMIN_ROLE) {
        if (!isTrusted(ledger, keyId)) revert VerifierKeyUnknown(ledger, keyId);
        delete _keys[ledger][keyId];
        emit KeyRevoked(ledger, keyId);
    }

    /// @inheritdoc IClaimVerifier
    function verifyClaim(bytes32 ledger, bytes calldata claim, bytes calldata proof) external view {
        if (proof.length != PROOF_BYTES) revert VerifierProofLength(proof.length, PROOF_BYTES);
        if (uint8(proof[0]) != VERSION) revert VerifierProofVersion(uint8(proof[0]), VERSION);
        bytes32 keyId = bytes32(proof[1:33]);
        PublicKey memory key = _keys[ledger][keyId];
        if (key.x == 0 && key.y == 0) revert VerifierKeyUnknown(ledger, keyId);
        bytes32 digest = sha256(claim);
        // Uses the precompile of EIP-7951 where the chain has it, and refuses the high `s`.
        if (!P256.verify(digest, bytes32(proof[33:65]), bytes32(proof[65:97]), key.x, key.y)) {
            revert VerifierSignatureInvalid(keyId, digest);
        }
    }

    /// @inheritdoc IClaimVerifier
    function lane() external pure returns (string memory) {
        return "trusted: single";
    }

    function isTrusted(bytes32 ledger, bytes32 keyId) public view returns (bool) {
        PublicKey storage key = _keys[ledger][keyId];
        return key.x != 0 || key.y != 0;
    }
}
