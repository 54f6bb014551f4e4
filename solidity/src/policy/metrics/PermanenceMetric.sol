// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {Attributes} from "../../libraries/Attributes.sol";
import {CreditFacts} from "../CreditFacts.sol";

/// @title For how many years the carbon stays where it is.
library PermanenceMetric {
    uint8 internal constant CODE = 10;

    function value(CreditFacts memory credit) internal pure returns (uint256) {
        (bool isThere, uint64 term) = Attributes.number(credit.attributes, "permanence");
        if (!isThere) revert IPolicyErrors.PolicyInputMissing(CODE, "permanence");
        return term;
    }
}
