// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditBridge} from "../src/CreditBridge.sol";
import {IClaimVerifierErrors} from "../src/interfaces/IClaimVerifierErrors.sol";
import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {IPolicyErrors} from "../src/interfaces/IPolicyErrors.sol";
import {IPolicyRegistry} from "../src/interfaces/IPolicyRegistry.sol";
import {IPolicyRegistryErrors} from "../src/interfaces/IPolicyRegistryErrors.sol";
import {IStatementErrors} from "../src/interfaces/IStatementErrors.sol";
import {PolicyRegistry} from "../src/PolicyRegistry.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {PolicyTest} from "./support/PolicyTest.sol";
import {Signing, Speaker} from "./support/Stack.sol";

/// @title Policy sets and attesters are the home ledger's to name, and nobody else's.
contract PolicyRegistryTest is PolicyTest {
    function test_aSetComesWithTheHomeLedgersStatementAndIsReadable() public {
        vm.expectEmit(address(here.policies));
        emit IPolicyRegistry.PolicySetAccepted(nearnessId, 1, time, time + 10);
        vm.prank(bob);
        accept(nearness, time, time + 10, 1);
        assertHeld(time, time + 10, 1);
    }

    function test_aSetIsActiveFromItsStartUntilBeforeItsEnd() public {
        accept(nearness, time, time + 10, 1);
        vm.assertFalse(here.policies.isActive(nearnessId, time - 1), "before");
        vm.assertTrue(here.policies.isActive(nearnessId, time), "at its start");
        vm.assertTrue(here.policies.isActive(nearnessId, time + 9), "to the last second");
        vm.assertFalse(here.policies.isActive(nearnessId, time + 10), "at its end");
        vm.assertFalse(here.policies.isActive("unknown", 0), "unknown");
        vm.assertTrue(here.policies.isActive(0, 0), "the empty set");
    }

    function test_aLaterStatementCountsAndNeedsNoBytes() public {
        accept(nearness, time, TIME_MAX, 1);
        bytes memory statement = policyStatement(nearnessId, time, time, 3);
        here.policies.acceptPolicySet(statement, Signing.prove(home, statement), "");
        assertHeld(time, time, 3);
        vm.assertFalse(here.policies.isActive(nearnessId, time), "retired");
    }

    function test_aStatementRepeatedChangesNothing() public {
        accept(nearness, time, TIME_MAX, 2);
        vm.expectEmit(address(here.policies));
        emit IPolicyRegistry.StatementRepeated(nearnessId, 2);
        accept(nearness, time, TIME_MAX, 2);
        assertHeld(time, TIME_MAX, 2);
    }

    function test_anEarlierStatementIsRefused() public {
        accept(nearness, time, time + 10, 2);
        refuses(policyStatement(nearnessId, time, TIME_MAX, 1), stale(1, 2));
        assertHeld(time, time + 10, 2);
    }

    function test_twoStatementsOfOneVersionThatDifferAreRefused() public {
        accept(nearness, time, time + 10, 2);
        bytes memory refusal = abi.encodeWithSelector(IStatementErrors.StatementConflict.selector, 2);
        refuses(policyStatement(nearnessId, time, time + 11, 2), refusal);
        refuses(policyStatement(nearnessId, time - 1, time + 10, 2), refusal);
    }

    function test_theBytesAreThoseThatTheStatementNames() public {
        bytes memory other = PolicySets.set("");
        bytes32 computed = sha256(other);
        bytes memory statement = policyStatement(nearnessId, time, TIME_MAX, 1);
        refuses(statement, other, digestMismatch(computed));
        refuses(statement, "", digestMismatch(sha256("")));
        accept(nearness, time, TIME_MAX, 1);
        refuses(policyStatement(nearnessId, time, TIME_MAX, 2), other, digestMismatch(computed));
    }

    function test_aSetThatIsNotWellFormedIsRefusedThoughHomeTookIt() public {
        bytes memory set = PolicySets.set(PolicySets.constantly(12, 1));
        bytes memory statement = policyStatement(sha256(set), time, TIME_MAX, 1);
        refuses(statement, set, abi.encodeWithSelector(IPolicyErrors.PolicyUnknownMetric.selector, 0, 12));
    }

    function test_aStatementIsTheHomeLedgersOwn() public {
        bytes32 other = keccak256("other ledger");
        bytes memory statement = abi.encodePacked(
            abi.encodePacked("meridian/policy-statement/v1", other, nearnessId),
            abi.encodePacked(time, TIME_MAX, uint32(1))
        );
        refuses(statement, abi.encodeWithSelector(IStatementErrors.StatementWrongLedger.selector, other, HOME));
    }

    function test_aStatementWithoutTheHomeLedgersProofIsRefused() public {
        bytes memory statement = policyStatement(nearnessId, time, TIME_MAX, 1);
        bytes memory proof = Signing.prove(home, policyStatement(nearnessId, time, TIME_MAX, 2));
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierSignatureInvalid.selector);
        here.policies.acceptPolicySet(statement, proof, nearness);
        proof = Signing.prove(Speaker(HOME, 0xBAD), statement);
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierKeyUnknown.selector);
        here.policies.acceptPolicySet(statement, proof, nearness);
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierKeyUnknown.selector);
        here.policies.acceptAttesters(attestersStatement(1, addresses(alice)), proof);
    }

    function test_withoutAVerifierOfTheHomeLedgerNothingIsBelieved() public {
        CreditBridge bridge = new CreditBridge(address(this), here.token, keccak256("genesis"), HOME);
        PolicyRegistry policies = new PolicyRegistry(bridge);
        bytes memory statement = policyStatement(nearnessId, time, TIME_MAX, 1);
        bytes memory proof = Signing.prove(home, statement);
        vm.expectRevert(abi.encodeWithSelector(IStatementErrors.StatementLedgerUnknown.selector, HOME));
        policies.acceptPolicySet(statement, proof, nearness);
    }

    function test_aPolicyStatementIs112BytesOfItsTagInOrder() public {
        bytes memory statement = policyStatement(nearnessId, time, TIME_MAX, 1);
        refuses(bytes.concat(statement, hex"00"), length(113, 112));
        refuses(attestersStatement(1, addresses(alice)), length(82, 112));
        bytes memory spoilt = bytes.concat(statement);
        spoilt[27] = "2";
        refuses(spoilt, abi.encodeWithSelector(IStatementErrors.StatementTag.selector, "meridian/policy-statement/v2"));
        refuses(policyStatement(nearnessId, -1, TIME_MAX, 1), field("activeFrom", -1, 0, TIME_MAX));
        refuses(policyStatement(nearnessId, time, time - 1, 1), field("activeUntil", time - 1, time, TIME_MAX));
        refuses(policyStatement(nearnessId, time, TIME_MAX + 1, 1), field("activeUntil", TIME_MAX + 1, time, TIME_MAX));
        refuses(
            policyStatement(nearnessId, time, TIME_MAX, 0),
            field("version", 0, 1, int256(uint256(type(uint32).max)))
        );
    }

    function test_anUnknownSetIsNotReadable() public {
        vm.expectRevert(abi.encodeWithSelector(IPolicyRegistryErrors.PolicySetUnknown.selector, bytes32("x")));
        here.policies.policySet("x");
    }

    function test_aRegistryIsABridges() public {
        vm.assertEq(here.policies.bridge(), address(here.bridge), "bridge");
        vm.expectRevert(IPolicyRegistryErrors.PolicyBridgeZero.selector);
        new PolicyRegistry(ICreditBridge(address(0)));
    }

    function test_attestersAreThoseOfTheNewestList() public {
        vm.assertFalse(here.policies.isAttester(attester()), "before any list");
        vm.expectEmit(address(here.policies));
        emit IPolicyRegistry.AttestersAccepted(1, addresses(attester()));
        acceptAttesters(1, addresses(attester()));
        vm.assertTrue(here.policies.isAttester(attester()), "listed");
        acceptAttesters(4, addresses(bob));
        vm.assertFalse(here.policies.isAttester(attester()), "no longer");
        vm.assertTrue(here.policies.isAttester(bob), "now");
        acceptAttesters(5, new address[](0));
        vm.assertFalse(here.policies.isAttester(bob), "nobody");
        (uint64 version, address[] memory list) = here.policies.attesters();
        vm.assertTrue(version == 5 && list.length == 0, "an empty list");
    }

    function test_aListRepeatedChangesNothingAndAnEarlierOrAnotherOneIsRefused() public {
        acceptAttesters(2, addresses(bob));
        vm.expectEmit(address(here.policies));
        emit IPolicyRegistry.StatementRepeated(0, 2);
        acceptAttesters(2, addresses(bob));
        refusesList(attestersStatement(1, addresses(alice)), stale(1, 2));
        refusesList(
            attestersStatement(2, addresses(alice)),
            abi.encodeWithSelector(IStatementErrors.StatementConflict.selector, 2)
        );
        vm.assertTrue(here.policies.isAttester(bob), "still");
    }

    function test_aListAscendsAndFillsItsBytes() public {
        address[] memory two = new address[](2);
        (two[0], two[1]) = (address(2), address(1));
        refusesList(attestersStatement(1, two), notAscending(1, two[1], two[0]));
        (two[0], two[1]) = (address(1), address(1));
        refusesList(attestersStatement(1, two), notAscending(1, two[1], two[0]));
        refusesList(attestersStatement(1, new address[](1)), notAscending(0, address(0), address(0)));
        bytes memory statement = attestersStatement(1, addresses(bob));
        refusesList(bytes.concat(statement, hex"00"), length(83, 82));
        statement[61] = 0x02;
        refusesList(statement, length(82, 102));
        refusesList("meridian/attesters/v1", length(21, 62));
        statement[20] = "2";
        refusesList(statement, abi.encodeWithSelector(IStatementErrors.StatementTag.selector, "meridian/attesters/v2"));
        refusesList(attestersStatement(0, addresses(bob)), field("version", 0, 1, int256(uint256(type(uint64).max))));
    }

    function assertHeld(int64 activeFrom, int64 activeUntil, uint32 version) private view {
        (bytes memory content, int64 from, int64 until, uint32 newest) = here.policies.policySet(nearnessId);
        vm.assertEq(content, nearness, "bytes");
        vm.assertTrue(from == activeFrom && until == activeUntil && newest == version, "activation");
    }

    function refuses(bytes memory statement, bytes memory refusal) private {
        refuses(statement, nearness, refusal);
    }

    function refuses(bytes memory statement, bytes memory set, bytes memory refusal) private {
        bytes memory proof = Signing.prove(home, statement);
        vm.expectRevert(refusal);
        here.policies.acceptPolicySet(statement, proof, set);
    }

    function refusesList(bytes memory statement, bytes memory refusal) private {
        bytes memory proof = Signing.prove(home, statement);
        vm.expectRevert(refusal);
        here.policies.acceptAttesters(statement, proof);
    }

    function stale(uint64 version, uint64 newest) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IStatementErrors.StatementStale.selector, version, newest);
    }

    function length(uint256 actual, uint256 expected) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IStatementErrors.StatementLength.selector, actual, expected);
    }

    function field(string memory name, int256 value, int256 low, int256 high) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IStatementErrors.StatementField.selector, name, value, low, high);
    }

    function notAscending(uint256 index, address value, address previous) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IStatementErrors.StatementAttester.selector, index, value, previous);
    }

    function digestMismatch(bytes32 computed) private view returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyRegistryErrors.PolicySetDigestMismatch.selector, nearnessId, computed);
    }
}
