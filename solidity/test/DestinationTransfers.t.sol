// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../src/interfaces/ICreditBridgeErrors.sol";
import {IClassRegistryErrors} from "../src/interfaces/IClassRegistryErrors.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../src/libraries/ClassId.sol";
import {Provenance, ProvenanceCodec} from "../src/libraries/Provenance.sol";
import {Range} from "../src/libraries/RangeList.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";
import {Signing, Speaker} from "./support/Stack.sol";

/// @dev Says that it receives ERC-1155, and refuses, or tries to come back in, when it is asked.
contract HostileReceiver {
    function supportsInterface(bytes4 interfaceId) external pure returns (bool) {
        return interfaceId != 0xffffffff;
    }

    function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
        revert("refused");
    }
}

/// @dev A contract that knows nothing of ERC-1155.
contract Deaf {
    uint256 public value = 1;
}

contract DestinationTransfersTest is BridgeTest {
    bytes32 private constant ID = keccak256("transfer");

    function test_mintOnLockedPutsCreditsIntoTheEscrowAndNowhereElse() public {
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferMinted(HOME, ID, classId, 5_000, Samples.ranges(0, 5_000), abi.encodePacked(alice));
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        assertDestination(ID, ICreditBridge.DestinationState.Unassigned);
        assertSupply(5_000, 0, 0, 0, 5_000);
        vm.assertEq(balanceOf(alice), 0, "nothing is Alice's yet");
        vm.assertEq(here.token.wrappedRanges(classId).length, 0, "no range is in the pool yet");
    }

    function test_mintOnExtinguishedIsValidForEver() public {
        mint(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        assertDestination(ID, ICreditBridge.DestinationState.Unassigned);
        assertSupply(5_000, 0, 0, 0, 5_000);
    }

    function test_mintRepeatedChangesNothing() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.UNASSIGNED);
        mint(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        assertSupply(5_000, 0, 0, 0, 5_000);
    }

    function test_mintRepeatedIsAnsweredOnlyAfterItsProofIsChecked() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, ) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        bytes memory forged = Signing.prove(Speaker(HOME, 0xBAD), claim);
        vm.expectPartialRevert(bytes4(keccak256("VerifierKeyUnknown(bytes32,bytes32)")));
        here.bridge.mint(claim, forged, Samples.provenance(), Samples.noEntitlement());
    }

    function test_mintWithAKnownKeyAndOtherParametersIsRefused() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, bob, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeKeyReused.selector, HOME, ID));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_theSameTransferIdOfTwoOriginsIsTwoTransfers() public {
        bytes32 other = keccak256("other ledger");
        here.bridge.setVerifier(other, here.verifier);
        (bytes32 x, bytes32 y) = Signing.publicKey(home.privateKey);
        here.verifier.trustKey(other, x, y);
        give(alice, ID, Samples.ranges(0, 5_000));
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            other,
            here.ledger,
            ID,
            abi.encodePacked(bob),
            Samples.ranges(6_000, 7_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        (ICreditBridge.DestinationState state, ) = here.bridge.destinationRecord(other, ID);
        vm.assertEq(uint256(state), uint256(ICreditBridge.DestinationState.Unassigned), "the other origin's transfer");
        assertDestination(ID, ICreditBridge.DestinationState.Assigned);
    }

    function test_mintTakesNoOtherFact() public {
        uint8[5] memory others = [uint8(2), 3, 5, 6, 7];
        for (uint256 i = 0; i < others.length; ++i) {
            (bytes memory claim, bytes memory proof) = incoming(others[i], ID, alice, Samples.ranges(0, 5_000));
            vm.expectRevert(
                abi.encodeWithSelector(ICreditBridgeErrors.BridgeEvidenceFact.selector, others[i], ClaimCodec.LOCKED)
            );
            here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        }
    }

    function test_mintMustNameThisLedgerAsTheDestination() public {
        bytes32 elsewhere = keccak256("elsewhere");
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            elsewhere,
            ID,
            abi.encodePacked(alice),
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeWrongLedger.selector,
                "destinationLedger",
                elsewhere,
                here.ledger
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_mintFromALedgerWithoutVerifierIsRefused() public {
        bytes32 stranger = keccak256("stranger");
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            stranger,
            here.ledger,
            ID,
            abi.encodePacked(alice),
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeUnknownLedger.selector, stranger));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_mintChecksTheProvenanceAgainstTheBatchId() public {
        Provenance memory p = Samples.provenance();
        p.latitude += 1;
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                IClassRegistryErrors.ClassDigestMismatch.selector,
                "batchId",
                Samples.batchId(),
                ProvenanceCodec.batchId(p)
            )
        );
        here.bridge.mint(claim, proof, p, Samples.noEntitlement());
    }

    function test_mintChecksTheEntitlementAgainstTheClassId() public {
        Entitlement memory entitlement = Samples.entitlement();
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                IClassRegistryErrors.ClassDigestMismatch.selector,
                "classId",
                classId,
                ClassId.compute(Samples.batchId(), entitlement)
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), entitlement);
    }

    function test_mintOutsideTheBatchsBlockIsRefused() public {
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            ID,
            alice,
            Samples.ranges(9_999_000, 10_000_001)
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeRangesOutsideBlock.selector,
                Samples.batchId(),
                10_000_001,
                10_000_000
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_moreOfABatchThanItsBlockHoldsIsRefused() public {
        give(alice, ID, Samples.ranges(0, 9_000_000));
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            keccak256("again"),
            alice,
            Samples.ranges(8_000_000, 10_000_000)
        );
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditBatchExceeded.selector,
                Samples.batchId(),
                9_000_000,
                2_000_000,
                10_000_000
            )
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aBeneficiaryThatIsNotAnAccountHereIsRefused() public {
        bytes[6] memory beneficiaries = [
            bytes("Org1MSP/alice"),
            abi.encodePacked(address(0)),
            abi.encodePacked(alice, hex"00"),
            abi.encodePacked(address(here.bridge)),
            abi.encodePacked(address(here.token)),
            abi.encodePacked(address(here.escrow))
        ];
        for (uint256 i = 0; i < beneficiaries.length; ++i) {
            Claim memory c = Samples.claim(
                ClaimCodec.LOCKED,
                HOME,
                here.ledger,
                ID,
                beneficiaries[i],
                Samples.ranges(0, 5_000)
            );
            (bytes memory claim, bytes memory proof) = evidence(c);
            vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeBeneficiary.selector, beneficiaries[i]));
            here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        }
    }

    function test_aContractThatCannotReceiveIsRefusedWhileTheOriginCanTakeBack() public {
        address deaf = address(new Deaf());
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, deaf, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeBeneficiaryNotReceiver.selector, deaf));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aContractThatCannotReceiveGetsWhatIsExtinguishedAllTheSame() public {
        address deaf = address(new Deaf());
        mint(ClaimCodec.EXTINGUISHED, ID, deaf, Samples.ranges(0, 5_000));
        assign(ID, deaf, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(deaf), 5_000, "assigned");
    }

    function test_aReceiverThatRefusesCannotHoldUpAnAssignment() public {
        address hostile = address(new HostileReceiver());
        give(hostile, ID, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(hostile), 5_000, "assigned");
    }

    function test_assignGivesTheBeneficiaryOfTheEvidenceItsRanges() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000, 7_000, 9_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferAssigned(HOME, ID, classId, alice, 7_000);
        assign(ID, alice, Samples.ranges(0, 5_000, 7_000, 9_000));
        vm.assertEq(balanceOf(alice), 7_000, "balance");
        assertRanges(here.token.wrappedRanges(classId), Samples.ranges(0, 5_000, 7_000, 9_000), "pool");
        assertDestination(ID, ICreditBridge.DestinationState.Assigned);
        assertSupply(7_000, 0, 0, 7_000, 0);
    }

    function test_assignRepeatedChangesNothing() public {
        give(alice, ID, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.ASSIGNED);
        assign(ID, alice, Samples.ranges(0, 5_000));
        vm.assertEq(balanceOf(alice), 5_000, "not doubled");
        assertSupply(5_000, 0, 0, 5_000, 0);
    }

    function test_assignTakesNothingButExtinguished() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeEvidenceFact.selector,
                ClaimCodec.LOCKED,
                ClaimCodec.EXTINGUISHED
            )
        );
        here.bridge.assign(claim, proof);
    }

    function test_assignOfAnUnknownTransferIsRefused() public {
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.EXTINGUISHED,
            ID,
            alice,
            Samples.ranges(0, 5_000)
        );
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferNotFound.selector, HOME, ID));
        here.bridge.assign(claim, proof);
    }

    function test_assignToAnotherThanTheRecordedBeneficiaryIsRefused() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.EXTINGUISHED, ID, bob, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeEvidenceMismatch.selector, HOME, ID));
        here.bridge.assign(claim, proof);
    }

    function test_voidOfAMintBurnsIt() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.TransferVoided(HOME, ID, classId, 5_000);
        here.bridge.void(claim, proof);
        assertDestination(ID, ICreditBridge.DestinationState.Void);
        assertSupply(5_000, 5_000, 0, 0, 0);
    }

    function test_voidRepeatedChangesNothing() public {
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        here.bridge.void(claim, proof);
        vm.expectEmit(address(here.bridge));
        emit ICreditBridge.Noop(HOME, ID, ClaimCodec.VOID);
        here.bridge.void(claim, proof);
        assertSupply(5_000, 5_000, 0, 0, 0);
    }

    function test_voidOfAnUnknownTransferIsATombstoneThatRefusesAnyLaterMint() public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        here.bridge.void(claim, proof);
        assertDestination(ID, ICreditBridge.DestinationState.Void);
        (claim, proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferVoid.selector, HOME, ID));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        (claim, proof) = incoming(ClaimCodec.EXTINGUISHED, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeTransferVoid.selector, HOME, ID));
        here.bridge.assign(claim, proof);
        assertSupply(0, 0, 0, 0, 0);
    }

    function test_aTombstoneRepeatsTheFieldsOfItsCause() public {
        Claim memory c = Samples.claim(
            ClaimCodec.ABORTING,
            HOME,
            here.ledger,
            ID,
            "not an account of this chain",
            Samples.ranges(0, 5_000)
        );
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.void(claim, proof);
        vm.assertEq(
            here.bridge.claimBytes(ClaimCodec.VOID, HOME, ID),
            ClaimCodec.withFact(claim, ClaimCodec.VOID),
            "void claim"
        );
    }

    function test_voidOfWhatIsAssignedIsRefused() public {
        give(alice, ID, Samples.ranges(0, 5_000));
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.ABORTING, ID, alice, Samples.ranges(0, 5_000));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICreditBridgeErrors.BridgeDestinationState.selector,
                HOME,
                ID,
                ICreditBridge.DestinationState.Assigned,
                ICreditBridge.DestinationState.Unassigned
            )
        );
        here.bridge.void(claim, proof);
    }

    function test_aPauseStopsMintsOnLockedButNothingThatFollowsADecision() public {
        bytes32 other = keccak256("other");
        bytes32 third = keccak256("third");
        mint(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        mint(ClaimCodec.LOCKED, other, alice, Samples.ranges(6_000, 7_000));
        here.bridge.pause();
        here.token.pause();
        (bytes memory claim, bytes memory proof) = incoming(
            ClaimCodec.LOCKED,
            third,
            bob,
            Samples.ranges(8_000, 9_000)
        );
        vm.expectRevert(bytes4(keccak256("EnforcedPause()")));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        mint(ClaimCodec.EXTINGUISHED, third, bob, Samples.ranges(8_000, 9_000));
        assign(third, bob, Samples.ranges(8_000, 9_000));
        assign(ID, alice, Samples.ranges(0, 5_000));
        (claim, proof) = incoming(ClaimCodec.ABORTING, other, alice, Samples.ranges(6_000, 7_000));
        here.bridge.void(claim, proof);
        assertSupply(7_000, 1_000, 0, 6_000, 0);
    }

    function test_aForkWithAChainIdOfItsOwnDoesNothingInThisLedgersName() public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        uint256 before = block.chainid;
        vm.chainId(before + 1);
        vm.expectRevert(abi.encodeWithSelector(ICreditBridgeErrors.BridgeChainChanged.selector, before, before + 1));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        vm.chainId(before);
    }

    function testFuzz_aSpoiltByteOfAClaimIsNeverAccepted(uint256 position, uint8 flip) public {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.LOCKED, ID, alice, Samples.ranges(0, 5_000));
        position = bound(position, 0, claim.length - 1);
        claim[position] ^= bytes1(uint8(bound(flip, 1, 255)));
        try here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement()) {
            revert("accepted");
        } catch {
            assertSupply(0, 0, 0, 0, 0);
        }
    }
}
