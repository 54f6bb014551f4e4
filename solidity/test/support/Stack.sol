// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditBridge} from "../../src/CreditBridge.sol";
import {ICreditEscrow} from "../../src/interfaces/ICreditEscrow.sol";
import {IClassRegistry} from "../../src/interfaces/IClassRegistry.sol";
import {PolicyRegistry} from "../../src/PolicyRegistry.sol";
import {SingleGatewayVerifier} from "../../src/verifiers/SingleGatewayVerifier.sol";
import {WrappedCredit} from "../../src/WrappedCredit.sol";
import {Vm} from "./Vm.sol";

/// @dev One ledger with all its contracts.
struct Stack {
    CreditBridge bridge;
    WrappedCredit token;
    ICreditEscrow escrow;
    IClassRegistry registry;
    PolicyRegistry policies;
    SingleGatewayVerifier verifier;
    bytes32 ledger;
}

/// @dev A gateway that speaks for a ledger.
struct Speaker {
    bytes32 ledger;
    uint256 privateKey;
}

library StackDeployer {
    /// @dev The caller is the admin of everything.
    function deploy(bytes32 genesisHash, bytes32 homeLedger) internal returns (Stack memory s) {
        s.verifier = new SingleGatewayVerifier(address(this));
        s.token = new WrappedCredit(address(this), "https://registry.example/classes/{id}");
        s.bridge = new CreditBridge(address(this), s.token, genesisHash, homeLedger);
        s.policies = new PolicyRegistry(s.bridge);
        s.token.connect(s.bridge, s.policies);
        s.escrow = ICreditEscrow(s.bridge.escrow());
        s.registry = IClassRegistry(s.bridge.registry());
        s.ledger = s.bridge.ledgerId();
    }

    function trust(Stack memory s, Speaker memory speaker) internal {
        (bytes32 x, bytes32 y) = Signing.publicKey(speaker.privateKey);
        s.bridge.setVerifier(speaker.ledger, s.verifier);
        s.verifier.trustKey(speaker.ledger, x, y);
    }
}

/// @dev Proofs of the lane `trusted: single`, made as a gateway makes them.
library Signing {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    uint256 private constant ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551;

    function publicKey(uint256 privateKey) internal pure returns (bytes32 x, bytes32 y) {
        (uint256 px, uint256 py) = vm.publicKeyP256(privateKey);
        return (bytes32(px), bytes32(py));
    }

    function keyId(uint256 privateKey) internal pure returns (bytes32) {
        (bytes32 x, bytes32 y) = publicKey(privateKey);
        return sha256(bytes.concat(x, y));
    }

    function prove(Speaker memory speaker, bytes memory claim) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 s) = sign(speaker.privateKey, claim);
        return bytes.concat(hex"01", keyId(speaker.privateKey), r, s);
    }

    function sign(uint256 privateKey, bytes memory claim) internal pure returns (bytes32 r, bytes32 s) {
        (r, s) = vm.signP256(privateKey, sha256(claim));
        if (uint256(s) > ORDER / 2) s = bytes32(ORDER - uint256(s));
    }

    /// @dev The other `s` that verifies in theory, and is refused.
    function highS(bytes32 s) internal pure returns (bytes32) {
        return bytes32(ORDER - uint256(s));
    }
}
