// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attribute} from "../src/libraries/Attributes.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../src/libraries/ClassId.sol";
import {LedgerId} from "../src/libraries/LedgerId.sol";
import {Provenance, ProvenanceCodec} from "../src/libraries/Provenance.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {Retirement, RetirementCodec} from "../src/libraries/Retirement.sol";
import {UseCodec} from "../src/policy/Use.sol";
import {SingleGatewayVerifier} from "../src/verifiers/SingleGatewayVerifier.sol";
import {VectorTest} from "./support/VectorTest.sol";

/// @title The golden vectors that the TypeScript package writes: the same bytes here, bit for bit.
contract VectorsTest is VectorTest {
    function decodeClaim(bytes calldata data) external pure returns (Claim memory) {
        return ClaimCodec.decode(data);
    }

    function test_batchIdsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("batches", 0); has(vector); vector = nth("batches", ++count)) {
            Provenance memory p = provenance(string.concat(vector, ".provenance"));
            ProvenanceCodec.check(p);
            bytes memory encoded = ProvenanceCodec.encode(p);
            vm.assertEq(encoded.length, 395, "395 bytes");
            vm.assertEq(encoded, hexBytes(vector, ".layout"), "layout");
            vm.assertEq(ProvenanceCodec.batchId(p), hash(vector, ".batchId"), "batch id");
        }
        vm.assertTrue(count >= 8, "every batch was read");
    }

    function test_classIdsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("batches", 0); has(vector); vector = nth("batches", ++count)) {
            bytes32 batchId = hash(vector, ".batchId");
            Entitlement memory none;
            vm.assertEq(ClassId.compute(batchId, none), hash(vector, ".classId"), "class id");
            Entitlement memory entitlement = Entitlement({
                beneficiary: hash(vector, ".entitlement.beneficiary"),
                ppm: uint32(decimal(vector, ".entitlement.ppm")),
                policySet: hash(vector, ".entitlement.policySet"),
                auctionId: hash(vector, ".entitlement.auctionId")
            });
            vm.assertEq(ClassId.entitlementHash(entitlement), hash(vector, ".entitlementHash"), "entitlement hash");
            vm.assertEq(ClassId.compute(batchId, entitlement), hash(vector, ".entitledClassId"), "entitled class id");
        }
        vm.assertTrue(count >= 8, "every batch was read");
    }

    function test_ledgerIdsAgree() public view {
        uint256 read = 0;
        uint256 i = 0;
        for (string memory vector = nth("ledgers", 0); has(vector); vector = nth("ledgers", ++i)) {
            string memory descriptor = text(vector, ".descriptor");
            string[] memory parts = vm.split(descriptor, ":");
            if (keccak256(bytes(parts[0])) != keccak256("evm")) continue;
            ++read;
            uint256 chainId = vm.parseUint(parts[1]);
            bytes32 genesis = bytes32(vm.parseBytes(string.concat("0x", parts[2])));
            address bridge = address(bytes20(vm.parseBytes(parts[3])));
            vm.assertEq(LedgerId.descriptor(chainId, genesis, bridge), descriptor, "descriptor");
            vm.assertEq(LedgerId.compute(chainId, genesis, bridge), hash(vector, ".id"), "ledger id");
        }
        vm.assertTrue(read >= 1, "a ledger of this kind was read");
    }

    function test_rangeListsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("rangeLists", 0); has(vector); vector = nth("rangeLists", ++count)) {
            Range[] memory ranges = rangeList(text(vector, ".text"));
            vm.assertEq(RangeList.encode(ranges), hexBytes(vector, ".bytes"), "bytes");
            vm.assertEq(RangeList.hash(ranges), hash(vector, ".hash"), "hash");
            vm.assertEq(RangeList.totalKg(ranges), decimal(vector, ".kg"), "kg");
        }
        vm.assertTrue(count >= 6, "every list was read");
    }

    function test_claimsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("claims", 0); has(vector); vector = nth("claims", ++count)) {
            bytes memory data = hexBytes(vector, ".bytes");
            Claim memory c = this.decodeClaim(data);
            vm.assertEq(c.fact, factOf(text(vector, ".fact")), "fact");
            vm.assertEq(c.originLedger, hash(vector, ".originLedger"), "origin ledger");
            vm.assertEq(c.destinationLedger, hash(vector, ".destinationLedger"), "destination ledger");
            vm.assertEq(c.transferId, hash(vector, ".transferId"), "transfer id");
            vm.assertEq(c.batchId, hash(vector, ".batchId"), "batch id");
            vm.assertEq(c.classId, hash(vector, ".classId"), "class id");
            vm.assertEq(c.assetProfile, hash(vector, ".assetProfile"), "asset profile");
            vm.assertEq(c.beneficiary, hexBytes(vector, ".beneficiary"), "beneficiary");
            vm.assertEq(RangeList.encode(c.ranges), RangeList.encode(rangeList(text(vector, ".ranges"))), "ranges");
            vm.assertEq(ClaimCodec.encode(c), data, "bytes");
        }
        vm.assertTrue(count >= 21, "every claim was read");
    }

    function test_retirementsAgree() public view {
        uint256 count = 0;
        for (string memory vector = nth("retirements", 0); has(vector); vector = nth("retirements", ++count)) {
            Retirement memory r = Retirement({
                ledger: hash(vector, ".ledger"),
                homeLedger: hash(vector, ".homeLedger"),
                retirementId: hash(vector, ".retirementId"),
                batchId: hash(vector, ".batchId"),
                classId: hash(vector, ".classId"),
                beneficiaryName: hash(vector, ".beneficiaryName"),
                use: UseCodec.encode(use(string.concat(vector, ".use"))),
                policySet: hash(vector, ".policySet"),
                ppm: uint32(decimal(vector, ".ppm")),
                ranges: rangeList(text(vector, ".ranges"))
            });
            vm.assertEq(RetirementCodec.encode(r), hexBytes(vector, ".bytes"), "bytes");
        }
        vm.assertTrue(count >= 3, "every retirement was read");
    }

    function test_theProofVerifiesAndTheOneWithTheHighSDoesNot() public {
        SingleGatewayVerifier verifier = new SingleGatewayVerifier(address(this));
        bytes32 ledger = keccak256("ledger");
        string memory vector = ".singleProof";
        bytes32 keyId = verifier.trustKey(ledger, hash(vector, ".key.x"), hash(vector, ".key.y"));
        vm.assertEq(keyId, hash(vector, ".keyId"), "key id");
        bytes memory message = hexBytes(vector, ".message");
        verifier.verifyClaim(ledger, message, hexBytes(vector, ".proof"));
        bytes memory high = bytes.concat(hex"01", keyId, hexBytes(vector, ".highS"));
        vm.expectPartialRevert(bytes4(keccak256("VerifierSignatureInvalid(bytes32,bytes32)")));
        verifier.verifyClaim(ledger, message, high);
    }

    function provenance(string memory vector) private view returns (Provenance memory p) {
        p.registry = text(vector, ".registry");
        p.project = text(vector, ".project");
        p.methodology = text(vector, ".methodology");
        p.label = text(vector, ".label");
        p.activity = isText(vector, ".activity", "removal") ? 2 : 1;
        p.country = bytes2(bytes(text(vector, ".country")));
        p.subdivision = text(vector, ".subdivision");
        p.latitude = int32(vm.parseJsonInt(json, string.concat(vector, ".place.latitude")));
        p.longitude = int32(vm.parseJsonInt(json, string.concat(vector, ".place.longitude")));
        p.precision = precisionOf(text(vector, ".precision"));
        p.placeSource = text(vector, ".placeSource");
        p.areaHash = hash(vector, ".areaHash");
        p.periodStart = int64(vm.parseJsonInt(json, string.concat(vector, ".period.start")));
        p.periodEnd = int64(vm.parseJsonInt(json, string.concat(vector, ".period.end")));
        p.vintage = uint16(vm.parseJsonUint(json, string.concat(vector, ".vintage")));
        p.serialPrefix = text(vector, ".serialPrefix");
        p.firstSerial = uint64(decimal(vector, ".firstSerial"));
        p.lastSerial = uint64(decimal(vector, ".lastSerial"));
        p.issuedAt = int64(vm.parseJsonInt(json, string.concat(vector, ".issuedAt")));
        p.mintMultiplier = uint32(decimal(vector, ".mintMultiplier"));
        p.policySet = hash(vector, ".policySet");
        p.attributes = attributes(string.concat(vector, ".attributes"));
    }

    /// @dev In the order that the bytes have: a JSON object has none.
    function attributes(string memory vector) private view returns (Attribute[] memory list) {
        string[] memory names = vm.parseJsonKeys(json, vector);
        list = new Attribute[](names.length);
        for (uint256 i = 0; i < names.length; ++i) {
            Attribute memory attribute = Attribute(
                padded(names[i]),
                attributeValue(text(vector, string.concat(".", names[i])))
            );
            uint256 j = i;
            for (; j > 0 && list[j - 1].name > attribute.name; --j) list[j] = list[j - 1];
            list[j] = attribute;
        }
    }

    function attributeValue(string memory value) private pure returns (bytes32) {
        bytes1 first = bytes(value)[0];
        return first >= "0" && first <= "9" ? bytes32(vm.parseUint(value)) : padded(value);
    }

    function factOf(string memory name) private pure returns (uint256) {
        string[7] memory names = ["locked", "aborting", "released", "extinguished", "unassigned", "assigned", "void"];
        for (uint256 i = 0; i < names.length; ++i) {
            if (keccak256(bytes(names[i])) == keccak256(bytes(name))) return i + 1;
        }
        revert("no such fact");
    }

    function precisionOf(string memory name) private pure returns (uint8) {
        string[4] memory names = ["point", "site", "state", "country"];
        for (uint8 i = 0; i < names.length; ++i) {
            if (keccak256(bytes(names[i])) == keccak256(bytes(name))) return i + 1;
        }
        revert("no such precision");
    }

    function rangeList(string memory list) private pure returns (Range[] memory ranges) {
        string[] memory parts = vm.split(list, ",");
        ranges = new Range[](parts.length);
        for (uint256 i = 0; i < parts.length; ++i) {
            string[] memory ends = vm.split(parts[i], "-");
            ranges[i] = Range(uint64(vm.parseUint(ends[0])), uint64(vm.parseUint(ends[1])));
        }
    }
}
