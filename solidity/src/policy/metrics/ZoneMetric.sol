// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {Attributes} from "../../libraries/Attributes.sol";
import {CreditFacts} from "../CreditFacts.sol";
import {PairKey} from "../PairKey.sol";
import {Use} from "../Use.sol";

/// @title The pair of the credit's zone and the use's.
library ZoneMetric {
    uint8 internal constant CODE = 6;

    /// @return Zero where the credit has no zone: the default then counts.
    function key(CreditFacts memory credit, Use memory use) internal pure returns (bytes32) {
        if (use.zone == 0) revert IPolicyErrors.PolicyInputMissing(CODE, "zone");
        bytes32 zone = Attributes.category(credit.attributes, "zone");
        return zone == 0 ? bytes32(0) : PairKey.compute(zone, use.zone);
    }
}
