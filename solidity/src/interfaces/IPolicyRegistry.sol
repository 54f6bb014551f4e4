// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attestation} from "../policy/Attestation.sol";
import {TableLeaf} from "../policy/curves/MerkleCurve.sol";

/// @title The home ledger's policy sets, and what a credit is worth under them at a place and time.
/// @dev Nobody administers it: all that it holds came with evidence from the home ledger.
interface IPolicyRegistry {
    /// @dev What a burner says of the use. The time is the block's.
    struct UseInput {
        bool hasPlace;
        /// WGS84 microdegrees, canonical: longitude in [-180e6, 180e6), and 0 at the poles; 0 without a place.
        int32 latitude;
        int32 longitude;
        /// ISO 3166-1 alpha-2, ASCII; zero for none.
        bytes2 country;
        /// A category of `[a-z][a-z0-9-]{0,30}`, ASCII, zeros on the right; zero for none.
        bytes32 zone;
        /// Unix seconds, midnight UTC, the end exclusive; both 0 for none.
        int64 periodStart;
        int64 periodEnd;
    }

    /// @dev What a retirement records.
    struct Valuation {
        /// Parts per million.
        uint32 ppm;
        /// The one that gave it: an entitled class's is the entitlement's.
        bytes32 policySet;
        /// The 87 bytes of docs/policies.md, "Use".
        bytes use;
    }

    event PolicySetAccepted(bytes32 indexed policySet, uint32 version, int64 activeFrom, int64 activeUntil);
    event AttestersAccepted(uint64 version, address[] attesters);
    /// @dev The statement was known already; nothing changed. `policySet` is zero for attesters.
    event StatementRepeated(bytes32 indexed policySet, uint64 version);

    /// @notice Takes over a policy set and from when until when it is active, or a newer word about a known one. By
    /// anyone.
    /// @param statement Of the home ledger (docs/policies.md, "Statements").
    /// @param policySet_ The set's bytes, whose hash the statement names; may be empty where the set is known.
    function acceptPolicySet(bytes calldata statement, bytes calldata proof, bytes calldata policySet_) external;

    /// @notice Takes over the list of attesters in place of the one before. By anyone.
    function acceptAttesters(bytes calldata statement, bytes calldata proof) external;

    /// @notice What a credit would be worth if it were retired now.
    /// @param policySet_ Zero for the empty set, which is 1.0, and for a class with an entitlement, which has its own.
    /// @param attestation All zero and empty where the place is the burner's own word.
    /// @param leaves One for each policy whose table is not on this ledger.
    /// @return ppm Parts per million.
    /// @return mg kg x ppm: milligrams of CO2e.
    function quote(
        bytes32 classId,
        bytes32 policySet_,
        UseInput calldata use,
        Attestation calldata attestation,
        TableLeaf[] calldata leaves,
        uint64 kg
    ) external view returns (uint32 ppm, uint128 mg);

    /// @notice The same with what a retirement records of it.
    function valuation(
        bytes32 classId,
        bytes32 policySet_,
        UseInput calldata use,
        Attestation calldata attestation,
        TableLeaf[] calldata leaves
    ) external view returns (Valuation memory);

    /// @notice Readable for ever, active or not. Reverts for a set that never came here.
    function policySet(
        bytes32 id
    ) external view returns (bytes memory content, int64 activeFrom, int64 activeUntil, uint32 version);

    /// @return Whether the set may be used at that time, by the newest word seen here. The empty set always may.
    function isActive(bytes32 id, int64 time) external view returns (bool);

    function isAttester(address account) external view returns (bool);

    /// @return version Of the home ledger's configuration; 0 where no list was accepted yet.
    function attesters() external view returns (uint64 version, address[] memory list);

    /// @return The bridge whose verifier of the home ledger is believed here too.
    function bridge() external view returns (address);
}
