// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";
import {IClaimErrors} from "../interfaces/IClaimErrors.sol";
import {Range, RangeList} from "./RangeList.sol";

/// @dev One fact about one transfer: what is evidence on the other ledger.
struct Claim {
    uint8 fact;
    bytes32 originLedger;
    bytes32 destinationLedger;
    bytes32 transferId;
    bytes32 batchId;
    bytes32 classId;
    bytes32 assetProfile;
    uint64 kg;
    /// Account on the destination: 20 raw bytes for EVM, UTF-8 for Fabric.
    bytes beneficiary;
    Range[] ranges;
}

/// @title Claims as bytes (docs/layouts.md, "Claim").
library ClaimCodec {
    uint8 internal constant LOCKED = 1;
    uint8 internal constant ABORTING = 2;
    uint8 internal constant RELEASED = 3;
    uint8 internal constant EXTINGUISHED = 4;
    uint8 internal constant UNASSIGNED = 5;
    uint8 internal constant ASSIGNED = 6;
    uint8 internal constant VOID = 7;

    uint256 internal constant MAX_ACCOUNT_BYTES = 128;
    bytes17 private constant TAG = "meridian/claim/v1";
    uint256 private constant FACT_AT = 17;
    uint256 private constant LENGTH_AT = 218;
    uint256 private constant BENEFICIARY_AT = 220;

    function encode(Claim memory c) internal pure returns (bytes memory) {
        return encodeWith(c, RangeList.encode(c.ranges));
    }

    /// @dev With a range list that is bytes already, in place of `c.ranges`.
    function encodeWith(Claim memory c, bytes memory rangeList) internal pure returns (bytes memory) {
        return
            bytes.concat(
                abi.encodePacked(TAG, c.fact, c.originLedger, c.destinationLedger, c.transferId, c.batchId),
                abi.encodePacked(c.classId, c.assetProfile, c.kg, uint16(c.beneficiary.length), c.beneficiary),
                rangeList
            );
    }

    /// @return The range list at the end of a well-formed claim.
    function rangeListOf(bytes memory claim) internal pure returns (bytes memory) {
        uint256 length = (uint256(uint8(claim[LENGTH_AT])) << 8) | uint8(claim[LENGTH_AT + 1]);
        return Bytes.slice(claim, BENEFICIARY_AT + length);
    }

    /// @dev Refuses every byte string that {encode} could not have made of a well-formed claim.
    function decode(bytes calldata data) internal pure returns (Claim memory c) {
        if (data.length < BENEFICIARY_AT) revert IClaimErrors.ClaimTooShort(data.length, BENEFICIARY_AT);
        if (bytes17(data[:FACT_AT]) != TAG) revert IClaimErrors.ClaimTag(bytes17(data[:FACT_AT]));
        c.fact = uint8(data[FACT_AT]);
        if (c.fact < LOCKED || c.fact > VOID) revert IClaimErrors.ClaimFact(c.fact);
        c.originLedger = bytes32(data[18:50]);
        c.destinationLedger = bytes32(data[50:82]);
        c.transferId = bytes32(data[82:114]);
        c.batchId = bytes32(data[114:146]);
        c.classId = bytes32(data[146:178]);
        c.assetProfile = bytes32(data[178:210]);
        c.kg = uint64(bytes8(data[210:LENGTH_AT]));
        uint256 rangesAt = BENEFICIARY_AT + uint16(bytes2(data[LENGTH_AT:BENEFICIARY_AT]));
        checkBeneficiaryLength(rangesAt - BENEFICIARY_AT);
        if (data.length < rangesAt) revert IClaimErrors.ClaimTooShort(data.length, rangesAt);
        c.beneficiary = data[BENEFICIARY_AT:rangesAt];
        c.ranges = RangeList.decode(data[rangesAt:]);
        uint64 sum = RangeList.totalKg(c.ranges);
        if (sum != c.kg) revert IClaimErrors.ClaimKg(c.kg, sum);
    }

    function checkBeneficiaryLength(uint256 length) internal pure {
        if (length == 0 || length > MAX_ACCOUNT_BYTES) {
            revert IClaimErrors.ClaimBeneficiaryLength(length, MAX_ACCOUNT_BYTES);
        }
    }

    /// @dev The same claim about another fact, in place: everything else about a transfer never changes.
    function withFact(bytes memory claim, uint8 fact) internal pure returns (bytes memory) {
        claim[FACT_AT] = bytes1(fact);
        return claim;
    }

    /// @return Whether the fact is one of the origin's, else it is the destination's.
    function isOfOrigin(uint8 fact) internal pure returns (bool) {
        return fact <= EXTINGUISHED;
    }
}
