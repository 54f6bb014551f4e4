// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStatementErrors} from "../interfaces/IStatementErrors.sol";

/// @dev Whose attestations of places the home ledger takes.
struct AttestersStatement {
    bytes32 homeLedger;
    /// The configuration's, from 1.
    uint64 version;
    /// Ascending.
    address[] attesters;
}

/// @title Attesters statements as bytes (docs/policies.md, "Statements").
library AttestersStatementCodec {
    bytes21 private constant TAG = "meridian/attesters/v1";
    uint256 private constant HEAD_BYTES = 62;
    uint256 private constant ADDRESS_BYTES = 20;

    /// @dev Refuses every byte string that the home ledger could not have made.
    function decode(bytes calldata data) internal pure returns (AttestersStatement memory s) {
        if (data.length < HEAD_BYTES) revert IStatementErrors.StatementLength(data.length, HEAD_BYTES);
        if (bytes21(data[:21]) != TAG) revert IStatementErrors.StatementTag(data[:21]);
        s.homeLedger = bytes32(data[21:53]);
        s.version = uint64(bytes8(data[53:61]));
        if (s.version == 0) revert IStatementErrors.StatementField("version", 0, 1, int256(uint256(type(uint64).max)));
        uint256 count = uint8(data[61]);
        uint256 expected = HEAD_BYTES + count * ADDRESS_BYTES;
        if (data.length != expected) revert IStatementErrors.StatementLength(data.length, expected);
        s.attesters = new address[](count);
        address previous = address(0);
        for (uint256 i = 0; i < count; ++i) {
            uint256 offset = HEAD_BYTES + i * ADDRESS_BYTES;
            address attester = address(bytes20(data[offset:offset + ADDRESS_BYTES]));
            if (attester <= previous) revert IStatementErrors.StatementAttester(i, attester, previous);
            s.attesters[i] = previous = attester;
        }
    }
}
