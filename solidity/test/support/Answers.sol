// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ProvenSubject} from "../../src/verifiers/endorsement/ProvenSubject.sol";
import {EndorsementVerifier} from "../../src/verifiers/EndorsementVerifier.sol";
import {Signing} from "./Stack.sol";

/// @dev What a peer answers, part by part; a part that is empty is left out, as encoders do.
struct Answer {
    bytes proposalHash;
    uint256 status;
    bytes text;
    bytes chaincode;
    /// Encoded `KVRWSet`.
    bytes readWrites;
    bytes event_;
}

/// @title Peers' answers as Fabric encodes them, and their signatures.
library Answers {
    string internal constant CHANNEL = "meridian";
    string internal constant DESCRIPTOR =
        "fabric:abababababababababababababababababababababababababababababababab:meridian:ets";

    /// @dev Of a peer that finds what it is asked for.
    function honest(bytes calldata content) internal pure returns (Answer memory answer) {
        bytes memory key;
        (key, answer.text) = ProvenSubject.expected(content, CHANNEL);
        answer.proposalHash = abi.encode(keccak256("proposal"));
        answer.status = 200;
        answer.chaincode = "ets";
        answer.readWrites = read(key, version(8, 1));
    }

    /// @dev `ProposalResponsePayload`
    function encode(Answer memory a) internal pure returns (bytes memory) {
        bytes memory definition = read("namespaces/fields/ets/Sequence", version(3, 0));
        bytes memory results = bytes.concat(
            field(2, namespace("_lifecycle", definition)),
            field(2, namespace(a.chaincode, a.readWrites))
        );
        bytes memory action = bytes.concat(
            field(1, results),
            optional(2, a.event_),
            field(3, bytes.concat(hex"08", varint(a.status), field(3, a.text))),
            field(4, bytes.concat(field(2, a.chaincode), field(3, "0.1.0")))
        );
        return bytes.concat(field(1, a.proposalHash), field(2, action));
    }

    function namespace(bytes memory name, bytes memory readWrites) internal pure returns (bytes memory) {
        return bytes.concat(field(1, name), field(2, readWrites));
    }

    /// @dev `KVRWSet` of one read.
    function read(bytes memory key, bytes memory version_) internal pure returns (bytes memory) {
        return field(1, bytes.concat(field(1, key), optional(2, version_)));
    }

    function version(uint256 block_, uint256 transaction) internal pure returns (bytes memory) {
        bytes memory number = transaction == 0 ? bytes("") : bytes.concat(hex"10", varint(transaction));
        return bytes.concat(hex"08", varint(block_), number);
    }

    function optional(uint256 number, bytes memory value) internal pure returns (bytes memory) {
        return value.length == 0 ? value : field(number, value);
    }

    function field(uint256 number, bytes memory value) internal pure returns (bytes memory) {
        return bytes.concat(bytes1(uint8((number << 3) | 2)), varint(value.length), value);
    }

    function varint(uint256 value) internal pure returns (bytes memory digits) {
        for (; value >= 0x80; value >>= 7) digits = bytes.concat(digits, bytes1(uint8((value & 0x7f) | 0x80)));
        return bytes.concat(digits, bytes1(uint8(value)));
    }

    function peer(
        string memory organisation,
        uint256 privateKey
    ) internal pure returns (EndorsementVerifier.Peer memory) {
        (bytes32 x, bytes32 y) = Signing.publicKey(privateKey);
        return EndorsementVerifier.Peer(organisation, identity(organisation, privateKey), x, y);
    }

    function identity(string memory organisation, uint256 privateKey) internal pure returns (bytes memory) {
        return abi.encodePacked(organisation, "'s peer ", privateKey);
    }

    function peerId(string memory organisation, uint256 privateKey) internal pure returns (bytes32) {
        return sha256(identity(organisation, privateKey));
    }

    /// @dev Two peers' proof, in the order that a proof has.
    function prove(
        bytes memory payload,
        EndorsementVerifier.Peer[2] memory peers,
        uint256[2] memory privateKeys
    ) internal pure returns (bytes memory) {
        (uint256 first, uint256 second) = (0, 1);
        if (sha256(peers[0].identity) > sha256(peers[1].identity)) (first, second) = (1, 0);
        return
            bytes.concat(
                hex"0302",
                signature(payload, peers[first].identity, privateKeys[first]),
                signature(payload, peers[second].identity, privateKeys[second]),
                payload
            );
    }

    function signature(
        bytes memory payload,
        bytes memory identity_,
        uint256 privateKey
    ) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 s) = Signing.sign(privateKey, bytes.concat(payload, identity_));
        return bytes.concat(sha256(identity_), r, s);
    }
}
