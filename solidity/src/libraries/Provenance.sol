// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IProvenanceErrors} from "../interfaces/IProvenanceErrors.sol";
import {Attribute, Attributes} from "./Attributes.sol";
import {ClassId, Entitlement} from "./ClassId.sol";
import {Form} from "./Form.sol";

/// @dev Where, when and by whom a batch of credits came to be, as the home ledger holds it. Its digest is the batch id.
struct Provenance {
    string registry;
    string project;
    string methodology;
    string label;
    /// 1 reduction, 2 removal.
    uint8 activity;
    /// ISO 3166-1 alpha-2, ASCII.
    bytes2 country;
    string subdivision;
    /// WGS84 microdegrees.
    int32 latitude;
    int32 longitude;
    /// 1 point, 2 site, 3 state, 4 country.
    uint8 precision;
    string placeSource;
    bytes32 areaHash;
    /// Unix seconds, midnight UTC; the end is exclusive.
    int64 periodStart;
    int64 periodEnd;
    uint16 vintage;
    string serialPrefix;
    /// Both inclusive.
    uint64 firstSerial;
    uint64 lastSerial;
    /// Unix seconds.
    int64 issuedAt;
    /// Parts per million; information only.
    uint32 mintMultiplier;
    bytes32 policySet;
    /// At most 8, ascending by name.
    Attribute[] attributes;
}

/// @title Provenance as the 395 bytes of docs/layouts.md, "Batch", and the rules that its fields obey.
library ProvenanceCodec {
    uint32 internal constant PPM_MAX = 10_000_000;
    uint256 internal constant MAX_SERIALS = 1_000_000_000_000;
    uint64 private constant KG_PER_CREDIT = 1_000;
    /// @dev 512 UTF-16 code units, the other ledgers' bound, are at most this many bytes of UTF-8.
    uint256 private constant MAX_TEXT = 1_536;

    /// @return SHA-256 of {encode}.
    function batchId(Provenance memory p) internal pure returns (bytes32) {
        return sha256(encode(p));
    }

    /// @return 395 bytes; texts enter as SHA-256 of their UTF-8.
    function encode(Provenance memory p) internal pure returns (bytes memory) {
        return bytes.concat(_origin(p), _place(p), _issuance(p));
    }

    /// @return Kilograms of the whole block: `[0, blockKg)` is what its ranges lie in.
    function blockKg(Provenance memory p) internal pure returns (uint64) {
        return (p.lastSerial - p.firstSerial + 1) * KG_PER_CREDIT;
    }

    /// @dev Character classes of texts are the home ledger's to check; here they are only bounded. A digest that agrees
    /// is of the same bytes.
    function check(Provenance memory p) internal pure {
        _checkText("registry", p.registry, 1);
        _checkText("project", p.project, 1);
        _checkText("methodology", p.methodology, 0);
        _checkText("label", p.label, 0);
        _checkText("subdivision", p.subdivision, 0);
        _checkText("placeSource", p.placeSource, 0);
        _checkText("serialPrefix", p.serialPrefix, 1);
        _checkInteger("activity", int256(uint256(p.activity)), 1, 2);
        _checkInteger("precision", int256(uint256(p.precision)), 1, 4);
        _checkInteger("vintage", int256(uint256(p.vintage)), 1900, 9999);
        _checkInteger("issuedAt", p.issuedAt, 0, Form.TIME_MAX);
        _checkInteger("mintMultiplier", int256(uint256(p.mintMultiplier)), 0, int256(uint256(PPM_MAX)));
        if (!Form.isCountry(p.country)) revert IProvenanceErrors.ProvenanceCountry(p.country);
        _checkPlace(p.latitude, p.longitude);
        if (!Form.isPeriod(p.periodStart, p.periodEnd)) {
            revert IProvenanceErrors.ProvenancePeriod(p.periodStart, p.periodEnd);
        }
        if (p.lastSerial < p.firstSerial || uint256(p.lastSerial) - p.firstSerial >= MAX_SERIALS) {
            revert IProvenanceErrors.ProvenanceSerials(p.firstSerial, p.lastSerial, MAX_SERIALS);
        }
        Attributes.check(p.attributes);
    }

    function checkEntitlement(Entitlement memory e) internal pure {
        if (!ClassId.isNone(e) && (e.beneficiary == 0 || e.ppm > PPM_MAX)) {
            revert IProvenanceErrors.ProvenanceEntitlement(e.beneficiary, e.ppm, PPM_MAX);
        }
    }

    /// @dev Offsets 0 to 180.
    function _origin(Provenance memory p) private pure returns (bytes memory) {
        return
            abi.encodePacked(
                "meridian/batch/v2",
                _hash(p.registry),
                _hash(p.project),
                _hash(p.methodology),
                _hash(p.label),
                p.activity,
                p.country,
                _hash(p.subdivision)
            );
    }

    /// @dev Offsets 180 to 253.
    function _place(Provenance memory p) private pure returns (bytes memory) {
        return abi.encodePacked(p.latitude, p.longitude, p.precision, _hash(p.placeSource), p.areaHash);
    }

    /// @dev Offsets 253 to 395.
    function _issuance(Provenance memory p) private pure returns (bytes memory) {
        return
            abi.encodePacked(
                p.periodStart,
                p.periodEnd,
                p.vintage,
                _hash(p.serialPrefix),
                p.firstSerial,
                p.lastSerial,
                p.issuedAt,
                p.mintMultiplier,
                p.policySet,
                Attributes.hash(p.attributes)
            );
    }

    function _hash(string memory text) private pure returns (bytes32) {
        return sha256(bytes(text));
    }

    function _checkText(string memory field, string memory text, uint256 minimum) private pure {
        uint256 length = bytes(text).length;
        if (length < minimum || length > MAX_TEXT) {
            revert IProvenanceErrors.ProvenanceText(field, length, minimum, MAX_TEXT);
        }
    }

    function _checkInteger(string memory field, int256 value, int256 minimum, int256 maximum) private pure {
        if (value < minimum || value > maximum) {
            revert IProvenanceErrors.ProvenanceInteger(field, value, minimum, maximum);
        }
    }

    function _checkPlace(int32 latitude, int32 longitude) private pure {
        _checkInteger("latitude", latitude, -Form.QUARTER, Form.QUARTER);
        _checkInteger("longitude", longitude, -Form.HALF, Form.HALF);
        if (!Form.isCanonicalPlace(latitude, longitude)) {
            revert IProvenanceErrors.ProvenancePlaceNotCanonical(latitude, longitude);
        }
    }
}
