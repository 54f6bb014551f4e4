// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why a proof of the lane `proven: endorsed`, or a verifier of it, is refused.
interface IEndorsementErrors {
    /// @dev The verifier speaks of another ledger.
    error EndorsementLedger(bytes32 ledger, bytes32 expected);
    /// @dev The bytes to be proven are neither a claim nor a statement of a home ledger.
    error EndorsementSubject();
    /// @dev Peers ascend in a proof, so that none counts twice.
    error EndorsementPeerOrder(bytes32 peer, bytes32 previous);
    error EndorsementPeerUnknown(bytes32 peer);
    error EndorsementPeerRevoked(bytes32 peer);
    error EndorsementOrganisationMissing(string organisation);

    /// @dev No encoder makes these bytes: at this offset of a message that was to have this field it has none, a longer
    /// one than there are bytes, or a number in more bytes than it takes. The field after the last one is 0.
    error EndorsementMalformed(uint256 field, uint256 offset);
    /// @dev The answer's status; 200 proves.
    error EndorsementStatus(uint256 status);
    error EndorsementChaincode(bytes name);
    /// @dev The chaincode answered something else than the channel and the bytes to be proven.
    error EndorsementAnswer();
    error EndorsementEvent();
    error EndorsementWrite(bytes namespace);
    error EndorsementRangeQuery(bytes namespace);
    error EndorsementPrivateData(bytes namespace);
    /// @dev Another chaincode's state, or one namespace twice.
    error EndorsementNamespace(bytes namespace);
    /// @dev Of the chaincode's own keys exactly one is read.
    error EndorsementReads(uint256 reads);
    error EndorsementKey(bytes key);
    /// @dev The key did not exist.
    error EndorsementVersionNil();

    /// @dev Not `fabric:<genesis hash>:<channel>:<chaincode>`.
    error EndorsementDescriptor(string descriptor);
    error EndorsementNoPeers();
    error EndorsementPeerTwice(bytes32 peer);
    error EndorsementGuardianZero();
    error EndorsementCaller(address caller, address guardian);
}
