// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

contract ExtinguishTest is BridgeTest {
    bytes32 private constant ID = keccak256("return");

    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_extinguishBurnsOnEvidenceOfUnassigned() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferExtinguished(ID, classId, 4_000);
        vm.prank(alice);
        here.bridge.extinguish(claim, proof);
        assertOrigin(ID, ICreditBridge.OriginState.Extinguished);
        assertSupply(10_000, 4_000, 0, 6_000, 0);
    }

    function test_extinguishRepeatedChangesNothing() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        vm.startPrank(alice);
        here.bridge.extinguish(claim, proof);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(here.ledger, ID, ClaimCodec.EXTINGUISHED);
        here.bridge.extinguish(claim, proof);
        vm.stopPrank();
        assertSupply(10_000, 4_000, 0, 6_000, 0);
    }

    function test_extinguishIsForTheLockerAndForGateways() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        vm.prank(gateway);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeNotLocker.selector, ID, alice, gateway));
        here.bridge.extinguish(claim, proof);
        here.bridge.grantRole(here.bridge.GATEWAY_ROLE(), gateway);
        vm.prank(gateway);
        here.bridge.extinguish(claim, proof);
        assertOrigin(ID, ICreditBridge.OriginState.Extinguished);
    }

    function test_extinguishOfWhatIsAbortingIsRefused() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = answer(ClaimCodec.UNASSIGNED, ID);
        vm.startPrank(alice);
        here.bridge.beginAbort(ID);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeOriginState.selector,
                ID,
                ICreditBridge.OriginState.Aborting,
                ICreditBridge.OriginState.Locked
            )
        );
        here.bridge.extinguish(claim, proof);
        vm.stopPrank();
    }

    function test_extinguishTakesNoOtherFact() public {
        lock(alice, ID, 4_000);
        uint8[6] memory others = [uint8(1), 2, 3, 4, 6, 7];
        for (uint256 i = 0; i < others.length; ++i) {
            (bytes memory claim, bytes memory proof) = answer(others[i], ID);
            vm.expectRevert(
                abi.encodeWithSelector(
                    ICreditBridgeErrors.BridgeEvidenceFact.selector,
                    others[i],
                    ClaimCodec.UNASSIGNED
                )
            );
            vm.prank(alice);
            here.bridge.extinguish(claim, proof);
        }
    }

    function test_evidenceThatDiffersFromTheRecordIsRefused() public {
        lock(alice, ID, 4_000);
        (bytes memory claim, bytes memory proof) = evidence(
            Samples.claim(ClaimCodec.UNASSIGNED, here.ledger, HOME, ID, "Org1MSP/alice", Samples.ranges(0, 3_000))
        );
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeEvidenceMismatch.selector, here.ledger, ID));
        here.bridge.extinguish(claim, proof);
    }

    function test_evidenceOfAnotherOriginIsRefused() public {
        bytes32 elsewhere = keccak256("elsewhere");
        (bytes memory claim, bytes memory proof) = evidence(
            Samples.claim(ClaimCodec.VOID, elsewhere, HOME, ID, "Org1MSP/alice", Samples.ranges(0, 3_000))
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeWrongLedger.selector,
                "originLedger",
                elsewhere,
                here.ledger
            )
        );
        here.bridge.release(claim, proof);
    }

    function test_evidenceOfAnUnknownTransferIsRefused() public {
        (bytes memory claim, bytes memory proof) = evidence(
            Samples.claim(ClaimCodec.VOID, here.ledger, HOME, ID, "Org1MSP/alice", Samples.ranges(0, 3_000))
        );
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferNotFound.selector, here.ledger, ID));
        here.bridge.release(claim, proof);
    }
}
