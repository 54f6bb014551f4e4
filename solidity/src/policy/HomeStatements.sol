// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaimVerifier} from "../interfaces/IClaimVerifier.sol";
import {ICreditBridge} from "../interfaces/ICreditBridge.sol";
import {IPolicyRegistry} from "../interfaces/IPolicyRegistry.sol";
import {IPolicyRegistryErrors} from "../interfaces/IPolicyRegistryErrors.sol";
import {IStatementErrors} from "../interfaces/IStatementErrors.sol";

/// @title What is believed about policies: the home ledger's word, by the same verifier as the bridge's claims.
abstract contract HomeStatements is IPolicyRegistry, IPolicyRegistryErrors, IStatementErrors {
    ICreditBridge private immutable BRIDGE;
    bytes32 internal immutable HOME_LEDGER;

    constructor(ICreditBridge bridge_) {
        if (address(bridge_) == address(0)) revert PolicyBridgeZero();
        BRIDGE = bridge_;
        HOME_LEDGER = bridge_.homeLedger();
    }

    /// @inheritdoc IPolicyRegistry
    function bridge() external view returns (address) {
        return address(BRIDGE);
    }

    /// @param ledger Whose statement it says it is.
    function _checkEvidence(bytes32 ledger, bytes calldata statement, bytes calldata proof) internal {
        if (ledger != HOME_LEDGER) revert StatementWrongLedger(ledger, HOME_LEDGER);
        address verifier = BRIDGE.verifierOf(ledger);
        if (verifier == address(0)) revert StatementLedgerUnknown(ledger);
        IClaimVerifier(verifier).verifyClaim(ledger, statement, proof);
    }

    /// @dev The same version again changes nothing, if it says the same; no lower one is believed.
    /// @return Whether it is new.
    function _isNew(uint64 version, uint64 newest, bool saysTheSame) internal pure returns (bool) {
        if (version < newest) revert StatementStale(version, newest);
        if (version == newest && !saysTheSame) revert StatementConflict(version);
        return version > newest;
    }
}
