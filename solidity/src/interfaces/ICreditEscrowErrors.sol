// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why the escrow refuses.
interface ICreditEscrowErrors {
    error EscrowCaller(address caller, address bridge);
    /// @dev Something is held for this transfer already.
    error EscrowOccupied(bytes32 key, uint256 heldKg);
    /// @dev What is held for this transfer is not what is to leave.
    error EscrowHolding(bytes32 key, bytes32 classId, uint256 heldKg, uint256 kg);
}
