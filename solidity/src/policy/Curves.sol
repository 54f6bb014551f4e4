// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../interfaces/IPolicyErrors.sol";
import {ConstantCurve} from "./curves/ConstantCurve.sol";
import {LinearCurve} from "./curves/LinearCurve.sol";
import {MerkleCurve, TableLeaf} from "./curves/MerkleCurve.sol";
import {Points} from "./curves/Points.sol";
import {StepsCurve} from "./curves/StepsCurve.sol";
import {TableCurve} from "./curves/TableCurve.sol";
import {Metrics} from "./Metrics.sol";
import {PolicyEntry} from "./PolicyEntry.sol";

/// @title How a measured value becomes a factor, by the curves' codes.
library Curves {
    /// @dev Refuses a curve that {factor} could not read, or that does not fit the policy's metric.
    function check(bytes memory set, PolicyEntry memory p) internal pure {
        bool isOfNumbers = p.curve == StepsCurve.CODE || p.curve == LinearCurve.CODE;
        bool isOfKeys = p.curve == TableCurve.CODE || p.curve == MerkleCurve.CODE;
        Metrics.Kind kind = Metrics.kindOf(p.metric);
        bool isFitting =
            isOfNumbers
                ? kind == Metrics.Kind.Number
                : isOfKeys
                    ? kind == Metrics.Kind.Key
                    : p.curve == ConstantCurve.CODE;
        if (!isFitting) revert IPolicyErrors.PolicyCurve(p.index, p.metric, p.curve);
        if (isOfNumbers) Points.check(set, p);
        else if (p.curve == TableCurve.CODE) TableCurve.check(set, p);
        else if (p.curve == MerkleCurve.CODE) MerkleCurve.check(set, p);
        else ConstantCurve.check(set, p);
    }

    /// @param value What {Metrics-measure} answers.
    /// @return ppm At most 10,000,000.
    function factor(
        bytes memory set,
        PolicyEntry memory p,
        uint256 value,
        TableLeaf[] memory leaves
    ) internal pure returns (uint256 ppm) {
        if (p.curve == LinearCurve.CODE) return LinearCurve.factor(set, p, value);
        if (p.curve == StepsCurve.CODE) return StepsCurve.factor(set, p, value);
        if (p.curve == TableCurve.CODE) return TableCurve.factor(set, p, value);
        if (p.curve == MerkleCurve.CODE) return MerkleCurve.factor(set, p, bytes32(value), leaves);
        return ConstantCurve.factor(set, p);
    }
}
