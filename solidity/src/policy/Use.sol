// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IUseErrors} from "../interfaces/IUseErrors.sol";
import {Form} from "../libraries/Form.sol";

/// @dev Whose word a burner's place is.
enum PlaceSource {
    None,
    Declared,
    Attested
}

/// @dev When, where and for which period a credit is used: all of the burner's that a multiplier may depend on.
struct Use {
    PlaceSource source;
    /// WGS84 microdegrees, canonical; 0 without a place.
    int32 latitude;
    int32 longitude;
    /// ISO 3166-1 alpha-2, ASCII; zero for none.
    bytes2 country;
    /// A padded category; zero for none.
    bytes32 zone;
    /// Unix seconds, midnight UTC, the end exclusive; both 0 for none.
    int64 periodStart;
    int64 periodEnd;
    /// Unix seconds, the transaction's.
    int64 time;
    /// Zero unless attested.
    address attester;
}

/// @title The use as the 87 bytes of docs/policies.md, so that a record carries it whole.
library UseCodec {
    function encode(Use memory u) internal pure returns (bytes memory) {
        return
            abi.encodePacked(
                u.source,
                u.latitude,
                u.longitude,
                u.country,
                u.zone,
                u.periodStart,
                u.periodEnd,
                u.time,
                u.attester
            );
    }

    /// @dev What a burner or an attester may say. Source, time and attester are this ledger's own.
    function check(Use memory u) internal pure {
        if (u.source == PlaceSource.None) {
            if (u.latitude != 0 || u.longitude != 0) revert IUseErrors.UsePlaceAbsent(u.latitude, u.longitude);
        } else if (!Form.isCanonicalPlace(u.latitude, u.longitude)) {
            revert IUseErrors.UsePlace(u.latitude, u.longitude);
        }
        if (u.country != 0 && !Form.isCountry(u.country)) revert IUseErrors.UseCountry(u.country);
        if (u.zone != 0 && !Form.isName(u.zone)) revert IUseErrors.UseZone(u.zone);
        if (hasPeriod(u) && !Form.isPeriod(u.periodStart, u.periodEnd)) {
            revert IUseErrors.UsePeriod(u.periodStart, u.periodEnd);
        }
    }

    function hasPeriod(Use memory u) internal pure returns (bool) {
        return u.periodStart != 0 || u.periodEnd != 0;
    }
}
