// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Strings} from "@openzeppelin/contracts/utils/Strings.sol";

/// @title The 32 bytes by which claims name this ledger (docs/layouts.md, "Ledger id").
library LedgerId {
    /// @param genesisHash Hash of the chain's genesis block, which no contract can ask for: the deployer gives it, and
    /// every peer sees a wrong one as a ledger that it does not know.
    function compute(uint256 chainId, bytes32 genesisHash, address bridge) internal pure returns (bytes32) {
        return sha256(bytes.concat("meridian/ledger/v1", bytes(descriptor(chainId, genesisHash, bridge))));
    }

    /// @return `evm:<chain id>:<genesis hash, hex without 0x>:<bridge address, lower case with 0x>`
    function descriptor(uint256 chainId, bytes32 genesisHash, address bridge) internal pure returns (string memory) {
        return
            string.concat(
                "evm:",
                Strings.toString(chainId),
                ":",
                _hexWithoutPrefix(genesisHash),
                ":",
                Strings.toHexString(bridge)
            );
    }

    function _hexWithoutPrefix(bytes32 value) private pure returns (string memory) {
        bytes memory digits = "0123456789abcdef";
        bytes memory text = new bytes(64);
        for (uint256 i = 0; i < 32; ++i) {
            uint8 octet = uint8(value[i]);
            text[2 * i] = digits[octet >> 4];
            text[2 * i + 1] = digits[octet & 0x0f];
        }
        return string(text);
    }
}
