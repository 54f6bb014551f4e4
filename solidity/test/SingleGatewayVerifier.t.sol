// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaimVerifierErrors} from "../src/interfaces/IClaimVerifierErrors.sol";
import {SingleGatewayVerifier} from "../src/verifiers/SingleGatewayVerifier.sol";
import {Signing, Speaker} from "./support/Stack.sol";
import {Test} from "./support/Vm.sol";

contract SingleGatewayVerifierTest is Test {
    bytes32 private constant LEDGER = keccak256("ledger");
    bytes private constant CLAIM = "a claim";

    SingleGatewayVerifier private _verifier;
    Speaker private _speaker = Speaker(LEDGER, 0xA11CE);

    function setUp() public {
        _verifier = new SingleGatewayVerifier(address(this));
        (bytes32 x, bytes32 y) = Signing.publicKey(_speaker.privateKey);
        _verifier.trustKey(LEDGER, x, y);
    }

    function test_aTrustedKeysSignatureIsBelieved() public view {
        _verifier.verifyClaim(LEDGER, CLAIM, Signing.prove(_speaker, CLAIM));
    }

    function test_theLaneSaysHowFarItCanBeTrusted() public view {
        vm.assertEq(_verifier.lane(), "trusted: single", "lane");
    }

    function test_aSignatureOverOtherBytesIsRefused() public {
        bytes memory proof = Signing.prove(_speaker, CLAIM);
        (bytes32 keyId, bytes32 digest) = (Signing.keyId(_speaker.privateKey), sha256("another claim"));
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierSignatureInvalid.selector, keyId, digest));
        _verifier.verifyClaim(LEDGER, "another claim", proof);
    }

    function test_theHighSIsRefused() public {
        (bytes32 r, bytes32 s) = Signing.sign(_speaker.privateKey, CLAIM);
        bytes32 keyId = Signing.keyId(_speaker.privateKey);
        bytes memory proof = bytes.concat(hex"01", keyId, r, Signing.highS(s));
        vm.expectPartialRevert(IClaimVerifierErrors.VerifierSignatureInvalid.selector);
        _verifier.verifyClaim(LEDGER, CLAIM, proof);
    }

    function test_anUnknownKeyIsRefused() public {
        Speaker memory stranger = Speaker(LEDGER, 0xBAD);
        bytes memory proof = Signing.prove(stranger, CLAIM);
        bytes32 keyId = Signing.keyId(stranger.privateKey);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyUnknown.selector, LEDGER, keyId));
        _verifier.verifyClaim(LEDGER, CLAIM, proof);
    }

    function test_aKeySpeaksForItsLedgerOnly() public {
        bytes32 other = keccak256("other ledger");
        bytes memory proof = Signing.prove(_speaker, CLAIM);
        bytes32 keyId = Signing.keyId(_speaker.privateKey);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyUnknown.selector, other, keyId));
        _verifier.verifyClaim(other, CLAIM, proof);
    }

    function test_aRevokedKeyIsRefusedAndANewOneBelieved() public {
        bytes memory proof = Signing.prove(_speaker, CLAIM);
        bytes32 keyId = Signing.keyId(_speaker.privateKey);
        vm.expectEmit(address(_verifier));
        emit SingleGatewayVerifier.KeyRevoked(LEDGER, keyId);
        _verifier.revokeKey(LEDGER, keyId);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyUnknown.selector, LEDGER, keyId));
        _verifier.verifyClaim(LEDGER, CLAIM, proof);
        Speaker memory next = Speaker(LEDGER, 0xB0B);
        (bytes32 x, bytes32 y) = Signing.publicKey(next.privateKey);
        _verifier.trustKey(LEDGER, x, y);
        _verifier.verifyClaim(LEDGER, CLAIM, Signing.prove(next, CLAIM));
    }

    function test_revokingAKeyThatIsNotTrustedIsRefused() public {
        vm.expectRevert(
            abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyUnknown.selector, LEDGER, bytes32("key"))
        );
        _verifier.revokeKey(LEDGER, "key");
    }

    function test_keysAreTheKeyAdminsBusiness() public {
        (bytes32 x, bytes32 y) = Signing.publicKey(0xB0B);
        vm.startPrank(account("somebody"));
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        _verifier.trustKey(LEDGER, x, y);
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        _verifier.revokeKey(LEDGER, "key");
        vm.stopPrank();
    }

    function test_aPointOffTheCurveIsNoKey() public {
        (bytes32 x, bytes32 y) = Signing.publicKey(0xB0B);
        bytes32 off = bytes32(uint256(y) ^ 1);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierKeyInvalid.selector, x, off));
        _verifier.trustKey(LEDGER, x, off);
    }

    function test_aProofIs97BytesOfVersion1() public {
        bytes memory proof = Signing.prove(_speaker, CLAIM);
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierProofLength.selector, 98, 97));
        _verifier.verifyClaim(LEDGER, CLAIM, bytes.concat(proof, hex"00"));
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierProofLength.selector, 0, 97));
        _verifier.verifyClaim(LEDGER, CLAIM, "");
        proof[0] = 0x02;
        vm.expectRevert(abi.encodeWithSelector(IClaimVerifierErrors.VerifierProofVersion.selector, 2, 1));
        _verifier.verifyClaim(LEDGER, CLAIM, proof);
    }

    function testFuzz_aSpoiltByteOfAProofIsRefused(uint256 position, uint8 flip) public view {
        bytes memory proof = Signing.prove(_speaker, CLAIM);
        proof[bound(position, 0, proof.length - 1)] ^= bytes1(uint8(bound(flip, 1, 255)));
        try _verifier.verifyClaim(LEDGER, CLAIM, proof) {
            revert("accepted");
        } catch (bytes memory reason) {
            vm.assertTrue(reason.length >= 4, "a coded error");
        }
    }
}
