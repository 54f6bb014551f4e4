// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ICreditBridge} from "../../src/interfaces/ICreditBridge.sol";
import {IWrappedCredit} from "../../src/interfaces/IWrappedCredit.sol";
import {Claim, ClaimCodec} from "../../src/libraries/Claim.sol";
import {Range, RangeList} from "../../src/libraries/RangeList.sol";
import {Moves} from "./Moves.sol";
import {PolicySets} from "./PolicySets.sol";
import {Samples} from "./Samples.sol";
import {Signing, Speaker, Stack, StackDeployer} from "./Stack.sol";
import {Test} from "./Vm.sol";

/// @dev A transfer that was begun on one of the two ledgers, and the furthest states that were seen of it.
struct Followed {
    uint256 origin;
    bytes32 id;
    uint64 kg;
    Range[] ranges;
    ICreditBridge.OriginState originState;
    ICreditBridge.DestinationState destinationState;
}

/// @title Two ledgers that send credits to each other in any order that anyone can bring about: locks, aborts, evidence
/// new and old presented to whoever might take it, retirements, holders' transfers, consolidations.
contract Handler is Test {
    using StackDeployer for Stack;

    uint64 public constant ISSUED_KG = 60_000;
    bytes32 private constant HOME = keccak256("home ledger");
    uint256 private constant MAX_TRANSFERS = 12;

    Stack[2] private _stacks;
    Speaker[2] private _speakers;
    address[2] private _holders;
    bytes32 private _classId = Samples.classId();
    /// @dev Worth 1.0 to 0, the further away the less.
    bytes private _policySet = PolicySets.set(PolicySets.linear(1, 5_000_000, 1_000_000, 10_000_000, 0));

    Followed[] private _followed;
    bytes[] private _claims;
    bytes[] private _proofs;
    mapping(bytes32 digest => bool) private _collected;
    Range[] private _retired;
    bytes32 private _illegalMove;

    /// @dev How often each move changed something: a walk that never gets anywhere proves nothing.
    mapping(bytes32 move => uint256) public moved;

    constructor() {
        Speaker memory home = Speaker(HOME, 0xA11CE);
        for (uint256 i = 0; i < 2; ++i) {
            _stacks[i] = StackDeployer.deploy(keccak256("genesis"), HOME);
            _speakers[i] = Speaker(_stacks[i].ledger, 0xB0B + i);
            _holders[i] = account(i == 0 ? "alice" : "bob");
        }
        for (uint256 i = 0; i < 2; ++i) {
            _stacks[i].trust(_speakers[1 - i]);
            _stacks[i].trust(home);
            _issue(i, home);
            bytes memory statement = abi.encodePacked(
                abi.encodePacked("meridian/policy-statement/v1", HOME, sha256(_policySet)),
                abi.encodePacked(int64(0), int64(253_402_214_400), uint32(1))
            );
            _stacks[i].policies.acceptPolicySet(statement, Signing.prove(home, statement), _policySet);
        }
    }

    /// @dev The lower half of the block comes to the first ledger, the upper half to the second, in three pieces each.
    function _issue(uint256 side, Speaker memory home) private {
        Range[] memory ranges = new Range[](3);
        uint64 base = uint64(side) * 100_000;
        ranges[0] = Range(base, base + 5_000);
        ranges[1] = Range(base + 10_000, base + 30_000);
        ranges[2] = Range(base + 40_000, base + 45_000);
        Claim memory c = Samples.claim(
            ClaimCodec.LOCKED,
            HOME,
            _stacks[side].ledger,
            bytes32(side),
            abi.encodePacked(_holders[side]),
            ranges
        );
        bytes memory claim = Samples.encoded(c);
        _stacks[side].bridge.mint(claim, Signing.prove(home, claim), Samples.provenance(), Samples.noEntitlement());
        claim = ClaimCodec.withFact(claim, ClaimCodec.EXTINGUISHED);
        _stacks[side].bridge.assign(claim, Signing.prove(home, claim));
    }

    function lock(uint256 side, uint256 kgSeed) external {
        side %= 2;
        Stack memory s = _stacks[side];
        uint256 balance = s.token.balanceOf(_holders[side], uint256(_classId));
        if (_followed.length == MAX_TRANSFERS || balance < 1_000) return;
        uint64 kg = uint64(bound(kgSeed, 1_000, balance < 9_000 ? balance : 9_000));
        Range[] memory ranges = s.token.nextRanges(_classId, kg);
        // Ids of the two sides may be equal: a destination must tell them apart by their origin.
        bytes32 id = bytes32(100 + _followed.length / 2);
        (ICreditBridge.OriginState state, , , ) = s.bridge.originRecord(id);
        if (state != ICreditBridge.OriginState.None) id = bytes32(200 + _followed.length);
        ICreditBridge.LockRequest memory request = ICreditBridge.LockRequest({
            transferId: id,
            classId: _classId,
            kg: kg,
            expectedRangesHash: RangeList.hash(ranges),
            destinationLedger: _stacks[1 - side].ledger,
            beneficiary: abi.encodePacked(_holders[1 - side]),
            assetProfile: sha256("asset profile"),
            owner: _holders[side]
        });
        vm.prank(_holders[side]);
        s.bridge.lock(request);
        Followed storage f = _followed.push();
        (f.origin, f.id, f.kg) = (side, id, kg);
        for (uint256 i = 0; i < ranges.length; ++i) f.ranges.push(ranges[i]);
        ++moved["lock"];
        _observe();
    }

    function beginAbort(uint256 which) external {
        if (_followed.length == 0) return;
        Followed storage f = _followed[which % _followed.length];
        vm.prank(_holders[f.origin]);
        try _stacks[f.origin].bridge.beginAbort(f.id) {} catch {}
        _observe();
    }

    /// @dev Any evidence that ever held, to either ledger, for any move.
    function present(uint256 which, uint256 side, uint256 move) external {
        if (_claims.length == 0) return;
        which %= _claims.length;
        _present(_claims[which], _proofs[which], side % 2, move % 5);
    }

    /// @dev The newest evidence, to the ledger and for the move that it is meant for: what honest gateways do.
    function forward(uint256 back) external {
        if (_claims.length == 0) return;
        uint256 recent = _claims.length < 6 ? _claims.length : 6;
        uint256 which = _claims.length - 1 - (back % recent);
        uint8 fact = uint8(_claims[which][17]);
        uint8[8] memory moveOfFact = [0, 0, 2, 0, 1, 4, 0, 3];
        for (uint256 side = 0; side < 2; ++side) {
            _present(_claims[which], _proofs[which], side, moveOfFact[fact]);
        }
    }

    function presentForged(uint256 which, uint256 side, uint256 move, uint256 position, uint8 flip) external {
        if (_claims.length == 0) return;
        which %= _claims.length;
        bytes memory claim = _claims[which];
        claim[position % claim.length] ^= bytes1(uint8(bound(flip, 1, 255)));
        if (_try(claim, _proofs[which], side % 2, move % 5)) _illegalMove = "forged evidence was accepted";
    }

    function retire(uint256 side, uint256 kgSeed) external {
        side %= 2;
        Stack memory s = _stacks[side];
        uint256 balance = s.token.balanceOf(_holders[side], uint256(_classId));
        if (balance == 0) return;
        uint64 kg = uint64(bound(kgSeed, 1, balance < 700 ? balance : 700));
        Range[] memory ranges = s.token.nextRanges(_classId, kg);
        IWrappedCredit.RetireRequest memory request = Samples.retireRequest(_classId, kg, RangeList.hash(ranges));
        // Wherever the credits are used, even where they are worth nothing.
        if (kgSeed >> 255 == 1) {
            (request.policySet, request.acceptZero) = (sha256(_policySet), true);
            (request.use.hasPlace, request.use.latitude) = (true, int32(uint32(kgSeed >> 128) % 90_000_000));
        }
        vm.prank(_holders[side]);
        s.token.retire(request);
        for (uint256 i = 0; i < ranges.length; ++i) _retired.push(ranges[i]);
        ++moved["retire"];
    }

    function transferRoundTrip(uint256 side) external {
        side %= 2;
        IWrappedCredit token = _stacks[side].token;
        uint256 balance = token.balanceOf(_holders[side], uint256(_classId));
        if (balance == 0) return;
        address other = account("other");
        vm.prank(_holders[side]);
        token.safeTransferFrom(_holders[side], other, uint256(_classId), balance, "");
        vm.prank(other);
        token.safeTransferFrom(other, _holders[side], uint256(_classId), balance, "");
    }

    function consolidate(uint256 side, uint256 n) external {
        _stacks[side % 2].token.consolidate(_classId, n % 8);
    }

    function followed() external view returns (Followed[] memory) {
        return _followed;
    }

    function retired() external view returns (Range[] memory) {
        return _retired;
    }

    function stack(uint256 side) external view returns (Stack memory) {
        return _stacks[side];
    }

    function holder(uint256 side) external view returns (address) {
        return _holders[side];
    }

    function illegalMove() external view returns (bytes32) {
        return _illegalMove;
    }

    function _present(bytes memory claim, bytes memory proof, uint256 side, uint256 move) private {
        bytes32[5] memory names = [bytes32("mint"), "assign", "void", "release", "extinguish"];
        uint256 before = _illegalMove == 0 ? _statesSum() : 0;
        if (_try(claim, proof, side, move) && _statesSum() != before) ++moved[names[move]];
        _observe();
    }

    function _try(bytes memory claim, bytes memory proof, uint256 side, uint256 move) private returns (bool) {
        ICreditBridge bridge = _stacks[side].bridge;
        bytes memory data = abi.encodeCall(bridge.release, (claim, proof));
        if (move == 0) {
            data = abi.encodeCall(bridge.mint, (claim, proof, Samples.provenance(), Samples.noEntitlement()));
        }
        if (move == 1) data = abi.encodeCall(bridge.assign, (claim, proof));
        if (move == 2) data = abi.encodeCall(bridge.void, (claim, proof));
        if (move == 4) data = abi.encodeCall(bridge.extinguish, (claim, proof));
        vm.prank(_holders[side]);
        (bool ok, ) = address(bridge).call(data);
        return ok;
    }

    function _statesSum() private view returns (uint256 sum) {
        for (uint256 i = 0; i < _followed.length; ++i) {
            (ICreditBridge.OriginState o, ICreditBridge.DestinationState d) = _states(_followed[i]);
            sum += (uint256(o) * 4 + uint256(d)) * 32 ** i;
        }
    }

    /// @dev Notes every fact that holds now, and whether each record moved along its rules only.
    function _observe() private {
        for (uint256 i = 0; i < _followed.length; ++i) {
            Followed storage f = _followed[i];
            (ICreditBridge.OriginState o, ICreditBridge.DestinationState d) = _states(f);
            if (!Moves.isLegalOrigin(f.originState, o)) _illegalMove = "an origin record changed back";
            if (!Moves.isLegalDestination(f.destinationState, d)) _illegalMove = "destination record changed back";
            (f.originState, f.destinationState) = (o, d);
            bytes32 originLedger = _stacks[f.origin].ledger;
            _collect(f.origin, originLedger, f.id, uint8(o));
            if (d != ICreditBridge.DestinationState.None) {
                _collect(1 - f.origin, originLedger, f.id, ClaimCodec.EXTINGUISHED + uint8(d));
            }
        }
    }

    function _collect(uint256 side, bytes32 originLedger, bytes32 id, uint8 fact) private {
        bytes memory claim = _stacks[side].bridge.claimBytes(fact, originLedger, id);
        if (_collected[keccak256(claim)]) return;
        _collected[keccak256(claim)] = true;
        _claims.push(claim);
        _proofs.push(Signing.prove(_speakers[side], claim));
    }

    function _states(
        Followed memory f
    ) private view returns (ICreditBridge.OriginState o, ICreditBridge.DestinationState d) {
        (o, , , ) = _stacks[f.origin].bridge.originRecord(f.id);
        (d, ) = _stacks[1 - f.origin].bridge.destinationRecord(_stacks[f.origin].ledger, f.id);
    }
}
