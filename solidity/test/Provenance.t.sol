// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProvenanceErrors} from "../src/interfaces/IProvenanceErrors.sol";
import {Attribute} from "../src/libraries/Attributes.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../src/libraries/ClassId.sol";
import {Provenance, ProvenanceCodec} from "../src/libraries/Provenance.sol";
import {CreditFacts} from "../src/policy/CreditFacts.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title A provenance from outside obeys the home ledger's rules, though evidence agrees with its digest.
contract ProvenanceTest is BridgeTest {
    function test_provenanceIsReadableByClassId() public {
        mint(ClaimCodec.LOCKED, "id", alice, Samples.ranges(0, 1_000));
        (bytes32 batchId, Provenance memory p, Entitlement memory e) = here.registry.creditClass(classId);
        vm.assertEq(batchId, Samples.batchId(), "batch id");
        vm.assertEq(abi.encode(p), abi.encode(Samples.provenance()), "every field");
        vm.assertTrue(ClassId.isNone(e), "no entitlement");
        vm.assertEq(here.registry.termsOf(classId).blockKg, 10_000_000, "block");
    }

    function test_whatAMultiplierDependsOnIsOfTheProvenance() public {
        Provenance memory p = Samples.provenance();
        (p.label, p.subdivision, p.activity, p.precision) = ("Gold Standard", "TW-TNN", 2, 2);
        p.methodology = "a name that is longer than the thirty-two bytes of a word, and so two of them";
        p.attributes = named(8);
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            here.ledger,
            "id",
            abi.encodePacked(alice),
            Samples.ranges(0, 1_000)
        );
        c.batchId = ProvenanceCodec.batchId(p);
        Entitlement memory e = Samples.entitlement();
        c.classId = ClassId.compute(c.batchId, e);
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.mint(claim, proof, p, e);
        (CreditFacts memory facts, Entitlement memory held) = here.registry.creditFacts(c.classId);
        CreditFacts memory expected = CreditFacts({
            activity: p.activity,
            country: p.country,
            latitude: p.latitude,
            longitude: p.longitude,
            precision: p.precision,
            periodStart: p.periodStart,
            periodEnd: p.periodEnd,
            attributes: p.attributes
        });
        vm.assertEq(abi.encode(facts), abi.encode(expected), "facts");
        vm.assertEq(abi.encode(held), abi.encode(e), "entitlement");
    }

    function test_aClassThatNeverCameIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(bytes4(keccak256("ClassUnknown(bytes32)")), bytes32("x")));
        here.registry.creditClass("x");
        vm.expectRevert(abi.encodeWithSelector(bytes4(keccak256("ClassUnknown(bytes32)")), bytes32("x")));
        here.registry.creditFacts("x");
    }

    function test_aLatitudeOf91DegreesIsRefused() public {
        Provenance memory p = Samples.provenance();
        p.latitude = 91_000_000;
        refuses(p, integer("latitude", 91_000_000, -90_000_000, 90_000_000));
        p.latitude = -91_000_000;
        refuses(p, integer("latitude", -91_000_000, -90_000_000, 90_000_000));
    }

    function test_aLongitudePastTheAntimeridianIsRefused() public {
        Provenance memory p = Samples.provenance();
        p.longitude = 180_000_001;
        refuses(p, integer("longitude", 180_000_001, -180_000_000, 180_000_000));
        p.longitude = 180_000_000;
        refuses(
            p,
            abi.encodeWithSelector(IProvenanceErrors.ProvenancePlaceNotCanonical.selector, p.latitude, p.longitude)
        );
    }

    function test_aPoleHasNoLongitude() public {
        Provenance memory p = Samples.provenance();
        (p.latitude, p.longitude) = (90_000_000, 1);
        refuses(
            p,
            abi.encodeWithSelector(IProvenanceErrors.ProvenancePlaceNotCanonical.selector, p.latitude, p.longitude)
        );
    }

    function test_aPeriodThatEndsBeforeItStartsIsRefused() public {
        Provenance memory p = Samples.provenance();
        (p.periodStart, p.periodEnd) = (p.periodEnd, p.periodStart);
        refuses(p, period(p));
        p.periodStart = p.periodEnd;
        refuses(p, period(p));
    }

    function test_aPeriodIsOfWholeDays() public {
        Provenance memory p = Samples.provenance();
        p.periodEnd += 1;
        refuses(p, period(p));
        p = Samples.provenance();
        p.periodStart = -86_400;
        refuses(p, period(p));
        p = Samples.provenance();
        p.periodEnd = 253_402_214_400 + 86_400;
        refuses(p, period(p));
    }

    function test_aBlockThatEndsBeforeItStartsOrIsTooLongIsRefused() public {
        Provenance memory p = Samples.provenance();
        (p.firstSerial, p.lastSerial) = (10, 9);
        refuses(p, serials(p));
        (p.firstSerial, p.lastSerial) = (1, 1_000_000_000_001);
        refuses(p, serials(p));
    }

    function test_codesAreOfTheirTables() public {
        Provenance memory p = Samples.provenance();
        p.activity = 3;
        refuses(p, integer("activity", 3, 1, 2));
        p = Samples.provenance();
        p.precision = 0;
        refuses(p, integer("precision", 0, 1, 4));
        p = Samples.provenance();
        p.country = "tw";
        refuses(p, abi.encodeWithSelector(IProvenanceErrors.ProvenanceCountry.selector, bytes2("tw")));
    }

    function test_numbersAreWithinTheirBounds() public {
        Provenance memory p = Samples.provenance();
        p.vintage = 1899;
        refuses(p, integer("vintage", 1899, 1900, 9999));
        p = Samples.provenance();
        p.issuedAt = -1;
        refuses(p, integer("issuedAt", -1, 0, 253_402_214_400));
        p = Samples.provenance();
        p.mintMultiplier = 10_000_001;
        refuses(p, integer("mintMultiplier", 10_000_001, 0, 10_000_000));
    }

    function test_textsAreThereWhereTheyMustBeAndNotTooLong() public {
        Provenance memory p = Samples.provenance();
        p.project = "";
        refuses(p, abi.encodeWithSelector(IProvenanceErrors.ProvenanceText.selector, "project", 0, 1, 1_536));
        p = Samples.provenance();
        p.label = string(new bytes(1_537));
        refuses(p, abi.encodeWithSelector(IProvenanceErrors.ProvenanceText.selector, "label", 1_537, 0, 1_536));
    }

    function test_attributesAreAtMostEightAndAscend() public {
        Provenance memory p = Samples.provenance();
        p.attributes = named(9);
        refuses(p, abi.encodeWithSelector(IProvenanceErrors.ProvenanceAttributeCount.selector, 9, 8));
        p.attributes = named(8);
        (p.attributes[6], p.attributes[7]) = (p.attributes[7], p.attributes[6]);
        refuses(p, attribute(p, 7));
        p.attributes[7] = p.attributes[6];
        refuses(p, attribute(p, 7));
    }

    function test_anAttributeIsANameAndANumberOrACategory() public {
        bytes32[6] memory names = [bytes32(0), "Audit", "1st", "-a", "a b", bytes32("a") | bytes32(uint256(1))];
        for (uint256 i = 0; i < names.length; ++i) spoils(names[i], bytes32(uint256(1)));
        spoils("abcdefghijklmnopqrstuvwxyz-01234", bytes32(uint256(1)));
        bytes32[4] memory values = [bytes32("Third"), "a_b", "3", bytes32(uint256(1) << 64)];
        for (uint256 i = 0; i < values.length; ++i) spoils("audit", values[i]);
    }

    function test_attributesOfEveryFormAreTaken() public pure {
        Provenance memory p = Samples.provenance();
        p.attributes = named(8);
        p.attributes[0] = Attribute("a", 0);
        p.attributes[1] = Attribute("abcdefghijklmnopqrstuvwxyz-0123", bytes32(uint256(type(uint64).max)));
        p.attributes[2].value = "z9-";
        ProvenanceCodec.check(p);
    }

    function named(uint256 count) private pure returns (Attribute[] memory list) {
        list = new Attribute[](count);
        for (uint256 i = 0; i < count; ++i) list[i] = Attribute(bytes32(bytes1(uint8(97 + i))), bytes32(i));
    }

    function spoils(bytes32 name, bytes32 value) private {
        Provenance memory p = Samples.provenance();
        p.attributes = new Attribute[](1);
        p.attributes[0] = Attribute(name, value);
        refuses(p, attribute(p, 0));
    }

    function attribute(Provenance memory p, uint256 index) private pure returns (bytes memory) {
        Attribute memory a = p.attributes[index];
        return abi.encodeWithSelector(IProvenanceErrors.ProvenanceAttribute.selector, index, a.name, a.value);
    }

    function test_anEntitlementNamesItsBeneficiaryAndAtMostTenTimes() public {
        Entitlement memory e = Samples.entitlement();
        e.beneficiary = 0;
        refuses(Samples.provenance(), e, entitled(e));
        e = Samples.entitlement();
        e.ppm = 10_000_001;
        refuses(Samples.provenance(), e, entitled(e));
    }

    /// @dev With evidence that agrees with the spoilt provenance, as a home ledger without these rules would give it.
    function refuses(Provenance memory p, bytes memory refusal) private {
        refuses(p, Samples.noEntitlement(), refusal);
    }

    function refuses(Provenance memory p, Entitlement memory e, bytes memory refusal) private {
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            here.ledger,
            "id",
            abi.encodePacked(alice),
            Samples.ranges(0, 1_000)
        );
        c.batchId = ProvenanceCodec.batchId(p);
        c.classId = ClassId.compute(c.batchId, e);
        (bytes memory claim, bytes memory proof) = evidence(c);
        vm.expectRevert(refusal);
        here.bridge.mint(claim, proof, p, e);
    }

    function integer(
        string memory field,
        int256 value,
        int256 minimum,
        int256 maximum
    ) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IProvenanceErrors.ProvenanceInteger.selector, field, value, minimum, maximum);
    }

    function period(Provenance memory p) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IProvenanceErrors.ProvenancePeriod.selector, p.periodStart, p.periodEnd);
    }

    function serials(Provenance memory p) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IProvenanceErrors.ProvenanceSerials.selector,
                p.firstSerial,
                p.lastSerial,
                1_000_000_000_000
            );
    }

    function entitled(Entitlement memory e) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(IProvenanceErrors.ProvenanceEntitlement.selector, e.beneficiary, e.ppm, 10_000_000);
    }
}
