// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../../src/interfaces/ICreditBridge.sol";

/// @dev The moves of the ledger rules, written down once more and apart from the contracts; several at once count as one.
library Moves {
    function isLegalOrigin(ICreditBridge.OriginState from, ICreditBridge.OriginState to) internal pure returns (bool) {
        if (from == to || from == ICreditBridge.OriginState.None) return true;
        if (from == ICreditBridge.OriginState.Aborting) return to == ICreditBridge.OriginState.Released;
        return
            from == ICreditBridge.OriginState.Locked &&
            (to == ICreditBridge.OriginState.Aborting || to == ICreditBridge.OriginState.Extinguished);
    }

    function isLegalDestination(
        ICreditBridge.DestinationState from,
        ICreditBridge.DestinationState to
    ) internal pure returns (bool) {
        if (from == to) return true;
        if (from == ICreditBridge.DestinationState.None) return to != ICreditBridge.DestinationState.Assigned;
        return from == ICreditBridge.DestinationState.Unassigned;
    }
}
