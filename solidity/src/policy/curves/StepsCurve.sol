// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PolicyEntry} from "../PolicyEntry.sol";
import {Points} from "./Points.sol";

/// @title The factor of the last point up to the value; below the first point the first's.
library StepsCurve {
    uint256 internal constant CODE = 2;

    function factor(bytes memory set, PolicyEntry memory p, uint256 value) internal pure returns (uint256 ppm) {
        return Points.factorAt(set, p, Points.lastUpTo(set, p, value));
    }
}
