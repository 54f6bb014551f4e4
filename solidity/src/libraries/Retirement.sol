// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Range, RangeList} from "./RangeList.sol";

/// @dev A retirement made on this ledger, as it is told home.
struct Retirement {
    bytes32 ledger;
    bytes32 homeLedger;
    bytes32 retirementId;
    bytes32 batchId;
    bytes32 classId;
    /// SHA-256 of the UTF-8 name in which it was retired.
    bytes32 beneficiaryName;
    /// The burner's place and period, and the time: the 87 bytes of {UseCodec}.
    bytes use;
    bytes32 policySet;
    /// Parts per million.
    uint32 ppm;
    Range[] ranges;
}

/// @title Retirements as bytes (docs/layouts.md, "Retirement").
library RetirementCodec {
    function encode(Retirement memory r) internal pure returns (bytes memory) {
        uint64 kg = RangeList.totalKg(r.ranges);
        uint128 mg = uint128(kg) * r.ppm;
        return
            bytes.concat(
                abi.encodePacked("meridian/retirement/v2", r.ledger, r.homeLedger, r.retirementId, r.batchId),
                abi.encodePacked(r.classId, r.beneficiaryName, r.use, r.policySet, r.ppm, mg, kg),
                RangeList.encode(r.ranges)
            );
    }

    /// @notice A kilogram is retired once, so class and ranges name a retirement for ever, and its id is known before
    /// the transaction is sent.
    /// @return SHA-256 of `meridian/retirement-id/v1`, ledger id, class id and the ranges' hash.
    function id(bytes32 ledger, bytes32 classId, bytes32 rangesHash) internal pure returns (bytes32) {
        return sha256(bytes.concat("meridian/retirement-id/v1", ledger, classId, rangesHash));
    }
}
