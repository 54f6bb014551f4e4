// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why the registry of classes refuses.
interface IClassRegistryErrors {
    error ClassCaller(address caller, address bridge);
    error ClassUnknown(bytes32 classId);
    /// @dev The provenance's digest, or the class id made of it and the entitlement, is not the evidence's.
    error ClassDigestMismatch(string field, bytes32 expected, bytes32 computed);
}
