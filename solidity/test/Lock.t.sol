// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaimErrors} from "../src/interfaces/IClaimErrors.sol";
import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IRangeErrors} from "../src/interfaces/IRangeErrors.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

contract LockTest is BridgeTest {
    bytes32 private constant ID = keccak256("return");

    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_lockTakesTheExactRangesOutOfThePool() public {
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferLocked(
            ID,
            classId,
            alice,
            HOME,
            alice,
            4_000,
            Samples.ranges(0, 3_000, 5_000, 6_000),
            "Org1MSP/alice"
        );
        lock(alice, ID, 4_000);
        assertOrigin(ID, ICreditBridge.OriginState.Locked);
        assertRanges(here.token.wrappedRanges(classId), Samples.ranges(6_000, 12_000), "pool");
        vm.assertEq(balanceOf(alice), 6_000, "balance");
        assertSupply(10_000, 0, 0, 6_000, 4_000);
    }

    function test_theLockedClaimIsTheRecord() public {
        lock(alice, ID, 4_000);
        bytes memory expected = Samples.encoded(
            Samples.claim(
                ClaimCodec.LOCKED,
                here.ledger,
                HOME,
                ID,
                "Org1MSP/alice",
                Samples.ranges(0, 3_000, 5_000, 6_000)
            )
        );
        vm.assertEq(here.bridge.claimBytes(ClaimCodec.LOCKED, here.ledger, ID), expected, "claim");
        (, address owner, address locker, bytes memory claim) = here.bridge.originRecord(ID);
        vm.assertEq(claim, expected, "record");
        vm.assertEq(owner, alice, "owner");
        vm.assertEq(locker, alice, "locker");
    }

    function test_lockRepeatedChangesNothing() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        vm.startPrank(alice);
        here.bridge.lock(request);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(here.ledger, ID, ClaimCodec.LOCKED);
        here.bridge.lock(request);
        vm.stopPrank();
        assertSupply(10_000, 0, 0, 6_000, 4_000);
    }

    function test_lockWithAKnownKeyAndAnyOtherParameterIsRefused() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        vm.prank(alice);
        here.bridge.lock(request);
        for (uint256 i = 0; i < 6; ++i) {
            ICreditBridge.LockRequest memory other = lockRequestCopy(request);
            if (i == 0) other.kg = 5_000;
            if (i == 1) other.expectedRangesHash = RangeList.hash(here.token.nextRanges(classId, 4_000));
            if (i == 2) other.destinationLedger = keccak256("elsewhere");
            if (i == 3) other.beneficiary = "Org1MSP/bob";
            if (i == 4) other.assetProfile = keccak256("another profile");
            if (i == 5) other.owner = bob;
            vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeKeyReused.selector, here.ledger, ID));
            here.bridge.lock(other);
        }
    }

    function test_anApprovedGatewayLocksForTheOwner() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        vm.prank(alice);
        here.token.setApprovalForAll(gateway, true);
        vm.prank(gateway);
        here.bridge.lock(request);
        (, address owner, address locker, ) = here.bridge.originRecord(ID);
        vm.assertEq(owner, alice, "owner");
        vm.assertEq(locker, gateway, "locker");
    }

    function test_lockBySomebodyNotApprovedIsRefused() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        vm.prank(gateway);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeNotApproved.selector, alice, gateway));
        here.bridge.lock(request);
    }

    function test_lockOfOtherRangesThanExpectedIsRefused() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        retire(alice, 1_000);
        bytes32 actual = RangeList.hash(here.token.nextRanges(classId, 4_000));
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditRangesChanged.selector,
                classId,
                request.expectedRangesHash,
                actual
            )
        );
        here.bridge.lock(request);
        assertOrigin(ID, ICreditBridge.OriginState.None);
    }

    function test_lockOfNothingIsRefused() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        request.kg = 0;
        vm.prank(alice);
        vm.expectRevert(IWrappedCreditErrors.CreditAmountZero.selector);
        here.bridge.lock(request);
    }

    function test_lockOfMoreThanTheBalanceIsRefused() public {
        give(bob, keccak256("bob's"), Samples.ranges(20_000, 30_000));
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 10_001);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditInsufficientBalance.selector,
                alice,
                classId,
                10_000,
                10_001
            )
        );
        here.bridge.lock(request);
    }

    function test_whatIsLockedCannotBeLockedAgain() public {
        lock(alice, ID, 10_000);
        ICreditBridge.LockRequest memory request = lockRequestTemplate(keccak256("again"), 10_000);
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IWrappedCreditErrors.CreditInsufficientBalance.selector, alice, classId, 0, 10_000)
        );
        here.bridge.lock(request);
    }

    function test_lockOfDustIsRefusedUnlessItIsTheWholeBalance() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 999);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditBelowMinimum.selector, 999, 1_000, 10_000));
        here.bridge.lock(request);
        retire(alice, 9_001);
        lock(alice, ID, 999);
        assertSupply(10_000, 0, 9_001, 0, 999);
    }

    function test_lockOfMoreThan32RangesIsRefused() public {
        Range[] memory comb = Samples.comb(32, 10, 10);
        for (uint256 i = 0; i < comb.length; ++i) {
            comb[i].from += 100_000;
            comb[i].to += 100_000;
        }
        give(alice, keccak256("comb"), comb);
        ICreditBridge.LockRequest memory request = lockRequestTemplate(ID, 10_320);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeTooMany.selector, 10_320, 32));
        here.bridge.lock(request);
    }

    function test_lockToALedgerWithoutVerifierIsRefused() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        request.destinationLedger = keccak256("elsewhere");
        vm.prank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(ICreditBridgeErrors.BridgeUnknownLedger.selector, request.destinationLedger)
        );
        here.bridge.lock(request);
    }

    function test_aBeneficiaryIsOneTo128BytesLong() public {
        ICreditBridge.LockRequest memory request = lockRequest(alice, ID, 4_000);
        request.beneficiary = "";
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimBeneficiaryLength.selector, 0, 128));
        here.bridge.lock(request);
        request.beneficiary = new bytes(129);
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimBeneficiaryLength.selector, 129, 128));
        here.bridge.lock(request);
        request.beneficiary = new bytes(128);
        here.bridge.lock(request);
        vm.stopPrank();
    }

    function test_onlyTheFactOfTheStateIsHeld() public {
        lock(alice, ID, 4_000);
        for (uint8 fact = 0; fact <= 8; ++fact) {
            if (fact == ClaimCodec.LOCKED) continue;
            vm.expectRevert(
                abi.encodeWithSelector(ICreditBridgeErrors.BridgeFactNotHeld.selector, fact, here.ledger, ID)
            );
            here.bridge.claimBytes(fact, here.ledger, ID);
        }
        vm.expectRevert(
            abi.encodeWithSelector(ICreditBridgeErrors.BridgeFactNotHeld.selector, ClaimCodec.LOCKED, HOME, ID)
        );
        here.bridge.claimBytes(ClaimCodec.LOCKED, HOME, ID);
    }

    /// @dev With a hash of ranges that nobody holds, for what is refused before ranges are looked at.
    function lockRequestTemplate(
        bytes32 transferId,
        uint64 kg
    ) private view returns (ICreditBridge.LockRequest memory request) {
        request.transferId = transferId;
        request.classId = classId;
        request.kg = kg;
        request.destinationLedger = HOME;
        request.beneficiary = "Org1MSP/alice";
        request.owner = alice;
    }

    function lockRequestCopy(
        ICreditBridge.LockRequest memory r
    ) private pure returns (ICreditBridge.LockRequest memory) {
        return abi.decode(abi.encode(r), (ICreditBridge.LockRequest));
    }
}
