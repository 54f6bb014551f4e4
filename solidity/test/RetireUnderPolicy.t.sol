// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyRegistryErrors} from "../src/interfaces/IPolicyRegistryErrors.sol";
import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Entitlement} from "../src/libraries/ClassId.sol";
import {RangeList} from "../src/libraries/RangeList.sol";
import {Retirement, RetirementCodec} from "../src/libraries/Retirement.sol";
import {PlaceSource, Use, UseCodec} from "../src/policy/Use.sol";
import {PolicySets} from "./support/PolicySets.sol";
import {PolicyTest} from "./support/PolicyTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title A retirement is worth what the policy set says at its place and time, and its record shows why.
contract RetireUnderPolicyTest is PolicyTest {
    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 12_000));
        accept(nearness, time, TIME_MAX, 1);
        acceptAttesters(1, addresses(attester()));
    }

    function test_aRetirementIsWorthWhatItsPolicySetSays() public {
        IWrappedCredit.RetireRequest memory request = underPolicy(4_000);
        bytes32 id = RetirementCodec.id(here.ledger, classId, request.expectedRangesHash);
        vm.expectEmit(address(here.token));
        emit IWrappedCredit.Retired(
            id,
            classId,
            alice,
            Samples.batchId(),
            Samples.ranges(0, 4_000),
            4_000,
            500_000,
            2_000_000_000,
            nearnessId,
            UseCodec.encode(Samples.use()),
            "Acme Ltd",
            "Flights of 2025"
        );
        vm.prank(alice);
        here.token.retire(request);
        assertTold(id, UseCodec.encode(Samples.use()), nearnessId, 500_000);
    }

    function test_aRetirementIsWorthItsQuote() public {
        IWrappedCredit.RetireRequest memory request = underPolicy(4_000);
        (uint32 ppm, ) = here.policies.quote(
            classId,
            request.policySet,
            request.use,
            request.attestation,
            request.leaves,
            request.kg
        );
        vm.prank(alice);
        bytes32 id = here.token.retire(request);
        assertTold(id, UseCodec.encode(Samples.use()), nearnessId, ppm);
    }

    function test_anAttestedRetirementNamesItsAttester() public {
        IWrappedCredit.RetireRequest memory request = attested();
        vm.prank(alice);
        bytes32 id = here.token.retire(request);
        Use memory u = Samples.use();
        (u.source, u.zone, u.attester) = (PlaceSource.Attested, "coastal", attester());
        assertTold(id, UseCodec.encode(u), nearnessId, 500_000);
    }

    function test_anAttestationIsForItsBeneficiaryAlone() public {
        IWrappedCredit.RetireRequest memory request = attested();
        request.beneficiaryName = "Somebody Else";
        bytes memory refusal = abi.encodeWithSelector(
            IWrappedCreditErrors.CreditAttestedForAnother.selector,
            sha256("Acme Ltd"),
            sha256("Somebody Else")
        );
        refuses(request, refusal);
        // With the other name put in, it is no longer what the attester signed.
        request.attestation.beneficiaryName = sha256("Somebody Else");
        vm.prank(alice);
        vm.expectPartialRevert(IPolicyRegistryErrors.AttestationNotByAttester.selector);
        here.token.retire(request);
    }

    function test_aRetirementUnderASetThatIsNotActiveIsRefused() public {
        IWrappedCredit.RetireRequest memory request = underPolicy(4_000);
        accept(nearness, time, time, 2);
        refuses(
            request,
            abi.encodeWithSelector(IPolicyRegistryErrors.PolicySetNotActive.selector, nearnessId, time, time, time)
        );
        assertSupply(12_000, 0, 0, 12_000, 0);
    }

    function test_aRetirementThatOffsetsNothingIsRefusedUnlessThatIsAccepted() public {
        bytes memory worthless = PolicySets.set(PolicySets.constantly(2, 0));
        accept(worthless, time, TIME_MAX, 1);
        IWrappedCredit.RetireRequest memory request = underPolicy(4_000);
        request.policySet = sha256(worthless);
        refuses(request, abi.encodeWithSelector(IWrappedCreditErrors.CreditMultiplierZero.selector, classId));
        request.acceptZero = true;
        vm.prank(alice);
        bytes32 id = here.token.retire(request);
        assertTold(id, UseCodec.encode(Samples.use()), request.policySet, 0);
    }

    function test_anEntitledClassTakesNoOtherSetThanItsOwn() public {
        Entitlement memory e = Samples.entitlement();
        bytes32 entitled = giveEntitled(e);
        IWrappedCredit.RetireRequest memory request = underPolicy(1_000);
        request.classId = entitled;
        request.expectedRangesHash = RangeList.hash(here.token.nextRanges(entitled, 1_000));
        request.legalEntityId = "5493001KJTIIGC8Y1R12";
        refuses(
            request,
            abi.encodeWithSelector(
                IPolicyRegistryErrors.PolicySetOfEntitlement.selector,
                entitled,
                e.policySet,
                nearnessId
            )
        );
        request.policySet = e.policySet;
        vm.prank(alice);
        bytes memory told = here.token.retirementBytes(here.token.retire(request));
        vm.assertEq(part(told, 214, 87), UseCodec.encode(Samples.use()), "the use all the same");
        vm.assertEq(part(told, 301, 32), bytes.concat(e.policySet), "policy set");
        vm.assertEq(part(told, 333, 4), abi.encodePacked(e.ppm), "ppm");
    }

    /// @dev From the bytes that home is told, the provenance and the set alone.
    function testFuzz_aRecordShowsItsMultiplier(int32 latitude, uint64 kg) public {
        IWrappedCredit.RetireRequest memory request = underPolicy(uint64(bound(kg, 1, 12_000)));
        request.use.latitude = int32(int256(bound(uint32(latitude), 0, 179_999_998)) - 89_999_999);
        vm.prank(alice);
        bytes memory told = here.token.retirementBytes(here.token.retire(request));
        uint256 ppm = uint32(bytes4(part(told, 333, 4)));
        Use memory u = Samples.use();
        u.latitude = request.use.latitude;
        vm.assertEq(part(told, 214, 87), UseCodec.encode(u), "use");
        vm.assertTrue(ppm == 500_000 || ppm == 1_000_000, "one of the steps");
        vm.assertEq(uint128(bytes16(part(told, 337, 16))), request.kg * ppm, "mg");
        vm.assertEq(uint64(bytes8(part(told, 353, 8))), request.kg, "kg");
    }

    function underPolicy(uint64 kg) private view returns (IWrappedCredit.RetireRequest memory request) {
        request = retireRequest(kg);
        (request.policySet, request.use) = (nearnessId, input());
    }

    function attested() private view returns (IWrappedCredit.RetireRequest memory request) {
        request = underPolicy(4_000);
        (request.use, request.attestation) = (periodOnly(), attestation("Acme Ltd"));
    }

    function refuses(IWrappedCredit.RetireRequest memory request, bytes memory refusal) private {
        vm.prank(alice);
        vm.expectRevert(refusal);
        here.token.retire(request);
    }

    function assertTold(bytes32 id, bytes memory use, bytes32 policySet, uint32 ppm) private view {
        bytes memory expected = RetirementCodec.encode(
            Retirement({
                ledger: here.ledger,
                homeLedger: HOME,
                retirementId: id,
                batchId: Samples.batchId(),
                classId: classId,
                beneficiaryName: sha256("Acme Ltd"),
                use: use,
                policySet: policySet,
                ppm: ppm,
                ranges: Samples.ranges(0, 4_000)
            })
        );
        vm.assertEq(here.token.retirementBytes(id), expected, "bytes");
    }

    function part(bytes memory data, uint256 from, uint256 length) private pure returns (bytes memory piece) {
        piece = new bytes(length);
        for (uint256 i = 0; i < length; ++i) piece[i] = data[from + i];
    }
}
