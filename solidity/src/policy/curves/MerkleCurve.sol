// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../../interfaces/IPolicyErrors.sol";
import {Octets} from "../../libraries/Octets.sol";
import {CurveRules} from "../CurveRules.sol";
import {PolicyEntry} from "../PolicyEntry.sol";

/// @dev One leaf of a big table, brought by the caller: the factor of `key`, and that the next key of the table is
/// `next`.
struct TableLeaf {
    /// The policy's number in its set, from 0.
    uint8 policy;
    bytes32 key;
    /// Zero where `key` is the last.
    bytes32 next;
    uint32 ppm;
    /// Siblings on the way up to the root.
    bytes32[] proof;
}

/// @title A factor by key of a table that is not on this ledger: default uint32 and root.
library MerkleCurve {
    uint256 internal constant CODE = 5;
    uint256 private constant DEFAULT_BYTES = 4;
    uint256 private constant CURVE_BYTES = 36;
    bytes1 private constant LEAF_TAG = 0x00;
    bytes1 private constant NODE_TAG = 0x01;

    function check(bytes memory set, PolicyEntry memory p) internal pure {
        CurveRules.checkLength(p, CURVE_BYTES);
        CurveRules.checkFactor(p, Octets.uintAt(set, p.offset, DEFAULT_BYTES));
    }

    /// @return ppm The leaf's for its own key, and the default between its key and the next. What the credit lacks, key
    /// zero, needs no leaf.
    function factor(
        bytes memory set,
        PolicyEntry memory p,
        bytes32 key,
        TableLeaf[] memory leaves
    ) internal pure returns (uint256 ppm) {
        uint256 byDefault = Octets.uintAt(set, p.offset, DEFAULT_BYTES);
        if (key == 0) return byDefault;
        TableLeaf memory leaf = _leafOf(p.index, key, leaves);
        bool isBetween = leaf.key < key && (leaf.next == 0 || key < leaf.next);
        if (leaf.key != key && !isBetween) {
            revert IPolicyErrors.PolicyTableLeafKey(p.index, key, leaf.key, leaf.next);
        }
        if (leaf.ppm > CurveRules.PPM_MAX) {
            revert IPolicyErrors.PolicyTableLeafFactor(p.index, leaf.ppm, CurveRules.PPM_MAX);
        }
        bytes32 root = Octets.wordAt(set, p.offset + DEFAULT_BYTES);
        bytes32 reached = _rootOf(leaf);
        if (reached != root) revert IPolicyErrors.PolicyTableLeafRoot(p.index, reached, root);
        return leaf.key == key ? leaf.ppm : byDefault;
    }

    function _leafOf(
        uint256 index,
        bytes32 key,
        TableLeaf[] memory leaves
    ) private pure returns (TableLeaf memory leaf) {
        for (uint256 i = 0; i < leaves.length; ++i) {
            if (leaves[i].policy == index) return leaves[i];
        }
        revert IPolicyErrors.PolicyTableLeafMissing(index, key);
    }

    function _rootOf(TableLeaf memory leaf) private pure returns (bytes32 node) {
        node = sha256(abi.encodePacked(LEAF_TAG, leaf.key, leaf.next, leaf.ppm));
        for (uint256 i = 0; i < leaf.proof.length; ++i) {
            bytes32 sibling = leaf.proof[i];
            (bytes32 smaller, bytes32 larger) = node < sibling ? (node, sibling) : (sibling, node);
            node = sha256(bytes.concat(NODE_TAG, smaller, larger));
        }
    }
}
