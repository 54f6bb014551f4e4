// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyRegistry} from "../interfaces/IPolicyRegistry.sol";
import {IPolicyErrors} from "../interfaces/IPolicyErrors.sol";
import {Blob} from "../libraries/Blob.sol";
import {HomeStatements} from "./HomeStatements.sol";
import {PolicySet} from "./PolicySet.sol";
import {PolicyStatement, PolicyStatementCodec} from "./PolicyStatement.sol";

/// @title The policy sets that came here, and when they may be used.
abstract contract AcceptedPolicySets is HomeStatements, IPolicyErrors {
    struct Accepted {
        /// Blob of the set's bytes.
        address content;
        /// Unix seconds, the end exclusive.
        int64 activeFrom;
        int64 activeUntil;
        /// Of the newest statement seen; from 1.
        uint32 version;
    }

    mapping(bytes32 policySet => Accepted) private _accepted;

    /// @inheritdoc IPolicyRegistry
    function acceptPolicySet(bytes calldata statement, bytes calldata proof, bytes calldata policySet_) external {
        PolicyStatement memory s = PolicyStatementCodec.decode(statement);
        _checkEvidence(s.homeLedger, statement, proof);
        Accepted storage accepted = _accepted[s.policySet];
        bool isKnown = accepted.version != 0;
        // Empty bytes of a set that is not known have the wrong hash, too.
        if (!isKnown || policySet_.length != 0) _checkDigest(s.policySet, sha256(policySet_));
        bool saysTheSame = accepted.activeFrom == s.activeFrom && accepted.activeUntil == s.activeUntil;
        if (!_isNew(s.version, accepted.version, saysTheSame)) {
            emit StatementRepeated(s.policySet, s.version);
            return;
        }
        if (!isKnown) {
            bytes memory content = policySet_;
            PolicySet.check(content);
            accepted.content = Blob.write(content);
        }
        (accepted.activeFrom, accepted.activeUntil, accepted.version) = (s.activeFrom, s.activeUntil, s.version);
        emit PolicySetAccepted(s.policySet, s.version, s.activeFrom, s.activeUntil);
    }

    /// @inheritdoc IPolicyRegistry
    function policySet(
        bytes32 id
    ) external view returns (bytes memory content, int64 activeFrom, int64 activeUntil, uint32 version) {
        Accepted memory accepted = _acceptedAs(id);
        return (Blob.read(accepted.content), accepted.activeFrom, accepted.activeUntil, accepted.version);
    }

    /// @inheritdoc IPolicyRegistry
    function isActive(bytes32 id, int64 time) external view returns (bool) {
        return id == 0 || _isActive(_accepted[id], time);
    }

    /// @return The set's bytes; refused where it may not be used at that time.
    function _activeContent(bytes32 id, int64 time) internal view returns (bytes memory) {
        Accepted memory accepted = _acceptedAs(id);
        if (!_isActive(accepted, time)) {
            revert PolicySetNotActive(id, time, accepted.activeFrom, accepted.activeUntil);
        }
        return Blob.read(accepted.content);
    }

    function _acceptedAs(bytes32 id) private view returns (Accepted memory accepted) {
        accepted = _accepted[id];
        if (accepted.version == 0) revert PolicySetUnknown(id);
    }

    /// @dev Never of a set that is not known: it has no time between 0 and 0.
    function _isActive(Accepted memory accepted, int64 time) private pure returns (bool) {
        return accepted.activeFrom <= time && time < accepted.activeUntil;
    }

    function _checkDigest(bytes32 expected, bytes32 computed) private pure {
        if (expected != computed) revert PolicySetDigestMismatch(expected, computed);
    }
}
