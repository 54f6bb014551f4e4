// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {CreditFacts} from "../CreditFacts.sol";
import {Use, UseCodec} from "../Use.sol";

/// @title Share of the use's period that the credit's period covers, ppm, rounded down.
library OverlapMetric {
    uint8 internal constant CODE = 4;
    uint256 private constant PPM_ONE = 1_000_000;

    function value(CreditFacts memory credit, Use memory use) internal pure returns (uint256) {
        if (!UseCodec.hasPeriod(use)) revert IPolicyErrors.PolicyInputMissing(CODE, "period");
        int64 start = credit.periodStart > use.periodStart ? credit.periodStart : use.periodStart;
        int64 end = credit.periodEnd < use.periodEnd ? credit.periodEnd : use.periodEnd;
        if (end <= start) return 0;
        return (PPM_ONE * uint64(end - start)) / uint64(use.periodEnd - use.periodStart);
    }
}
