// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {P256} from "@openzeppelin/contracts/utils/cryptography/P256.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {IClaimVerifier} from "../interfaces/IClaimVerifier.sol";
import {IClaimVerifierErrors} from "../interfaces/IClaimVerifierErrors.sol";
import {IEndorsementErrors} from "../interfaces/IEndorsementErrors.sol";
import {Blob} from "../libraries/Blob.sol";
import {EndorsedAnswer} from "./endorsement/EndorsedAnswer.sol";
import {FabricLedger} from "./endorsement/FabricLedger.sol";
import {ProvenSubject} from "./endorsement/ProvenSubject.sol";

/// @title The lane `proven: endorsed`: what peers of every pinned organisation of a Fabric ledger answered alike.
/// @dev A proof is the answer's bytes and the peers' signatures (docs/layouts.md). No gateway's key counts. The peers
/// are pinned for ever: other peers are another verifier, which the bridge's admin sets in place of this one, behind a
/// time-lock. What cannot wait is revoking one, and that can only take trust away.
contract EndorsementVerifier is IClaimVerifier, IClaimVerifierErrors, IEndorsementErrors {
    /// @dev A peer to pin.
    struct Peer {
        /// MSP id.
        string organisation;
        /// `SerializedIdentity` bytes: MSP id and certificate.
        bytes identity;
        /// The certificate's public key on P-256.
        bytes32 x;
        bytes32 y;
    }

    struct PinnedPeer {
        /// Blob of the identity.
        address identity;
        /// Place in the list of organisations.
        uint8 organisation;
        bool isRevoked;
        bytes32 x;
        bytes32 y;
    }

    uint8 private constant VERSION = 3;
    /// Of a proof before its signatures: version and count.
    uint256 private constant HEAD_BYTES = 2;
    uint256 private constant SIGNATURE_BYTES = 96;

    bytes32 public immutable LEDGER_ID;
    /// @notice May revoke peers, and nothing else.
    address public immutable GUARDIAN;
    bytes32 private immutable CHAINCODE;
    string private _channel;
    /// @dev Each must have signed.
    string[] private _organisations;
    bytes32[] private _peerIds;
    mapping(bytes32 peer => PinnedPeer) private _peers;

    event PeerPinned(bytes32 indexed peer, string organisation, bytes32 x, bytes32 y);
    event PeerRevoked(bytes32 indexed peer, string organisation);

    /// @param descriptor `fabric:<genesis hash>:<channel>:<chaincode>`
    /// @param peers At least one; an answer needs a signature by a peer of each organisation among them.
    constructor(string memory descriptor, Peer[] memory peers, address guardian) {
        if (guardian == address(0)) revert EndorsementGuardianZero();
        if (peers.length == 0) revert EndorsementNoPeers();
        GUARDIAN = guardian;
        LEDGER_ID = FabricLedger.idOf(descriptor);
        bytes memory chaincode;
        (_channel, chaincode) = FabricLedger.channelAndChaincode(descriptor);
        CHAINCODE = keccak256(chaincode);
        for (uint256 i = 0; i < peers.length; ++i) _pin(peers[i]);
    }

    /// @notice From now on no signature of this peer counts, of whatever age.
    /// @param peer SHA-256 of its identity.
    function revokePeer(bytes32 peer) external {
        if (msg.sender != GUARDIAN) revert EndorsementCaller(msg.sender, GUARDIAN);
        PinnedPeer storage pinned = _validPeer(peer);
        pinned.isRevoked = true;
        emit PeerRevoked(peer, _organisations[pinned.organisation]);
    }

    /// @inheritdoc IClaimVerifier
    function verifyClaim(bytes32 ledger, bytes calldata claim, bytes calldata proof) external view {
        if (ledger != LEDGER_ID) revert EndorsementLedger(ledger, LEDGER_ID);
        (bytes calldata signatures, bytes calldata payload) = _split(proof);
        (bytes memory key, bytes memory answer) = ProvenSubject.expected(claim, _channel);
        EndorsedAnswer.check(payload, EndorsedAnswer.Expected(CHAINCODE, keccak256(key), keccak256(answer)));
        _checkSignatures(signatures, payload);
    }

    /// @notice Everybody pinned, in the order of pinning.
    function pinnedPeers() external view returns (bytes32[] memory ids, PinnedPeer[] memory peers) {
        ids = _peerIds;
        peers = new PinnedPeer[](ids.length);
        for (uint256 i = 0; i < ids.length; ++i) peers[i] = _peers[ids[i]];
    }

    /// @notice Those that must all have signed.
    function organisations() external view returns (string[] memory) {
        return _organisations;
    }

    /// @inheritdoc IClaimVerifier
    function lane() external pure returns (string memory) {
        return "proven: endorsed";
    }

    function _pin(Peer memory peer) private {
        if (!P256.isValidPublicKey(peer.x, peer.y)) revert VerifierKeyInvalid(peer.x, peer.y);
        bytes32 id = sha256(peer.identity);
        if (_peers[id].identity != address(0)) revert EndorsementPeerTwice(id);
        uint8 organisation = _placeOf(peer.organisation);
        _peers[id] = PinnedPeer(Blob.write(peer.identity), organisation, false, peer.x, peer.y);
        _peerIds.push(id);
        emit PeerPinned(id, peer.organisation, peer.x, peer.y);
    }

    /// @dev Added to the list where it is new.
    function _placeOf(string memory organisation) private returns (uint8) {
        uint256 count = _organisations.length;
        for (uint256 i = 0; i < count; ++i) {
            if (keccak256(bytes(_organisations[i])) == keccak256(bytes(organisation))) return uint8(i);
        }
        _organisations.push(organisation);
        return SafeCast.toUint8(count);
    }

    function _checkSignatures(bytes calldata signatures, bytes calldata payload) private view {
        uint256 signed = 0;
        bytes32 previous = 0;
        for (uint256 offset = 0; offset < signatures.length; offset += SIGNATURE_BYTES) {
            bytes32 peer = bytes32(signatures[offset:offset + 32]);
            if (peer <= previous) revert EndorsementPeerOrder(peer, previous);
            previous = peer;
            PinnedPeer memory pinned = _validPeer(peer);
            _checkSignature(peer, pinned, signatures[offset + 32:offset + SIGNATURE_BYTES], payload);
            signed |= 1 << pinned.organisation;
        }
        uint256 count = _organisations.length;
        for (uint256 i = 0; i < count; ++i) {
            if (signed & (1 << i) == 0) revert EndorsementOrganisationMissing(_organisations[i]);
        }
    }

    function _checkSignature(
        bytes32 peer,
        PinnedPeer memory pinned,
        bytes calldata signature,
        bytes calldata payload
    ) private view {
        bytes32 digest = sha256(bytes.concat(payload, Blob.read(pinned.identity)));
        // Uses the precompile of EIP-7951 where the chain has it, and refuses the high `s`.
        if (!P256.verify(digest, bytes32(signature[:32]), bytes32(signature[32:]), pinned.x, pinned.y)) {
            revert VerifierSignatureInvalid(peer, digest);
        }
    }

    function _validPeer(bytes32 peer) private view returns (PinnedPeer storage pinned) {
        pinned = _peers[peer];
        if (pinned.identity == address(0)) revert EndorsementPeerUnknown(peer);
        if (pinned.isRevoked) revert EndorsementPeerRevoked(peer);
    }

    function _split(bytes calldata proof) private pure returns (bytes calldata signatures, bytes calldata payload) {
        if (proof.length < HEAD_BYTES) revert VerifierProofLength(proof.length, HEAD_BYTES);
        if (uint8(proof[0]) != VERSION) revert VerifierProofVersion(uint8(proof[0]), VERSION);
        uint256 payloadAt = HEAD_BYTES + SIGNATURE_BYTES * uint8(proof[1]);
        if (proof.length < payloadAt) revert VerifierProofLength(proof.length, payloadAt);
        (signatures, payload) = (proof[HEAD_BYTES:payloadAt], proof[payloadAt:]);
    }
}
