// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../interfaces/ICreditBridge.sol";
import {Blob} from "../libraries/Blob.sol";
import {Claim, ClaimCodec} from "../libraries/Claim.sol";
import {Range, RangeList} from "../libraries/RangeList.sol";
import {ClaimEvidence} from "./ClaimEvidence.sol";

/// @title Transfers that leave this ledger: none -> locked -> extinguished, or locked -> aborting -> released.
abstract contract OriginTransfers is ClaimEvidence {
    struct OriginSlot {
        /// Blob of the claim about `locked`.
        address record;
        OriginState state;
        address owner;
        address locker;
    }

    mapping(bytes32 transferId => OriginSlot) private _origins;

    /// @inheritdoc ICreditBridge
    function lock(LockRequest calldata request) external nonReentrant onOwnChain {
        OriginSlot storage slot = _origins[request.transferId];
        if (slot.state != OriginState.None) {
            _checkRepeatedLock(slot, request);
            emit Noop(LEDGER_ID, request.transferId, ClaimCodec.LOCKED);
            return;
        }
        _requireNotPaused();
        _verifierOf(request.destinationLedger);
        ClaimCodec.checkBeneficiaryLength(request.beneficiary.length);
        if (msg.sender != request.owner && !TOKEN.isApprovedForAll(request.owner, msg.sender)) {
            revert BridgeNotApproved(request.owner, msg.sender);
        }
        _lock(slot, request);
    }

    /// @inheritdoc ICreditBridge
    function beginAbort(bytes32 transferId) external nonReentrant onOwnChain {
        OriginSlot storage slot = _knownOrigin(transferId);
        _checkLocker(slot, transferId);
        if (slot.state == OriginState.Aborting || slot.state == OriginState.Released) {
            emit Noop(LEDGER_ID, transferId, ClaimCodec.ABORTING);
            return;
        }
        _checkOriginState(slot, transferId, OriginState.Locked);
        slot.state = OriginState.Aborting;
        emit TransferAborting(transferId);
        _evidence(_originClaim(ClaimCodec.ABORTING, transferId));
    }

    /// @inheritdoc ICreditBridge
    function release(bytes calldata claim, bytes calldata proof) external nonReentrant onOwnChain {
        (Claim memory c, OriginSlot storage slot) = _evidenceForOrigin(claim, proof, ClaimCodec.VOID);
        if (slot.state == OriginState.Released) {
            emit Noop(LEDGER_ID, c.transferId, ClaimCodec.RELEASED);
            return;
        }
        _checkOriginState(slot, c.transferId, OriginState.Aborting);
        slot.state = OriginState.Released;
        ESCROW.deliver(_key(LEDGER_ID, c.transferId), slot.owner, c.classId, c.ranges);
        emit TransferReleased(c.transferId, c.classId, slot.owner, c.kg);
        _evidence(ClaimCodec.withFact(claim, ClaimCodec.RELEASED));
    }

    /// @inheritdoc ICreditBridge
    function extinguish(bytes calldata claim, bytes calldata proof) external nonReentrant onOwnChain {
        (Claim memory c, OriginSlot storage slot) = _evidenceForOrigin(claim, proof, ClaimCodec.UNASSIGNED);
        if (slot.state == OriginState.Extinguished) {
            emit Noop(LEDGER_ID, c.transferId, ClaimCodec.EXTINGUISHED);
            return;
        }
        _requireNotPaused();
        _checkLocker(slot, c.transferId);
        _checkOriginState(slot, c.transferId, OriginState.Locked);
        slot.state = OriginState.Extinguished;
        ESCROW.burn(_key(LEDGER_ID, c.transferId), c.classId, c.kg);
        emit TransferExtinguished(c.transferId, c.classId, c.kg);
        _evidence(ClaimCodec.withFact(claim, ClaimCodec.EXTINGUISHED));
    }

    /// @inheritdoc ICreditBridge
    function originRecord(
        bytes32 transferId
    ) external view returns (OriginState state, address owner, address locker, bytes memory claim) {
        OriginSlot storage slot = _origins[transferId];
        (state, owner, locker) = (slot.state, slot.owner, slot.locker);
        // The states are numbered as their facts are.
        if (state != OriginState.None) claim = ClaimCodec.withFact(Blob.read(slot.record), uint8(state));
    }

    /// @dev Empty where the fact does not hold.
    function _originClaim(uint8 fact, bytes32 transferId) internal view returns (bytes memory) {
        OriginSlot storage slot = _origins[transferId];
        if (slot.state == OriginState.None || uint8(slot.state) != fact) return "";
        return ClaimCodec.withFact(Blob.read(slot.record), fact);
    }

    function _lock(OriginSlot storage slot, LockRequest calldata request) private {
        Range[] memory ranges = ESCROW.collect(
            _key(LEDGER_ID, request.transferId),
            request.owner,
            request.classId,
            request.kg,
            request.expectedRangesHash
        );
        bytes memory claim = _lockedClaim(request, RangeList.encode(ranges));
        (slot.record, slot.state) = (Blob.write(claim), OriginState.Locked);
        (slot.owner, slot.locker) = (request.owner, msg.sender);
        emit TransferLocked(
            request.transferId,
            request.classId,
            request.owner,
            request.destinationLedger,
            msg.sender,
            request.kg,
            ranges,
            request.beneficiary
        );
        _evidence(claim);
    }

    function _evidenceForOrigin(
        bytes calldata claim,
        bytes calldata proof,
        uint8 fact
    ) private returns (Claim memory c, OriginSlot storage slot) {
        c = ClaimCodec.decode(claim);
        _checkFact(c.fact, fact);
        _checkEvidence(c, claim, proof);
        slot = _knownOrigin(c.transferId);
        if (!Blob.holds(slot.record, ClaimCodec.withFact(claim, ClaimCodec.LOCKED))) {
            revert BridgeEvidenceMismatch(LEDGER_ID, c.transferId);
        }
    }

    /// @dev The ranges left the pool with the first lock, so a repeat is compared with the record.
    function _checkRepeatedLock(OriginSlot storage slot, LockRequest calldata request) private view {
        bytes memory rangeList = ClaimCodec.rangeListOf(Blob.read(slot.record));
        bool isSame =
            slot.owner == request.owner &&
                sha256(rangeList) == request.expectedRangesHash &&
                Blob.holds(slot.record, _lockedClaim(request, rangeList));
        if (!isSame) revert BridgeKeyReused(LEDGER_ID, request.transferId);
    }

    function _lockedClaim(LockRequest calldata request, bytes memory rangeList) private view returns (bytes memory) {
        return
            ClaimCodec.encodeWith(
                Claim({
                    fact: ClaimCodec.LOCKED,
                    originLedger: LEDGER_ID,
                    destinationLedger: request.destinationLedger,
                    transferId: request.transferId,
                    batchId: REGISTRY.termsOf(request.classId).batchId,
                    classId: request.classId,
                    assetProfile: request.assetProfile,
                    kg: request.kg,
                    beneficiary: request.beneficiary,
                    ranges: new Range[](0)
                }),
                rangeList
            );
    }

    function _knownOrigin(bytes32 transferId) private view returns (OriginSlot storage slot) {
        slot = _origins[transferId];
        if (slot.state == OriginState.None) revert BridgeTransferNotFound(LEDGER_ID, transferId);
    }

    function _checkLocker(OriginSlot storage slot, bytes32 transferId) private view {
        if (msg.sender != slot.locker && !hasRole(GATEWAY_ROLE, msg.sender)) {
            revert BridgeNotLocker(transferId, slot.locker, msg.sender);
        }
    }

    function _checkOriginState(OriginSlot storage slot, bytes32 transferId, OriginState expected) private view {
        if (slot.state != expected) revert BridgeOriginState(transferId, slot.state, expected);
    }
}
