// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Octets} from "../../libraries/Octets.sol";
import {CurveRules} from "../CurveRules.sol";
import {PolicyEntry} from "../PolicyEntry.sol";

/// @title One factor, whatever the value: `ppm` uint32.
library ConstantCurve {
    uint256 internal constant CODE = 1;

    function check(bytes memory set, PolicyEntry memory p) internal pure {
        CurveRules.checkLength(p, 4);
        CurveRules.checkFactor(p, factor(set, p));
    }

    function factor(bytes memory set, PolicyEntry memory p) internal pure returns (uint256 ppm) {
        return Octets.uintAt(set, p.offset, 4);
    }
}
