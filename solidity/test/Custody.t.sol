// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {CreditBridge} from "../src/CreditBridge.sol";
import {IClassRegistryErrors} from "../src/interfaces/IClassRegistryErrors.sol";
import {ICreditEscrowErrors} from "../src/interfaces/ICreditEscrowErrors.sol";
import {IWrappedCreditErrors} from "../src/interfaces/IWrappedCreditErrors.sol";
import {Provenance} from "../src/libraries/Provenance.sol";
import {WrappedCredit} from "../src/WrappedCredit.sol";
import {BridgeTest} from "./support/BridgeTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title Who may move what is in the contracts' own hands.
contract CustodyTest is BridgeTest {
    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 3_000, 5_000, 12_000));
    }

    function test_nothingCanBeSentToTheEscrow() public {
        vm.prank(alice);
        vm.expectPartialRevert(bytes4(keccak256("ERC1155InvalidReceiver(address)")));
        here.token.safeTransferFrom(alice, address(here.escrow), uint256(classId), 1_000, "");
    }

    function test_pausingTakesTheRole() public {
        vm.startPrank(bob);
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        here.token.pause();
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        here.token.unpause();
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        here.bridge.pause();
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        here.bridge.unpause();
        vm.stopPrank();
    }

    function test_onlyTheEscrowMintsBurnsCollectsAndDelivers() public {
        bytes memory refusal = abi.encodeWithSelector(
            IWrappedCreditErrors.CreditCaller.selector,
            address(this),
            address(here.escrow)
        );
        vm.expectRevert(refusal);
        here.token.mint(classId, 1_000);
        vm.expectRevert(refusal);
        here.token.burn(classId, 1_000);
        vm.expectRevert(refusal);
        here.token.collect(alice, classId, 1_000, 0);
        vm.expectRevert(refusal);
        here.token.deliver(bob, classId, Samples.ranges(0, 1_000));
    }

    function test_onlyTheBridgeCommandsTheEscrowAndTheRegistry() public {
        bytes memory refusal = abi.encodeWithSelector(
            ICreditEscrowErrors.EscrowCaller.selector,
            address(this),
            address(here.bridge)
        );
        vm.expectRevert(refusal);
        here.escrow.mint("key", classId, 1_000);
        vm.expectRevert(refusal);
        here.escrow.collect("key", alice, classId, 1_000, 0);
        vm.expectRevert(refusal);
        here.escrow.deliver("key", bob, classId, Samples.ranges(0, 1_000));
        vm.expectRevert(refusal);
        here.escrow.burn("key", classId, 1_000);
        (bytes32 batchId, Provenance memory p) = (Samples.batchId(), Samples.provenance());
        vm.expectRevert(
            abi.encodeWithSelector(IClassRegistryErrors.ClassCaller.selector, address(this), address(here.bridge))
        );
        here.registry.register(batchId, classId, p, Samples.noEntitlement());
    }

    function test_theEscrowHandsOutEachDepositOnce() public {
        bytes32 key = keccak256("key");
        vm.startPrank(address(here.bridge));
        here.escrow.mint(key, classId, 1_000);
        vm.assertEq(here.escrow.heldFor(key, classId), 1_000, "held");
        vm.expectRevert(abi.encodeWithSelector(ICreditEscrowErrors.EscrowOccupied.selector, key, 1_000));
        here.escrow.mint(key, classId, 1_000);
        vm.expectRevert(abi.encodeWithSelector(ICreditEscrowErrors.EscrowHolding.selector, key, classId, 1_000, 999));
        here.escrow.burn(key, classId, 999);
        here.escrow.deliver(key, bob, classId, Samples.ranges(20_000, 21_000));
        vm.expectRevert(abi.encodeWithSelector(ICreditEscrowErrors.EscrowHolding.selector, key, classId, 0, 1_000));
        here.escrow.deliver(key, bob, classId, Samples.ranges(20_000, 21_000));
        vm.stopPrank();
    }

    function test_theBridgeIsConnectedOnceAndByTheAdmin() public {
        vm.expectRevert(
            abi.encodeWithSelector(IWrappedCreditErrors.CreditAlreadyConnected.selector, address(here.bridge))
        );
        here.token.connect(here.bridge, here.policies);
        WrappedCredit other = new WrappedCredit(address(this), "");
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditForeignBridge.selector,
                address(here.bridge),
                address(here.token)
            )
        );
        other.connect(here.bridge, here.policies);
        CreditBridge bridge = new CreditBridge(address(this), other, keccak256("genesis"), HOME);
        vm.expectRevert(
            abi.encodeWithSelector(
                IWrappedCreditErrors.CreditForeignPolicies.selector,
                address(here.policies),
                address(here.bridge)
            )
        );
        other.connect(bridge, here.policies);
        vm.prank(bob);
        vm.expectPartialRevert(bytes4(keccak256("AccessControlUnauthorizedAccount(address,bytes32)")));
        other.connect(here.bridge, here.policies);
    }
}
