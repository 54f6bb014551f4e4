// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PolicyEntry} from "../PolicyEntry.sol";
import {Points} from "./Points.sol";

/// @title Straight lines between neighbouring points, rounded down; constant beyond the ends.
library LinearCurve {
    uint256 internal constant CODE = 3;

    function factor(bytes memory set, PolicyEntry memory p, uint256 value) internal pure returns (uint256 ppm) {
        uint256 i = Points.lastUpTo(set, p, value);
        (uint256 x0, uint256 y0) = (Points.xAt(set, p, i), Points.factorAt(set, p, i));
        if (value <= x0 || Points.isLast(p, i)) return y0;
        (uint256 x1, uint256 y1) = (Points.xAt(set, p, i + 1), Points.factorAt(set, p, i + 1));
        return (y0 * (x1 - value) + y1 * (value - x0)) / (x1 - x0);
    }
}
