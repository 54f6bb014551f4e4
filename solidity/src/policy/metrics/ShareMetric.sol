// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {Attributes} from "../../libraries/Attributes.sol";
import {Form} from "../../libraries/Form.sol";
import {CreditFacts} from "../CreditFacts.sol";

/// @title A share of the credit that is set aside or lost, ppm: its attribute that the policy names.
library ShareMetric {
    uint8 internal constant CODE = 11;

    /// @param attribute A padded name, e.g. `buffer` or `leakage`.
    function value(CreditFacts memory credit, bytes32 attribute) internal pure returns (uint256) {
        (bool isThere, uint64 ppm) = Attributes.number(credit.attributes, attribute);
        if (!isThere) revert IPolicyErrors.PolicyInputMissing(CODE, Form.text(attribute));
        return ppm;
    }
}
