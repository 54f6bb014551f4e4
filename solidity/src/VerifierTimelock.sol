// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";

/// @title Holds the bridge's admin role: whose word is believed about other ledgers changes only after a delay in
/// which everybody can see it coming.
/// @dev Proposers may cancel, too; anyone executes what is due. Nobody administers it: its own roles and delay change
/// by its own delay. A gateway's account has no business among the proposers.
contract VerifierTimelock is TimelockController {
    /// @param delay Seconds.
    constructor(
        uint256 delay,
        address[] memory proposers
    ) TimelockController(delay, proposers, _anyone(), address(0)) {}

    function _anyone() private pure returns (address[] memory executors) {
        executors = new address[](1);
    }
}
