// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditFacts} from "../CreditFacts.sol";

/// @title Whether the credit is a reduction or a removal.
library ActivityMetric {
    uint8 internal constant CODE = 7;
    uint8 private constant REMOVAL = 2;

    function key(CreditFacts memory credit) internal pure returns (bytes32) {
        return credit.activity == REMOVAL ? bytes32("removal") : bytes32("reduction");
    }
}
