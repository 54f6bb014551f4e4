// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attributes} from "../../libraries/Attributes.sol";
import {CreditFacts} from "../CreditFacts.sol";

/// @title What grows where the credit comes from.
library VegetationMetric {
    uint8 internal constant CODE = 9;

    /// @return Zero where the credit does not say: the default then counts.
    function key(CreditFacts memory credit) internal pure returns (bytes32) {
        return Attributes.category(credit.attributes, "vegetation");
    }
}
