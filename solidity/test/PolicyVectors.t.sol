// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attestation, AttestationCodec} from "../src/policy/Attestation.sol";
import {AttestersStatement, AttestersStatementCodec} from "../src/policy/AttestersStatement.sol";
import {PolicyStatement, PolicyStatementCodec} from "../src/policy/PolicyStatement.sol";
import {Use, UseCodec} from "../src/policy/Use.sol";
import {VectorTest} from "./support/VectorTest.sol";

/// @title The golden uses, attestations and statements: the same bytes here, bit for bit.
contract PolicyVectorsTest is VectorTest {
    function decodePolicyStatement(bytes calldata data) external pure returns (PolicyStatement memory) {
        return PolicyStatementCodec.decode(data);
    }

    function decodeAttestersStatement(bytes calldata data) external pure returns (AttestersStatement memory) {
        return AttestersStatementCodec.decode(data);
    }

    function test_usesAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("uses", 0); has(vector); vector = nth("uses", ++count)) {
            Use memory u = use(string.concat(vector, ".use"));
            UseCodec.check(u);
            bytes memory encoded = UseCodec.encode(u);
            vm.assertEq(encoded.length, 87, "87 bytes");
            vm.assertEq(encoded, hexBytes(vector, ".bytes"), "bytes");
        }
        vm.assertTrue(count >= 3, "every use was read");
    }

    function test_attestationsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("attestations", 0); has(vector); vector = nth("attestations", ++count)) {
            Attestation memory a;
            string memory given = string.concat(vector, ".attestation");
            a.beneficiaryName = hash(vector, ".beneficiaryName");
            a.latitude = int32(vm.parseJsonInt(json, string.concat(given, ".latitude")));
            a.longitude = int32(vm.parseJsonInt(json, string.concat(given, ".longitude")));
            if (has(string.concat(given, ".country"))) a.country = bytes2(bytes(text(given, ".country")));
            if (has(string.concat(given, ".zone"))) a.zone = padded(text(given, ".zone"));
            a.validFrom = int64(vm.parseJsonInt(json, string.concat(given, ".validFrom")));
            a.validUntil = int64(vm.parseJsonInt(json, string.concat(given, ".validUntil")));
            bytes32 domain = AttestationCodec.domainSeparator(hash(vector, ".homeLedger"));
            vm.assertEq(AttestationCodec.digest(a, domain), hash(vector, ".digest"), "digest");
        }
        vm.assertTrue(count >= 2, "every attestation was read");
    }

    function test_statementsAgree() public view {
        string memory vector = ".statements.policy";
        PolicyStatement memory p = this.decodePolicyStatement(hexBytes(vector, ".bytes"));
        vm.assertEq(p.homeLedger, hash(vector, ".homeLedger"), "home ledger");
        vm.assertEq(p.policySet, hash(vector, ".policySet"), "policy set");
        vm.assertEq(uint64(p.activeFrom), vm.parseJsonUint(json, ".statements.policy.activeFrom"), "from");
        vm.assertEq(uint64(p.activeUntil), vm.parseJsonUint(json, ".statements.policy.activeUntil"), "until");
        vm.assertEq(p.version, vm.parseJsonUint(json, ".statements.policy.version"), "version");
        vector = ".statements.attesters";
        AttestersStatement memory a = this.decodeAttestersStatement(hexBytes(vector, ".bytes"));
        vm.assertEq(a.homeLedger, hash(vector, ".homeLedger"), "home ledger");
        vm.assertEq(a.version, vm.parseJsonUint(json, ".statements.attesters.version"), "version");
        for (uint256 i = 0; i < a.attesters.length; ++i) {
            string memory named = text(vector, string.concat(".attesters[", vm.toString(i), "]"));
            vm.assertEq(a.attesters[i], address(bytes20(vm.parseBytes(named))), "attester");
        }
        vm.assertEq(a.attesters.length, 2, "every attester");
    }
}
