// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../src/interfaces/IPolicyErrors.sol";
import {CreditFacts} from "../src/policy/CreditFacts.sol";
import {TableLeaf} from "../src/policy/curves/MerkleCurve.sol";
import {Multiplier} from "../src/policy/Multiplier.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {Samples} from "./support/Samples.sol";
import {Test} from "./support/Vm.sol";

/// @title Tables of which the ledger has only the root: `audit` of "self" and "third-party", as the only keys.
contract MerkleTableTest is Test {
    uint8 private constant AUDIT = 8;
    uint32 private constant DEFAULT = 400_000;
    bytes32 private constant SELF = "self";
    bytes32 private constant THIRD = "third-party";

    function evaluate(bytes32 audit, TableLeaf[] memory leaves) public pure returns (uint32) {
        CreditFacts memory credit = Samples.facts();
        credit.attributes[0].value = audit;
        return Multiplier.compute(set(), credit, Samples.use(), leaves);
    }

    function test_aLeafGivesTheFactorOfItsOwnKey() public pure {
        vm.assertEq(evaluate(SELF, one(leaf(1))), 700_000, "self");
        vm.assertEq(evaluate(THIRD, one(leaf(2))), 900_000, "third-party");
    }

    function test_aLeafShowsThatTheKeysUpToTheNextAreNotThere() public pure {
        vm.assertEq(evaluate("nobody", one(leaf(0))), DEFAULT, "before the first");
        vm.assertEq(evaluate("state", one(leaf(1))), DEFAULT, "between two");
        vm.assertEq(evaluate("z", one(leaf(2))), DEFAULT, "after the last");
    }

    function test_aLeafOfAnotherKeyIsRefused() public {
        refusesKey("nobody", 1);
        refusesKey("state", 0);
        refusesKey(THIRD, 1);
        refusesKey(SELF, 0);
        refusesKey(SELF, 2);
    }

    function test_aLeafThatIsNotOfTheTableIsRefused() public {
        TableLeaf memory spoilt = leaf(1);
        spoilt.ppm += 1;
        refusesRoot(spoilt);
        spoilt = leaf(1);
        spoilt.next = "state";
        refusesRoot(spoilt);
        spoilt = leaf(1);
        spoilt.proof[0] = "sibling";
        refusesRoot(spoilt);
        spoilt = leaf(1);
        spoilt.proof = new bytes32[](0);
        refusesRoot(spoilt);
    }

    function test_aFactorOverTenTimesIsRefused() public {
        TableLeaf memory large = leaf(1);
        large.ppm = 10_000_001;
        vm.expectRevert(
            abi.encodeWithSelector(IPolicyErrors.PolicyTableLeafFactor.selector, 0, 10_000_001, 10_000_000)
        );
        this.evaluate(SELF, one(large));
    }

    function test_aLeafThatWasNotBroughtIsMissed() public {
        vm.expectRevert(abi.encodeWithSelector(IPolicyErrors.PolicyTableLeafMissing.selector, 0, SELF));
        this.evaluate(SELF, new TableLeaf[](0));
        TableLeaf memory ofAnother = leaf(1);
        ofAnother.policy = 1;
        vm.expectRevert(abi.encodeWithSelector(IPolicyErrors.PolicyTableLeafMissing.selector, 0, SELF));
        this.evaluate(SELF, one(ofAnother));
    }

    function test_theFirstLeafOfAPolicyCounts() public {
        TableLeaf[] memory leaves = new TableLeaf[](3);
        leaves[0] = leaf(0);
        leaves[0].policy = 5;
        (leaves[1], leaves[2]) = (leaf(1), leaf(2));
        vm.assertEq(evaluate(SELF, leaves), 700_000, "the first");
        vm.expectPartialRevert(IPolicyErrors.PolicyTableLeafKey.selector);
        this.evaluate(THIRD, leaves);
    }

    function refusesKey(bytes32 audit, uint256 i) private {
        TableLeaf memory l = leaf(i);
        vm.expectRevert(abi.encodeWithSelector(IPolicyErrors.PolicyTableLeafKey.selector, 0, audit, l.key, l.next));
        this.evaluate(audit, one(l));
    }

    function refusesRoot(TableLeaf memory spoilt) private {
        bytes32 reached = PolicySets.leaf(spoilt.key, spoilt.next, spoilt.ppm);
        for (uint256 i = 0; i < spoilt.proof.length; ++i) reached = PolicySets.node(reached, spoilt.proof[i]);
        vm.expectRevert(abi.encodeWithSelector(IPolicyErrors.PolicyTableLeafRoot.selector, 0, reached, root()));
        this.evaluate(SELF, one(spoilt));
    }

    function set() private pure returns (bytes memory) {
        return PolicySets.set(PolicySets.merkle(AUDIT, DEFAULT, root()));
    }

    /// @dev Three leaves: the last one goes up unchanged.
    function root() private pure returns (bytes32) {
        return PolicySets.node(PolicySets.node(hashOf(0), hashOf(1)), hashOf(2));
    }

    function leaf(uint256 i) private pure returns (TableLeaf memory l) {
        bytes32[4] memory keys = [bytes32(0), SELF, THIRD, 0];
        (l.key, l.next, l.ppm) = (
            keys[i],
            keys[i + 1],
            i == 0
                ? DEFAULT
                : i == 1
                    ? 700_000
                    : 900_000
        );
        l.proof = new bytes32[](i == 2 ? 1 : 2);
        if (i == 2) l.proof[0] = PolicySets.node(hashOf(0), hashOf(1));
        else (l.proof[0], l.proof[1]) = (hashOf(1 - i), hashOf(2));
    }

    function hashOf(uint256 i) private pure returns (bytes32) {
        if (i == 0) return PolicySets.leaf(0, SELF, DEFAULT);
        return i == 1 ? PolicySets.leaf(SELF, THIRD, 700_000) : PolicySets.leaf(THIRD, 0, 900_000);
    }

    function one(TableLeaf memory l) private pure returns (TableLeaf[] memory list) {
        list = new TableLeaf[](1);
        list[0] = l;
    }
}
