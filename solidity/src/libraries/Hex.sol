// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Octets} from "./Octets.sol";

/// @title Bytes as lower-case hex digits.
library Hex {
    uint256 private constant STEP = 16;
    /// One in each octet of a word.
    uint256 private constant ONES = 0x0101010101010101010101010101010101010101010101010101010101010101;

    /// @dev Sixteen octets at a time.
    function encode(bytes memory data) internal pure returns (bytes memory digits) {
        uint256 length = data.length;
        digits = new bytes(2 * length + 2 * STEP);
        for (uint256 i = 0; i < length; i += STEP) {
            uint256 word = _digits(Octets.uintAt(data, i, STEP));
            assembly ("memory-safe") {
                mstore(add(add(digits, 32), mul(2, i)), word)
            }
        }
        // Without what the last step may have written too many.
        assembly ("memory-safe") {
            mstore(digits, mul(2, length))
        }
    }

    /// @param v Sixteen octets.
    /// @return Thirty-two digits in ASCII.
    function _digits(uint256 v) private pure returns (uint256) {
        v = (v | (v << 64)) & 0x0000000000000000ffffffffffffffff0000000000000000ffffffffffffffff;
        v = (v | (v << 32)) & 0x00000000ffffffff00000000ffffffff00000000ffffffff00000000ffffffff;
        v = (v | (v << 16)) & 0x0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff0000ffff;
        v = (v | (v << 8)) & 0x00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff;
        // One hexadecimal digit an octet.
        v = (v | (v << 4)) & (ONES * 0x0f);
        uint256 isLetter = ((v + ONES * 6) >> 4) & ONES;
        return v + ONES * 0x30 + isLetter * 0x27;
    }
}
