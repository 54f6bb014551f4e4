// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ClaimEvidence} from "./bridge/ClaimEvidence.sol";
import {DestinationTransfers} from "./bridge/DestinationTransfers.sol";
import {OriginTransfers} from "./bridge/OriginTransfers.sol";
import {ICreditBridge} from "./interfaces/ICreditBridge.sol";
import {IWrappedCredit} from "./interfaces/IWrappedCredit.sol";
import {ClaimCodec} from "./libraries/Claim.sol";

/// @title The ledger rules of a transfer on this chain.
/// @dev A record is the claim that proves it, kept as bytes: evidence agrees with a record if it is the same claim but
/// for its fact.
///
/// A pause stops what decides a transfer's way forward (lock, mint on `locked`, extinguish), never what leads back or
/// follows from a decision (begin abort, release, void, assign, mint on `extinguished`): it strands nothing.
contract CreditBridge is OriginTransfers, DestinationTransfers {
    /// @param admin Holds the default admin role and the role of pauser.
    /// @param token_ Must be connected to this bridge afterwards.
    /// @param genesisHash_ Hash of this chain's block 0.
    /// @param homeLedger_ Id of the ledger on which the credits were issued.
    constructor(
        address admin,
        IWrappedCredit token_,
        bytes32 genesisHash_,
        bytes32 homeLedger_
    ) ClaimEvidence(admin, token_, genesisHash_, homeLedger_) {}

    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    function unpause() external onlyRole(PAUSER_ROLE) {
        _unpause();
    }

    /// @inheritdoc ICreditBridge
    function restate(uint8 fact, bytes32 originLedger, bytes32 transferId) external onOwnChain {
        _evidence(claimBytes(fact, originLedger, transferId));
    }

    /// @inheritdoc ICreditBridge
    function claimBytes(uint8 fact, bytes32 originLedger, bytes32 transferId) public view returns (bytes memory claim) {
        if (!ClaimCodec.isOfOrigin(fact)) claim = _destinationClaim(fact, originLedger, transferId);
        else if (originLedger == LEDGER_ID) claim = _originClaim(fact, transferId);
        if (claim.length == 0) revert BridgeFactNotHeld(fact, originLedger, transferId);
    }
}
