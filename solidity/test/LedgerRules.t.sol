// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {IWrappedCredit} from "../src/interfaces/IWrappedCredit.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {Followed, Handler} from "./support/Handler.sol";
import {Samples} from "./support/Samples.sol";
import {Stack} from "./support/Stack.sol";
import {Test} from "./support/Vm.sol";

/// @title What holds on two ledgers after any walk.
contract LedgerRulesTest is Test {
    Handler private _handler;
    bytes32 private _classId = Samples.classId();

    function setUp() public {
        _handler = new Handler();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_handler);
    }

    function invariant_aTransferIsSpendableOnOneLedgerAtMost() public view {
        Followed[] memory all = _handler.followed();
        for (uint256 i = 0; i < all.length; ++i) {
            bool onOrigin = all[i].originState == ICreditBridge.OriginState.Released;
            bool onDestination = all[i].destinationState == ICreditBridge.DestinationState.Assigned;
            vm.assertFalse(onOrigin && onDestination, "spendable twice");
        }
    }

    function invariant_extinguishedIsNeverVoidAndReleasedIsAlwaysVoid() public view {
        Followed[] memory all = _handler.followed();
        for (uint256 i = 0; i < all.length; ++i) {
            bool isVoid = all[i].destinationState == ICreditBridge.DestinationState.Void;
            if (all[i].originState == ICreditBridge.OriginState.Extinguished) vm.assertFalse(isVoid, "extinguished");
            if (all[i].originState == ICreditBridge.OriginState.Released) vm.assertTrue(isVoid, "released");
            if (all[i].destinationState == ICreditBridge.DestinationState.Assigned) {
                vm.assertTrue(all[i].originState == ICreditBridge.OriginState.Extinguished, "assigned");
            }
        }
    }

    function invariant_recordsMoveAlongTheirRulesOnly() public view {
        vm.assertEq(_handler.illegalMove(), bytes32(0), "illegal move");
    }

    function invariant_supplyIsRangesIsMintedLessBurntLessRetired() public view {
        for (uint256 side = 0; side < 2; ++side) {
            Stack memory s = _handler.stack(side);
            IWrappedCredit.Supply memory supply = s.token.supplyOf(_classId);
            uint256 balance = s.token.balanceOf(_handler.holder(side), uint256(_classId));
            vm.assertEq(supply.minted - supply.burnt - supply.retired, supply.pool + supply.escrowed, "identity");
            vm.assertEq(supply.pool, balance, "the pool is the holders' balances");
            vm.assertEq(RangeList.totalKg(s.token.wrappedRanges(_classId)), supply.pool, "and its ranges");
        }
    }

    function invariant_theEscrowHoldsWhatOpenTransfersAreAbout() public view {
        Followed[] memory all = _handler.followed();
        uint256[2] memory expected;
        for (uint256 i = 0; i < all.length; ++i) {
            bool held =
                all[i].originState == ICreditBridge.OriginState.Locked ||
                    all[i].originState == ICreditBridge.OriginState.Aborting;
            if (held) expected[all[i].origin] += all[i].kg;
            if (all[i].destinationState == ICreditBridge.DestinationState.Unassigned) {
                expected[1 - all[i].origin] += all[i].kg;
            }
        }
        for (uint256 side = 0; side < 2; ++side) {
            vm.assertEq(_handler.stack(side).token.supplyOf(_classId).escrowed, expected[side], "escrow");
        }
    }

    /// @dev Every kilogram that ever came is in exactly one place: a pool, a retirement, or an open transfer.
    function invariant_noKilogramIsLostOrInTwoPlaces() public view {
        Range[] memory places = everywhere();
        RangeList.sort(places);
        for (uint256 i = 1; i < places.length; ++i) {
            vm.assertTrue(places[i - 1].to <= places[i].from, "in two places");
        }
        vm.assertEq(RangeList.totalKg(places), _handler.ISSUED_KG(), "lost");
    }

    /// @dev The walks get somewhere: without this, invariants of a handler that does nothing would hold as well.
    function test_aWalkMakesEveryMove() public {
        for (uint256 i = 0; i < 400; ++i) {
            uint256 seed = uint256(keccak256(abi.encode(i)));
            uint256 kind = seed % 16;
            if (kind == 0) _handler.lock(seed >> 8, seed >> 16);
            if (kind == 1) _handler.beginAbort(seed >> 8);
            if (kind == 2) _handler.retire(seed >> 8, seed >> 16);
            if (kind == 3) _handler.consolidate(seed >> 8, seed >> 16);
            if (kind == 4) _handler.presentForged(seed >> 8, seed >> 64, seed >> 72, seed >> 80, uint8(seed >> 96));
            if (kind >= 5 && kind < 8) _handler.present(seed >> 8, seed >> 64, seed >> 72);
            if (kind >= 8) _handler.forward(seed >> 8);
        }
        bytes32[7] memory moves = [bytes32("lock"), "mint", "assign", "void", "release", "extinguish", "retire"];
        for (uint256 i = 0; i < moves.length; ++i) {
            vm.assertTrue(_handler.moved(moves[i]) > 0, string(bytes.concat(moves[i])));
        }
        invariant_aTransferIsSpendableOnOneLedgerAtMost();
        invariant_extinguishedIsNeverVoidAndReleasedIsAlwaysVoid();
        invariant_recordsMoveAlongTheirRulesOnly();
        invariant_supplyIsRangesIsMintedLessBurntLessRetired();
        invariant_theEscrowHoldsWhatOpenTransfersAreAbout();
        invariant_noKilogramIsLostOrInTwoPlaces();
    }

    function everywhere() private view returns (Range[] memory places) {
        Followed[] memory all = _handler.followed();
        places = _handler.retired();
        for (uint256 side = 0; side < 2; ++side) {
            places = concat(places, _handler.stack(side).token.wrappedRanges(_classId));
        }
        for (uint256 i = 0; i < all.length; ++i) {
            bool isOver =
                all[i].originState == ICreditBridge.OriginState.Released ||
                    all[i].destinationState == ICreditBridge.DestinationState.Assigned;
            if (!isOver) places = concat(places, all[i].ranges);
        }
    }

    function concat(Range[] memory a, Range[] memory b) private pure returns (Range[] memory all) {
        all = new Range[](a.length + b.length);
        for (uint256 i = 0; i < all.length; ++i) all[i] = i < a.length ? a[i] : b[i - a.length];
    }
}
