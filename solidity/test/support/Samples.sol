// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IWrappedCredit} from "../../src/interfaces/IWrappedCredit.sol";
import {Attribute} from "../../src/libraries/Attributes.sol";
import {Claim, ClaimCodec} from "../../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../../src/libraries/ClassId.sol";
import {Provenance, ProvenanceCodec} from "../../src/libraries/Provenance.sol";
import {Range} from "../../src/libraries/RangeList.sol";
import {CreditFacts} from "../../src/policy/CreditFacts.sol";
import {PlaceSource, Use} from "../../src/policy/Use.sol";

/// @dev Well-formed values, of which a test spoils one thing.
library Samples {
    /// @dev 10,000 serials, 10,000,000 kg.
    function provenance() internal pure returns (Provenance memory p) {
        p.registry = "GS";
        p.project = "GS1001";
        p.methodology = "ACM0002";
        p.activity = 1;
        p.country = "TW";
        p.latitude = 23_753_993;
        p.longitude = 120_954_273;
        p.precision = 4;
        p.placeSource = "world-atlas 2.0.2 countries-50m";
        p.periodStart = 1_546_300_800;
        p.periodEnd = 1_577_836_800;
        p.vintage = 2019;
        p.serialPrefix = "GS1-1-TW-GS1001-12-2019-20258";
        p.firstSerial = 1;
        p.lastSerial = 10_000;
        p.issuedAt = 1_605_571_200;
        p.mintMultiplier = 1_000_000;
        p.attributes = new Attribute[](2);
        p.attributes[0] = Attribute("audit", "third-party");
        p.attributes[1] = Attribute("permanence", bytes32(uint256(100)));
    }

    /// @dev What {provenance} says, of a site instead of a whole country.
    function facts() internal pure returns (CreditFacts memory f) {
        Provenance memory p = provenance();
        (f.activity, f.country, f.precision) = (p.activity, p.country, 2);
        (f.latitude, f.longitude) = (p.latitude, p.longitude);
        (f.periodStart, f.periodEnd) = (p.periodStart, p.periodEnd);
        f.attributes = p.attributes;
    }

    /// @dev In São Paulo, in 2025.
    function use() internal pure returns (Use memory u) {
        u.source = PlaceSource.Declared;
        (u.latitude, u.longitude, u.country) = (-23_550_520, -46_633_309, "BR");
        (u.periodStart, u.periodEnd, u.time) = (1_735_689_600, 1_767_225_600, 1_770_000_000);
    }

    function entitlement() internal pure returns (Entitlement memory) {
        return
            Entitlement({
                beneficiary: sha256("5493001KJTIIGC8Y1R12"),
                ppm: 791_700,
                policySet: sha256("policy set"),
                auctionId: sha256("auction")
            });
    }

    function noEntitlement() internal pure returns (Entitlement memory none) {}

    function batchId() internal pure returns (bytes32) {
        return ProvenanceCodec.batchId(provenance());
    }

    function classId() internal pure returns (bytes32) {
        return ClassId.compute(batchId(), noEntitlement());
    }

    /// @dev In somebody's name, without a place, a period, or a policy set.
    function retireRequest(
        bytes32 classId_,
        uint64 kg,
        bytes32 expectedRangesHash
    ) internal pure returns (IWrappedCredit.RetireRequest memory request) {
        request.classId = classId_;
        request.kg = kg;
        request.expectedRangesHash = expectedRangesHash;
        request.maxRanges = 32;
        request.beneficiaryName = "Acme Ltd";
        request.reason = "Flights of 2025";
    }

    /// @dev About {provenance} without an entitlement.
    function claim(
        uint8 fact,
        bytes32 originLedger,
        bytes32 destinationLedger,
        bytes32 transferId,
        bytes memory beneficiary,
        Range[] memory ranges_
    ) internal pure returns (Claim memory c) {
        c.fact = fact;
        c.originLedger = originLedger;
        c.destinationLedger = destinationLedger;
        c.transferId = transferId;
        c.batchId = batchId();
        c.classId = classId();
        c.assetProfile = sha256("asset profile");
        c.beneficiary = beneficiary;
        c.ranges = ranges_;
        for (uint256 i = 0; i < ranges_.length; ++i) c.kg += ranges_[i].to - ranges_[i].from;
    }

    function ranges(uint64 from, uint64 to) internal pure returns (Range[] memory list) {
        list = new Range[](1);
        list[0] = Range(from, to);
    }

    function ranges(uint64 from1, uint64 to1, uint64 from2, uint64 to2) internal pure returns (Range[] memory list) {
        list = new Range[](2);
        (list[0], list[1]) = (Range(from1, to1), Range(from2, to2));
    }

    /// @return list `count` ranges of `length` kg, `gap` kg apart.
    function comb(uint64 count, uint64 length, uint64 gap) internal pure returns (Range[] memory list) {
        list = new Range[](count);
        for (uint64 i = 0; i < count; ++i) {
            uint64 from = i * (length + gap);
            list[i] = Range(from, from + length);
        }
    }

    function encoded(Claim memory c) internal pure returns (bytes memory) {
        return ClaimCodec.encode(c);
    }
}
