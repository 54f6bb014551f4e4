// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IClaimErrors} from "../src/interfaces/IClaimErrors.sol";
import {IRangeErrors} from "../src/interfaces/IRangeErrors.sol";
import {Blob} from "../src/libraries/Blob.sol";
import {Claim, ClaimCodec} from "../src/libraries/Claim.sol";
import {Range, RangeList} from "../src/libraries/RangeList.sol";
import {Samples} from "./support/Samples.sol";
import {Test} from "./support/Vm.sol";

contract CodecsTest is Test {
    function decode(bytes calldata data) external pure returns (Claim memory) {
        return ClaimCodec.decode(data);
    }

    function decodeRanges(bytes calldata data) external pure returns (Range[] memory) {
        return RangeList.decode(data);
    }

    function test_aClaimReadIsTheClaimWritten() public view {
        bytes memory data = sample();
        vm.assertEq(ClaimCodec.encode(this.decode(data)), data, "round trip");
    }

    function test_aClaimIsOfItsTag() public {
        bytes memory data = sample();
        data[16] = "2";
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimTag.selector, bytes17("meridian/claim/v2")));
        this.decode(data);
    }

    function test_aFactIsOneToSeven() public {
        bytes memory data = sample();
        data[17] = 0x00;
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimFact.selector, 0));
        this.decode(data);
        data[17] = 0x08;
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimFact.selector, 8));
        this.decode(data);
    }

    function test_aClaimsMassIsTheSumOfItsRanges() public {
        Claim memory c = this.decode(sample());
        c.kg += 1;
        bytes memory data = ClaimCodec.encode(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimKg.selector, c.kg, c.kg - 1));
        this.decode(data);
    }

    function test_aBeneficiaryIsOneTo128Bytes() public {
        Claim memory c = this.decode(sample());
        c.beneficiary = "";
        bytes memory data = ClaimCodec.encode(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimBeneficiaryLength.selector, 0, 128));
        this.decode(data);
        c.beneficiary = new bytes(129);
        data = ClaimCodec.encode(c);
        vm.expectRevert(abi.encodeWithSelector(IClaimErrors.ClaimBeneficiaryLength.selector, 129, 128));
        this.decode(data);
    }

    function testFuzz_aClaimCutShortOrWithBytesOverIsRefused(uint256 length) public view {
        bytes memory data = sample();
        length = bound(length, 0, data.length + 40);
        vm.assume(length != data.length);
        bytes memory spoilt = new bytes(length);
        for (uint256 i = 0; i < length && i < data.length; ++i) spoilt[i] = data[i];
        try this.decode(spoilt) {
            revert("accepted");
        } catch (bytes memory reason) {
            bytes4 selector = bytes4(reason);
            vm.assertTrue(
                selector == IClaimErrors.ClaimTooShort.selector || selector == IRangeErrors.RangeListLength.selector,
                "a coded error"
            );
        }
    }

    function test_aRangeListIsCanonical() public {
        Range[2][4] memory spoilt = [
            [Range(5, 5), Range(6, 7)],
            [Range(5, 4), Range(6, 7)],
            [Range(0, 6), Range(6, 7)],
            [Range(6, 7), Range(0, 2)]
        ];
        uint256[4] memory indices = [uint256(0), 0, 1, 1];
        for (uint256 i = 0; i < spoilt.length; ++i) {
            Range memory bad = spoilt[i][indices[i]];
            bytes memory data = RangeList.encode(
                Samples.ranges(spoilt[i][0].from, spoilt[i][0].to, spoilt[i][1].from, spoilt[i][1].to)
            );
            vm.expectRevert(
                abi.encodeWithSelector(IRangeErrors.RangeListNotCanonical.selector, indices[i], bad.from, bad.to)
            );
            this.decodeRanges(data);
        }
    }

    function test_aRangeListHoldsOneTo32Ranges() public {
        vm.assertEq(this.decodeRanges(RangeList.encode(Samples.comb(32, 5, 1))).length, 32, "32");
        bytes memory data = RangeList.encode(Samples.comb(33, 5, 1));
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeListCount.selector, 33, 32));
        this.decodeRanges(data);
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeListCount.selector, 0, 32));
        this.decodeRanges(hex"0000");
        vm.expectRevert(abi.encodeWithSelector(IRangeErrors.RangeListLength.selector, 1, 2));
        this.decodeRanges(hex"00");
    }

    function testFuzz_aRangeListReadIsTheOneWritten(uint8 count, uint16 length, uint16 gap) public view {
        Range[] memory ranges = Samples.comb(uint64(bound(count, 1, 32)), uint64(length) + 1, uint64(gap) + 1);
        bytes memory data = RangeList.encode(ranges);
        vm.assertEq(data.length, 2 + 16 * ranges.length, "length");
        vm.assertEq(RangeList.encode(this.decodeRanges(data)), data, "round trip");
    }

    function testFuzz_aBlobReadIsTheBlobWritten(bytes memory data, bytes memory other) public {
        address pointer = Blob.write(data);
        vm.assertEq(Blob.read(pointer), data, "bytes");
        vm.assertTrue(Blob.holds(pointer, data), "holds it");
        vm.assertTrue(Blob.holds(pointer, other) == (keccak256(data) == keccak256(other)), "and nothing else");
    }

    function test_aBlobHasNoBehaviour() public {
        address pointer = Blob.write(hex"fe");
        (bool ok, bytes memory returned) = pointer.call("");
        vm.assertTrue(ok && returned.length == 0, "stops at once");
    }

    function sample() private pure returns (bytes memory) {
        return
            ClaimCodec.encode(
                Samples.claim(
                    ClaimCodec.LOCKED,
                    keccak256("origin"),
                    keccak256("destination"),
                    keccak256("transfer"),
                    "Org1MSP/alice",
                    Samples.ranges(0, 1_000, 2_000, 2_500)
                )
            );
    }
}
