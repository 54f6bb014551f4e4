// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {CreditFacts} from "../CreditFacts.sol";
import {Distance} from "../Distance.sol";
import {PlaceSource, Use} from "../Use.sol";

/// @title Metres between the credit's place and the use's.
library DistanceMetric {
    uint8 internal constant CODE = 1;

    function value(CreditFacts memory credit, Use memory use) internal pure returns (uint256) {
        if (use.source == PlaceSource.None) revert IPolicyErrors.PolicyInputMissing(CODE, "place");
        return Distance.metres(credit.latitude, credit.longitude, use.latitude, use.longitude);
    }
}
