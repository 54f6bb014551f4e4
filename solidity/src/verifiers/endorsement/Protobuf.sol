// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEndorsementErrors} from "../../interfaces/IEndorsementErrors.sol";

/// @title Reads a protobuf message field by field, in the order in which encoders write them.
/// @dev What is skipped, repeated, out of order or longer than it need be is refused, so that one answer has one
/// spelling and nothing hides in it. Fields are numbered below 16.
library Protobuf {
    uint256 private constant VARINT = 0;
    uint256 private constant BYTES = 2;
    uint256 private constant MAX_VARINT_BITS = 70;
    /// In errors: what was expected is the end.
    uint256 private constant END = 0;

    /// @return Whether a length-delimited field of this number comes next.
    function hasBytes(bytes calldata message, uint256 offset, uint256 field) internal pure returns (bool) {
        return _has(message, offset, (field << 3) | BYTES);
    }

    function hasVarint(bytes calldata message, uint256 offset, uint256 field) internal pure returns (bool) {
        return _has(message, offset, (field << 3) | VARINT);
    }

    /// @return value The field's bytes.
    /// @return next Where the message goes on.
    function readBytes(
        bytes calldata message,
        uint256 offset,
        uint256 field
    ) internal pure returns (bytes calldata value, uint256 next) {
        if (!hasBytes(message, offset, field)) revert IEndorsementErrors.EndorsementMalformed(field, offset);
        (uint256 length, uint256 start) = _varint(message, offset + 1, field);
        if (length > message.length - start) revert IEndorsementErrors.EndorsementMalformed(field, start);
        next = start + length;
        value = message[start:next];
    }

    function readVarint(
        bytes calldata message,
        uint256 offset,
        uint256 field
    ) internal pure returns (uint256 value, uint256 next) {
        if (!hasVarint(message, offset, field)) revert IEndorsementErrors.EndorsementMalformed(field, offset);
        return _varint(message, offset + 1, field);
    }

    function end(bytes calldata message, uint256 offset) internal pure {
        if (offset != message.length) revert IEndorsementErrors.EndorsementMalformed(END, offset);
    }

    function _has(bytes calldata message, uint256 offset, uint256 tag) private pure returns (bool) {
        return offset < message.length && uint8(message[offset]) == tag;
    }

    /// @dev Of at most 64 bits, in the fewest bytes.
    function _varint(
        bytes calldata message,
        uint256 offset,
        uint256 field
    ) private pure returns (uint256 value, uint256 next) {
        next = offset;
        for (uint256 shift = 0; shift < MAX_VARINT_BITS && next < message.length; shift += 7) {
            uint256 octet = uint8(message[next]);
            unchecked {
                ++next;
            }
            value |= (octet & 0x7f) << shift;
            if (octet >= 0x80) continue;
            if ((octet == 0 && shift > 0) || value > type(uint64).max) break;
            return (value, next);
        }
        revert IEndorsementErrors.EndorsementMalformed(field, offset);
    }
}
