// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEndorsementErrors} from "../../interfaces/IEndorsementErrors.sol";
import {ClaimCodec} from "../../libraries/Claim.sol";
import {Hex} from "../../libraries/Hex.sol";

/// @title What a `Prove` transaction answers for some bytes, and the one key that it reads for them.
/// @dev docs/layouts.md, "Proof of the lane `proven: endorsed`". Whether the bytes are well formed is for those to say
/// who take them.
library ProvenSubject {
    bytes17 private constant CLAIM = "meridian/claim/v1";
    bytes28 private constant POLICY = "meridian/policy-statement/v1";
    bytes21 private constant ATTESTERS = "meridian/attesters/v1";
    bytes1 private constant QUOTE = 0x22;
    /// Up to the end of the transfer id.
    uint256 private constant CLAIM_HEAD = 114;
    /// Up to the end of the policy set's id.
    uint256 private constant POLICY_HEAD = 92;

    /// @return key Of the world state.
    /// @return answer The chaincode's, JSON with its members in order.
    function expected(
        bytes calldata content,
        string memory channel
    ) internal pure returns (bytes memory key, bytes memory answer) {
        string memory member = "statement";
        if (content.length >= CLAIM_HEAD && bytes17(content[:17]) == CLAIM) {
            member = "claim";
            bytes memory transferId = Hex.encode(content[82:114]);
            key =
                ClaimCodec.isOfOrigin(uint8(content[17]))
                    ? bytes.concat(hex"00", "out", hex"00", transferId, hex"00")
                    : bytes.concat(hex"00", "in", hex"00", Hex.encode(content[18:50]), hex"00", transferId, hex"00");
        } else if (content.length >= POLICY_HEAD && bytes28(content[:28]) == POLICY) {
            key = bytes.concat(hex"00", "policy-set", hex"00", Hex.encode(content[60:92]), hex"00");
        } else if (content.length >= 21 && bytes21(content[:21]) == ATTESTERS) {
            key = bytes.concat(hex"00", "config", hex"00", "current", hex"00");
        } else {
            revert IEndorsementErrors.EndorsementSubject();
        }
        answer = bytes.concat(
            "{",
            bytes.concat(_quoted("channel"), ":", _quoted(bytes(channel))),
            ",",
            bytes.concat(_quoted(bytes(member)), ":", _quoted(Hex.encode(content))),
            "}"
        );
    }

    function _quoted(bytes memory text) private pure returns (bytes memory) {
        return bytes.concat(QUOTE, text, QUOTE);
    }
}
