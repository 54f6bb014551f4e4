// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Attribute} from "../libraries/Attributes.sol";

/// @dev What a multiplier may depend on of the credit itself: a part of its provenance, checked when it came here.
struct CreditFacts {
    /// 1 reduction, 2 removal.
    uint8 activity;
    /// ISO 3166-1 alpha-2, ASCII.
    bytes2 country;
    /// WGS84 microdegrees, canonical.
    int32 latitude;
    int32 longitude;
    /// 1 point, 2 site, 3 state, 4 country.
    uint8 precision;
    /// Unix seconds, the end exclusive.
    int64 periodStart;
    int64 periodEnd;
    Attribute[] attributes;
}

/// @dev A provenance as `abi.encode` lays it out, with its texts as what the layout has in their place: where they
/// begin. Decoded so, they are not copied, which would cost more than a multiplier.
struct StoredProvenance {
    uint256 registry;
    uint256 project;
    uint256 methodology;
    uint256 label;
    uint8 activity;
    bytes2 country;
    uint256 subdivision;
    int32 latitude;
    int32 longitude;
    uint8 precision;
    uint256 placeSource;
    bytes32 areaHash;
    int64 periodStart;
    int64 periodEnd;
    uint16 vintage;
    uint256 serialPrefix;
    uint64 firstSerial;
    uint64 lastSerial;
    int64 issuedAt;
    uint32 mintMultiplier;
    bytes32 policySet;
    Attribute[] attributes;
}
