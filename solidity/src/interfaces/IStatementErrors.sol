// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why a statement of the home ledger about policy sets or attesters is refused.
interface IStatementErrors {
    error StatementTag(bytes tag);
    error StatementLength(uint256 length, uint256 expected);
    /// @dev A number lies outside `[minimum, maximum]`.
    error StatementField(string field, int256 value, int256 minimum, int256 maximum);
    /// @dev The addresses of a statement ascend, and none is zero.
    error StatementAttester(uint256 index, address attester, address previous);
    /// @dev The statement is another ledger's than the one on which the credits were issued.
    error StatementWrongLedger(bytes32 ledger, bytes32 expected);
    /// @dev The bridge has no verifier for the home ledger.
    error StatementLedgerUnknown(bytes32 ledger);
    /// @dev A later statement was seen already.
    error StatementStale(uint64 version, uint64 newest);
    /// @dev Two statements of the home ledger have one version and say different things.
    error StatementConflict(uint64 version);
}
