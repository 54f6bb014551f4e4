// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "./ICreditBridge.sol";

/// @title Why the bridge refuses.
interface ICreditBridgeErrors {
    /// @dev The chain's id is not the one that the ledger id was made with: this is a fork.
    error BridgeChainChanged(uint256 expectedChainId, uint256 chainId);
    error BridgeAddressZero(string field);
    /// @dev No verifier is set for that ledger.
    error BridgeUnknownLedger(bytes32 ledger);
    /// @dev The claim is about another ledger than this one, in the place (`field`) where this one must stand.
    error BridgeWrongLedger(string field, bytes32 ledger, bytes32 expected);
    /// @dev The claim states another fact than the one needed here. A mint takes `locked` and `extinguished`.
    error BridgeEvidenceFact(uint8 fact, uint8 expected);
    /// @dev The claim differs from what this ledger recorded of the transfer.
    error BridgeEvidenceMismatch(bytes32 originLedger, bytes32 transferId);
    /// @dev The key is taken by a transfer with other parameters.
    error BridgeKeyReused(bytes32 originLedger, bytes32 transferId);
    error BridgeTransferNotFound(bytes32 originLedger, bytes32 transferId);
    /// @dev The origin's record is in another state than the move starts from.
    error BridgeOriginState(bytes32 transferId, ICreditBridge.OriginState state, ICreditBridge.OriginState expected);
    /// @dev The destination's record is in another state than the move starts from.
    error BridgeDestinationState(
        bytes32 originLedger,
        bytes32 transferId,
        ICreditBridge.DestinationState state,
        ICreditBridge.DestinationState expected
    );
    /// @dev The transfer was given up, for ever.
    error BridgeTransferVoid(bytes32 originLedger, bytes32 transferId);
    error BridgeFactNotHeld(uint8 fact, bytes32 originLedger, bytes32 transferId);
    /// @dev The caller is neither the owner nor approved by the owner.
    error BridgeNotApproved(address owner, address caller);
    /// @dev The caller neither locked the transfer nor has the gateway's role.
    error BridgeNotLocker(bytes32 transferId, address locker, address caller);
    /// @dev Not 20 bytes of an account that can hold credits: zero, or one of these contracts.
    error BridgeBeneficiary(bytes beneficiary);
    /// @dev A contract that does not say (ERC-165) that it receives ERC-1155.
    error BridgeBeneficiaryNotReceiver(address beneficiary);
    /// @dev The ranges end past the end of the batch's block.
    error BridgeRangesOutsideBlock(bytes32 batchId, uint64 end, uint64 blockKg);
}
