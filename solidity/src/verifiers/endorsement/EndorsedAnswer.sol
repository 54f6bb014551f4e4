// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEndorsementErrors} from "../../interfaces/IEndorsementErrors.sol";
import {Protobuf} from "./Protobuf.sol";

/// @title What peers signed: `ProposalResponsePayload` bytes of Hyperledger Fabric.
library EndorsedAnswer {
    /// @dev Keccak-256 of each.
    struct Expected {
        bytes32 chaincode;
        bytes32 key;
        bytes32 answer;
    }

    /// Of the chaincode's own definition, which a peer reads with every transaction; says nothing about the answer.
    bytes32 private constant LIFECYCLE = keccak256("_lifecycle");
    uint256 private constant OK = 200;
    uint256 private constant PROPOSAL_HASH_BYTES = 32;

    /// @dev Refuses all but the answer of a query that read exactly the expected key, which existed, and did nothing
    /// else: no write, no event, no range, no private data.
    function check(bytes calldata payload, Expected memory expected) internal pure {
        (bytes calldata proposalHash, uint256 offset) = Protobuf.readBytes(payload, 0, 1);
        if (proposalHash.length != PROPOSAL_HASH_BYTES) revert IEndorsementErrors.EndorsementMalformed(1, 0);
        bytes calldata action;
        (action, offset) = Protobuf.readBytes(payload, offset, 2);
        Protobuf.end(payload, offset);
        _checkAction(action, expected);
    }

    /// @dev `ChaincodeAction`
    function _checkAction(bytes calldata action, Expected memory expected) private pure {
        (bytes calldata results, uint256 offset) = Protobuf.readBytes(action, 0, 1);
        if (Protobuf.hasBytes(action, offset, 2)) revert IEndorsementErrors.EndorsementEvent();
        bytes calldata part;
        (part, offset) = Protobuf.readBytes(action, offset, 3);
        _checkResponse(part, expected.answer);
        (part, offset) = Protobuf.readBytes(action, offset, 4);
        _checkChaincode(part, expected.chaincode);
        Protobuf.end(action, offset);
        _checkResults(results, expected);
    }

    /// @dev `Response`
    function _checkResponse(bytes calldata response, bytes32 expected) private pure {
        (uint256 status, uint256 offset) = Protobuf.readVarint(response, 0, 1);
        if (status != OK) revert IEndorsementErrors.EndorsementStatus(status);
        bytes calldata answer;
        (answer, offset) = Protobuf.readBytes(response, offset, 3);
        Protobuf.end(response, offset);
        if (keccak256(answer) != expected) revert IEndorsementErrors.EndorsementAnswer();
    }

    /// @dev `ChaincodeID`; of any version.
    function _checkChaincode(bytes calldata id, bytes32 expected) private pure {
        (bytes calldata name, uint256 offset) = Protobuf.readBytes(id, 0, 2);
        if (Protobuf.hasBytes(id, offset, 3)) (, offset) = Protobuf.readBytes(id, offset, 3);
        Protobuf.end(id, offset);
        if (keccak256(name) != expected) revert IEndorsementErrors.EndorsementChaincode(name);
    }

    /// @dev `TxReadWriteSet`. Its first field is a data model that no peer of Fabric 2 has: none but 0, which is not
    /// written.
    function _checkResults(bytes calldata results, Expected memory expected) private pure {
        bool isOwnSeen;
        bool isLifecycleSeen;
        uint256 offset = 0;
        while (Protobuf.hasBytes(results, offset, 2)) {
            bytes calldata set;
            (set, offset) = Protobuf.readBytes(results, offset, 2);
            (bytes calldata name, bytes calldata own) = _namespace(set);
            bytes32 hash = keccak256(name);
            if (hash == expected.chaincode && !isOwnSeen) {
                isOwnSeen = true;
                _checkOwn(own, name, expected.key);
            } else if (hash == LIFECYCLE && !isLifecycleSeen) {
                isLifecycleSeen = true;
                _readsOf(own, name);
            } else {
                revert IEndorsementErrors.EndorsementNamespace(name);
            }
        }
        Protobuf.end(results, offset);
        if (!isOwnSeen) revert IEndorsementErrors.EndorsementReads(0);
    }

    /// @dev `NsReadWriteSet`
    function _namespace(bytes calldata set) private pure returns (bytes calldata name, bytes calldata readWrites) {
        uint256 offset;
        (name, offset) = Protobuf.readBytes(set, 0, 1);
        (readWrites, offset) = Protobuf.readBytes(set, offset, 2);
        if (Protobuf.hasBytes(set, offset, 3)) revert IEndorsementErrors.EndorsementPrivateData(name);
        Protobuf.end(set, offset);
    }

    function _checkOwn(bytes calldata readWrites, bytes calldata name, bytes32 expectedKey) private pure {
        (uint256 count, bytes calldata read) = _readsOf(readWrites, name);
        if (count != 1) revert IEndorsementErrors.EndorsementReads(count);
        (bytes calldata key, uint256 offset) = Protobuf.readBytes(read, 0, 1);
        if (keccak256(key) != expectedKey) revert IEndorsementErrors.EndorsementKey(key);
        if (offset == read.length) revert IEndorsementErrors.EndorsementVersionNil();
        bytes calldata version;
        (version, offset) = Protobuf.readBytes(read, offset, 2);
        Protobuf.end(read, offset);
        _checkVersion(version);
    }

    /// @dev `KVRWSet` that reads and does nothing else.
    /// @return count Of its reads.
    /// @return last `KVRead`
    function _readsOf(
        bytes calldata readWrites,
        bytes calldata name
    ) private pure returns (uint256 count, bytes calldata last) {
        uint256 offset = 0;
        last = readWrites[0:0];
        while (Protobuf.hasBytes(readWrites, offset, 1)) {
            (last, offset) = Protobuf.readBytes(readWrites, offset, 1);
            ++count;
        }
        if (Protobuf.hasBytes(readWrites, offset, 2)) revert IEndorsementErrors.EndorsementRangeQuery(name);
        bool writes = Protobuf.hasBytes(readWrites, offset, 3) || Protobuf.hasBytes(readWrites, offset, 4);
        if (writes) revert IEndorsementErrors.EndorsementWrite(name);
        Protobuf.end(readWrites, offset);
    }

    /// @dev `Version`: block and transaction number, of any value; 0 is not written.
    function _checkVersion(bytes calldata version) private pure {
        uint256 offset = 0;
        if (Protobuf.hasVarint(version, offset, 1)) (, offset) = Protobuf.readVarint(version, offset, 1);
        if (Protobuf.hasVarint(version, offset, 2)) (, offset) = Protobuf.readVarint(version, offset, 2);
        Protobuf.end(version, offset);
    }
}
