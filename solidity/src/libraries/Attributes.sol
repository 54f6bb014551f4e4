// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProvenanceErrors} from "../interfaces/IProvenanceErrors.sol";
import {Form} from "./Form.sol";

/// @dev What a credit carries beside the fixed fields of its provenance, e.g. `permanence` or `vegetation`.
struct Attribute {
    /// ASCII, zeros on the right.
    bytes32 name;
    /// A number of 64 bits, or a category: ASCII, zeros on the right.
    bytes32 value;
}

/// @title Attributes as bytes (docs/policies.md, "Attributes").
library Attributes {
    uint256 internal constant MAX_COUNT = 8;

    /// @return SHA-256 of name and value of each; zero where there are none.
    function hash(Attribute[] memory attributes) internal pure returns (bytes32) {
        if (attributes.length == 0) return bytes32(0);
        bytes memory encoded = new bytes(0);
        for (uint256 i = 0; i < attributes.length; ++i) {
            encoded = bytes.concat(encoded, attributes[i].name, attributes[i].value);
        }
        return sha256(encoded);
    }

    /// @dev At most 8, ascending by name: one set of attributes has one hash.
    function check(Attribute[] memory attributes) internal pure {
        if (attributes.length > MAX_COUNT) {
            revert IProvenanceErrors.ProvenanceAttributeCount(attributes.length, MAX_COUNT);
        }
        for (uint256 i = 0; i < attributes.length; ++i) {
            (bytes32 name, bytes32 value) = (attributes[i].name, attributes[i].value);
            bool isInOrder = i == 0 || attributes[i - 1].name < name;
            if (!isInOrder || !Form.isName(name) || !(isNumber(value) || Form.isName(value))) {
                revert IProvenanceErrors.ProvenanceAttribute(i, name, value);
            }
        }
    }

    /// @return Whether a value is a number: a category's first letter is never zero.
    function isNumber(bytes32 value) internal pure returns (bool) {
        return uint256(value) <= type(uint64).max;
    }

    /// @return Of a category; zero where there is none of that name.
    function category(Attribute[] memory attributes, bytes32 name) internal pure returns (bytes32) {
        for (uint256 i = 0; i < attributes.length; ++i) {
            if (attributes[i].name == name) return isNumber(attributes[i].value) ? bytes32(0) : attributes[i].value;
        }
        return 0;
    }

    /// @return isThere Whether there is a number of that name.
    function number(Attribute[] memory attributes, bytes32 name) internal pure returns (bool isThere, uint64 value) {
        for (uint256 i = 0; i < attributes.length; ++i) {
            if (attributes[i].name == name && isNumber(attributes[i].value)) {
                return (true, uint64(uint256(attributes[i].value)));
            }
        }
    }
}
