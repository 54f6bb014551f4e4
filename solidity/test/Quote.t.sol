// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClassRegistryErrors} from "../src/interfaces/IClassRegistryErrors.sol";
import {IPolicyErrors} from "../src/interfaces/IPolicyErrors.sol";
import {IPolicyRegistry} from "../src/interfaces/IPolicyRegistry.sol";
import {IPolicyRegistryErrors} from "../src/interfaces/IPolicyRegistryErrors.sol";
import {IUseErrors} from "../src/interfaces/IUseErrors.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../src/libraries/ClassId.sol";
import {Use, UseCodec} from "../src/policy/Use.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {PolicyTest} from "./support/PolicyTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title What a buyer is told, and what a retirement would record.
contract QuoteTest is PolicyTest {
    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 5_000));
        accept(nearness, time, time + 10, 1);
        acceptAttesters(1, addresses(attester()));
    }

    function test_aQuoteIsTheMultiplierAndItsMilligrams() public view {
        (uint32 ppm, uint128 mg) = quoteFor(nearnessId, 4_000);
        vm.assertEq(ppm, 500_000, "18,000 km away");
        vm.assertEq(mg, 2_000_000_000, "kg x ppm");
        (ppm, mg) = quoteFor(0, type(uint64).max);
        vm.assertEq(ppm, 1_000_000, "the empty set");
        vm.assertEq(mg, uint256(type(uint64).max) * 1_000_000, "the most");
    }

    function test_aQuoteIsOfTheBlocksTime() public {
        bytes memory aging = PolicySets.set(PolicySets.linear(2, 0, 0, type(uint32).max, type(uint32).max / 1_000));
        accept(aging, 0, TIME_MAX, 1);
        uint256 age = uint64(time - Samples.provenance().periodEnd);
        vm.assertEq(quote(sha256(aging)), age / 1_000, "now");
        vm.warp(uint64(time) + 5_000);
        vm.assertEq(quote(sha256(aging)), (age + 5_000) / 1_000, "later");
    }

    function test_aSetThatIsNotActiveOrNotKnownIsRefused() public {
        vm.warp(uint64(time) + 10);
        vm.expectRevert(
            abi.encodeWithSelector(
                IPolicyRegistryErrors.PolicySetNotActive.selector,
                nearnessId,
                time + 10,
                time,
                time + 10
            )
        );
        this.quoteFor(nearnessId, 1);
        vm.expectRevert(abi.encodeWithSelector(IPolicyRegistryErrors.PolicySetUnknown.selector, bytes32("x")));
        this.quoteFor("x", 1);
    }

    function test_aClassThatNeverCameHasNoQuote() public {
        classId = "x";
        vm.expectRevert(abi.encodeWithSelector(IClassRegistryErrors.ClassUnknown.selector, bytes32("x")));
        this.quoteFor(0, 1);
    }

    function test_anEntitledClassHasItsOwnMultiplierWhateverTheUse() public {
        Entitlement memory e = Samples.entitlement();
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            here.ledger,
            "entitled",
            abi.encodePacked(alice),
            Samples.ranges(20_000, 25_000)
        );
        classId = c.classId = ClassId.compute(c.batchId, e);
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.mint(claim, proof, Samples.provenance(), e);
        IPolicyRegistry.Valuation memory v = valuation(0, input(), noAttestation());
        vm.assertEq(v.ppm, e.ppm, "ppm");
        vm.assertEq(v.policySet, e.policySet, "policy set");
        vm.assertEq(valuation(e.policySet, input(), noAttestation()).ppm, e.ppm, "its own set");
        vm.expectRevert(
            abi.encodeWithSelector(
                IPolicyRegistryErrors.PolicySetOfEntitlement.selector,
                classId,
                e.policySet,
                nearnessId
            )
        );
        this.quoteFor(nearnessId, 1);
    }

    function test_aDeclaredPlaceIsRecordedAsTheBurnersWord() public view {
        vm.assertEq(valuation(nearnessId, input(), noAttestation()).use, UseCodec.encode(Samples.use()), "87 bytes");
        IPolicyRegistry.UseInput memory nothing;
        Use memory u;
        u.time = time;
        vm.assertEq(valuation(0, nothing, noAttestation()).use, UseCodec.encode(u), "without anything");
    }

    function test_aUseIsWellFormed() public {
        int32[2][5] memory places = [
            [int32(90_000_001), 0],
            [int32(-90_000_001), 0],
            [int32(0), 180_000_000],
            [int32(0), -180_000_001],
            [int32(90_000_000), 1]
        ];
        IPolicyRegistry.UseInput memory use;
        for (uint256 i = 0; i < places.length; ++i) {
            use = input();
            (use.latitude, use.longitude) = (places[i][0], places[i][1]);
            refuses(use, abi.encodeWithSelector(IUseErrors.UsePlace.selector, use.latitude, use.longitude));
        }
        use = input();
        use.hasPlace = false;
        refuses(use, abi.encodeWithSelector(IUseErrors.UsePlaceAbsent.selector, use.latitude, use.longitude));
        use = input();
        use.country = "br";
        refuses(use, abi.encodeWithSelector(IUseErrors.UseCountry.selector, use.country));
        use = input();
        use.zone = "In land";
        refuses(use, abi.encodeWithSelector(IUseErrors.UseZone.selector, use.zone));
    }

    function test_aPeriodIsOfWholeDaysInOrder() public {
        int64[2][5] memory periods = [
            [int64(86_400), 86_400],
            [int64(86_400), 0],
            [int64(1), 86_400],
            [int64(-86_400), 86_400],
            [int64(0), TIME_MAX + 86_400]
        ];
        for (uint256 i = 0; i < periods.length; ++i) {
            IPolicyRegistry.UseInput memory use = input();
            (use.periodStart, use.periodEnd) = (periods[i][0], periods[i][1]);
            refuses(use, abi.encodeWithSelector(IUseErrors.UsePeriod.selector, use.periodStart, use.periodEnd));
        }
    }

    function test_whatAPolicyNeedsIsRefusedWhereItIsNotGiven() public {
        refusesAt(
            nearnessId,
            periodOnly(),
            noAttestation(),
            abi.encodeWithSelector(IPolicyErrors.PolicyInputMissing.selector, 1, "place")
        );
    }

    function quoteFor(bytes32 policySet, uint64 kg) public view returns (uint32, uint128) {
        return here.policies.quote(classId, policySet, input(), noAttestation(), noLeaves(), kg);
    }

    /// @dev Under the empty set: a use is checked though nothing depends on it.
    function refuses(IPolicyRegistry.UseInput memory use, bytes memory refusal) private {
        refusesAt(0, use, noAttestation(), refusal);
    }
}
