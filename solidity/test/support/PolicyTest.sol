// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyRegistry} from "../../src/interfaces/IPolicyRegistry.sol";
import {Attestation, AttestationCodec} from "../../src/policy/Attestation.sol";
import {TableLeaf} from "../../src/policy/curves/MerkleCurve.sol";
import {Use} from "../../src/policy/Use.sol";
import {BridgeTest} from "./BridgeTest.sol";
import {PolicySets} from "./PolicySets.sol";
import {Samples} from "./Samples.sol";
import {Signing} from "./Stack.sol";

/// @title A ledger under test to which the home ledger has told its policy sets and attesters.
abstract contract PolicyTest is BridgeTest {
    uint256 internal constant ATTESTER_KEY = 0xA77E57;
    int64 internal constant TIME_MAX = 253_402_214_400;

    /// @dev Of the block.
    int64 internal time = Samples.use().time;
    /// @dev 1.0 up to 1,000 km, 0.5 from there on.
    bytes internal nearness = PolicySets.nearness();
    bytes32 internal nearnessId = sha256(nearness);

    function setUp() public virtual override {
        super.setUp();
        vm.warp(uint64(time));
    }

    function policyStatement(
        bytes32 policySet,
        int64 activeFrom,
        int64 activeUntil,
        uint32 version
    ) internal pure returns (bytes memory) {
        return abi.encodePacked("meridian/policy-statement/v1", HOME, policySet, activeFrom, activeUntil, version);
    }

    function attestersStatement(uint64 version, address[] memory list) internal pure returns (bytes memory statement) {
        statement = abi.encodePacked("meridian/attesters/v1", HOME, version, uint8(list.length));
        for (uint256 i = 0; i < list.length; ++i) statement = bytes.concat(statement, bytes20(list[i]));
    }

    function accept(bytes memory set, int64 activeFrom, int64 activeUntil, uint32 version) internal {
        bytes memory statement = policyStatement(sha256(set), activeFrom, activeUntil, version);
        here.policies.acceptPolicySet(statement, Signing.prove(home, statement), set);
    }

    function acceptAttesters(uint64 version, address[] memory list) internal {
        bytes memory statement = attestersStatement(version, list);
        here.policies.acceptAttesters(statement, Signing.prove(home, statement));
    }

    function attester() internal pure returns (address) {
        return vm.addr(ATTESTER_KEY);
    }

    function addresses(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    /// @dev What a burner says who uses credits as {Samples-use} does.
    function input() internal pure returns (IPolicyRegistry.UseInput memory i) {
        Use memory u = Samples.use();
        i.hasPlace = true;
        (i.latitude, i.longitude, i.country, i.zone) = (u.latitude, u.longitude, u.country, u.zone);
        (i.periodStart, i.periodEnd) = (u.periodStart, u.periodEnd);
    }

    /// @dev Only what an attestation leaves to the burner.
    function periodOnly() internal pure returns (IPolicyRegistry.UseInput memory i) {
        (i.periodStart, i.periodEnd) = (input().periodStart, input().periodEnd);
    }

    function noAttestation() internal pure returns (Attestation memory none) {}

    /// @dev Of the place of {Samples-use}, for two hours around now.
    function attestation(string memory beneficiaryName) internal view returns (Attestation memory a) {
        Use memory u = Samples.use();
        a.beneficiaryName = sha256(bytes(beneficiaryName));
        (a.latitude, a.longitude, a.country, a.zone) = (u.latitude, u.longitude, u.country, "coastal");
        (a.validFrom, a.validUntil) = (time - 3_600, time + 3_600);
        sign(a);
    }

    function sign(Attestation memory a) internal pure {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(ATTESTER_KEY, digestOf(a));
        a.signature = abi.encodePacked(r, s, v);
    }

    function digestOf(Attestation memory a) internal pure returns (bytes32) {
        return AttestationCodec.digest(a, AttestationCodec.domainSeparator(HOME));
    }

    function noLeaves() internal pure returns (TableLeaf[] memory) {}

    function quote(bytes32 policySet) internal view returns (uint32 ppm) {
        (ppm, ) = here.policies.quote(classId, policySet, input(), noAttestation(), noLeaves(), 1_000);
    }

    function valuation(
        bytes32 policySet,
        IPolicyRegistry.UseInput memory use,
        Attestation memory a
    ) public view returns (IPolicyRegistry.Valuation memory) {
        return here.policies.valuation(classId, policySet, use, a, noLeaves());
    }

    function refusesAt(
        bytes32 policySet,
        IPolicyRegistry.UseInput memory use,
        Attestation memory a,
        bytes memory refusal
    ) internal {
        vm.expectRevert(refusal);
        this.valuation(policySet, use, a);
    }
}
