// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IEndorsementErrors} from "../src/interfaces/IEndorsementErrors.sol";
import {EndorsementVerifier} from "../src/verifiers/EndorsementVerifier.sol";
import {VectorTest} from "./support/VectorTest.sol";

/// @title What peers of real Hyperledger Fabric, and of the devnet, signed.
contract EndorsementVectorsTest is VectorTest {
    uint256 private constant NETWORKS = 2;
    /// @dev Seven facts and two statements.
    uint256 private constant CASES = 9;

    function setUp() public override {
        json = vm.readFile(string.concat(vm.projectRoot(), "/test/vectors/endorsements.json"));
    }

    function test_realEndorsementsAreBelieved() public {
        for (uint256 i = 0; i < NETWORKS; ++i) {
            string memory network = nth("networks", i);
            EndorsementVerifier verifier = _verifierOf(network);
            vm.assertEq(verifier.LEDGER_ID(), hash(network, ".ledger"), "ledger id");
            for (uint256 j = 0; j < CASES; ++j) {
                string memory vector = string.concat(network, nth("cases", j));
                verifier.verifyClaim(verifier.LEDGER_ID(), hexBytes(vector, ".content"), hexBytes(vector, ".proof"));
            }
            vm.assertFalse(has(string.concat(network, nth("cases", CASES))), "every case was read");
        }
        vm.assertFalse(has(nth("networks", NETWORKS)), "every network was read");
    }

    function test_aRealEndorsementProvesNothingElse() public {
        for (uint256 i = 0; i < NETWORKS; ++i) {
            string memory network = nth("networks", i);
            EndorsementVerifier verifier = _verifierOf(network);
            bytes32 ledger = verifier.LEDGER_ID();
            for (uint256 j = 0; j < CASES; ++j) {
                string memory other = nth("cases", (j + 1) % CASES);
                bytes memory content = hexBytes(string.concat(network, other), ".content");
                bytes memory proof = hexBytes(string.concat(network, nth("cases", j)), ".proof");
                vm.expectRevert(IEndorsementErrors.EndorsementAnswer.selector);
                verifier.verifyClaim(ledger, content, proof);
            }
        }
    }

    function test_aRealEndorsementIsOfItsPeersAlone() public {
        EndorsementVerifier verifier = _verifierOf(nth("networks", 0));
        string memory vector = string.concat(nth("networks", 1), nth("cases", 0));
        bytes memory content = hexBytes(vector, ".content");
        bytes memory proof = hexBytes(vector, ".proof");
        bytes32 ledger = verifier.LEDGER_ID();
        vm.expectPartialRevert(IEndorsementErrors.EndorsementPeerUnknown.selector);
        verifier.verifyClaim(ledger, content, proof);
    }

    function _verifierOf(string memory network) private returns (EndorsementVerifier) {
        EndorsementVerifier.Peer[] memory peers = new EndorsementVerifier.Peer[](2);
        for (uint256 i = 0; i < peers.length; ++i) {
            string memory peer = string.concat(network, nth("peers", i));
            peers[i] = EndorsementVerifier.Peer({
                organisation: text(peer, ".organisation"),
                identity: hexBytes(peer, ".identity"),
                x: hash(peer, ".x"),
                y: hash(peer, ".y")
            });
        }
        return new EndorsementVerifier(text(network, ".descriptor"), peers, address(this));
    }
}
