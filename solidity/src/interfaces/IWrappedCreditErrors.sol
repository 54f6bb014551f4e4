// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Why the token refuses.
interface IWrappedCreditErrors {
    /// @dev Only `expected` may call this.
    error CreditCaller(address caller, address expected);
    error CreditAdminZero();
    error CreditAlreadyConnected(address bridge);
    /// @dev The bridge to connect was not made for this token.
    error CreditForeignBridge(address bridge, address tokenOfBridge);
    /// @dev The registry of policies to connect is another bridge's.
    error CreditForeignPolicies(address policies, address bridgeOfPolicies);
    error CreditAmountZero();
    /// @dev Less than a tonne moves only as the whole balance: dust would make others' retirements dear.
    error CreditBelowMinimum(uint256 kg, uint256 minimumKg, uint256 balance);
    error CreditInsufficientBalance(address owner, bytes32 classId, uint256 balance, uint256 kg);
    /// @dev Another transaction came first: read the ranges again, and ask again.
    error CreditRangesChanged(bytes32 classId, bytes32 expectedRangesHash, bytes32 rangesHash);
    /// @dev More kilograms of a batch would be here than its block holds.
    error CreditBatchExceeded(bytes32 batchId, uint256 outstandingKg, uint256 kg, uint256 blockKg);
    /// @dev A text is empty though it must not be, or longer than `maximum` bytes.
    error CreditText(string field, uint256 length, uint256 minimum, uint256 maximum);
    /// @dev The class carries an entitlement: it may be retired only in the name of the entity with this id's SHA-256.
    error CreditNotEntitled(bytes32 classId, bytes32 entitled, bytes32 given);
    /// @dev The place was attested for a beneficiary of another name.
    error CreditAttestedForAnother(bytes32 attested, bytes32 given);
    /// @dev A retirement at a multiplier of 0 would offset nothing, and that was not accepted.
    error CreditMultiplierZero(bytes32 classId);
    error CreditRetirementUnknown(bytes32 retirementId);
    error CreditRetirementExists(bytes32 retirementId);
}
