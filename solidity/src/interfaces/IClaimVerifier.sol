// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Checks that a claim of another ledger is that ledger's word.
/// @dev One lane of trust behind one interface: a single gateway's signature today, endorsements or block proofs later.
interface IClaimVerifier {
    /// @notice Returns if `proof` proves `claim` on `ledger`, else reverts with why not. Not a view: a lane may keep
    /// the newest keys or heights that it has seen.
    /// @param ledger Id of the ledger on which the claim's fact holds.
    /// @param claim The claim's bytes (docs/layouts.md).
    /// @param proof In the lane's own form.
    function verifyClaim(bytes32 ledger, bytes calldata claim, bytes calldata proof) external;

    /// @return How far this lane can be trusted, e.g. `trusted: single`; shown wherever its claims are.
    function lane() external view returns (string memory);
}
