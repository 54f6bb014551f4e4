// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {CreditFacts} from "../CreditFacts.sol";
import {PairKey} from "../PairKey.sol";
import {Use} from "../Use.sol";

/// @title The pair of the credit's country and the use's.
library JurisdictionMetric {
    uint8 internal constant CODE = 5;

    function key(CreditFacts memory credit, Use memory use) internal pure returns (bytes32) {
        if (use.country == 0) revert IPolicyErrors.PolicyInputMissing(CODE, "country");
        return PairKey.compute(credit.country, use.country);
    }
}
