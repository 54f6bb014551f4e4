// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditFacts} from "../CreditFacts.sol";
import {Use} from "../Use.sol";

/// @title Seconds from the end of the credit's period to the time of use, 0 before.
library AgeMetric {
    uint8 internal constant CODE = 2;

    function value(CreditFacts memory credit, Use memory use) internal pure returns (uint256) {
        return use.time <= credit.periodEnd ? 0 : uint64(use.time - credit.periodEnd);
    }
}
