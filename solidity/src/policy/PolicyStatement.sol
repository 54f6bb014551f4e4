// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IStatementErrors} from "../interfaces/IStatementErrors.sol";
import {Form} from "../libraries/Form.sol";

/// @dev From when until when the home ledger lets a policy set be used.
struct PolicyStatement {
    bytes32 homeLedger;
    bytes32 policySet;
    /// Unix seconds, the end exclusive.
    int64 activeFrom;
    int64 activeUntil;
    /// Counts the changes of this set's activation, from 1.
    uint32 version;
}

/// @title Policy statements as bytes (docs/policies.md, "Statements").
library PolicyStatementCodec {
    bytes28 private constant TAG = "meridian/policy-statement/v1";
    uint256 private constant LENGTH = 112;

    /// @dev Refuses every byte string that the home ledger could not have made.
    function decode(bytes calldata data) internal pure returns (PolicyStatement memory s) {
        if (data.length != LENGTH) revert IStatementErrors.StatementLength(data.length, LENGTH);
        if (bytes28(data[:28]) != TAG) revert IStatementErrors.StatementTag(data[:28]);
        s.homeLedger = bytes32(data[28:60]);
        s.policySet = bytes32(data[60:92]);
        s.activeFrom = int64(uint64(bytes8(data[92:100])));
        s.activeUntil = int64(uint64(bytes8(data[100:108])));
        s.version = uint32(bytes4(data[108:112]));
        _checkField("activeFrom", s.activeFrom, 0, Form.TIME_MAX);
        _checkField("activeUntil", s.activeUntil, s.activeFrom, Form.TIME_MAX);
        _checkField("version", int256(uint256(s.version)), 1, int256(uint256(type(uint32).max)));
    }

    function _checkField(string memory field, int256 value, int256 minimum, int256 maximum) private pure {
        if (value < minimum || value > maximum) {
            revert IStatementErrors.StatementField(field, value, minimum, maximum);
        }
    }
}
