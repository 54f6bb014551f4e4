// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ActivityMetric} from "./metrics/ActivityMetric.sol";
import {AgeMetric} from "./metrics/AgeMetric.sol";
import {AuditMetric} from "./metrics/AuditMetric.sol";
import {DistanceMetric} from "./metrics/DistanceMetric.sol";
import {GapMetric} from "./metrics/GapMetric.sol";
import {JurisdictionMetric} from "./metrics/JurisdictionMetric.sol";
import {OverlapMetric} from "./metrics/OverlapMetric.sol";
import {PermanenceMetric} from "./metrics/PermanenceMetric.sol";
import {ShareMetric} from "./metrics/ShareMetric.sol";
import {VegetationMetric} from "./metrics/VegetationMetric.sol";
import {ZoneMetric} from "./metrics/ZoneMetric.sol";
import {CreditFacts} from "./CreditFacts.sol";
import {Use} from "./Use.sol";

/// @title What can be measured of a credit and its use, by the metrics' codes.
library Metrics {
    enum Kind {
        Unknown,
        /// 64 bits.
        Number,
        /// A padded category, or the key of a pair.
        Key
    }

    function kindOf(uint256 metric) internal pure returns (Kind) {
        if (metric == DistanceMetric.CODE || metric == AgeMetric.CODE || metric == GapMetric.CODE) return Kind.Number;
        if (metric == OverlapMetric.CODE) return Kind.Number;
        if (metric == PermanenceMetric.CODE || metric == ShareMetric.CODE) return Kind.Number;
        if (metric == JurisdictionMetric.CODE || metric == ZoneMetric.CODE) return Kind.Key;
        if (metric == ActivityMetric.CODE || metric == AuditMetric.CODE) return Kind.Key;
        return metric == VegetationMetric.CODE ? Kind.Key : Kind.Unknown;
    }

    /// @return Whether a policy of this metric names an attribute.
    function namesAttribute(uint256 metric) internal pure returns (bool) {
        return metric == ShareMetric.CODE;
    }

    /// @dev Refuses what the metric needs and the use or the credit does not give.
    /// @param attribute The one that the policy names; zero but for {ShareMetric}.
    /// @return A number, or a key; zero for what the credit lacks and the table has a default for.
    function measure(
        uint256 metric,
        bytes32 attribute,
        CreditFacts memory credit,
        Use memory use
    ) internal pure returns (uint256) {
        if (metric == DistanceMetric.CODE) return DistanceMetric.value(credit, use);
        if (metric == AgeMetric.CODE) return AgeMetric.value(credit, use);
        if (metric == GapMetric.CODE) return GapMetric.value(credit, use);
        if (metric == OverlapMetric.CODE) return OverlapMetric.value(credit, use);
        if (metric == JurisdictionMetric.CODE) return uint256(JurisdictionMetric.key(credit, use));
        if (metric == ZoneMetric.CODE) return uint256(ZoneMetric.key(credit, use));
        if (metric == ActivityMetric.CODE) return uint256(ActivityMetric.key(credit));
        if (metric == AuditMetric.CODE) return uint256(AuditMetric.key(credit));
        if (metric == VegetationMetric.CODE) return uint256(VegetationMetric.key(credit));
        if (metric == PermanenceMetric.CODE) return PermanenceMetric.value(credit);
        return ShareMetric.value(credit, attribute);
    }
}
