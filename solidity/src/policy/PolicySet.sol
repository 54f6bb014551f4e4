// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyErrors} from "../interfaces/IPolicyErrors.sol";
import {Form} from "../libraries/Form.sol";
import {Octets} from "../libraries/Octets.sol";
import {CurveRules} from "./CurveRules.sol";
import {Curves} from "./Curves.sol";
import {Metrics} from "./Metrics.sol";
import {PolicyEntry} from "./PolicyEntry.sol";

/// @title The bytes of a policy set (docs/policies.md, "Bytes of a policy set"); its id is their SHA-256.
/// @dev Checked whole when a set is accepted, so that reading it afterwards checks nothing.
library PolicySet {
    uint256 internal constant MAX_POLICIES = 8;
    bytes22 private constant TAG = "meridian/policy-set/v1";
    uint256 private constant VERSION_AT = 54;
    uint256 private constant MINIMUM_AT = 90;
    uint256 private constant MAXIMUM_AT = 94;
    uint256 private constant PRECISIONS_AT = 98;
    uint256 private constant COUNT_AT = 99;
    uint256 private constant POLICIES_AT = 100;
    /// @dev Metric, attribute, curve and the curve's length.
    uint256 private constant POLICY_HEAD_BYTES = 36;
    uint256 private constant ALL_PRECISIONS = 15;

    /// @dev Refuses every byte string that is no policy set by the rules of docs/policies.md.
    function check(bytes memory set) internal pure {
        if (set.length < POLICIES_AT) revert IPolicyErrors.PolicySetLength(set.length, POLICIES_AT);
        if (bytes22(set) != TAG) revert IPolicyErrors.PolicySetTag(bytes22(set));
        _checkField("version", Octets.uintAt(set, VERSION_AT, 4), 1, type(uint32).max);
        _checkBound("max", maximum(set));
        _checkBound("min", minimum(set));
        _checkField("min", minimum(set), 0, maximum(set));
        _checkField("precisions", precisions(set), 1, ALL_PRECISIONS);
        uint256 policies = count(set);
        if (policies > MAX_POLICIES) revert IPolicyErrors.PolicySetTooManyPolicies(policies, MAX_POLICIES);
        uint256 offset = POLICIES_AT;
        for (uint256 i = 0; i < policies; ++i) {
            if (offset + POLICY_HEAD_BYTES > set.length) {
                revert IPolicyErrors.PolicySetLength(set.length, offset + POLICY_HEAD_BYTES);
            }
            PolicyEntry memory p = _entryAt(set, i, offset);
            offset = p.offset + p.length;
            if (offset > set.length) revert IPolicyErrors.PolicySetLength(set.length, offset);
            _checkMetric(p);
            Curves.check(set, p);
        }
        if (offset != set.length) revert IPolicyErrors.PolicySetLength(set.length, offset);
    }

    /// @return list The policies, in the order of the bytes.
    function entries(bytes memory set) internal pure returns (PolicyEntry[] memory list) {
        list = new PolicyEntry[](count(set));
        uint256 offset = POLICIES_AT;
        for (uint256 i = 0; i < list.length; ++i) {
            list[i] = _entryAt(set, i, offset);
            offset = list[i].offset + list[i].length;
        }
    }

    /// @return ppm
    function minimum(bytes memory set) internal pure returns (uint256) {
        return Octets.uintAt(set, MINIMUM_AT, 4);
    }

    /// @return ppm
    function maximum(bytes memory set) internal pure returns (uint256) {
        return Octets.uintAt(set, MAXIMUM_AT, 4);
    }

    /// @return Bit `precision - 1` for each precision that a credit's place may have.
    function precisions(bytes memory set) internal pure returns (uint256) {
        return Octets.uintAt(set, PRECISIONS_AT, 1);
    }

    function count(bytes memory set) internal pure returns (uint256) {
        return Octets.uintAt(set, COUNT_AT, 1);
    }

    function _entryAt(bytes memory set, uint256 index, uint256 offset) private pure returns (PolicyEntry memory p) {
        p.index = index;
        p.metric = Octets.uintAt(set, offset, 1);
        p.attribute = Octets.wordAt(set, offset + 1);
        p.curve = Octets.uintAt(set, offset + 33, 1);
        p.length = Octets.uintAt(set, offset + 34, 2);
        p.offset = offset + POLICY_HEAD_BYTES;
    }

    function _checkMetric(PolicyEntry memory p) private pure {
        if (Metrics.kindOf(p.metric) == Metrics.Kind.Unknown) {
            revert IPolicyErrors.PolicyUnknownMetric(p.index, p.metric);
        }
        bool isRight = Metrics.namesAttribute(p.metric) ? Form.isName(p.attribute) : p.attribute == 0;
        if (!isRight) revert IPolicyErrors.PolicyAttribute(p.index, p.metric, p.attribute);
    }

    function _checkBound(string memory bound, uint256 ppm) private pure {
        if (ppm > CurveRules.PPM_MAX) revert IPolicyErrors.PolicyBoundTooLarge(bound, ppm, CurveRules.PPM_MAX);
    }

    function _checkField(string memory field, uint256 value, uint256 lowest, uint256 highest) private pure {
        if (value < lowest || value > highest) revert IPolicyErrors.PolicySetField(field, value, lowest, highest);
    }
}
