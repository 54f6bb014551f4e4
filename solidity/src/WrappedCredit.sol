// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ERC1155} from "@openzeppelin/contracts/token/ERC1155/ERC1155.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IClassRegistry} from "./interfaces/IClassRegistry.sol";
import {IPolicyRegistry} from "./interfaces/IPolicyRegistry.sol";
import {IWrappedCredit} from "./interfaces/IWrappedCredit.sol";
import {Blob} from "./libraries/Blob.sol";
import {Entitlement} from "./libraries/ClassId.sol";
import {RangePool} from "./libraries/RangePool.sol";
import {Retirement, RetirementCodec} from "./libraries/Retirement.sol";
import {AttestationCodec} from "./policy/Attestation.sol";
import {PooledCredit} from "./token/PooledCredit.sol";

/// @title Wrapped credits: fungible within a class, and yet every retirement and every return names exact serials.
contract WrappedCredit is PooledCredit, ReentrancyGuardTransient {
    using RangePool for RangePool.Pool;

    /// @notice May stop holders' transfers and retirements, never the end of a bridge transfer.
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");

    uint256 private constant MAX_NAME_BYTES = 512;
    uint256 private constant MAX_REASON_BYTES = 2_048;

    /// @dev Blobs of the retirements' bytes.
    mapping(bytes32 retirementId => address record) private _retirements;

    /// @param admin Holds the default admin role and the role of pauser.
    /// @param uri_ ERC-1155 metadata URI; `{id}` stands for the class id.
    constructor(address admin, string memory uri_) ERC1155(uri_) {
        if (admin == address(0)) revert CreditAdminZero();
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(PAUSER_ROLE, admin);
    }

    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    function unpause() external onlyRole(PAUSER_ROLE) {
        _unpause();
    }

    /// @inheritdoc IWrappedCredit
    function retire(RetireRequest calldata request) external nonReentrant whenNotPaused returns (bytes32 retirementId) {
        _checkText("beneficiaryName", request.beneficiaryName, 1, MAX_NAME_BYTES);
        _checkText("reason", request.reason, 0, MAX_REASON_BYTES);
        Retirement memory retirement = _retirementOf(request);
        retirementId = retirement.retirementId;
        // Only an origin that sent the same kilograms twice could lead here.
        if (_retirements[retirementId] != address(0)) revert CreditRetirementExists(retirementId);
        retirement.ranges = _retire(
            msg.sender,
            request.classId,
            request.kg,
            request.expectedRangesHash,
            request.maxRanges
        );
        bytes memory record = RetirementCodec.encode(retirement);
        _retirements[retirementId] = Blob.write(record);
        _emitRetired(retirement, request);
        emit Evidenced(sha256(record));
    }

    /// @inheritdoc IWrappedCredit
    function restate(bytes32 retirementId) external {
        emit Evidenced(sha256(retirementBytes(retirementId)));
    }

    /// @inheritdoc IWrappedCredit
    function consolidate(bytes32 classId, uint256 n) external whenNotPaused {
        if (_pools[classId].consolidate(n)) emit Consolidated(classId, n);
    }

    /// @inheritdoc IWrappedCredit
    function retirementBytes(bytes32 retirementId) public view returns (bytes memory) {
        address record = _retirements[retirementId];
        if (record == address(0)) revert CreditRetirementUnknown(retirementId);
        return Blob.read(record);
    }

    function _emitRetired(Retirement memory retirement, RetireRequest calldata request) private {
        emit Retired(
            retirement.retirementId,
            request.classId,
            msg.sender,
            retirement.batchId,
            retirement.ranges,
            request.kg,
            retirement.ppm,
            uint128(request.kg) * retirement.ppm,
            retirement.policySet,
            retirement.use,
            request.beneficiaryName,
            request.reason
        );
    }

    /// @return retirement All but its ranges.
    function _retirementOf(RetireRequest calldata request) private view returns (Retirement memory retirement) {
        IClassRegistry.Terms memory terms = _registry.termsOf(request.classId);
        bytes32 ledger = _bridge.ledgerId();
        retirement.ledger = ledger;
        retirement.homeLedger = _bridge.homeLedger();
        retirement.retirementId = RetirementCodec.id(ledger, request.classId, request.expectedRangesHash);
        retirement.batchId = terms.batchId;
        retirement.classId = request.classId;
        retirement.beneficiaryName = sha256(bytes(request.beneficiaryName));
        if (terms.entitled) _checkEntitled(request);
        _value(retirement, request);
    }

    /// @dev What the credit is worth to this burner here and now.
    function _value(Retirement memory retirement, RetireRequest calldata request) private view {
        bytes32 attested = request.attestation.beneficiaryName;
        if (attested != retirement.beneficiaryName && !AttestationCodec.isNone(request.attestation)) {
            revert CreditAttestedForAnother(attested, retirement.beneficiaryName);
        }
        IPolicyRegistry.Valuation memory valuation = _policies.valuation(
            request.classId,
            request.policySet,
            request.use,
            request.attestation,
            request.leaves
        );
        if (valuation.ppm == 0 && !request.acceptZero) revert CreditMultiplierZero(request.classId);
        (retirement.ppm, retirement.policySet, retirement.use) = (valuation.ppm, valuation.policySet, valuation.use);
    }

    /// @dev An entitled class is retired only in its beneficiary's name.
    function _checkEntitled(RetireRequest calldata request) private view {
        (, Entitlement memory entitlement) = _registry.creditFacts(request.classId);
        bytes32 given = sha256(bytes(request.legalEntityId));
        if (given != entitlement.beneficiary) {
            revert CreditNotEntitled(request.classId, entitlement.beneficiary, given);
        }
    }

    function _checkText(string memory field, string calldata text, uint256 minimum, uint256 maximum) private pure {
        uint256 length = bytes(text).length;
        if (length < minimum || length > maximum) revert CreditText(field, length, minimum, maximum);
    }
}
