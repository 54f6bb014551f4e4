// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {IPolicyRegistryErrors} from "../interfaces/IPolicyRegistryErrors.sol";
import {Form} from "../libraries/Form.sol";

/// @dev An attester's word for where a beneficiary uses credits; all zero and empty where there is none.
struct Attestation {
    /// SHA-256 of the name in which the credit is retired.
    bytes32 beneficiaryName;
    /// WGS84 microdegrees, canonical.
    int32 latitude;
    int32 longitude;
    /// ISO 3166-1 alpha-2, ASCII; zero for none.
    bytes2 country;
    /// A padded category; zero for none.
    bytes32 zone;
    /// Unix seconds, the end exclusive.
    int64 validFrom;
    int64 validUntil;
    /// 65 bytes, `r || s || v`.
    bytes signature;
}

/// @title Attestations as EIP-712 messages (docs/policies.md, "Use").
library AttestationCodec {
    /// @dev keccak256 of EIP712Domain(string name,string version,bytes32 salt)
    bytes32 private constant DOMAIN_TYPE = 0x599a80fcaa47b95e2323ab4d34d34e0cc9feda4b843edafcc30c7bdf60ea15bf;
    /// @dev keccak256 of UsePlace(bytes32 beneficiaryName,int32 latitude,int32 longitude,bytes2 country,bytes32 zone,
    /// int64 validFrom,int64 validUntil), without the space
    bytes32 private constant MESSAGE_TYPE = 0x3d1a10d7be14dc33fb37cc0aab72eeb504760824d19c1026ca1f3aa7d1b251fb;

    /// @dev The home ledger's id is the salt: its configuration lists the attesters, for all chains.
    function domainSeparator(bytes32 homeLedger) internal pure returns (bytes32) {
        return keccak256(abi.encode(DOMAIN_TYPE, keccak256("Meridian"), keccak256("1"), homeLedger));
    }

    /// @return What the attester signs.
    function digest(Attestation memory a, bytes32 domain) internal pure returns (bytes32) {
        bytes32 message = keccak256(
            abi.encode(
                MESSAGE_TYPE,
                a.beneficiaryName,
                a.latitude,
                a.longitude,
                a.country,
                a.zone,
                a.validFrom,
                a.validUntil
            )
        );
        return MessageHashUtils.toTypedDataHash(domain, message);
    }

    /// @return Whether all of it is empty: the burner brought none.
    function isNone(Attestation calldata a) internal pure returns (bool) {
        bool isPlaceEmpty = a.latitude == 0 && a.longitude == 0 && a.country == 0 && a.zone == 0;
        bool isRestEmpty = a.beneficiaryName == 0 && a.validFrom == 0 && a.validUntil == 0;
        return a.signature.length == 0 && isPlaceEmpty && isRestEmpty;
    }

    /// @return signer Whoever signed; refused where nobody can have.
    function signerOf(Attestation memory a, bytes32 domain) internal pure returns (address signer) {
        ECDSA.RecoverError problem;
        (signer, problem, ) = ECDSA.tryRecover(digest(a, domain), a.signature);
        if (problem != ECDSA.RecoverError.NoError) revert IPolicyRegistryErrors.AttestationSignature(a.signature);
    }

    function checkTime(Attestation memory a, int64 time) internal pure {
        bool isValid = a.validFrom >= 0 && a.validFrom <= time && time < a.validUntil;
        if (!isValid || a.validUntil > Form.TIME_MAX) {
            revert IPolicyRegistryErrors.AttestationNotValid(time, a.validFrom, a.validUntil);
        }
    }
}
