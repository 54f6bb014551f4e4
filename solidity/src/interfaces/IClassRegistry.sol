// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Entitlement} from "../libraries/ClassId.sol";
import {Provenance} from "../libraries/Provenance.sol";
import {CreditFacts} from "../policy/CreditFacts.sol";

/// @title Where, when and by whom the credits of each class came to be: readable by class id, for ever.
interface IClassRegistry {
    /// @dev What the token needs to know of a class.
    struct Terms {
        bytes32 batchId;
        /// The batch's whole mass: its ranges lie in `[0, blockKg)`.
        uint64 blockKg;
        /// Whether it carries an entitlement.
        bool entitled;
    }

    event ClassRegistered(bytes32 indexed classId, bytes32 indexed batchId);

    /// @notice By the bridge: checks provenance and entitlement against their digests, and keeps those of a new class.
    function register(
        bytes32 batchId,
        bytes32 classId,
        Provenance calldata provenance,
        Entitlement calldata entitlement
    ) external returns (uint64 blockKg);

    /// @notice Reverts for a class that never came here.
    function creditClass(
        bytes32 classId
    ) external view returns (bytes32 batchId, Provenance memory provenance, Entitlement memory entitlement);

    /// @notice What its multiplier depends on. Reverts for a class that never came here.
    function creditFacts(
        bytes32 classId
    ) external view returns (CreditFacts memory facts, Entitlement memory entitlement);

    /// @notice Reverts for a class that never came here.
    function termsOf(bytes32 classId) external view returns (Terms memory);

    /// @return The batch's classes that ever came here: with and without entitlements.
    function classesOf(bytes32 batchId) external view returns (bytes32[] memory);
}
