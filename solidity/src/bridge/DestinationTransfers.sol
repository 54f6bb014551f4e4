// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155Receiver} from "@openzeppelin/contracts/token/ERC1155/IERC1155Receiver.sol";
import {ERC165Checker} from "@openzeppelin/contracts/utils/introspection/ERC165Checker.sol";
import {ICreditBridge} from "../interfaces/ICreditBridge.sol";
import {Blob} from "../libraries/Blob.sol";
import {Claim, ClaimCodec} from "../libraries/Claim.sol";
import {Entitlement} from "../libraries/ClassId.sol";
import {Provenance} from "../libraries/Provenance.sol";
import {ClaimEvidence} from "./ClaimEvidence.sol";

/// @title Transfers that come to this ledger: none -> unassigned -> assigned; none or unassigned -> void.
/// @dev Every call is anyone's, given evidence. Beneficiary and ranges come from the evidence alone.
abstract contract DestinationTransfers is ClaimEvidence {
    struct DestinationSlot {
        /// Blob of the claim about `unassigned`.
        address record;
        DestinationState state;
    }

    uint256 private constant EVM_ACCOUNT_BYTES = 20;

    mapping(bytes32 originLedger => mapping(bytes32 transferId => DestinationSlot)) private _destinations;

    /// @inheritdoc ICreditBridge
    function mint(
        bytes calldata claim,
        bytes calldata proof,
        Provenance calldata provenance,
        Entitlement calldata entitlement
    ) external nonReentrant onOwnChain {
        Claim memory c = ClaimCodec.decode(claim);
        if (c.fact != ClaimCodec.EXTINGUISHED) _checkFact(c.fact, ClaimCodec.LOCKED);
        _checkEvidence(c, claim, proof);
        DestinationSlot storage slot = _destinations[c.originLedger][c.transferId];
        bytes memory record = _recordOf(claim);
        if (slot.state != DestinationState.None) {
            _checkNotVoid(slot, c);
            if (!Blob.holds(slot.record, record)) revert BridgeKeyReused(c.originLedger, c.transferId);
            emit Noop(c.originLedger, c.transferId, ClaimCodec.UNASSIGNED);
            return;
        }
        address beneficiary = _account(c.beneficiary);
        if (c.fact == ClaimCodec.LOCKED) {
            // Nothing is gone at the origin yet, so a refusal leaves the way back open. What is extinguished must come
            // in.
            _requireNotPaused();
            _checkReceiver(beneficiary);
        }
        _checkInsideBlock(c, REGISTRY.register(c.batchId, c.classId, provenance, entitlement));
        (slot.record, slot.state) = (Blob.write(record), DestinationState.Unassigned);
        ESCROW.mint(_key(c.originLedger, c.transferId), c.classId, c.kg);
        emit TransferMinted(c.originLedger, c.transferId, c.classId, c.kg, c.ranges, c.beneficiary);
        _evidence(record);
    }

    /// @inheritdoc ICreditBridge
    function assign(bytes calldata claim, bytes calldata proof) external nonReentrant onOwnChain {
        Claim memory c = ClaimCodec.decode(claim);
        _checkFact(c.fact, ClaimCodec.EXTINGUISHED);
        _checkEvidence(c, claim, proof);
        DestinationSlot storage slot = _destinations[c.originLedger][c.transferId];
        if (slot.state == DestinationState.None) revert BridgeTransferNotFound(c.originLedger, c.transferId);
        _checkNotVoid(slot, c);
        _checkMatches(slot, c, _recordOf(claim));
        if (slot.state == DestinationState.Assigned) {
            emit Noop(c.originLedger, c.transferId, ClaimCodec.ASSIGNED);
            return;
        }
        slot.state = DestinationState.Assigned;
        address beneficiary = _account(c.beneficiary);
        ESCROW.deliver(_key(c.originLedger, c.transferId), beneficiary, c.classId, c.ranges);
        emit TransferAssigned(c.originLedger, c.transferId, c.classId, beneficiary, c.kg);
        _evidence(ClaimCodec.withFact(claim, ClaimCodec.ASSIGNED));
    }

    /// @inheritdoc ICreditBridge
    function void(bytes calldata claim, bytes calldata proof) external nonReentrant onOwnChain {
        Claim memory c = ClaimCodec.decode(claim);
        _checkFact(c.fact, ClaimCodec.ABORTING);
        _checkEvidence(c, claim, proof);
        DestinationSlot storage slot = _destinations[c.originLedger][c.transferId];
        bytes memory record = _recordOf(claim);
        if (slot.state == DestinationState.None) {
            (slot.record, slot.state) = (Blob.write(record), DestinationState.Void);
            emit TransferVoided(c.originLedger, c.transferId, c.classId, 0);
            _evidence(ClaimCodec.withFact(claim, ClaimCodec.VOID));
            return;
        }
        _checkMatches(slot, c, record);
        if (slot.state == DestinationState.Void) {
            emit Noop(c.originLedger, c.transferId, ClaimCodec.VOID);
            return;
        }
        if (slot.state != DestinationState.Unassigned) {
            revert BridgeDestinationState(c.originLedger, c.transferId, slot.state, DestinationState.Unassigned);
        }
        slot.state = DestinationState.Void;
        ESCROW.burn(_key(c.originLedger, c.transferId), c.classId, c.kg);
        emit TransferVoided(c.originLedger, c.transferId, c.classId, c.kg);
        _evidence(ClaimCodec.withFact(claim, ClaimCodec.VOID));
    }

    /// @inheritdoc ICreditBridge
    function destinationRecord(
        bytes32 originLedger,
        bytes32 transferId
    ) external view returns (DestinationState state, bytes memory claim) {
        DestinationSlot storage slot = _destinations[originLedger][transferId];
        state = slot.state;
        if (state != DestinationState.None) claim = ClaimCodec.withFact(Blob.read(slot.record), _factOf(state));
    }

    /// @dev Empty where the fact does not hold.
    function _destinationClaim(
        uint8 fact,
        bytes32 originLedger,
        bytes32 transferId
    ) internal view returns (bytes memory) {
        DestinationSlot storage slot = _destinations[originLedger][transferId];
        if (slot.state == DestinationState.None || _factOf(slot.state) != fact) return "";
        return ClaimCodec.withFact(Blob.read(slot.record), fact);
    }

    /// @dev The receiver is not called when credits are assigned, so that it cannot hold that up: it is asked here,
    /// while the origin can still take the transfer back. OpenZeppelin's checker gives it 30,000 gas and no way to
    /// change anything.
    function _checkReceiver(address beneficiary) private view {
        if (beneficiary.code.length == 0) return;
        if (!ERC165Checker.supportsInterface(beneficiary, type(IERC1155Receiver).interfaceId)) {
            revert BridgeBeneficiaryNotReceiver(beneficiary);
        }
    }

    /// @dev The account that the evidence names, other than one of these contracts, where credits would be lost.
    function _account(bytes memory beneficiary) private view returns (address account) {
        if (beneficiary.length != EVM_ACCOUNT_BYTES) revert BridgeBeneficiary(beneficiary);
        account = address(bytes20(beneficiary));
        bool isOurs = account == address(this) || account == address(TOKEN) || account == address(ESCROW);
        if (isOurs || account == address(0)) revert BridgeBeneficiary(beneficiary);
    }

    function _checkNotVoid(DestinationSlot storage slot, Claim memory c) private view {
        if (slot.state == DestinationState.Void) revert BridgeTransferVoid(c.originLedger, c.transferId);
    }

    function _checkMatches(DestinationSlot storage slot, Claim memory c, bytes memory record) private view {
        if (!Blob.holds(slot.record, record)) revert BridgeEvidenceMismatch(c.originLedger, c.transferId);
    }

    function _recordOf(bytes calldata claim) private pure returns (bytes memory) {
        return ClaimCodec.withFact(claim, ClaimCodec.UNASSIGNED);
    }

    function _checkInsideBlock(Claim memory c, uint64 blockKg) private pure {
        uint64 end = c.ranges[c.ranges.length - 1].to;
        if (end > blockKg) revert BridgeRangesOutsideBlock(c.batchId, end, blockKg);
    }

    /// @dev The states are numbered as their facts are, after the origin's four.
    function _factOf(DestinationState state) private pure returns (uint8) {
        return ClaimCodec.EXTINGUISHED + uint8(state);
    }
}
