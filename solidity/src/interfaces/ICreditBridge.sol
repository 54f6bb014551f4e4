// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Entitlement} from "../libraries/ClassId.sol";
import {Provenance} from "../libraries/Provenance.sol";
import {Range} from "../libraries/RangeList.sol";
import {IClaimVerifier} from "./IClaimVerifier.sol";
import {IEvidence} from "./IEvidence.sol";

/// @title The ledger rules of a transfer on this ledger: the origin's lock record alone decides.
/// @dev Origin: none -> locked -> extinguished, or locked -> aborting -> released. Destination: none -> unassigned ->
/// assigned, none or unassigned -> void. A repeat with the same parameters emits {Noop}; with others it reverts. Every
/// change emits {Evidenced} of the claim about the new state.
interface ICreditBridge is IEvidence {
    enum OriginState {
        None,
        Locked,
        Aborting,
        Released,
        Extinguished
    }

    enum DestinationState {
        None,
        Unassigned,
        Assigned,
        Void
    }

    /// @dev What is to leave this ledger.
    struct LockRequest {
        bytes32 transferId;
        bytes32 classId;
        uint64 kg;
        /// Of {IWrappedCredit-nextRanges}: exactly these kilograms, or none.
        bytes32 expectedRangesHash;
        bytes32 destinationLedger;
        /// Account on the destination, 1 to 128 bytes.
        bytes beneficiary;
        bytes32 assetProfile;
        /// Whose credits; the caller is the owner or approved by the owner.
        address owner;
    }

    event TransferLocked(
        bytes32 indexed transferId,
        bytes32 indexed classId,
        address indexed owner,
        bytes32 destinationLedger,
        address locker,
        uint64 kg,
        Range[] ranges,
        bytes beneficiary
    );
    event TransferAborting(bytes32 indexed transferId);
    event TransferReleased(bytes32 indexed transferId, bytes32 indexed classId, address indexed owner, uint64 kg);
    event TransferExtinguished(bytes32 indexed transferId, bytes32 indexed classId, uint64 kg);
    event TransferMinted(
        bytes32 indexed originLedger,
        bytes32 indexed transferId,
        bytes32 indexed classId,
        uint64 kg,
        Range[] ranges,
        bytes beneficiary
    );
    event TransferAssigned(
        bytes32 indexed originLedger,
        bytes32 indexed transferId,
        bytes32 indexed classId,
        address beneficiary,
        uint64 kg
    );
    /// @dev `kg` is what was burnt: 0 for a transfer that was never minted here.
    event TransferVoided(bytes32 indexed originLedger, bytes32 indexed transferId, bytes32 indexed classId, uint64 kg);
    /// @dev The fact held already; nothing changed.
    event Noop(bytes32 indexed originLedger, bytes32 indexed transferId, uint8 fact);
    event VerifierSet(bytes32 indexed ledger, address indexed verifier, string lane);

    /// @notice none -> locked, with the exact ranges, which leave the pool.
    function lock(LockRequest calldata request) external;

    /// @notice locked -> aborting, by who locked or a gateway.
    function beginAbort(bytes32 transferId) external;

    /// @notice aborting -> released to the owner, on evidence of `void`. By anyone.
    function release(bytes calldata claim, bytes calldata proof) external;

    /// @notice locked -> extinguished: burnt, on evidence of `unassigned`. By who locked or a gateway.
    function extinguish(bytes calldata claim, bytes calldata proof) external;

    /// @notice none -> unassigned, into the escrow, on evidence of `locked` or `extinguished`. By anyone.
    function mint(
        bytes calldata claim,
        bytes calldata proof,
        Provenance calldata provenance,
        Entitlement calldata entitlement
    ) external;

    /// @notice unassigned -> assigned to the beneficiary that the evidence of `extinguished` names. By anyone.
    function assign(bytes calldata claim, bytes calldata proof) external;

    /// @notice none or unassigned -> void, on evidence of `aborting`. By anyone. Of an unknown transfer it is a
    /// tombstone.
    function void(bytes calldata claim, bytes calldata proof) external;

    /// @notice The verifier whose word is taken about a ledger; a ledger without one is unknown here.
    function setVerifier(bytes32 ledger, IClaimVerifier verifier) external;

    /// @notice Says again, in this transaction's receipt, what holds: for who cannot prove the receipt in which it was
    /// said first, because nodes have forgotten it, it is too long, or its block's header is in dispute. By anyone.
    function restate(uint8 fact, bytes32 originLedger, bytes32 transferId) external;

    /// @return The claim about a fact that holds.
    function claimBytes(uint8 fact, bytes32 originLedger, bytes32 transferId) external view returns (bytes memory);

    /// @return state None, and everything else empty, where there is no record.
    /// @return owner Whose credits they are or were.
    /// @return locker Who locked them.
    /// @return claim The claim about the state's own fact.
    function originRecord(
        bytes32 transferId
    ) external view returns (OriginState state, address owner, address locker, bytes memory claim);

    /// @return state None, and an empty claim, where there is no record.
    /// @return claim The claim about the state's own fact.
    function destinationRecord(
        bytes32 originLedger,
        bytes32 transferId
    ) external view returns (DestinationState state, bytes memory claim);

    function verifierOf(bytes32 ledger) external view returns (address);

    function ledgerId() external view returns (bytes32);

    function homeLedger() external view returns (bytes32);

    function genesisHash() external view returns (bytes32);

    /// @return `evm:<chain id>:<genesis hash>:<bridge address>`, whose tagged SHA-256 is {ledgerId}.
    function descriptor() external view returns (string memory);

    function token() external view returns (address);

    function escrow() external view returns (address);

    function registry() external view returns (address);
}
