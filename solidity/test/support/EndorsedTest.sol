// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {EndorsementVerifier} from "../../src/verifiers/EndorsementVerifier.sol";
import {Answer, Answers} from "./Answers.sol";
import {BridgeTest} from "./BridgeTest.sol";

/// @title A home ledger of two organisations with one peer each, whose keys the test holds.
abstract contract EndorsedTest is BridgeTest {
    uint256 internal constant REGULATOR_KEY = 0x0e91;
    uint256 internal constant REGISTRY_KEY = 0x0e92;

    EndorsementVerifier internal verifier;
    EndorsementVerifier.Peer internal regulator = Answers.peer("RegulatorMSP", REGULATOR_KEY);
    EndorsementVerifier.Peer internal registry = Answers.peer("RegistryMSP", REGISTRY_KEY);
    address internal guardian = account("guardian");
    bytes32 internal fabric = sha256(bytes.concat("meridian/ledger/v1", bytes(Answers.DESCRIPTOR)));

    function setUp() public virtual override {
        super.setUp();
        verifier = new EndorsementVerifier(Answers.DESCRIPTOR, peers(), guardian);
    }

    function peers() internal view returns (EndorsementVerifier.Peer[] memory list) {
        list = new EndorsementVerifier.Peer[](2);
        (list[0], list[1]) = (regulator, registry);
    }

    /// @dev External, so that the content is calldata.
    function honest(bytes calldata content) external pure returns (Answer memory) {
        return Answers.honest(content);
    }

    function prove(Answer memory answer) internal view returns (bytes memory) {
        return proveBytes(Answers.encode(answer));
    }

    function proveBytes(bytes memory payload) internal view returns (bytes memory) {
        return Answers.prove(payload, [regulator, registry], [REGULATOR_KEY, REGISTRY_KEY]);
    }

    function endorsed(bytes memory content) internal view returns (bytes memory) {
        return prove(this.honest(content));
    }
}
