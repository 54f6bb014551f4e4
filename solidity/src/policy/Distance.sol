// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";

/// @title The great-circle distance in integers (docs/policies.md, "Distance").
/// @dev Line by line what chaincode/credit/src/distance.ts does; that file derives the constants and bounds the errors.
/// No operand is negative and each fits 256 bits, so nothing is checked. "Q120" is fixed point of 120 binary places:
/// 2^120 is 1.
library Distance {
    /// @dev 1 in Q120.
    uint256 private constant ONE = 1 << 120;
    /// @dev 1 in Q240.
    uint256 private constant ONE_Q240 = 1 << 240;
    /// @dev pi / 2 in Q120.
    uint256 private constant QUARTER_TURN = 2_087_946_453_251_888_179_413_438_228_831_778_874;
    /// @dev (pi / 2,880e6)^2 in Q200: the square of an eighth of a half-microdegree, in radians.
    uint256 private constant UNIT_SQUARED = 1_912_114_534_372_161_575_459_675_596_442_911_765_831_685;
    /// @dev Decimetres.
    uint256 private constant RADIUS_DM = 63_710_088;
    /// @dev 90 and 45 degrees in half-microdegrees, the unit of half angles.
    uint256 private constant RIGHT_ANGLE = 180_000_000;
    uint256 private constant HALF_RIGHT_ANGLE = 90_000_000;
    /// @dev A full turn in microdegrees.
    uint256 private constant TURN = 360_000_000;

    /// @dev Both places are canonical, in microdegrees.
    /// @return Metres, to the nearest, on a sphere of radius 6,371,008.8 m: 0 to 20,015,114.
    function metres(
        int32 latitude1,
        int32 longitude1,
        int32 latitude2,
        int32 longitude2
    ) internal pure returns (uint256) {
        unchecked {
            uint256 across = _absolute(int256(longitude1) - longitude2);
            uint256 sinSquaredL = _sinSquared(across <= TURN - across ? across : TURN - across);
            uint256 sinSquaredA = _sinSquared(_absolute(int256(latitude1) - latitude2));
            uint256 cosSquaredB = ONE - _sinSquared(_absolute(int256(latitude1) + latitude2));
            uint256 h = (ONE - sinSquaredL) * sinSquaredA + sinSquaredL * cosSquaredB;
            return (_angle(h) * RADIUS_DM + 5 * ONE) / (10 * ONE);
        }
    }

    /// @param halfAngle 0 to 180e6 half-microdegrees.
    /// @return s In Q120.
    function _sinSquared(uint256 halfAngle) private pure returns (uint256 s) {
        unchecked {
            bool small = halfAngle <= HALF_RIGHT_ANGLE;
            uint256 t = small ? halfAngle : RIGHT_ANGLE - halfAngle;
            uint256 y = (t * t * UNIT_SQUARED) >> 80;
            s = 27_212_496_469_496_510_882_514_056;
            s = 2_081_755_979_916_483_082_512_325_316 - ((s * y) >> 120);
            s = 124_905_358_794_988_984_950_739_518_944 - ((s * y) >> 120);
            s = 5_683_193_825_171_998_815_258_648_111_936 - ((s * y) >> 120);
            s = 187_545_396_230_675_960_903_535_387_693_876 - ((s * y) >> 120);
            s = 4_219_771_415_190_209_120_329_546_223_112_205 - ((s * y) >> 120);
            s = 59_076_799_812_662_927_684_613_647_123_570_870 - ((s * y) >> 120);
            s = 443_075_998_594_971_957_634_602_353_426_781_525 - ((s * y) >> 120);
            s = 1_329_227_995_784_915_872_903_807_060_280_344_576 - ((s * y) >> 120);
            s = (s * y) >> 120;
            s = (s * (ONE - s)) >> 118;
            s = (s * (ONE - s)) >> 118;
            s = (s * (ONE - s)) >> 118;
            return small ? s : ONE - s;
        }
    }

    /// @param h In Q240, at most 1.
    /// @return 2 atan2(sqrt h, sqrt(1 - h)) in Q120.
    function _angle(uint256 h) private pure returns (uint256) {
        unchecked {
            bool near = 2 * h <= ONE_Q240;
            uint256 less = near ? h : ONE_Q240 - h;
            uint256 sine = Math.sqrt(less);
            uint256 cosine = Math.sqrt(ONE_Q240 - less);
            uint256 fourfold = 4 * _atan((sine << 120) / (ONE + cosine));
            return near ? fourfold : 2 * QUARTER_TURN - fourfold;
        }
    }

    /// @param z In Q120, 0 to 7/16.
    /// @return In Q120.
    function _atan(uint256 z) private pure returns (uint256) {
        unchecked {
            uint256 k = z >> 116;
            uint256 w = ((16 * z - k * ONE) << 120) / (16 * ONE + k * z);
            uint256 y = (w * w) >> 120;
            uint256 s = 78_189_882_104_995_051_347_282_768_251_784_975;
            s = 88_615_199_718_994_391_526_920_470_685_356_305 - ((s * y) >> 120);
            s = 102_248_307_368_070_451_761_831_312_329_257_275 - ((s * y) >> 120);
            s = 120_838_908_707_719_624_809_437_005_480_031_325 - ((s * y) >> 120);
            s = 147_691_999_531_657_319_211_534_117_808_927_175 - ((s * y) >> 120);
            s = 189_889_713_683_559_410_414_829_580_040_049_225 - ((s * y) >> 120);
            s = 265_845_599_156_983_174_580_761_412_056_068_915 - ((s * y) >> 120);
            s = 443_075_998_594_971_957_634_602_353_426_781_525 - ((s * y) >> 120);
            s = 1_329_227_995_784_915_872_903_807_060_280_344_576 - ((s * y) >> 120);
            return _atanOfSixteenths(k) + ((s * w) >> 120);
        }
    }

    /// @return atan(k / 16) in Q120, for k of 0 to 6.
    function _atanOfSixteenths(uint256 k) private pure returns (uint256) {
        if (k == 0) return 0;
        if (k == 1) return 82_968_829_710_205_859_151_177_305_846_506_209;
        if (k == 2) return 165_296_140_167_235_845_124_669_986_893_713_682;
        if (k == 3) return 246_369_684_095_620_158_923_250_630_402_713_373;
        if (k == 4) return 325_632_497_398_189_711_498_558_351_024_711_814;
        if (k == 5) return 402_603_046_543_641_290_445_485_214_844_665_210;
        return 476_888_018_990_163_613_847_277_067_876_335_394;
    }

    function _absolute(int256 value) private pure returns (uint256) {
        unchecked {
            return uint256(value < 0 ? -value : value);
        }
    }
}
