// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ConstantCurve} from "../../src/policy/curves/ConstantCurve.sol";
import {LinearCurve} from "../../src/policy/curves/LinearCurve.sol";
import {MerkleCurve} from "../../src/policy/curves/MerkleCurve.sol";
import {StepsCurve} from "../../src/policy/curves/StepsCurve.sol";
import {TableCurve} from "../../src/policy/curves/TableCurve.sol";
import {DistanceMetric} from "../../src/policy/metrics/DistanceMetric.sol";

/// @title Bytes of policy sets, made as docs/policies.md says and apart from the code that reads them.
library PolicySets {
    uint8 internal constant ALL_PRECISIONS = 15;
    uint32 internal constant PPM_MAX = 10_000_000;

    /// @dev 1.0 up to 1,000 km, 0.5 from there on.
    function nearness() internal pure returns (bytes memory) {
        return set(steps(DistanceMetric.CODE, 0, 1_000_000, 1_000_000, 500_000));
    }

    /// @dev Of one policy, or of none, in the widest bounds.
    function set(bytes memory policies) internal pure returns (bytes memory) {
        return set(0, PPM_MAX, ALL_PRECISIONS, policies.length == 0 ? 0 : 1, policies);
    }

    function set(
        uint32 minimum,
        uint32 maximum,
        uint8 precisions,
        uint8 count,
        bytes memory policies
    ) internal pure returns (bytes memory) {
        return
            bytes.concat(
                abi.encodePacked("meridian/policy-set/v1", sha256("sample"), uint32(1), sha256("{}")),
                abi.encodePacked(minimum, maximum, precisions, count),
                policies
            );
    }

    function policy(
        uint8 metric,
        bytes32 attribute,
        uint256 curve,
        bytes memory data
    ) internal pure returns (bytes memory) {
        return abi.encodePacked(metric, attribute, uint8(curve), uint16(data.length), data);
    }

    function constantly(uint8 metric, uint32 ppm) internal pure returns (bytes memory) {
        return policy(metric, 0, ConstantCurve.CODE, abi.encodePacked(ppm));
    }

    function steps(uint8 metric, uint64 x0, uint32 y0, uint64 x1, uint32 y1) internal pure returns (bytes memory) {
        return policy(metric, 0, StepsCurve.CODE, abi.encodePacked(x0, y0, x1, y1));
    }

    function linear(uint8 metric, uint64 x0, uint32 y0, uint64 x1, uint32 y1) internal pure returns (bytes memory) {
        return policy(metric, 0, LinearCurve.CODE, abi.encodePacked(x0, y0, x1, y1));
    }

    /// @dev Of the metric `share`.
    function linearOf(
        bytes32 attribute,
        uint64 x0,
        uint32 y0,
        uint64 x1,
        uint32 y1
    ) internal pure returns (bytes memory) {
        return policy(11, attribute, LinearCurve.CODE, abi.encodePacked(x0, y0, x1, y1));
    }

    function table(uint8 metric, uint32 byDefault, bytes32 key, uint32 ppm) internal pure returns (bytes memory) {
        return policy(metric, 0, TableCurve.CODE, abi.encodePacked(byDefault, key, ppm));
    }

    function merkle(uint8 metric, uint32 byDefault, bytes32 root) internal pure returns (bytes memory) {
        return policy(metric, 0, MerkleCurve.CODE, abi.encodePacked(byDefault, root));
    }

    function pair(bytes32 from, bytes32 to) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(from, to));
    }

    function leaf(bytes32 key, bytes32 next, uint32 ppm) internal pure returns (bytes32) {
        return sha256(abi.encodePacked(uint8(0), key, next, ppm));
    }

    function node(bytes32 a, bytes32 b) internal pure returns (bytes32) {
        return a < b ? sha256(abi.encodePacked(uint8(1), a, b)) : sha256(abi.encodePacked(uint8(1), b, a));
    }
}
