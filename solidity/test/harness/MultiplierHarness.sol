// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {IPolicyErrors} from "../../src/interfaces/IPolicyErrors.sol";
import {IUseErrors} from "../../src/interfaces/IUseErrors.sol";
import {CreditFacts} from "../../src/policy/CreditFacts.sol";
import {TableLeaf} from "../../src/policy/curves/MerkleCurve.sol";
import {Distance} from "../../src/policy/Distance.sol";
import {Multiplier} from "../../src/policy/Multiplier.sol";
import {PolicySet} from "../../src/policy/PolicySet.sol";
import {Use, UseCodec} from "../../src/policy/Use.sol";

/// @title The libraries of `src/policy` for callers from outside, many cases a call: they are compared with TypeScript so.
contract MultiplierHarness is IPolicyErrors, IUseErrors {
    struct Pair {
        int32 latitude1;
        int32 longitude1;
        int32 latitude2;
        int32 longitude2;
    }

    /// @dev By their places in the other lists of a call.
    struct Case {
        uint256 set;
        uint256 credit;
        uint256 use;
        TableLeaf[] leaves;
    }

    bytes1 private constant REFUSED = 0xff;

    function distances(Pair[] calldata pairs) external pure returns (uint256[] memory metres) {
        metres = new uint256[](pairs.length);
        for (uint256 i = 0; i < pairs.length; ++i) {
            Pair calldata p = pairs[i];
            metres[i] = Distance.metres(p.latitude1, p.longitude1, p.latitude2, p.longitude2);
        }
    }

    function encodeUses(Use[] calldata uses) external pure returns (bytes[] memory encoded) {
        encoded = new bytes[](uses.length);
        for (uint256 i = 0; i < uses.length; ++i) {
            UseCodec.check(uses[i]);
            encoded[i] = UseCodec.encode(uses[i]);
        }
    }

    /// @dev Reverts for a set that {PolicyRegistry} would refuse.
    function checkSet(bytes calldata set) external pure {
        PolicySet.check(set);
    }

    /// @return outcomes Of each case: how many factors, uint8, each uint32, and the ppm, uint32; or 0xff and the selector of
    /// the error.
    function evaluateAll(
        bytes[] calldata sets,
        CreditFacts[] calldata credits,
        Use[] calldata uses,
        Case[] calldata cases
    ) external view returns (bytes memory outcomes) {
        bytes[] memory list = new bytes[](cases.length);
        for (uint256 i = 0; i < cases.length; ++i) {
            Case calldata c = cases[i];
            try this.evaluate(sets[c.set], credits[c.credit], uses[c.use], c.leaves) returns (bytes memory outcome) {
                list[i] = outcome;
            } catch (bytes memory refusal) {
                list[i] = bytes.concat(REFUSED, bytes4(refusal));
            }
        }
        return Bytes.concat(list);
    }

    function evaluate(
        bytes calldata set,
        CreditFacts calldata credit,
        Use calldata use,
        TableLeaf[] calldata leaves
    ) external pure returns (bytes memory outcome) {
        uint256[] memory factors = Multiplier.factors(set, credit, use, leaves);
        outcome = bytes.concat(bytes1(uint8(factors.length)));
        for (uint256 i = 0; i < factors.length; ++i) outcome = bytes.concat(outcome, bytes4(uint32(factors[i])));
        return bytes.concat(outcome, bytes4(Multiplier.combine(set, factors)));
    }
}
