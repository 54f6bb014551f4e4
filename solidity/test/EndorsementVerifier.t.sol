// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaimVerifierErrors} from "../src/interfaces/IClaimVerifierErrors.sol";
import {IEndorsementErrors} from "../src/interfaces/IEndorsementErrors.sol";
import {ClaimCodec} from "../src/libraries/Claim.sol";
import {Hex} from "../src/libraries/Hex.sol";
import {EndorsementVerifier} from "../src/verifiers/EndorsementVerifier.sol";
import {Answer, Answers} from "./support/Answers.sol";
import {EndorsedTest} from "./support/EndorsedTest.sol";
import {Samples} from "./support/Samples.sol";
import {Signing} from "./support/Stack.sol";

/// @dev Two hundred calls of it with real peers' answers, and spoilt ones, are in test/bridges/endorsed.
contract EndorsementVerifierTest is EndorsedTest {
    bytes private _claim;

    function setUp() public override {
        super.setUp();
        _claim = Samples.encoded(
            Samples.claim(ClaimCodec.LOCKED, fabric, here.ledger, "t", abi.encodePacked(bob), Samples.ranges(0, 3_000))
        );
    }

    function test_whatEveryOrganisationSignedIsBelieved() public view {
        verifier.verifyClaim(fabric, _claim, endorsed(_claim));
    }

    function test_theLaneSaysHowFarItCanBeTrusted() public view {
        vm.assertEq(verifier.lane(), "proven: endorsed", "lane");
    }

    function test_whoIsPinnedCanBeRead() public view {
        (bytes32[] memory ids, EndorsementVerifier.PinnedPeer[] memory pinned) = verifier.pinnedPeers();
        string[] memory organisations = verifier.organisations();
        vm.assertEq(ids.length, 2, "peers");
        vm.assertEq(ids[1], sha256(registry.identity), "id");
        vm.assertEq(pinned[1].x, registry.x, "x");
        vm.assertEq(pinned[1].y, registry.y, "y");
        vm.assertEq(organisations[pinned[1].organisation], "RegistryMSP", "organisation");
        vm.assertEq(verifier.LEDGER_ID(), fabric, "ledger");
    }

    function test_anotherLedgerIsNotItsBusiness() public {
        bytes memory proof = endorsed(_claim);
        vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementLedger.selector, HOME, fabric));
        verifier.verifyClaim(HOME, _claim, proof);
    }

    function test_anotherClaimUnderTheProofIsRefused() public {
        bytes memory proof = endorsed(_claim);
        bytes memory other = ClaimCodec.withFact(_claim, ClaimCodec.EXTINGUISHED);
        vm.expectRevert(IEndorsementErrors.EndorsementAnswer.selector);
        verifier.verifyClaim(fabric, other, proof);
    }

    function test_aQueryThatWritesProvesNothing() public {
        Answer memory answer = this.honest(_claim);
        answer.readWrites = bytes.concat(answer.readWrites, Answers.field(3, Answers.field(1, "key")));
        _refused(answer, abi.encodeWithSelector(IEndorsementErrors.EndorsementWrite.selector, bytes("ets")));
    }

    function test_aKeyThatDidNotExistProvesNothing() public {
        Answer memory answer = this.honest(_claim);
        bytes memory key = bytes.concat(hex"00", "out", hex"00", Hex.encode(abi.encode(bytes32("t"))), hex"00");
        answer.readWrites = Answers.read(key, "");
        _refused(answer, abi.encodeWithSelector(IEndorsementErrors.EndorsementVersionNil.selector));
    }

    function test_anEventProvesNothing() public {
        Answer memory answer = this.honest(_claim);
        answer.event_ = "event";
        _refused(answer, abi.encodeWithSelector(IEndorsementErrors.EndorsementEvent.selector));
    }

    function test_aRefusalProvesNothing() public {
        Answer memory answer = this.honest(_claim);
        answer.status = 500;
        _refused(answer, abi.encodeWithSelector(IEndorsementErrors.EndorsementStatus.selector, 500));
    }

    function test_anotherChaincodeProvesNothing() public {
        Answer memory answer = this.honest(_claim);
        answer.chaincode = "ets2";
        _refused(answer, abi.encodeWithSelector(IEndorsementErrors.EndorsementChaincode.selector, bytes("ets2")));
    }

    function test_oneOrganisationAloneProvesNothing() public {
        bytes memory payload = Answers.encode(this.honest(_claim));
        bytes memory one = Answers.signature(payload, registry.identity, REGISTRY_KEY);
        vm.expectRevert(
            abi.encodeWithSelector(IEndorsementErrors.EndorsementOrganisationMissing.selector, "RegulatorMSP")
        );
        verifier.verifyClaim(fabric, _claim, bytes.concat(hex"0301", one, payload));
        vm.expectPartialRevert(IEndorsementErrors.EndorsementPeerOrder.selector);
        verifier.verifyClaim(fabric, _claim, bytes.concat(hex"0302", one, one, payload));
    }

    function test_aSignatureOfAnotherKeyProvesNothing() public {
        bytes memory payload = Answers.encode(this.honest(_claim));
        bytes memory proof = Answers.prove(payload, [regulator, registry], [REGULATOR_KEY, uint256(0xBAD)]);
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierSignatureInvalid.selector);
        verifier.verifyClaim(fabric, _claim, proof);
    }

    function test_theGuardianRevokesAPeerForEver() public {
        bytes memory proof = endorsed(_claim);
        bytes32 id = sha256(registry.identity);
        vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementCaller.selector, address(this), guardian));
        verifier.revokePeer(id);
        vm.startPrank(guardian);
        vm.expectEmit(address(verifier));
        emit EndorsementVerifier.PeerRevoked(id, "RegistryMSP");
        verifier.revokePeer(id);
        vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementPeerRevoked.selector, id));
        verifier.revokePeer(id);
        vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementPeerUnknown.selector, bytes32("none")));
        verifier.revokePeer("none");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementPeerRevoked.selector, id));
        verifier.verifyClaim(fabric, _claim, proof);
    }

    function test_itIsMadeOfAtLeastOnePeerAndEachOnce() public {
        EndorsementVerifier.Peer[] memory list = new EndorsementVerifier.Peer[](0);
        vm.expectRevert(IEndorsementErrors.EndorsementNoPeers.selector);
        new EndorsementVerifier(Answers.DESCRIPTOR, list, guardian);
        list = peers();
        vm.expectRevert(IEndorsementErrors.EndorsementGuardianZero.selector);
        new EndorsementVerifier(Answers.DESCRIPTOR, list, address(0));
        list[0] = list[1];
        vm.expectRevert(
            abi.encodeWithSelector(IEndorsementErrors.EndorsementPeerTwice.selector, sha256(registry.identity))
        );
        new EndorsementVerifier(Answers.DESCRIPTOR, list, guardian);
        list = peers();
        list[1].y = bytes32(uint256(list[1].y) ^ 1);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyInvalid.selector, list[1].x, list[1].y));
        new EndorsementVerifier(Answers.DESCRIPTOR, list, guardian);
    }

    function test_itIsOfAFabricLedger() public {
        string[5] memory descriptors = [
            "",
            "fabric:ab:meridian:ets",
            "evmmmm:abababababababababababababababababababababababababababababababab:meridian:ets",
            "fabric:abababababababababababababababababababababababababababababababab:meridian:",
            "fabric:abababababababababababababababababababababababababababababababab::ets"
        ];
        for (uint256 i = 0; i < descriptors.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IEndorsementErrors.EndorsementDescriptor.selector, descriptors[i]));
            new EndorsementVerifier(descriptors[i], peers(), guardian);
        }
    }

    function test_itFitsTheLimitOfTheChain() public view {
        vm.assertTrue(address(verifier).code.length <= 24_576, "24 KiB");
    }

    function testFuzz_hexIsLowerCaseDigits(bytes calldata data) public pure {
        bytes memory digits = Hex.encode(data);
        vm.assertEq(digits.length, 2 * data.length, "length");
        bytes memory alphabet = "0123456789abcdef";
        for (uint256 i = 0; i < data.length; ++i) {
            vm.assertTrue(digits[2 * i] == alphabet[uint8(data[i]) >> 4], "high digit");
            vm.assertTrue(digits[2 * i + 1] == alphabet[uint8(data[i]) & 0x0f], "low digit");
        }
    }

    /// @dev Signed as it is, so that the parser alone stands in the way. What it says after all is what was said: the
    /// proposal's hash, versions and the definition's read may be anything.
    function testFuzz_aSpoiltAnswerIsRefusedWithACodeOrSaysTheSame(
        uint256 position,
        uint8 flip,
        uint256 cut
    ) public view {
        bytes memory payload = Answers.encode(this.honest(_claim));
        payload[bound(position, 0, payload.length - 1)] ^= bytes1(uint8(bound(flip, 1, 255)));
        uint256 length = bound(cut, 0, 3) == 0 ? bound(cut >> 2, 0, payload.length) : payload.length;
        assembly ("memory-safe") {
            mstore(payload, length)
        }
        try verifier.verifyClaim(fabric, _claim, proveBytes(payload)) {
            vm.assertTrue(_contains(payload, _claim), "it says the same");
        } catch (bytes memory reason) {
            vm.assertTrue(reason.length >= 4, "a coded error");
        }
    }

    function testFuzz_aSpoiltByteOfAProofIsRefused(uint256 position, uint8 flip) public view {
        bytes memory proof = endorsed(_claim);
        proof[bound(position, 0, proof.length - 1)] ^= bytes1(uint8(bound(flip, 1, 255)));
        try verifier.verifyClaim(fabric, _claim, proof) {
            revert("accepted");
        } catch (bytes memory reason) {
            vm.assertTrue(reason.length >= 4, "a coded error");
        }
    }

    function test_theHighSIsRefused() public {
        bytes memory payload = Answers.encode(this.honest(_claim));
        bytes memory proof = proveBytes(payload);
        bytes32 s;
        assembly ("memory-safe") {
            s := mload(add(proof, 98))
        }
        s = Signing.highS(s);
        assembly ("memory-safe") {
            mstore(add(proof, 98), s)
        }
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierSignatureInvalid.selector);
        verifier.verifyClaim(fabric, _claim, proof);
    }

    function _refused(Answer memory answer, bytes memory reason) private {
        bytes memory proof = prove(answer);
        vm.expectRevert(reason);
        verifier.verifyClaim(fabric, _claim, proof);
    }

    function _contains(bytes memory payload, bytes memory claim) private pure returns (bool) {
        bytes32 expected = keccak256(Hex.encode(claim));
        uint256 size = 2 * claim.length;
        for (uint256 i = 0; i + size <= payload.length; ++i) {
            bytes32 hash;
            assembly ("memory-safe") {
                hash := keccak256(add(add(payload, 32), i), size)
            }
            if (hash == expected) return true;
        }
        return false;
    }
}
