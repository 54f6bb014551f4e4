// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IEvidence} from "../src/interfaces/IEvidence.sol";
import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {Retirement, RetirementCodec} from "../src/libraries/Retirement.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title Every change is said in its receipt by the hash of the claim that proves it, and nothing else is.
contract EvidencedTest is BridgeTest {
    bytes32 private constant FIRST = keccak256("first");
    bytes32 private constant ID = keccak256("second");

    function setUp() public override {
        super.setUp();
        give(alice, FIRST, Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_aMintIsEvidenced() public {
        _expect(_ofDestination(ClaimCodec.UNASSIGNED));
        mint(ClaimCodec.LOCKED, ID, bob, Samples.ranges(20_000, 21_000));
        _assertHeld(ClaimCodec.UNASSIGNED, HOME);
    }

    function test_anAssignmentIsEvidenced() public {
        mint(ClaimCodec.LOCKED, ID, bob, Samples.ranges(20_000, 21_000));
        _expect(_ofDestination(ClaimCodec.ASSIGNED));
        assign(ID, bob, Samples.ranges(20_000, 21_000));
        _assertHeld(ClaimCodec.ASSIGNED, HOME);
    }

    function test_aVoidOfWhatWasMintedIsEvidenced() public {
        mint(ClaimCodec.LOCKED, ID, bob, Samples.ranges(20_000, 21_000));
        _void();
    }

    function test_aTombstoneIsEvidenced() public {
        _void();
    }

    function test_aLockIsEvidenced() public {
        _expect(_ofOrigin(ClaimCodec.LOCKED));
        lock(alice, ID, 4_000);
        _assertHeld(ClaimCodec.LOCKED, here.ledger);
    }

    function test_theStepsBackAreEvidenced() public {
        lock(alice, ID, 4_000);
        _expect(_ofOrigin(ClaimCodec.ABORTING));
        vm.prank(alice);
        here.bridge.beginAbort(ID);
        _assertHeld(ClaimCodec.ABORTING, here.ledger);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.VOID, ID);
        _expect(_ofOrigin(ClaimCodec.RELEASED));
        here.bridge.release(claim, proof);
        _assertHeld(ClaimCodec.RELEASED, here.ledger);
    }

    function test_anExtinguishmentIsEvidenced() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        _expect(_ofOrigin(ClaimCodec.EXTINGUISHED));
        vm.prank(alice);
        here.bridge.extinguish(claim, proof);
        _assertHeld(ClaimCodec.EXTINGUISHED, here.ledger);
    }

    function test_aRetirementIsEvidenced() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        Retirement memory expected;
        (expected.ledger, expected.homeLedger) = (here.ledger, HOME);
        expected.retirementId = RetirementCodec.id(here.ledger, classId, request.expectedRangesHash);
        (expected.batchId, expected.classId) = (Samples.batchId(), classId);
        expected.beneficiaryName = sha256("Acme Ltd");
        expected.use = bytes.concat(new bytes(59), bytes8(uint64(block.timestamp)), new bytes(20));
        expected.ppm = 1_000_000;
        expected.ranges = Samples.ranges(0, 3_000, 5_000, 6_000);
        vm.expectEmit(address(here.token));
        emit IEvidence.Evidenced(sha256(RetirementCodec.encode(expected)));
        vm.prank(alice);
        here.token.retire(request);
    }

    function test_whatHoldsIsSaidAgainByAnyone() public {
        lock(alice, ID, 4_000);
        _expect(_ofOrigin(ClaimCodec.LOCKED));
        vm.prank(bob);
        here.bridge.restate(ClaimCodec.LOCKED, here.ledger, ID);
        _expect(here.bridge.claimBytes(ClaimCodec.ASSIGNED, HOME, FIRST));
        vm.prank(bob);
        here.bridge.restate(ClaimCodec.ASSIGNED, HOME, FIRST);
        bytes32 id = retire(alice, 1_000);
        vm.expectEmit(address(here.token));
        emit IEvidence.Evidenced(sha256(here.token.retirementBytes(id)));
        vm.prank(bob);
        here.token.restate(id);
    }

    function test_whatDoesNotHoldIsNotSaid() public {
        lock(alice, ID, 4_000);
        _refuse(ClaimCodec.EXTINGUISHED, here.ledger, ID);
        _refuse(ClaimCodec.UNASSIGNED, HOME, FIRST);
        // A fact of the other ledger is not this one's to say, though it was shown here.
        _refuse(ClaimCodec.EXTINGUISHED, HOME, FIRST);
        _refuse(ClaimCodec.VOID, HOME, keccak256("unknown"));
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditRetirementUnknown.selector, ID));
        here.token.restate(ID);
    }

    function test_aForkSaysNothingInThisChainsName() public {
        vm.chainId(99);
        vm.expectPartialRevert(ICreditBridgeErrors.BridgeChainChanged.selector);
        here.bridge.restate(ClaimCodec.ASSIGNED, HOME, FIRST);
    }

    function _refuse(uint8 fact, bytes32 originLedger, bytes32 transferId) private {
        vm.expectRevert(
            abi.encodeWithSelector(ICreditBridgeErrors.BridgeFactNotHeld.selector, fact, originLedger, transferId)
        );
        here.bridge.restate(fact, originLedger, transferId);
    }

    function _void() private {
        bytes memory claim;
        bytes memory proof;
        (claim, proof) = incoming(ClaimCodec.ABORTING, ID, bob, Samples.ranges(20_000, 21_000));
        _expect(_ofDestination(ClaimCodec.VOID));
        here.bridge.void(claim, proof);
        _assertHeld(ClaimCodec.VOID, HOME);
    }

    function _expect(bytes memory claim) private {
        vm.expectEmit(address(here.bridge));
        emit IEvidence.Evidenced(sha256(claim));
    }

    function _assertHeld(uint8 fact, bytes32 originLedger) private view {
        bytes memory expected = originLedger == HOME ? _ofDestination(fact) : _ofOrigin(fact);
        vm.assertEq(here.bridge.claimBytes(fact, originLedger, ID), expected, "claim");
    }

    function _ofDestination(uint8 fact) private view returns (bytes memory) {
        return
            Samples.encoded(
                Samples.claim(fact, HOME, here.ledger, ID, abi.encodePacked(bob), Samples.ranges(20_000, 21_000))
            );
    }

    function _ofOrigin(uint8 fact) private view returns (bytes memory) {
        return
            Samples.encoded(
                Samples.claim(fact, here.ledger, HOME, ID, "Org1MSP/alice", Samples.ranges(0, 3_000, 5_000, 6_000))
            );
    }
}
