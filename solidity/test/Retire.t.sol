// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClassRegistryErrors} from "../src/interfaces/IClassRegistryErrors.sol";
import {IRangeErrors} from "../src/interfaces/IRangeErrors.sol";
import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Entitlement} from "../src/libraries/ClassId.sol";
import {RangeList} from "../src/libraries/RangeList.sol";
import {Retirement, RetirementCodec} from "../src/libraries/Retirement.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

contract RetireTest is BridgeTest {
    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_retireNamesTheExactRangesInSomebodysName() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        bytes32 id = RetirementCodec.id(here.ledger, classId, request.expectedRangesHash);
        vm.expectEmit(address(here.token));
        emit IWrappedCredit.Retired(
            id,
            classId,
            alice,
            Samples.batchId(),
            Samples.ranges(0, 3_000, 5_000, 6_000),
            4_000,
            1_000_000,
            4_000_000_000,
            bytes32(0),
            use(),
            "Acme Ltd",
            "Flights of 2025"
        );
        vm.prank(alice);
        vm.assertEq(here.token.retire(request), id, "retirement id");
        assertSupply(10_000, 0, 4_000, 6_000, 0);
        vm.assertEq(balanceOf(alice), 6_000, "balance");
    }

    function test_aRetirementIsToldHomeAsItsBytes() public {
        bytes32 id = retire(alice, 4_000);
        bytes memory expected = RetirementCodec.encode(
            Retirement({
                ledger: here.ledger,
                homeLedger: HOME,
                retirementId: id,
                batchId: Samples.batchId(),
                classId: classId,
                beneficiaryName: sha256("Acme Ltd"),
                use: use(),
                policySet: 0,
                ppm: 1_000_000,
                ranges: Samples.ranges(0, 3_000, 5_000, 6_000)
            })
        );
        vm.assertEq(here.token.retirementBytes(id), expected, "bytes");
    }

    function test_anUnknownRetirementHasNoBytes() public {
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditRetirementUnknown.selector, bytes32("x")));
        here.token.retirementBytes("x");
    }

    function test_aRetirementRepeatedIsRefusedAndTakesNothingMore() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        vm.startPrank(alice);
        bytes32 id = here.token.retire(request);
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditRetirementExists.selector, id));
        here.token.retire(request);
        vm.stopPrank();
        assertSupply(10_000, 0, 4_000, 6_000, 0);
    }

    function test_aRetirementOfOtherRangesThanExpectedIsRefused() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
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
        here.token.retire(request);
    }

    function test_aRetirementThatNeedsMoreRangesThanAllowedIsRefusedNotPartial() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        request.maxRanges = 1;
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeTooMany.selector, 4_000, 1));
        here.token.retire(request);
        request.maxRanges = 2;
        here.token.retire(request);
        vm.stopPrank();
    }

    function test_aRetirementOfNothingIsRefused() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        request.kg = 0;
        vm.prank(alice);
        vm.expectRevert(IWrappedCreditErrors.CreditAmountZero.selector);
        here.token.retire(request);
        vm.expectRevert(IWrappedCreditErrors.CreditAmountZero.selector);
        here.token.nextRanges(classId, 0);
    }

    function test_aRetirementOfMoreThanTheBalanceIsRefused() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        vm.prank(bob);
        vm.expectRevert(
            abi.encodeWithSelector(IWrappedCreditErrors.CreditInsufficientBalance.selector, bob, classId, 0, 4_000)
        );
        here.token.retire(request);
    }

    function test_aRetirementOfAnUnknownClassIsRefused() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        request.classId = "unknown";
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IClassRegistryErrors.ClassUnknown.selector, bytes32("unknown")));
        here.token.retire(request);
    }

    function test_aRetirementInNobodysNameIsRefused() public {
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        request.beneficiaryName = "";
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditText.selector, "beneficiaryName", 0, 1, 512));
        here.token.retire(request);
        request.beneficiaryName = string(new bytes(513));
        vm.expectRevert(
            abi.encodeWithSelector(IWrappedCreditErrors.CreditText.selector, "beneficiaryName", 513, 1, 512)
        );
        here.token.retire(request);
        request.beneficiaryName = "Acme Ltd";
        request.reason = string(new bytes(2_049));
        vm.expectRevert(abi.encodeWithSelector(IWrappedCreditErrors.CreditText.selector, "reason", 2_049, 0, 2_048));
        here.token.retire(request);
        vm.stopPrank();
    }

    function test_anEntitledClassIsRetiredOnlyInItsBeneficiarysNameAndAtItsMultiplier() public {
        Entitlement memory entitlement = Samples.entitlement();
        bytes32 entitled = giveEntitled(entitlement);
        IWrappedCredit.RetireRequest memory request = retireRequest(4_000);
        request.classId = entitled;
        request.expectedRangesHash = RangeList.hash(here.token.nextRanges(entitled, 4_000));
        request.legalEntityId = "549300SOMEBODYELSE00";
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditNotEntitled.selector,
                entitled,
                entitlement.beneficiary,
                sha256("549300SOMEBODYELSE00")
            )
        );
        here.token.retire(request);
        request.legalEntityId = "5493001KJTIIGC8Y1R12";
        bytes memory told = here.token.retirementBytes(here.token.retire(request));
        vm.stopPrank();
        vm.assertEq(uint256(uint32(bytes4(slice(told, 333, 4)))), entitlement.ppm, "ppm");
        vm.assertEq(uint256(uint128(bytes16(slice(told, 337, 16)))), 4_000 * uint256(entitlement.ppm), "mg");
        vm.assertEq(bytes32(slice(told, 301, 32)), entitlement.policySet, "policy set");
    }

    function test_theClassesOfABatchAddUp() public {
        giveEntitled(Samples.entitlement());
        retire(alice, 1_000);
        IWrappedCredit.Supply memory supply = here.token.supplyOfBatch(Samples.batchId());
        vm.assertEq(supply.minted, 15_000, "minted");
        vm.assertEq(supply.retired, 1_000, "retired");
        vm.assertEq(supply.pool, 14_000, "pool");
        vm.assertEq(here.registry.classesOf(Samples.batchId()).length, 2, "classes");
    }

    /// @dev No place and no period, only the block's time.
    function use() private view returns (bytes memory) {
        return bytes.concat(new bytes(59), bytes8(uint64(block.timestamp)), new bytes(20));
    }

    function slice(bytes memory data, uint256 from, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i = 0; i < length; ++i) part[i] = data[from + i];
    }
}
