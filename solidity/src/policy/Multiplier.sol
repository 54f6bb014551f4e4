// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../interfaces/IPolicyErrors.sol";
import {CreditFacts} from "./CreditFacts.sol";
import {TableLeaf} from "./curves/MerkleCurve.sol";
import {Curves} from "./Curves.sol";
import {Metrics} from "./Metrics.sol";
import {PolicyEntry} from "./PolicyEntry.sol";
import {PolicySet} from "./PolicySet.sol";
import {Use} from "./Use.sol";

/// @title What a credit is worth at a place and time under a policy set (docs/policies.md, "The multiplier").
library Multiplier {
    /// @dev 1.0 in ppm.
    uint256 internal constant ONE = 1_000_000;

    /// @param set Checked when it was accepted.
    /// @return ppm
    function compute(
        bytes memory set,
        CreditFacts memory credit,
        Use memory use,
        TableLeaf[] memory leaves
    ) internal pure returns (uint32 ppm) {
        return combine(set, factors(set, credit, use, leaves));
    }

    /// @return list Of each policy, ppm.
    function factors(
        bytes memory set,
        CreditFacts memory credit,
        Use memory use,
        TableLeaf[] memory leaves
    ) internal pure returns (uint256[] memory list) {
        uint256 precisions = PolicySet.precisions(set);
        if ((precisions >> (credit.precision - 1)) & 1 == 0) {
            revert IPolicyErrors.PolicyPlaceTooCoarse(credit.precision, precisions);
        }
        PolicyEntry[] memory policies = PolicySet.entries(set);
        list = new uint256[](policies.length);
        for (uint256 i = 0; i < policies.length; ++i) {
            PolicyEntry memory p = policies[i];
            list[i] = Curves.factor(set, p, Metrics.measure(p.metric, p.attribute, credit, use), leaves);
        }
    }

    /// @dev The exact product, rounded down once, in the set's bounds. A factor of 0 is a veto, below every bound.
    /// @return ppm
    function combine(bytes memory set, uint256[] memory list) internal pure returns (uint32 ppm) {
        // At most 8 factors of 24 bits, so nothing overflows: floor(ONE x product / ONE^K) is floor(product /
        // ONE^(K-1)).
        uint256 product = ONE;
        uint256 scale = 1;
        for (uint256 i = 0; i < list.length; ++i) {
            product *= list[i];
            scale *= ONE;
        }
        if (product == 0) return 0;
        uint256 m = product / scale;
        uint256 minimum = PolicySet.minimum(set);
        uint256 maximum = PolicySet.maximum(set);
        return
            uint32(
                m < minimum
                    ? minimum
                    : m > maximum
                        ? maximum
                        : m
            );
    }
}
