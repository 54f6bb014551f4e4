// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {IEndorsementErrors} from "../../interfaces/IEndorsementErrors.sol";

/// @title A Fabric ledger's descriptor: `fabric:<genesis block header hash, hex>:<channel>:<chaincode>`.
library FabricLedger {
    bytes7 private constant KIND = "fabric:";
    uint256 private constant CHANNEL_AT = 72;

    /// @return The 32 bytes by which claims name the ledger (docs/layouts.md, "Ledger id").
    function idOf(string memory descriptor) internal pure returns (bytes32) {
        return sha256(bytes.concat("meridian/ledger/v1", bytes(descriptor)));
    }

    function channelAndChaincode(
        string memory descriptor
    ) internal pure returns (string memory channel, bytes memory chaincode) {
        bytes memory text = bytes(descriptor);
        uint256 colon = Bytes.indexOf(text, ":", CHANNEL_AT);
        bool isOne = colon != type(uint256).max && bytes7(text) == KIND && text[CHANNEL_AT - 1] == ":";
        if (!isOne || colon == CHANNEL_AT || colon + 1 == text.length) {
            revert IEndorsementErrors.EndorsementDescriptor(descriptor);
        }
        return (string(Bytes.slice(text, CHANNEL_AT, colon)), Bytes.slice(text, colon + 1));
    }
}
