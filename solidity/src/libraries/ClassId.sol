// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @dev A multiplier already fixed for one beneficiary by a coupled auction; all zero where a class has none.
struct Entitlement {
    /// SHA-256 of the legal entity id.
    bytes32 beneficiary;
    /// Parts per million, at most 10,000,000.
    uint32 ppm;
    bytes32 policySet;
    bytes32 auctionId;
}

/// @title What is fungible: a batch, or a batch under one entitlement (docs/layouts.md, "Entitlement and class").
library ClassId {
    /// @return SHA-256 of tag, batch id and entitlement hash: the ERC-1155 token id.
    function compute(bytes32 batchId, Entitlement memory entitlement) internal pure returns (bytes32) {
        return sha256(bytes.concat("meridian/class/v1", batchId, entitlementHash(entitlement)));
    }

    /// @return Zero where there is no entitlement.
    function entitlementHash(Entitlement memory entitlement) internal pure returns (bytes32) {
        if (isNone(entitlement)) return bytes32(0);
        return
            sha256(
                abi.encodePacked(
                    "meridian/entitlement/v1",
                    entitlement.beneficiary,
                    entitlement.ppm,
                    entitlement.policySet,
                    entitlement.auctionId
                )
            );
    }

    function isNone(Entitlement memory entitlement) internal pure returns (bool) {
        return
            entitlement.beneficiary == 0 &&
            entitlement.ppm == 0 &&
            entitlement.policySet == 0 &&
            entitlement.auctionId == 0;
    }
}
