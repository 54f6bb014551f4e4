// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {RangeList} from "../src/libraries/RangeList.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";
import {Signing, Speaker, Stack, StackDeployer} from "./support/Stack.sol";

/// @title A credit's whole way: from home to here, on to a third ledger, part of it retired, the rest home again.
contract RoundTripTest is BridgeTest {
    using StackDeployer for Stack;

    Stack private _there;
    Speaker private _hereSpeaks;
    Speaker private _thereSpeaks;

    function setUp() public override {
        super.setUp();
        _there = StackDeployer.deploy(keccak256("another genesis"), HOME);
        (_hereSpeaks, _thereSpeaks) = (Speaker(here.ledger, 0xC0FFEE), Speaker(_there.ledger, 0x7EA));
        here.trust(_thereSpeaks);
        _there.trust(_hereSpeaks);
    }

    function test_whatComesHomeIsWhatLeftLessWhatWasRetired() public {
        give(alice, "in", Samples.ranges(0, 10_000));
        retire(alice, 2_500);
        assertSupply(10_000, 0, 2_500, 7_500, 0);
        lock(alice, "out", 7_500);
        assertSupply(10_000, 0, 2_500, 0, 7_500);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, "out");
        vm.prank(alice);
        here.bridge.extinguish(claim, proof);
        assertSupply(10_000, 7_500, 2_500, 0, 0);
        bytes memory told = here.bridge.claimBytes(ClaimCodec.EXTINGUISHED, here.ledger, "out");
        bytes memory expected = Samples.encoded(
            Samples.claim(
                ClaimCodec.EXTINGUISHED,
                here.ledger,
                HOME,
                "out",
                "Org1MSP/alice",
                Samples.ranges(2_500, 10_000)
            )
        );
        vm.assertEq(told, expected, "home is told the exact kilograms");
    }

    function test_whatWentHomeMayComeAgain() public {
        test_whatComesHomeIsWhatLeftLessWhatWasRetired();
        give(bob, "again", Samples.ranges(2_500, 10_000));
        assertSupply(17_500, 7_500, 2_500, 7_500, 0);
        assertRanges(here.token.wrappedRanges(classId), Samples.ranges(2_500, 10_000), "pool");
    }

    function test_twoStacksCarryACreditByEachOthersEvidence() public {
        give(alice, "in", Samples.ranges(0, 10_000));
        _lockTo(_there.ledger, "on", 4_000);
        _present(_hereSpeaks, ClaimCodec.LOCKED, 0);
        _present(_thereSpeaks, ClaimCodec.UNASSIGNED, 1);
        _present(_hereSpeaks, ClaimCodec.EXTINGUISHED, 2);
        vm.assertEq(_there.token.balanceOf(bob, uint256(classId)), 4_000, "Bob's there");
        assertRanges(_there.token.wrappedRanges(classId), Samples.ranges(0, 4_000), "the same kilograms there");
        assertSupply(10_000, 4_000, 0, 6_000, 0);
    }

    function test_twoStacksGiveATransferUpByEachOthersEvidence() public {
        give(alice, "in", Samples.ranges(0, 10_000));
        _lockTo(_there.ledger, "on", 4_000);
        _present(_hereSpeaks, ClaimCodec.LOCKED, 0);
        vm.prank(alice);
        here.bridge.beginAbort("on");
        _present(_hereSpeaks, ClaimCodec.ABORTING, 3);
        _present(_thereSpeaks, ClaimCodec.VOID, 4);
        vm.assertEq(balanceOf(alice), 10_000, "Alice's again");
        assertRanges(here.token.wrappedRanges(classId), Samples.ranges(0, 10_000), "as it was");
        vm.assertEq(_there.token.supplyOf(classId).burnt, 4_000, "burnt there");
    }

    function _lockTo(bytes32 ledger, bytes32 id, uint64 kg) private {
        ICreditBridge.LockRequest memory request;
        request.transferId = id;
        request.classId = classId;
        request.kg = kg;
        request.expectedRangesHash = RangeList.hash(here.token.nextRanges(classId, kg));
        request.destinationLedger = ledger;
        request.beneficiary = abi.encodePacked(bob);
        request.owner = alice;
        vm.prank(alice);
        here.bridge.lock(request);
    }

    /// @dev A fact that one ledger holds, carried to the other: 0 mint, 1 extinguish, 2 assign, 3 void, 4 release.
    function _present(Speaker memory speaker, uint8 fact, uint256 move) private {
        Stack memory source = speaker.ledger == here.ledger ? here : _there;
        Stack memory target = speaker.ledger == here.ledger ? _there : here;
        bytes memory claim = source.bridge.claimBytes(fact, here.ledger, "on");
        bytes memory proof = Signing.prove(speaker, claim);
        vm.startPrank(alice);
        if (move == 0) target.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        if (move == 1) target.bridge.extinguish(claim, proof);
        if (move == 2) target.bridge.assign(claim, proof);
        if (move == 3) target.bridge.void(claim, proof);
        if (move == 4) target.bridge.release(claim, proof);
        vm.stopPrank();
    }
}
