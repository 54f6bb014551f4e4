// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IClassRegistry} from "../interfaces/IClassRegistry.sol";
import {ICreditBridge} from "../interfaces/ICreditBridge.sol";
import {IPolicyRegistry} from "../interfaces/IPolicyRegistry.sol";
import {IRangeErrors} from "../interfaces/IRangeErrors.sol";
import {IWrappedCredit} from "../interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../interfaces/IWrappedCreditErrors.sol";
import {Range, RangeList} from "../libraries/RangeList.sol";
import {RangePool} from "../libraries/RangePool.sol";

/// @title Amounts by holder, ranges by class: how both change together.
/// @dev Invariant, per class: the pool's ranges sum up to the holders' balances, and minted = burnt + retired + pool +
/// escrowed.
abstract contract PooledCredit is ERC1155, AccessControl, Pausable, IWrappedCredit, IWrappedCreditErrors, IRangeErrors {
    using RangePool for RangePool.Pool;

    /// @dev kg.
    struct Totals {
        uint128 minted;
        uint128 burnt;
        uint128 retired;
        uint128 pool;
    }

    /// @notice One credit, 1 t: less moves only as the whole balance.
    uint256 public constant MINIMUM_KG = 1_000;

    ICreditBridge internal _bridge;
    IClassRegistry internal _registry;
    IPolicyRegistry internal _policies;
    address private _escrow;

    mapping(bytes32 classId => RangePool.Pool) internal _pools;
    mapping(bytes32 classId => Totals) private _totals;
    /// @dev Minted less burnt. What was retired here stays in it, as it never leaves.
    mapping(bytes32 batchId => uint256 kg) private _outstanding;

    modifier onlyEscrow() {
        if (msg.sender != _escrow) revert CreditCaller(msg.sender, _escrow);
        _;
    }

    /// @notice Names the bridge and its registry of policies, once and for ever: no role can ever mint past the one, or
    /// make retirements worth more than the other says.
    function connect(ICreditBridge bridge_, IPolicyRegistry policies_) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (address(_bridge) != address(0)) revert CreditAlreadyConnected(address(_bridge));
        if (bridge_.token() != address(this)) revert CreditForeignBridge(address(bridge_), bridge_.token());
        if (policies_.bridge() != address(bridge_)) {
            revert CreditForeignPolicies(address(policies_), policies_.bridge());
        }
        (_bridge, _escrow, _registry) = (bridge_, bridge_.escrow(), IClassRegistry(bridge_.registry()));
        _policies = policies_;
        emit Connected(address(bridge_), _escrow, address(_registry), address(policies_));
    }

    /// @inheritdoc IWrappedCredit
    function mint(bytes32 classId, uint64 kg) external onlyEscrow {
        IClassRegistry.Terms memory terms = _registry.termsOf(classId);
        uint256 outstanding = _outstanding[terms.batchId] + kg;
        if (outstanding > terms.blockKg) {
            revert CreditBatchExceeded(terms.batchId, outstanding - kg, kg, terms.blockKg);
        }
        _outstanding[terms.batchId] = outstanding;
        _totals[classId].minted += kg;
        _move(address(0), msg.sender, classId, kg);
    }

    /// @inheritdoc IWrappedCredit
    function burn(bytes32 classId, uint64 kg) external onlyEscrow {
        _outstanding[_registry.termsOf(classId).batchId] -= kg;
        _totals[classId].burnt += kg;
        _move(msg.sender, address(0), classId, kg);
    }

    /// @inheritdoc IWrappedCredit
    function collect(
        address owner,
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash
    ) external onlyEscrow returns (Range[] memory ranges) {
        _checkMinimum(kg, _checkBalance(owner, classId, kg));
        ranges = _takeRanges(classId, kg, expectedRangesHash, RangeList.MAX_RANGES);
        _move(owner, msg.sender, classId, kg);
    }

    /// @inheritdoc IWrappedCredit
    function deliver(address to, bytes32 classId, Range[] calldata ranges) external onlyEscrow {
        uint64 kg = RangeList.totalKg(ranges);
        RangePool.Pool storage pool = _pools[classId];
        for (uint256 i = 0; i < ranges.length; ++i) {
            pool.insert(ranges[i].from, ranges[i].to);
        }
        _totals[classId].pool += kg;
        _move(msg.sender, to, classId, kg);
    }

    /// @inheritdoc IWrappedCredit
    function nextRanges(bytes32 classId, uint64 kg) external view returns (Range[] memory ranges) {
        if (kg == 0) revert CreditAmountZero();
        return _pools[classId].peek(kg, RangeList.MAX_RANGES);
    }

    /// @inheritdoc IWrappedCredit
    function wrappedRanges(bytes32 classId) external view returns (Range[] memory ranges) {
        return _pools[classId].list();
    }

    /// @inheritdoc IWrappedCredit
    function supplyOfBatch(bytes32 batchId) external view returns (Supply memory sum) {
        bytes32[] memory classes = _registry.classesOf(batchId);
        for (uint256 i = 0; i < classes.length; ++i) {
            Supply memory supply = supplyOf(classes[i]);
            sum.minted += supply.minted;
            sum.burnt += supply.burnt;
            sum.retired += supply.retired;
            sum.pool += supply.pool;
            sum.escrowed += supply.escrowed;
        }
    }

    /// @inheritdoc IWrappedCredit
    function bridge() external view returns (address) {
        return address(_bridge);
    }

    /// @inheritdoc IWrappedCredit
    function policies() external view returns (address) {
        return address(_policies);
    }

    /// @inheritdoc IWrappedCredit
    function supplyOf(bytes32 classId) public view returns (Supply memory) {
        Totals memory totals = _totals[classId];
        uint256 escrowed = balanceOf(_escrow, uint256(classId));
        return Supply(totals.minted, totals.burnt, totals.retired, totals.pool, escrowed);
    }

    function supportsInterface(
        bytes4 interfaceId
    ) public view override(ERC1155, AccessControl, IERC165) returns (bool) {
        return super.supportsInterface(interfaceId);
    }

    /// @dev Every way in which an amount moves. The escrow's own moves come with their checks and stand above a pause.
    function _update(address from, address to, uint256[] memory ids, uint256[] memory values) internal override {
        bool isHoldersTransfer = from != address(0) && to != address(0) && msg.sender != _escrow;
        if (isHoldersTransfer) {
            _requireNotPaused();
            for (uint256 i = 0; i < ids.length && i < values.length; ++i) {
                _checkMinimum(values[i], balanceOf(from, ids[i]));
            }
        }
        super._update(from, to, ids, values);
    }

    /// @dev Takes a holder's credits out of circulation, with the ranges that they are by the order of the pool.
    function _retire(
        address holder,
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash,
        uint256 maxRanges
    ) internal returns (Range[] memory ranges) {
        _checkBalance(holder, classId, kg);
        uint256 maximum = maxRanges < RangeList.MAX_RANGES ? maxRanges : RangeList.MAX_RANGES;
        ranges = _takeRanges(classId, kg, expectedRangesHash, maximum);
        _totals[classId].retired += kg;
        _move(holder, address(0), classId, kg);
    }

    function _takeRanges(
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash,
        uint256 maximum
    ) private returns (Range[] memory ranges) {
        ranges = _pools[classId].take(kg, maximum);
        _totals[classId].pool -= kg;
        bytes32 rangesHash = RangeList.hash(ranges);
        if (rangesHash != expectedRangesHash) revert CreditRangesChanged(classId, expectedRangesHash, rangesHash);
    }

    /// @dev Moves an amount without asking the receiver.
    function _move(address from, address to, bytes32 classId, uint64 kg) private {
        uint256[] memory ids = new uint256[](1);
        uint256[] memory values = new uint256[](1);
        (ids[0], values[0]) = (uint256(classId), kg);
        _update(from, to, ids, values);
    }

    function _checkBalance(address owner, bytes32 classId, uint64 kg) private view returns (uint256 balance) {
        if (kg == 0) revert CreditAmountZero();
        balance = balanceOf(owner, uint256(classId));
        if (balance < kg) revert CreditInsufficientBalance(owner, classId, balance, kg);
    }

    function _checkMinimum(uint256 kg, uint256 balance) private pure {
        if (kg == 0) revert CreditAmountZero();
        if (kg < MINIMUM_KG && kg != balance) revert CreditBelowMinimum(kg, MINIMUM_KG, balance);
    }
}
