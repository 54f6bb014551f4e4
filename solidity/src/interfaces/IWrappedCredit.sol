// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IERC1155} from "@openzeppelin/contracts/token/ERC1155/IERC1155.sol";
import {Range} from "../libraries/RangeList.sol";
import {Attestation} from "../policy/Attestation.sol";
import {TableLeaf} from "../policy/curves/MerkleCurve.sol";
import {IEvidence} from "./IEvidence.sol";
import {IPolicyRegistry} from "./IPolicyRegistry.sol";

/// @title Credits of another ledger, held here: ERC-1155 by class id, amounts in kg CO2e.
interface IWrappedCredit is IERC1155, IEvidence {
    /// @dev What a holder asks for when retiring.
    struct RetireRequest {
        bytes32 classId;
        uint64 kg;
        /// Of {nextRanges}: exactly these serials, or none.
        bytes32 expectedRangesHash;
        /// At most 32; a retirement that needs more is refused, not partial.
        uint256 maxRanges;
        /// In whose name; goes onto the certificate.
        string beneficiaryName;
        /// The beneficiary's legal entity id; needed only where the class carries an entitlement.
        string legalEntityId;
        string reason;
        /// Zero for the empty set, which is 1.0; of a class with an entitlement zero or the entitlement's.
        bytes32 policySet;
        /// Where and for which period the credit is used, as far as the caller declares it.
        IPolicyRegistry.UseInput use;
        /// An attester's word for the place, in the beneficiary's name; all zero and empty where there is none.
        Attestation attestation;
        /// One for each policy whose table is not on this ledger.
        TableLeaf[] leaves;
        /// Retire even if that offsets nothing, at a multiplier of 0.
        bool acceptZero;
    }

    /// @dev kg of a class or a batch. minted = burnt + retired + pool + escrowed, always.
    struct Supply {
        uint256 minted;
        uint256 burnt;
        uint256 retired;
        /// Spendable: the holders' balances.
        uint256 pool;
        /// Held by the escrow for transfers that are under way.
        uint256 escrowed;
    }

    event Connected(address indexed bridge, address indexed escrow, address indexed registry, address policies);
    /// @dev `mg` is kg x ppm; `use` is the 87 bytes of docs/policies.md, "Use".
    event Retired(
        bytes32 indexed retirementId,
        bytes32 indexed classId,
        address indexed retiredBy,
        bytes32 batchId,
        Range[] ranges,
        uint64 kg,
        uint32 ppm,
        uint128 mg,
        bytes32 policySet,
        bytes use,
        string beneficiaryName,
        string reason
    );
    event Consolidated(bytes32 indexed classId, uint256 n);

    /// @notice Retires the caller's credits in somebody's name, for ever, at the multiplier that
    /// {IPolicyRegistry-quote} names now.
    /// @return retirementId SHA-256 of tag, ledger id, class id and ranges' hash.
    function retire(RetireRequest calldata request) external returns (bytes32 retirementId);

    /// @notice Says again, in this transaction's receipt, that a retirement was made here. By anyone.
    function restate(bytes32 retirementId) external;

    /// @notice Sorts the first `n` ranges of a class's pool, longest first (at most 64).
    function consolidate(bytes32 classId, uint256 n) external;

    /// @notice By the escrow: new credits, into the escrow and nowhere else.
    function mint(bytes32 classId, uint64 kg) external;

    /// @notice By the escrow: burns what it holds.
    function burn(bytes32 classId, uint64 kg) external;

    /// @notice By the escrow: takes an owner's credits in, and their exact ranges out of the pool.
    function collect(
        address owner,
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash
    ) external returns (Range[] memory ranges);

    /// @notice By the escrow: hands credits out, their ranges into the pool. The receiver is not called, so that no
    /// receiver can hold up or re-enter the end of a transfer.
    function deliver(address to, bytes32 classId, Range[] calldata ranges) external;

    /// @return ranges What a lock or a retirement of `kg` would take now.
    function nextRanges(bytes32 classId, uint64 kg) external view returns (Range[] memory ranges);

    /// @return ranges Every spendable range of the class, in the order in which they would be taken.
    function wrappedRanges(bytes32 classId) external view returns (Range[] memory ranges);

    /// @return kg of one class.
    function supplyOf(bytes32 classId) external view returns (Supply memory);

    /// @return kg of all classes of a batch.
    function supplyOfBatch(bytes32 batchId) external view returns (Supply memory);

    /// @return What home is told: the bytes of docs/layouts.md, "Retirement".
    function retirementBytes(bytes32 retirementId) external view returns (bytes memory);

    /// @return The only bridge that this token ever has; zero before it is connected.
    function bridge() external view returns (address);

    /// @return The registry that names each retirement's multiplier; zero before it is connected.
    function policies() external view returns (address);
}
