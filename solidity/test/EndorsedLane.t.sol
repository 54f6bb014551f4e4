// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditBridge} from "../src/CreditBridge.sol";
import {ICreditBridge} from "../src/interfaces/ICreditBridge.sol";
import {IClaimVerifierErrors} from "../src/interfaces/IClaimVerifierErrors.sol";
import {IEndorsementErrors} from "../src/interfaces/IEndorsementErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {EndorsementVerifier} from "../src/verifiers/EndorsementVerifier.sol";
import {VerifierTimelock} from "../src/VerifierTimelock.sol";
import {Answers} from "./support/Answers.sol";
import {EndorsedTest} from "./support/EndorsedTest.sol";
import {Samples} from "./support/Samples.sol";
import {Signing, Speaker, Stack, StackDeployer} from "./support/Stack.sol";

/// @title The bridge with a home ledger in the lane `proven: endorsed`, its admin behind a time-lock.
contract EndorsedLaneTest is EndorsedTest {
    using StackDeployer for Stack;

    uint256 private constant DELAY = 2 days;
    bytes4 private constant UNAUTHORIZED = bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)"));
    bytes4 private constant NOT_READY = bytes4(keccak256("TimelockUnexpectedOperationState(bytes32,bytes32)"));

    VerifierTimelock private _timelock;
    address private _admin = account("the admin");
    Speaker private _gateway = Speaker(fabric, 0xA11CE);

    function setUp() public override {
        super.setUp();
        here = StackDeployer.deploy(keccak256("genesis"), fabric);
        here.bridge.setVerifier(fabric, verifier);
        address[] memory proposers = new address[](1);
        proposers[0] = _admin;
        _timelock = new VerifierTimelock(DELAY, proposers);
        bytes32 role = here.bridge.DEFAULT_ADMIN_ROLE();
        here.bridge.grantRole(role, address(_timelock));
        here.bridge.renounceRole(role, address(this));
    }

    function test_creditsComeInOnTheWordOfEveryOrganisation() public {
        bytes memory claim = _claimOf(ClaimCodec.LOCKED, "t");
        here.bridge.mint(claim, endorsed(claim), Samples.provenance(), Samples.noEntitlement());
        claim = _claimOf(ClaimCodec.EXTINGUISHED, "t");
        here.bridge.assign(claim, endorsed(claim));
        vm.assertEq(here.token.balanceOf(bob, uint256(classId)), 3_000, "bob's kilograms");
    }

    function test_aGatewaysKeyBringsNothingIn() public {
        bytes memory claim = _claimOf(ClaimCodec.LOCKED, "t");
        bytes memory proof = Signing.prove(_gateway, claim);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierProofVersion.selector, 1, 3));
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aReplayOfEvidenceOnAnotherBridgeIsRefused() public {
        bytes memory claim = _claimOf(ClaimCodec.LOCKED, "t");
        bytes memory proof = endorsed(claim);
        CreditBridge other = new CreditBridge(address(this), here.token, keccak256("genesis"), fabric);
        other.setVerifier(fabric, verifier);
        vm.expectPartialRevert(bytes4(keccak256("BridgeWrongLedger(string,bytes32,bytes32)")));
        other.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    /// @dev `locked` goes over into `aborting`, but evidence of it stays. It brings nothing in that could be spent: what
    /// is void stays void, and nothing is assigned that was not extinguished.
    function test_staleEvidenceOfLockedSpendsNothing() public {
        bytes memory locked = _claimOf(ClaimCodec.LOCKED, "t");
        bytes memory stale = endorsed(locked);
        bytes memory aborting = _claimOf(ClaimCodec.ABORTING, "t");
        here.bridge.void(aborting, endorsed(aborting));
        vm.expectPartialRevert(bytes4(keccak256("BridgeTransferVoid(bytes32,bytes32)")));
        here.bridge.mint(locked, stale, Samples.provenance(), Samples.noEntitlement());

        locked = _claimOf(ClaimCodec.LOCKED, "u");
        here.bridge.mint(locked, endorsed(locked), Samples.provenance(), Samples.noEntitlement());
        aborting = _claimOf(ClaimCodec.ABORTING, "u");
        here.bridge.void(aborting, endorsed(aborting));
        vm.assertEq(here.token.balanceOf(bob, uint256(classId)), 0, "nothing is bob's");
    }

    function test_noGatewayAndNoAdminChangesWhoIsBelieved() public {
        here.verifier.trustKey(fabric, regulator.x, regulator.y);
        address[3] memory callers = [_admin, gateway, address(this)];
        for (uint256 i = 0; i < callers.length; ++i) {
            vm.prank(callers[i]);
            vm.expectPartialRevert(UNAUTHORIZED);
            here.bridge.setVerifier(fabric, here.verifier);
        }
        vm.prank(gateway);
        vm.expectPartialRevert(UNAUTHORIZED);
        _timelock.schedule(address(here.bridge), 0, "", 0, 0, DELAY);
    }

    function test_otherPeersAreBelievedAfterTheDelayAlone() public {
        EndorsementVerifier.Peer[] memory next = peers();
        next[1] = Answers.peer("RegistryMSP", 0x0e93);
        EndorsementVerifier successor = new EndorsementVerifier(Answers.DESCRIPTOR, next, guardian);
        bytes memory call = abi.encodeCall(ICreditBridge.setVerifier, (fabric, successor));
        vm.prank(_admin);
        _timelock.schedule(address(here.bridge), 0, call, 0, 0, DELAY);
        vm.expectPartialRevert(NOT_READY);
        _timelock.execute(address(here.bridge), 0, call, 0, 0);
        vm.warp(block.timestamp + DELAY);
        _timelock.execute(address(here.bridge), 0, call, 0, 0);

        bytes memory claim = _claimOf(ClaimCodec.LOCKED, "t");
        bytes memory proof = endorsed(claim);
        vm.expectRevert(
            abi.encodeWithSelector(IEndorsementErrors.EndorsementPeerUnknown.selector, sha256(registry.identity))
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
        proof = Answers.prove(
            Answers.encode(this.honest(claim)),
            [regulator, next[1]],
            [REGULATOR_KEY, uint256(0x0e93)]
        );
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function test_aChangeIsProposedWithTheWholeDelay() public {
        vm.prank(_admin);
        vm.expectPartialRevert(bytes4(keccak256("TimelockInsufficientDelay(uint256,uint256)")));
        _timelock.schedule(address(here.bridge), 0, "", 0, 0, DELAY - 1);
    }

    function test_policySetsAreTheHomeLedgersWordInThisLaneToo() public {
        bytes memory statement = abi.encodePacked(
            "meridian/attesters/v1",
            fabric,
            uint64(1),
            uint8(1),
            address(uint160(0x22))
        );
        bytes memory proof = Signing.prove(_gateway, statement);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierProofVersion.selector, 1, 3));
        here.policies.acceptAttesters(statement, proof);
        here.policies.acceptAttesters(statement, endorsed(statement));
        vm.assertTrue(here.policies.isAttester(address(uint160(0x22))), "an attester");
    }

    function _claimOf(uint8 fact, bytes32 transferId) private view returns (bytes memory) {
        bytes memory beneficiary = abi.encodePacked(bob);
        return
            Samples.encoded(
                Samples.claim(fact, fabric, here.ledger, transferId, beneficiary, Samples.ranges(0, 3_000))
            );
    }
}
