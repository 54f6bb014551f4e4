// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {ClassRegistry} from "../ClassRegistry.sol";
import {CreditEscrow} from "../CreditEscrow.sol";
import {IClaimErrors} from "../interfaces/IClaimErrors.sol";
import {IClaimVerifier} from "../interfaces/IClaimVerifier.sol";
import {IClassRegistry} from "../interfaces/IClassRegistry.sol";
import {ICreditBridge} from "../interfaces/ICreditBridge.sol";
import {ICreditBridgeErrors} from "../interfaces/ICreditBridgeErrors.sol";
import {ICreditEscrow} from "../interfaces/ICreditEscrow.sol";
import {IRangeErrors} from "../interfaces/IRangeErrors.sol";
import {IWrappedCredit} from "../interfaces/IWrappedCredit.sol";
import {Claim, ClaimCodec} from "../libraries/Claim.sol";
import {LedgerId} from "../libraries/LedgerId.sol";

/// @title Who this ledger is, and whose word it takes about others.
abstract contract ClaimEvidence is
    AccessControl,
    Pausable,
    ReentrancyGuardTransient,
    ICreditBridge,
    ICreditBridgeErrors,
    IClaimErrors,
    IRangeErrors
{
    /// @notice May begin the abort of, and extinguish, what another locked: a dead gateway strands nothing.
    bytes32 public constant GATEWAY_ROLE = keccak256("GATEWAY_ROLE");
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");

    IWrappedCredit internal immutable TOKEN;
    ICreditEscrow internal immutable ESCROW;
    IClassRegistry internal immutable REGISTRY;
    bytes32 internal immutable LEDGER_ID;
    bytes32 private immutable HOME_LEDGER;
    bytes32 private immutable GENESIS_HASH;
    uint256 private immutable CHAIN_ID;

    mapping(bytes32 ledger => IClaimVerifier) private _verifiers;

    /// @dev A fork with a chain id of its own is another ledger: it must not act under this one's name.
    modifier onOwnChain() {
        if (block.chainid != CHAIN_ID) revert BridgeChainChanged(CHAIN_ID, block.chainid);
        _;
    }

    constructor(address admin, IWrappedCredit token_, bytes32 genesisHash_, bytes32 homeLedger_) {
        if (admin == address(0)) revert BridgeAddressZero("admin");
        if (address(token_) == address(0)) revert BridgeAddressZero("token");
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(PAUSER_ROLE, admin);
        TOKEN = token_;
        ESCROW = new CreditEscrow(token_);
        REGISTRY = new ClassRegistry();
        CHAIN_ID = block.chainid;
        GENESIS_HASH = genesisHash_;
        HOME_LEDGER = homeLedger_;
        LEDGER_ID = LedgerId.compute(block.chainid, genesisHash_, address(this));
    }

    /// @inheritdoc ICreditBridge
    function setVerifier(bytes32 ledger, IClaimVerifier verifier) external onlyRole(DEFAULT_ADMIN_ROLE) {
        // Never none: what is under way to or from that ledger could then never end.
        if (address(verifier) == address(0)) revert BridgeAddressZero("verifier");
        // This ledger proves nothing to itself: no transfer goes round.
        if (ledger == LEDGER_ID) revert BridgeUnknownLedger(ledger);
        _verifiers[ledger] = verifier;
        emit VerifierSet(ledger, address(verifier), verifier.lane());
    }

    /// @inheritdoc ICreditBridge
    function verifierOf(bytes32 ledger) external view returns (address) {
        return address(_verifiers[ledger]);
    }

    /// @inheritdoc ICreditBridge
    function descriptor() external view returns (string memory) {
        return LedgerId.descriptor(CHAIN_ID, GENESIS_HASH, address(this));
    }

    /// @inheritdoc ICreditBridge
    function ledgerId() external view returns (bytes32) {
        return LEDGER_ID;
    }

    /// @inheritdoc ICreditBridge
    function homeLedger() external view returns (bytes32) {
        return HOME_LEDGER;
    }

    /// @inheritdoc ICreditBridge
    function genesisHash() external view returns (bytes32) {
        return GENESIS_HASH;
    }

    /// @inheritdoc ICreditBridge
    function token() external view returns (address) {
        return address(TOKEN);
    }

    /// @inheritdoc ICreditBridge
    function escrow() external view returns (address) {
        return address(ESCROW);
    }

    /// @inheritdoc ICreditBridge
    function registry() external view returns (address) {
        return address(REGISTRY);
    }

    /// @dev Checks that the claim means this ledger, and then that it is the other ledger's word.
    /// The caller has checked the fact.
    function _checkEvidence(Claim memory c, bytes calldata claim, bytes calldata proof) internal {
        bool isOfOrigin = ClaimCodec.isOfOrigin(c.fact);
        bytes32 own = isOfOrigin ? c.destinationLedger : c.originLedger;
        bytes32 peer = isOfOrigin ? c.originLedger : c.destinationLedger;
        if (own != LEDGER_ID) {
            revert BridgeWrongLedger(isOfOrigin ? "destinationLedger" : "originLedger", own, LEDGER_ID);
        }
        _verifierOf(peer).verifyClaim(peer, claim, proof);
    }

    /// @dev Says the claim about a new state, or about one that holds.
    function _evidence(bytes memory claim) internal {
        emit Evidenced(sha256(claim));
    }

    function _verifierOf(bytes32 ledger) internal view returns (IClaimVerifier verifier) {
        verifier = _verifiers[ledger];
        if (address(verifier) == address(0)) revert BridgeUnknownLedger(ledger);
    }

    /// @dev The escrow's key of a transfer. No transfer has this ledger at both ends, so the two sides' keys never
    /// meet.
    function _key(bytes32 originLedger, bytes32 transferId) internal pure returns (bytes32) {
        return keccak256(bytes.concat(originLedger, transferId));
    }

    function _checkFact(uint8 fact, uint8 expected) internal pure {
        if (fact != expected) revert BridgeEvidenceFact(fact, expected);
    }
}
