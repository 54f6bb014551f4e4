// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../../src/interfaces/ICreditBridge.sol";
import {IWrappedCredit} from "../../src/interfaces/IWrappedCredit.sol";
import {Claim, ClaimCodec} from "../../src/libraries/Claim.sol";
import {ClassId, Entitlement} from "../../src/libraries/ClassId.sol";
import {Range, RangeList} from "../../src/libraries/RangeList.sol";
import {Samples} from "./Samples.sol";
import {Signing, Speaker, Stack, StackDeployer} from "./Stack.sol";
import {Test} from "./Vm.sol";

/// @title One ledger under test, and a home ledger that is a key: what home says is signed as its gateway does.
abstract contract BridgeTest is Test {
    using StackDeployer for Stack;

    bytes32 internal constant HOME = keccak256("home ledger");

    Stack internal here;
    Speaker internal home = Speaker(HOME, 0xA11CE);
    address internal alice = account("alice");
    address internal bob = account("bob");
    address internal gateway = account("gateway");
    bytes32 internal classId = Samples.classId();

    function setUp() public virtual {
        here = StackDeployer.deploy(keccak256("genesis"), HOME);
        here.trust(home);
    }

    /// @dev Evidence from home about a transfer that comes here.
    function incoming(
        uint8 fact,
        bytes32 transferId,
        address beneficiary,
        Range[] memory ranges
    ) internal view returns (bytes memory claim, bytes memory proof) {
        return evidence(Samples.claim(fact, HOME, here.ledger, transferId, abi.encodePacked(beneficiary), ranges));
    }

    /// @dev Evidence from home about a transfer that leaves here.
    function answer(uint8 fact, bytes32 transferId) internal view returns (bytes memory claim, bytes memory proof) {
        (, , , bytes memory record) = here.bridge.originRecord(transferId);
        claim = ClaimCodec.withFact(record, fact);
        return (claim, Signing.prove(home, claim));
    }

    function evidence(Claim memory c) internal view returns (bytes memory claim, bytes memory proof) {
        claim = Samples.encoded(c);
        return (claim, Signing.prove(home, claim));
    }

    function mint(uint8 fact, bytes32 transferId, address beneficiary, Range[] memory ranges) internal {
        (bytes memory claim, bytes memory proof) = incoming(fact, transferId, beneficiary, ranges);
        here.bridge.mint(claim, proof, Samples.provenance(), Samples.noEntitlement());
    }

    function assign(bytes32 transferId, address beneficiary, Range[] memory ranges) internal {
        (bytes memory claim, bytes memory proof) = incoming(ClaimCodec.EXTINGUISHED, transferId, beneficiary, ranges);
        here.bridge.assign(claim, proof);
    }

    /// @dev Mints and assigns.
    function give(address beneficiary, bytes32 transferId, Range[] memory ranges) internal {
        mint(ClaimCodec.LOCKED, transferId, beneficiary, ranges);
        assign(transferId, beneficiary, ranges);
    }

    /// @dev Mints 5,000 kg of the entitled class to alice, and assigns them.
    function giveEntitled(Entitlement memory e) internal returns (bytes32 entitled) {
        entitled = ClassId.compute(Samples.batchId(), e);
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            here.ledger,
            keccak256("entitled"),
            abi.encodePacked(alice),
            Samples.ranges(20_000, 25_000)
        );
        c.classId = entitled;
        (bytes memory claim, bytes memory proof) = evidence(c);
        here.bridge.mint(claim, proof, Samples.provenance(), e);
        c.fact = ClaimCodec.EXTINGUISHED;
        (claim, proof) = evidence(c);
        here.bridge.assign(claim, proof);
    }

    function lockRequest(
        address owner,
        bytes32 transferId,
        uint64 kg
    ) internal view returns (ICreditBridge.LockRequest memory) {
        return
            ICreditBridge.LockRequest({
                transferId: transferId,
                classId: classId,
                kg: kg,
                expectedRangesHash: RangeList.hash(here.token.nextRanges(classId, kg)),
                destinationLedger: HOME,
                beneficiary: "Org1MSP/alice",
                assetProfile: sha256("asset profile"),
                owner: owner
            });
    }

    /// @dev By the owner, who so is the locker too.
    function lock(address owner, bytes32 transferId, uint64 kg) internal {
        ICreditBridge.LockRequest memory request = lockRequest(owner, transferId, kg);
        vm.prank(owner);
        here.bridge.lock(request);
    }

    function retireRequest(uint64 kg) internal view returns (IWrappedCredit.RetireRequest memory) {
        return Samples.retireRequest(classId, kg, RangeList.hash(here.token.nextRanges(classId, kg)));
    }

    function retire(address holder, uint64 kg) internal returns (bytes32) {
        IWrappedCredit.RetireRequest memory request = retireRequest(kg);
        vm.prank(holder);
        return here.token.retire(request);
    }

    function balanceOf(address holder) internal view returns (uint256) {
        return here.token.balanceOf(holder, uint256(classId));
    }

    function assertRanges(Range[] memory actual, Range[] memory expected, string memory what) internal pure {
        vm.assertEq(RangeList.encode(actual), RangeList.encode(expected), what);
    }

    function assertSupply(
        uint256 minted,
        uint256 burnt,
        uint256 retired,
        uint256 pool,
        uint256 escrowed
    ) internal view {
        IWrappedCredit.Supply memory supply = here.token.supplyOf(classId);
        vm.assertEq(supply.minted, minted, "minted");
        vm.assertEq(supply.burnt, burnt, "burnt");
        vm.assertEq(supply.retired, retired, "retired");
        vm.assertEq(supply.pool, pool, "pool");
        vm.assertEq(supply.escrowed, escrowed, "escrowed");
        vm.assertEq(minted, burnt + retired + pool + escrowed, "the supply identity");
    }

    function assertOrigin(bytes32 transferId, ICreditBridge.OriginState expected) internal view {
        (ICreditBridge.OriginState state, , , ) = here.bridge.originRecord(transferId);
        vm.assertEq(uint256(state), uint256(expected), "origin state");
    }

    function assertDestination(bytes32 transferId, ICreditBridge.DestinationState expected) internal view {
        (ICreditBridge.DestinationState state, ) = here.bridge.destinationRecord(HOME, transferId);
        vm.assertEq(uint256(state), uint256(expected), "destination state");
    }
}
