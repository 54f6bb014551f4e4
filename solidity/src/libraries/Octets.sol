// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Big-endian integers inside bytes.
library Octets {
    /// @dev The caller has checked that the bytes are there.
    /// @param size 1 to 32.
    function uintAt(bytes memory data, uint256 offset, uint256 size) internal pure returns (uint256 value) {
        assembly ("memory-safe") {
            value := shr(sub(256, mul(8, size)), mload(add(add(data, 32), offset)))
        }
    }

    function wordAt(bytes memory data, uint256 offset) internal pure returns (bytes32) {
        return bytes32(uintAt(data, offset, 32));
    }
}
