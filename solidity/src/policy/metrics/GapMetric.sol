// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {CreditFacts} from "../CreditFacts.sol";
import {Use, UseCodec} from "../Use.sol";

/// @title Seconds between the two periods, 0 if they touch or overlap.
library GapMetric {
    uint8 internal constant CODE = 3;

    function value(CreditFacts memory credit, Use memory use) internal pure returns (uint256) {
        if (!UseCodec.hasPeriod(use)) revert IPolicyErrors.PolicyInputMissing(CODE, "period");
        if (use.periodStart > credit.periodEnd) return uint64(use.periodStart - credit.periodEnd);
        if (credit.periodStart > use.periodEnd) return uint64(credit.periodStart - use.periodEnd);
        return 0;
    }
}
