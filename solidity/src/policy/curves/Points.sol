// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Octets} from "../../libraries/Octets.sol";
import {CurveRules} from "../CurveRules.sol";
import {PolicyEntry} from "../PolicyEntry.sol";

/// @title The points of `steps` and `linear`: each x uint64 and factor uint32, ascending strictly in x, 1 to 32 of
/// them.
library Points {
    uint256 private constant POINT_BYTES = 12;
    uint256 private constant X_BYTES = 8;
    uint256 private constant MAX_COUNT = 32;

    function check(bytes memory set, PolicyEntry memory p) internal pure {
        uint256 last = CurveRules.checkCount(p, 0, POINT_BYTES, 1, MAX_COUNT) - 1;
        for (uint256 i = 0; i <= last; ++i) {
            CurveRules.checkFactor(p, factorAt(set, p, i));
            if (i != 0) CurveRules.checkAscending(p, i, xAt(set, p, i - 1), xAt(set, p, i));
        }
    }

    /// @return found The last point whose x is at most `value`; 0 where there is none.
    function lastUpTo(bytes memory set, PolicyEntry memory p, uint256 value) internal pure returns (uint256 found) {
        uint256 end = p.length / POINT_BYTES;
        while (end - found > 1) {
            uint256 middle = (found + end) / 2;
            if (xAt(set, p, middle) <= value) found = middle;
            else end = middle;
        }
    }

    function isLast(PolicyEntry memory p, uint256 i) internal pure returns (bool) {
        return (i + 1) * POINT_BYTES == p.length;
    }

    function xAt(bytes memory set, PolicyEntry memory p, uint256 i) internal pure returns (uint256) {
        return Octets.uintAt(set, p.offset + i * POINT_BYTES, X_BYTES);
    }

    /// @return ppm
    function factorAt(bytes memory set, PolicyEntry memory p, uint256 i) internal pure returns (uint256) {
        return Octets.uintAt(set, p.offset + i * POINT_BYTES + X_BYTES, POINT_BYTES - X_BYTES);
    }
}
