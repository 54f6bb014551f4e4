// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditEscrow} from "./interfaces/ICreditEscrow.sol";
import {ICreditEscrowErrors} from "./interfaces/ICreditEscrowErrors.sol";
import {IWrappedCredit} from "./interfaces/IWrappedCredit.sol";
import {Range, RangeList} from "./libraries/RangeList.sol";

/// @title The only account that credits are minted to and burnt from.
/// @dev Keeps its own book per transfer, so that whatever the bridge's state machine does, each deposit leaves exactly
/// once. It is no ERC-1155 receiver: nothing can be sent to it but by a lock or a mint.
contract CreditEscrow is ICreditEscrow, ICreditEscrowErrors {
    IWrappedCredit private immutable TOKEN;
    address private immutable BRIDGE;

    mapping(bytes32 key => mapping(bytes32 classId => uint64 kg)) private _held;

    modifier onlyBridge() {
        if (msg.sender != BRIDGE) revert EscrowCaller(msg.sender, BRIDGE);
        _;
    }

    /// @dev Deployed by the bridge, whose address it keeps.
    constructor(IWrappedCredit token_) {
        TOKEN = token_;
        BRIDGE = msg.sender;
    }

    /// @inheritdoc ICreditEscrow
    function mint(bytes32 key, bytes32 classId, uint64 kg) external onlyBridge {
        _deposit(key, classId, kg);
        TOKEN.mint(classId, kg);
    }

    /// @inheritdoc ICreditEscrow
    function collect(
        bytes32 key,
        address owner,
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash
    ) external onlyBridge returns (Range[] memory ranges) {
        _deposit(key, classId, kg);
        return TOKEN.collect(owner, classId, kg, expectedRangesHash);
    }

    /// @inheritdoc ICreditEscrow
    function deliver(bytes32 key, address to, bytes32 classId, Range[] calldata ranges) external onlyBridge {
        _withdraw(key, classId, RangeList.totalKg(ranges));
        TOKEN.deliver(to, classId, ranges);
    }

    /// @inheritdoc ICreditEscrow
    function burn(bytes32 key, bytes32 classId, uint64 kg) external onlyBridge {
        _withdraw(key, classId, kg);
        TOKEN.burn(classId, kg);
    }

    /// @inheritdoc ICreditEscrow
    function heldFor(bytes32 key, bytes32 classId) external view returns (uint64 kg) {
        return _held[key][classId];
    }

    function _deposit(bytes32 key, bytes32 classId, uint64 kg) private {
        uint64 held = _held[key][classId];
        if (held != 0) revert EscrowOccupied(key, held);
        _held[key][classId] = kg;
        emit Deposited(key, classId, kg);
    }

    function _withdraw(bytes32 key, bytes32 classId, uint64 kg) private {
        uint64 held = _held[key][classId];
        if (held != kg) revert EscrowHolding(key, classId, held, kg);
        delete _held[key][classId];
        emit Withdrawn(key, classId, kg);
    }
}
