// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Octets} from "../../libraries/Octets.sol";
import {CurveRules} from "../CurveRules.sol";
import {PolicyEntry} from "../PolicyEntry.sol";

/// @title A factor by key: default uint32, then entries of key and factor uint32, ascending by key.
library TableCurve {
    uint256 internal constant CODE = 4;
    uint256 private constant DEFAULT_BYTES = 4;
    uint256 private constant KEY_BYTES = 32;
    uint256 private constant ENTRY_BYTES = 36;
    uint256 private constant MAX_COUNT = 64;

    function check(bytes memory set, PolicyEntry memory p) internal pure {
        uint256 count = CurveRules.checkCount(p, DEFAULT_BYTES, ENTRY_BYTES, 0, MAX_COUNT);
        CurveRules.checkFactor(p, Octets.uintAt(set, p.offset, DEFAULT_BYTES));
        // No key is zero, so what a credit lacks finds no entry.
        uint256 previous = 0;
        for (uint256 i = 0; i < count; ++i) {
            uint256 key = _keyAt(set, p, i);
            CurveRules.checkAscending(p, i, previous, key);
            CurveRules.checkFactor(p, _factorAt(set, p, i));
            previous = key;
        }
    }

    function factor(bytes memory set, PolicyEntry memory p, uint256 key) internal pure returns (uint256 ppm) {
        (uint256 begin, uint256 end) = (0, (p.length - DEFAULT_BYTES) / ENTRY_BYTES);
        while (begin < end) {
            uint256 middle = (begin + end) / 2;
            uint256 found = _keyAt(set, p, middle);
            if (found == key) return _factorAt(set, p, middle);
            if (found < key) begin = middle + 1;
            else end = middle;
        }
        return Octets.uintAt(set, p.offset, DEFAULT_BYTES);
    }

    function _keyAt(bytes memory set, PolicyEntry memory p, uint256 i) private pure returns (uint256) {
        return Octets.uintAt(set, p.offset + DEFAULT_BYTES + i * ENTRY_BYTES, KEY_BYTES);
    }

    function _factorAt(bytes memory set, PolicyEntry memory p, uint256 i) private pure returns (uint256) {
        return Octets.uintAt(set, p.offset + DEFAULT_BYTES + i * ENTRY_BYTES + KEY_BYTES, ENTRY_BYTES - KEY_BYTES);
    }
}
