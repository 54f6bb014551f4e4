// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../src/interfaces/IPolicyErrors.sol";
import {TableLeaf} from "../src/policy/curves/MerkleCurve.sol";
import {Multiplier} from "../src/policy/Multiplier.sol";
import {PolicySet} from "../src/policy/PolicySet.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {Samples} from "./support/Samples.sol";
import {Test} from "./support/Vm.sol";

/// @title What the bytes of a policy set may be: everything that evaluating relies on.
contract PolicySetTest is Test {
    uint8 private constant DISTANCE = 1;
    uint8 private constant AUDIT = 8;
    uint8 private constant SHARE = 11;

    function check(bytes calldata set) external pure {
        PolicySet.check(set);
    }

    function evaluate(bytes calldata set) external pure returns (uint32) {
        return Multiplier.compute(set, Samples.facts(), Samples.use(), new TableLeaf[](0));
    }

    function test_setsOfNoneToEightPoliciesAreTaken() public view {
        bytes memory policies = "";
        for (uint8 count = 0; count <= 8; ++count) {
            this.check(PolicySets.set(0, 1_000_000, 1, count, policies));
            policies = bytes.concat(policies, PolicySets.constantly(count + 1, 10_000_000));
        }
    }

    function test_nineAreTooMany() public {
        bytes memory policies = "";
        for (uint8 i = 0; i < 9; ++i) policies = bytes.concat(policies, PolicySets.constantly(DISTANCE, 1));
        bytes memory set = PolicySets.set(0, 1_000_000, 15, 9, policies);
        refuses(set, abi.encodeWithSelector(IPolicyErrors.PolicySetTooManyPolicies.selector, 9, 8));
    }

    function test_aSetIsOfItsTag() public {
        bytes memory set = PolicySets.nearness();
        set[21] = "2";
        refuses(set, abi.encodeWithSelector(IPolicyErrors.PolicySetTag.selector, bytes22("meridian/policy-set/v2")));
    }

    function test_aVersionIsFromOneOn() public {
        bytes memory set = PolicySets.nearness();
        set[57] = 0;
        refuses(set, field("version", 0, 1, type(uint32).max));
    }

    function test_boundsAreInOrderAndAtMostTenTimes() public {
        refuses(PolicySets.set(2, 1, 15, 0, ""), field("min", 2, 0, 1));
        refuses(PolicySets.set(0, 10_000_001, 15, 0, ""), tooLarge("max"));
        refuses(PolicySets.set(10_000_001, 10_000_000, 15, 0, ""), tooLarge("min"));
    }

    function test_precisionsAreSomeOfTheFour() public {
        refuses(PolicySets.set(0, 1, 0, 0, ""), field("precisions", 0, 1, 15));
        refuses(PolicySets.set(0, 1, 16, 0, ""), field("precisions", 16, 1, 15));
    }

    function test_aMetricIsOneOfTheEleven() public {
        uint8[2] memory codes = [0, 12];
        for (uint256 i = 0; i < codes.length; ++i) {
            refuses(
                PolicySets.set(PolicySets.constantly(codes[i], 1)),
                abi.encodeWithSelector(IPolicyErrors.PolicyUnknownMetric.selector, 0, codes[i])
            );
        }
    }

    function test_shareNamesItsAttributeAndNoOtherMetricDoes() public {
        this.check(PolicySets.set(PolicySets.policy(SHARE, "buffer", 1, hex"00000001")));
        refuses(PolicySets.set(PolicySets.constantly(SHARE, 1)), attribute(SHARE, 0));
        refuses(PolicySets.set(PolicySets.policy(SHARE, "Buffer", 1, hex"00000001")), attribute(SHARE, "Buffer"));
        refuses(PolicySets.set(PolicySets.policy(AUDIT, "audit", 1, hex"00000001")), attribute(AUDIT, "audit"));
    }

    function test_aCurveFitsItsMetric() public {
        uint8[4] memory metrics = [DISTANCE, DISTANCE, AUDIT, AUDIT];
        uint8[4] memory curves = [4, 5, 2, 3];
        for (uint256 i = 0; i < metrics.length; ++i) refusesCurve(metrics[i], curves[i]);
        refusesCurve(DISTANCE, 0);
        refusesCurve(AUDIT, 6);
    }

    function test_aCurveIsOfWholePointsOrEntriesAsManyAsItMayHave() public {
        uint16[4] memory ofPoints = [0, 11, 13, 33 * 12];
        for (uint256 i = 0; i < ofPoints.length; ++i) {
            refusesLength(DISTANCE, 2, ofPoints[i]);
            refusesLength(DISTANCE, 3, ofPoints[i]);
        }
        uint16[4] memory ofTables = [0, 3, 5, 4 + 65 * 36];
        for (uint256 i = 0; i < ofTables.length; ++i) refusesLength(AUDIT, 4, ofTables[i]);
        refusesLength(DISTANCE, 1, 3);
        refusesLength(DISTANCE, 1, 5);
        refusesLength(AUDIT, 5, 35);
        refusesLength(AUDIT, 5, 37);
    }

    function test_theLongestCurvesAreTaken() public view {
        bytes memory points = "";
        for (uint64 i = 0; i < 32; ++i) points = bytes.concat(points, abi.encodePacked(i, uint32(i)));
        this.check(PolicySets.set(PolicySets.policy(DISTANCE, 0, 3, points)));
        bytes memory entries = hex"00000001";
        for (uint256 i = 1; i <= 64; ++i) entries = bytes.concat(entries, abi.encodePacked(i, uint32(i)));
        this.check(PolicySets.set(PolicySets.policy(AUDIT, 0, 4, entries)));
        this.check(PolicySets.set(PolicySets.policy(AUDIT, 0, 4, hex"00000001")));
    }

    function test_pointsAscend() public {
        refuses(PolicySets.set(PolicySets.linear(DISTANCE, 5, 1, 5, 1)), notAscending(1, 5, 5));
        refuses(PolicySets.set(PolicySets.steps(DISTANCE, 5, 1, 4, 1)), notAscending(1, 5, 4));
    }

    function test_keysAscendAndNoneIsZero() public {
        refuses(PolicySets.set(PolicySets.table(AUDIT, 1, 0, 1)), notAscending(0, 0, 0));
        bytes memory twice = abi.encodePacked(uint32(1), bytes32("a"), uint32(1), bytes32("a"), uint32(1));
        uint256 a = uint256(bytes32("a"));
        refuses(PolicySets.set(PolicySets.policy(AUDIT, 0, 4, twice)), notAscending(1, a, a));
    }

    function test_noFactorIsOverTenTimes() public {
        uint32 large = 10_000_001;
        bytes[6] memory policies = [
            PolicySets.constantly(DISTANCE, large),
            PolicySets.linear(DISTANCE, 1, 1, 2, large),
            PolicySets.steps(DISTANCE, 1, large, 2, 1),
            PolicySets.table(AUDIT, large, "a", 1),
            PolicySets.table(AUDIT, 1, "a", large),
            PolicySets.merkle(AUDIT, large, "root")
        ];
        for (uint256 i = 0; i < policies.length; ++i) {
            refuses(
                PolicySets.set(policies[i]),
                abi.encodeWithSelector(IPolicyErrors.PolicyFactorTooLarge.selector, 0, large, 10_000_000)
            );
        }
    }

    function test_aRefusalNamesThePolicy() public {
        bytes memory policies = bytes.concat(PolicySets.constantly(DISTANCE, 1), PolicySets.constantly(12, 1));
        refuses(
            PolicySets.set(0, 1, 15, 2, policies),
            abi.encodeWithSelector(IPolicyErrors.PolicyUnknownMetric.selector, 1, 12)
        );
    }

    function testFuzz_bytesCutShortOrWithMoreBehindAreRefused(uint256 length) public {
        bytes memory set = PolicySets.nearness();
        length = bound(length, 0, set.length + 40);
        vm.assume(length != set.length);
        bytes memory spoilt = new bytes(length);
        for (uint256 i = 0; i < length && i < set.length; ++i) spoilt[i] = set[i];
        vm.expectPartialRevert(IPolicyErrors.PolicySetLength.selector);
        this.check(spoilt);
    }

    /// @dev Whatever is taken can be evaluated: it gives a multiplier in its bounds, or asks for a leaf that was not brought.
    function testFuzz_aSpoiltByteIsRefusedOrHarmless(uint256 position, uint8 flip) public view {
        bytes memory set = everyCurve();
        set[position % set.length] ^= bytes1(uint8(bound(flip, 1, 255)));
        try this.check(set) {
            try this.evaluate(set) returns (uint32 ppm) {
                vm.assertTrue(ppm == 0 || (ppm >= PolicySet.minimum(set) && ppm <= PolicySet.maximum(set)), "bounds");
            } catch (bytes memory reason) {
                vm.assertTrue(isOfEvaluation(bytes4(reason)), "a coded refusal");
            }
        } catch (bytes memory reason) {
            vm.assertTrue(bytes4(reason) != bytes4(keccak256("Panic(uint256)")) && reason.length > 4, "a coded error");
        }
    }

    function everyCurve() private pure returns (bytes memory) {
        bytes memory policies = bytes.concat(
            PolicySets.linear(DISTANCE, 0, 1_000_000, 20_000_000, 500_000),
            PolicySets.steps(2, 0, 900_000, 1_000_000, 800_000),
            PolicySets.table(AUDIT, 1_000_000, "self", 1),
            PolicySets.constantly(4, 1_000_000),
            PolicySets.merkle(9, 900_000, "root")
        );
        return PolicySets.set(1, 2_000_000, 15, 5, policies);
    }

    function isOfEvaluation(bytes4 selector) private pure returns (bool) {
        return
            selector == IPolicyErrors.PolicyPlaceTooCoarse.selector ||
            selector == IPolicyErrors.PolicyInputMissing.selector ||
            selector == IPolicyErrors.PolicyTableLeafMissing.selector;
    }

    function refuses(bytes memory set, bytes memory refusal) private {
        vm.expectRevert(refusal);
        this.check(set);
    }

    function refusesCurve(uint8 metric, uint8 curve) private {
        bytes memory set = PolicySets.set(PolicySets.policy(metric, 0, curve, new bytes(36)));
        refuses(set, abi.encodeWithSelector(IPolicyErrors.PolicyCurve.selector, 0, metric, curve));
    }

    function refusesLength(uint8 metric, uint8 curve, uint16 length) private {
        bytes memory set = PolicySets.set(PolicySets.policy(metric, 0, curve, new bytes(length)));
        refuses(set, abi.encodeWithSelector(IPolicyErrors.PolicyCurveLength.selector, 0, curve, length));
    }

    function field(string memory name, uint256 value, uint256 low, uint256 high) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyErrors.PolicySetField.selector, name, value, low, high);
    }

    function tooLarge(string memory bound_) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyErrors.PolicyBoundTooLarge.selector, bound_, 10_000_001, 10_000_000);
    }

    function attribute(uint8 metric, bytes32 name) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyErrors.PolicyAttribute.selector, 0, metric, name);
    }

    function notAscending(uint256 index, uint256 previous, uint256 value) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyErrors.PolicyCurveNotAscending.selector, 0, index, previous, value);
    }
}
