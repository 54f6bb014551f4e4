// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why the registry of policies refuses to name a multiplier.
interface IPolicyRegistryErrors {
    error PolicyBridgeZero();
    /// @dev Never accepted here: bring the home ledger's statement and the set's bytes.
    error PolicySetUnknown(bytes32 policySet);
    /// @dev Usable at t where `activeFrom <= t < activeUntil`, by the newest statement seen here.
    error PolicySetNotActive(bytes32 policySet, int64 time, int64 activeFrom, int64 activeUntil);
    /// @dev The bytes are not those whose hash the statement names.
    error PolicySetDigestMismatch(bytes32 expected, bytes32 computed);
    /// @dev The class's multiplier was fixed by this set: no other may be asked for.
    error PolicySetOfEntitlement(bytes32 classId, bytes32 entitled, bytes32 given);
    /// @dev Not 65 bytes of a signature with the low `s` and `v` 27 or 28.
    error AttestationSignature(bytes signature);
    /// @dev The signer, of this message at least, is none that the home ledger lists.
    error AttestationNotByAttester(address signer);
    /// @dev Valid at t where `0 <= validFrom <= t < validUntil`.
    error AttestationNotValid(int64 time, int64 validFrom, int64 validUntil);
    /// @dev Place, country and zone are the attestation's: the use must leave this field empty.
    error AttestationAndUse(string field);
}
