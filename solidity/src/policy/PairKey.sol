// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title The key under which a table has a pair, e.g. of two countries.
library PairKey {
    /// @param from Padded, of the credit.
    /// @param to Padded, of the use.
    function compute(bytes32 from, bytes32 to) internal pure returns (bytes32) {
        return sha256(bytes.concat(from, to));
    }
}
