// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../src/interfaces/IPolicyErrors.sol";
import {Attribute} from "../src/libraries/Attributes.sol";
import {CreditFacts} from "../src/policy/CreditFacts.sol";
import {TableLeaf} from "../src/policy/curves/MerkleCurve.sol";
import {Multiplier} from "../src/policy/Multiplier.sol";
import {Use} from "../src/policy/Use.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {Samples} from "./support/Samples.sol";
import {Test} from "./support/Vm.sol";

/// @title What metrics measure, what curves make of it, and how factors become one multiplier.
contract MultiplierTest is Test {
    uint32 private constant HALF = 500_000;
    uint32 private constant ONE = 1_000_000;

    CreditFacts private _credit;
    Use private _use;

    function setUp() public {
        CreditFacts memory facts = Samples.facts();
        (_credit.activity, _credit.country, _credit.precision) = (facts.activity, facts.country, facts.precision);
        (_credit.latitude, _credit.longitude) = (facts.latitude, facts.longitude);
        (_credit.periodStart, _credit.periodEnd) = (facts.periodStart, facts.periodEnd);
        for (uint256 i = 0; i < facts.attributes.length; ++i) _credit.attributes.push(facts.attributes[i]);
        _use = Samples.use();
    }

    function evaluate(bytes memory set, TableLeaf[] memory leaves) public view returns (uint32) {
        return Multiplier.compute(set, _credit, _use, leaves);
    }

    function test_distanceIsInMetres() public {
        (_credit.latitude, _credit.longitude) = (0, 0);
        (_use.latitude, _use.longitude) = (0, 1_000_000);
        measures(1, 111_195);
    }

    function test_ageCountsFromTheEndOfTheCreditsPeriod() public {
        _use.time = _credit.periodEnd + 5;
        measures(2, 5);
        _use.time = _credit.periodEnd - 1;
        measures(2, 0);
    }

    function test_aGapIsBetweenThePeriodsWhicheverIsFirst() public {
        (_use.periodStart, _use.periodEnd) = (_credit.periodEnd + 86_400, _credit.periodEnd + 172_800);
        measures(3, 86_400);
        (_use.periodStart, _use.periodEnd) = (_credit.periodStart - 864_000, _credit.periodStart - 172_800);
        measures(3, 172_800);
        (_use.periodStart, _use.periodEnd) = (_credit.periodEnd, _credit.periodEnd + 86_400);
        measures(3, 0);
        (_use.periodStart, _use.periodEnd) = (_credit.periodStart, _credit.periodEnd);
        measures(3, 0);
    }

    function test_anOverlapIsTheShareOfTheUsesPeriod() public {
        (_use.periodStart, _use.periodEnd) = (_credit.periodEnd - 86_400, _credit.periodEnd + 172_800);
        measures(4, 333_333);
        (_use.periodStart, _use.periodEnd) = (_credit.periodStart, _credit.periodEnd);
        measures(4, 1_000_000);
        (_use.periodStart, _use.periodEnd) = (_credit.periodStart + 86_400, _credit.periodEnd - 86_400);
        measures(4, 1_000_000);
        (_use.periodStart, _use.periodEnd) = (_credit.periodEnd, _credit.periodEnd + 86_400);
        measures(4, 0);
    }

    function test_aPairIsFromTheCreditToTheUse() public {
        _use.country = "BR";
        finds(5, PolicySets.pair("TW", "BR"));
        misses(5, PolicySets.pair("BR", "TW"));
        addAttribute("zone", "coastal");
        _use.zone = "inland";
        finds(6, PolicySets.pair("coastal", "inland"));
        misses(6, PolicySets.pair("inland", "coastal"));
    }

    function test_categoriesAreTheCredits() public {
        finds(7, "reduction");
        _credit.activity = 2;
        finds(7, "removal");
        finds(8, "third-party");
        addAttribute("vegetation", "mangrove");
        finds(9, "mangrove");
    }

    function test_whatTheCreditLacksTakesTheDefault() public {
        _use.zone = "inland";
        misses(6, PolicySets.pair(0, "inland"));
        misses(9, "mangrove");
        addAttribute("vegetation", bytes32(uint256(7)));
        misses(9, "mangrove");
        vm.assertEq(ppmOf(PolicySets.merkle(9, HALF, "root")), HALF, "without a leaf");
    }

    function test_numbersAreTheCredits() public {
        measures(10, 100);
        addAttribute("buffer", bytes32(uint256(180_000)));
        bytes memory policy = PolicySets.linearOf("buffer", 0, 0, 1_000_000, 1_000_000);
        vm.assertEq(ppmOf(policy), 180_000, "share");
    }

    function test_whatTheUseLeavesOutIsRefused() public {
        delete _use;
        uint8[5] memory metrics = [1, 3, 4, 5, 6];
        string[5] memory inputs = ["place", "period", "period", "country", "zone"];
        for (uint256 i = 0; i < metrics.length; ++i) {
            // Of a constant curve, too: what counts as an input cannot depend on the curve.
            refuses(PolicySets.constantly(metrics[i], ONE), missing(metrics[i], inputs[i]));
        }
    }

    function test_aNumberThatTheCreditLacksIsRefused() public {
        delete _credit.attributes;
        refuses(PolicySets.constantly(10, ONE), missing(10, "permanence"));
        refuses(PolicySets.linearOf("buffer", 0, 0, 1, 1), missing(11, "buffer"));
        addAttribute("permanence", "century");
        refuses(PolicySets.constantly(10, ONE), missing(10, "permanence"));
    }

    function test_aSetTakesOnlyThePrecisionsThatItNames() public {
        _credit.precision = 4;
        bytes memory policy = PolicySets.constantly(2, ONE);
        vm.assertEq(evaluate(PolicySets.set(0, ONE, 8, 1, policy), none()), ONE, "country");
        bytes memory allButCountries = PolicySets.set(0, ONE, 7, 1, policy);
        vm.expectRevert(abi.encodeWithSelector(IPolicyErrors.PolicyPlaceTooCoarse.selector, 4, 7));
        this.evaluate(allButCountries, none());
    }

    function test_stepsAndLinesAtBetweenAndBeyondTheirPoints() public {
        uint64[7] memory xs = [uint64(0), 9, 10, 11, 19, 20, 1_000];
        uint32[7] memory bySteps = [uint32(700), 700, 700, 700, 700, 301, 301];
        uint32[7] memory byLines = [uint32(700), 700, 700, 660, 340, 301, 301];
        for (uint256 i = 0; i < xs.length; ++i) {
            _use.time = _credit.periodEnd + int64(xs[i]);
            vm.assertEq(ppmOf(PolicySets.steps(2, 10, 700, 20, 301)), bySteps[i], "steps");
            vm.assertEq(ppmOf(PolicySets.linear(2, 10, 700, 20, 301)), byLines[i], "linear");
        }
    }

    function test_linesHoldForTheLargestNumbers() public {
        delete _credit.attributes;
        addAttribute("permanence", bytes32(uint256(type(uint64).max - 1)));
        bytes memory policy = PolicySets.linear(10, 0, 0, type(uint64).max, 10_000_000);
        vm.assertEq(ppmOf(policy), 9_999_999, "rounded down");
    }

    function test_factorsMultiplyAndAreRoundedDownOnce() public view {
        bytes memory three = bytes.concat(
            PolicySets.constantly(2, 999_999),
            PolicySets.constantly(2, 999_999),
            PolicySets.constantly(2, 1_000_001)
        );
        // 0.999999^2 x 1.000001 = 0.999998999999000001...
        vm.assertEq(evaluate(PolicySets.set(0, 10_000_000, 15, 3, three), none()), 999_998, "once");
        vm.assertEq(evaluate(PolicySets.set(""), none()), ONE, "no policy is 1.0");
    }

    function test_eightFactorsOfTenTimesAreClamped() public view {
        bytes memory eight = "";
        for (uint256 i = 0; i < 8; ++i) eight = bytes.concat(eight, PolicySets.constantly(2, 10_000_000));
        vm.assertEq(evaluate(PolicySets.set(0, 10_000_000, 15, 8, eight), none()), 10_000_000, "max");
    }

    function test_aMultiplierIsInItsBoundsButForAVeto() public view {
        bytes memory half = PolicySets.constantly(2, HALF);
        vm.assertEq(evaluate(PolicySets.set(600_000, 700_000, 15, 1, half), none()), 600_000, "min");
        vm.assertEq(evaluate(PolicySets.set(0, 400_000, 15, 1, half), none()), 400_000, "max");
        vm.assertEq(evaluate(PolicySets.set(2_000_000, 3_000_000, 15, 0, ""), none()), 2_000_000, "of no policy");
        bytes memory veto = bytes.concat(half, PolicySets.constantly(2, 0));
        vm.assertEq(evaluate(PolicySets.set(600_000, 700_000, 15, 2, veto), none()), 0, "veto");
        // Rounded down to 0, but no veto.
        bytes memory tiny = bytes.concat(PolicySets.constantly(2, 1), PolicySets.constantly(2, 1));
        vm.assertEq(evaluate(PolicySets.set(5, 10, 15, 2, tiny), none()), 5, "min");
    }

    function testFuzz_theOrderOfPoliciesDoesNotMatter(uint32 a, uint32 b, uint32 c) public view {
        bytes memory p = PolicySets.constantly(2, a % 10_000_001);
        bytes memory q = PolicySets.constantly(2, b % 10_000_001);
        bytes memory r = PolicySets.constantly(2, c % 10_000_001);
        uint32 one = evaluate(PolicySets.set(0, 10_000_000, 15, 3, bytes.concat(p, q, r)), none());
        vm.assertEq(evaluate(PolicySets.set(0, 10_000_000, 15, 3, bytes.concat(r, p, q)), none()), one, "turned");
        vm.assertEq(evaluate(PolicySets.set(0, 10_000_000, 15, 3, bytes.concat(q, p, r)), none()), one, "swapped");
    }

    function ppmOf(bytes memory policy) private view returns (uint32) {
        return evaluate(PolicySets.set(policy), none());
    }

    /// @dev Steps around the value show that it is this one.
    function measures(uint8 metric, uint64 value) private view {
        vm.assertEq(ppmOf(PolicySets.steps(metric, value, 7, value + 1, 8)), 7, "at most");
        if (value != 0) vm.assertEq(ppmOf(PolicySets.steps(metric, value - 1, 8, value, 7)), 7, "at least");
    }

    function finds(uint8 metric, bytes32 key) private view {
        vm.assertEq(ppmOf(PolicySets.table(metric, 1, key, 7)), 7, "found");
    }

    function misses(uint8 metric, bytes32 key) private view {
        vm.assertEq(ppmOf(PolicySets.table(metric, 1, key, 7)), 1, "default");
    }

    function refuses(bytes memory policy, bytes memory refusal) private {
        // Made before: a SHA-256 would be the call that is expected to revert.
        bytes memory set = PolicySets.set(policy);
        vm.expectRevert(refusal);
        this.evaluate(set, none());
    }

    function missing(uint8 metric, string memory input) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IPolicyErrors.PolicyInputMissing.selector, metric, input);
    }

    function addAttribute(bytes32 name, bytes32 value) private {
        _credit.attributes.push(Attribute(name, value));
    }

    function none() private pure returns (TableLeaf[] memory) {}
}
