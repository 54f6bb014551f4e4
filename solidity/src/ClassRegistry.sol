// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClassRegistry} from "./interfaces/IClassRegistry.sol";
import {IClassRegistryErrors} from "./interfaces/IClassRegistryErrors.sol";
import {IProvenanceErrors} from "./interfaces/IProvenanceErrors.sol";
import {Blob} from "./libraries/Blob.sol";
import {ClassId, Entitlement} from "./libraries/ClassId.sol";
import {Provenance, ProvenanceCodec} from "./libraries/Provenance.sol";
import {CreditFacts, StoredProvenance} from "./policy/CreditFacts.sol";

/// @title The provenance behind each class id, checked against its digest when the class first comes here.
contract ClassRegistry is IClassRegistry, IClassRegistryErrors, IProvenanceErrors {
    address private immutable BRIDGE;

    mapping(bytes32 classId => Terms) private _terms;
    /// @dev Blobs of `abi.encode(Provenance, Entitlement)`.
    mapping(bytes32 classId => address document) private _documents;
    mapping(bytes32 batchId => bytes32[] classes) private _classes;

    /// @dev Deployed by the bridge, whose address it keeps.
    constructor() {
        BRIDGE = msg.sender;
    }

    /// @inheritdoc IClassRegistry
    function register(
        bytes32 batchId,
        bytes32 classId,
        Provenance calldata provenance,
        Entitlement calldata entitlement
    ) external returns (uint64 blockKg) {
        if (msg.sender != BRIDGE) revert ClassCaller(msg.sender, BRIDGE);
        Provenance memory p = provenance;
        ProvenanceCodec.check(p);
        ProvenanceCodec.checkEntitlement(entitlement);
        _checkDigest("batchId", batchId, ProvenanceCodec.batchId(p));
        _checkDigest("classId", classId, ClassId.compute(batchId, entitlement));
        blockKg = ProvenanceCodec.blockKg(p);
        if (_documents[classId] != address(0)) return blockKg;
        _terms[classId] = Terms(batchId, blockKg, !ClassId.isNone(entitlement));
        _documents[classId] = Blob.write(abi.encode(p, entitlement));
        _classes[batchId].push(classId);
        emit ClassRegistered(classId, batchId);
    }

    /// @inheritdoc IClassRegistry
    function creditClass(
        bytes32 classId
    ) external view returns (bytes32 batchId, Provenance memory provenance, Entitlement memory entitlement) {
        batchId = termsOf(classId).batchId;
        (provenance, entitlement) = abi.decode(_documentOf(classId), (Provenance, Entitlement));
    }

    /// @inheritdoc IClassRegistry
    function creditFacts(
        bytes32 classId
    ) external view returns (CreditFacts memory facts, Entitlement memory entitlement) {
        StoredProvenance memory p;
        (p, entitlement) = abi.decode(_documentOf(classId), (StoredProvenance, Entitlement));
        (facts.activity, facts.country, facts.precision) = (p.activity, p.country, p.precision);
        (facts.latitude, facts.longitude) = (p.latitude, p.longitude);
        (facts.periodStart, facts.periodEnd) = (p.periodStart, p.periodEnd);
        facts.attributes = p.attributes;
    }

    /// @inheritdoc IClassRegistry
    function classesOf(bytes32 batchId) external view returns (bytes32[] memory) {
        return _classes[batchId];
    }

    /// @inheritdoc IClassRegistry
    function termsOf(bytes32 classId) public view returns (Terms memory terms) {
        terms = _terms[classId];
        // No block is empty.
        if (terms.blockKg == 0) revert ClassUnknown(classId);
    }

    function _documentOf(bytes32 classId) private view returns (bytes memory) {
        address document = _documents[classId];
        if (document == address(0)) revert ClassUnknown(classId);
        return Blob.read(document);
    }

    function _checkDigest(string memory field, bytes32 expected, bytes32 computed) private pure {
        if (expected != computed) revert ClassDigestMismatch(field, expected, computed);
    }
}
