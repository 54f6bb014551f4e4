// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Range} from "../libraries/RangeList.sol";

/// @title Holds what transfers are about while they are under way. All calls but views are the bridge's.
interface ICreditEscrow {
    event Deposited(bytes32 indexed key, bytes32 indexed classId, uint64 kg);
    event Withdrawn(bytes32 indexed key, bytes32 indexed classId, uint64 kg);

    /// @notice Mints new credits into the escrow, for a transfer that comes in.
    function mint(bytes32 key, bytes32 classId, uint64 kg) external;

    /// @notice Takes an owner's credits in, for a transfer that goes out.
    function collect(
        bytes32 key,
        address owner,
        bytes32 classId,
        uint64 kg,
        bytes32 expectedRangesHash
    ) external returns (Range[] memory ranges);

    /// @notice Hands what is held for a transfer to an account: the beneficiary, or the owner when it was given up.
    function deliver(bytes32 key, address to, bytes32 classId, Range[] calldata ranges) external;

    /// @notice Burns what is held for a transfer: it is elsewhere from now on, or never came.
    function burn(bytes32 key, bytes32 classId, uint64 kg) external;

    /// @return kg Held for one transfer.
    function heldFor(bytes32 key, bytes32 classId) external view returns (uint64 kg);
}
