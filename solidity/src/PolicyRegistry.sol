// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClassRegistry} from "./interfaces/IClassRegistry.sol";
import {ICreditBridge} from "./interfaces/ICreditBridge.sol";
import {IPolicyRegistry} from "./interfaces/IPolicyRegistry.sol";
import {IUseErrors} from "./interfaces/IUseErrors.sol";
import {ClassId, Entitlement} from "./libraries/ClassId.sol";
import {AcceptedAttesters} from "./policy/AcceptedAttesters.sol";
import {AcceptedPolicySets} from "./policy/AcceptedPolicySets.sol";
import {Attestation, AttestationCodec} from "./policy/Attestation.sol";
import {CreditFacts} from "./policy/CreditFacts.sol";
import {TableLeaf} from "./policy/curves/MerkleCurve.sol";
import {HomeStatements} from "./policy/HomeStatements.sol";
import {Multiplier} from "./policy/Multiplier.sol";
import {PlaceSource, Use, UseCodec} from "./policy/Use.sol";

/// @title What a credit is worth at a place and time, by the home ledger's policy sets: the same ppm as on every
/// ledger.
contract PolicyRegistry is AcceptedPolicySets, AcceptedAttesters, IUseErrors {
    IClassRegistry private immutable CLASSES;
    /// @dev Of attestations.
    bytes32 private immutable DOMAIN;

    /// @param bridge_ Whose home ledger, verifiers and classes these are.
    constructor(ICreditBridge bridge_) HomeStatements(bridge_) {
        CLASSES = IClassRegistry(bridge_.registry());
        DOMAIN = AttestationCodec.domainSeparator(HOME_LEDGER);
    }

    /// @inheritdoc IPolicyRegistry
    function quote(
        bytes32 classId,
        bytes32 policySet_,
        UseInput calldata use,
        Attestation calldata attestation,
        TableLeaf[] calldata leaves,
        uint64 kg
    ) external view returns (uint32 ppm, uint128 mg) {
        ppm = valuation(classId, policySet_, use, attestation, leaves).ppm;
        mg = uint128(kg) * ppm;
    }

    /// @inheritdoc IPolicyRegistry
    function valuation(
        bytes32 classId,
        bytes32 policySet_,
        UseInput calldata input,
        Attestation calldata attestation,
        TableLeaf[] calldata leaves
    ) public view returns (Valuation memory v) {
        (CreditFacts memory facts, Entitlement memory entitlement) = CLASSES.creditFacts(classId);
        Use memory use = _useOf(input, attestation);
        v.use = UseCodec.encode(use);
        v.policySet = policySet_;
        if (!ClassId.isNone(entitlement)) {
            if (policySet_ != 0 && policySet_ != entitlement.policySet) {
                revert PolicySetOfEntitlement(classId, entitlement.policySet, policySet_);
            }
            (v.ppm, v.policySet) = (entitlement.ppm, entitlement.policySet);
        } else if (policySet_ == 0) {
            v.ppm = uint32(Multiplier.ONE);
        } else {
            v.ppm = Multiplier.compute(_activeContent(policySet_, use.time), facts, use, leaves);
        }
    }

    function _useOf(UseInput calldata input, Attestation calldata attestation) private view returns (Use memory use) {
        use.time = int64(uint64(block.timestamp));
        (use.periodStart, use.periodEnd) = (input.periodStart, input.periodEnd);
        if (AttestationCodec.isNone(attestation)) {
            if (input.hasPlace) use.source = PlaceSource.Declared;
            (use.latitude, use.longitude) = (input.latitude, input.longitude);
            (use.country, use.zone) = (input.country, input.zone);
        } else {
            _takeAttested(use, input, attestation);
        }
        UseCodec.check(use);
    }

    /// @dev Only the period stays the burner's own word.
    function _takeAttested(Use memory use, UseInput calldata input, Attestation calldata attestation) private view {
        if (input.hasPlace) revert AttestationAndUse("place");
        if (input.country != 0) revert AttestationAndUse("country");
        if (input.zone != 0) revert AttestationAndUse("zone");
        Attestation memory a = attestation;
        AttestationCodec.checkTime(a, use.time);
        use.attester = AttestationCodec.signerOf(a, DOMAIN);
        if (!isAttester(use.attester)) revert AttestationNotByAttester(use.attester);
        use.source = PlaceSource.Attested;
        (use.latitude, use.longitude, use.country, use.zone) = (a.latitude, a.longitude, a.country, a.zone);
    }
}
