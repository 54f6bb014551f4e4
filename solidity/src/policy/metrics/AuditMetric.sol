// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attributes} from "../../libraries/Attributes.sol";
import {CreditFacts} from "../CreditFacts.sol";

/// @title Who has checked the credit.
library AuditMetric {
    uint8 internal constant CODE = 8;

    /// @return Zero where the credit does not say: the default then counts.
    function key(CreditFacts memory credit) internal pure returns (bytes32) {
        return Attributes.category(credit.attributes, "audit");
    }
}
