// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../interfaces/IPolicyErrors.sol";
import {PolicyEntry} from "./PolicyEntry.sol";

/// @title What the curves' own checks have in common.
library CurveRules {
    /// @dev Ten times: no factor and no bound is larger, ppm.
    uint256 internal constant PPM_MAX = 10_000_000;

    function checkLength(PolicyEntry memory p, uint256 expected) internal pure {
        if (p.length != expected) revert IPolicyErrors.PolicyCurveLength(p.index, p.curve, p.length);
    }

    /// @dev A head of `headBytes`, then at least `minimum` and at most `maximum` items.
    /// @return count Of items.
    function checkCount(
        PolicyEntry memory p,
        uint256 headBytes,
        uint256 itemBytes,
        uint256 minimum,
        uint256 maximum
    ) internal pure returns (uint256 count) {
        if (p.length >= headBytes) count = (p.length - headBytes) / itemBytes;
        if (count < minimum || count > maximum || p.length != headBytes + count * itemBytes) {
            revert IPolicyErrors.PolicyCurveLength(p.index, p.curve, p.length);
        }
    }

    function checkFactor(PolicyEntry memory p, uint256 ppm) internal pure {
        if (ppm > PPM_MAX) revert IPolicyErrors.PolicyFactorTooLarge(p.index, ppm, PPM_MAX);
    }

    function checkAscending(PolicyEntry memory p, uint256 i, uint256 previous, uint256 value) internal pure {
        if (value <= previous) revert IPolicyErrors.PolicyCurveNotAscending(p.index, i, previous, value);
    }
}
