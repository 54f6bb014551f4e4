// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Distance} from "../src/policy/Distance.sol";
import {Test} from "./support/Vm.sol";

contract DistanceTest is Test {
    int32 private constant QUARTER = 90_000_000;
    int32 private constant HALF = 180_000_000;
    uint256 private constant LONGEST = 20_015_114;

    function testFuzz_aPlaceIsNowhereButWhereItIs(uint256 seed) public pure {
        (int32 latitude, int32 longitude) = place(seed);
        vm.assertEq(Distance.metres(latitude, longitude, latitude, longitude), 0, "to itself");
    }

    function testFuzz_thereAndBackIsAsFarAndNeverOverHalfACircle(uint256 seed, uint256 other) public pure {
        (int32 latitude1, int32 longitude1) = place(seed);
        (int32 latitude2, int32 longitude2) = place(other);
        uint256 metres = Distance.metres(latitude1, longitude1, latitude2, longitude2);
        vm.assertEq(Distance.metres(latitude2, longitude2, latitude1, longitude1), metres, "back");
        vm.assertTrue(metres <= LONGEST, "half a great circle");
    }

    function testFuzz_thePolesAreAsFarFromEveryMeridian(uint256 seed) public pure {
        (int32 latitude, int32 longitude) = place(seed);
        uint256 north = Distance.metres(latitude, 0, QUARTER, 0);
        uint256 south = Distance.metres(latitude, 0, -QUARTER, 0);
        vm.assertEq(Distance.metres(latitude, longitude, QUARTER, 0), north, "north");
        vm.assertEq(Distance.metres(latitude, longitude, -QUARTER, 0), south, "south");
        vm.assertTrue(north + south >= LONGEST && north + south <= LONGEST + 1, "from pole to pole");
    }

    function testFuzz_anAntipodeIsHalfAGreatCircleAway(uint256 seed) public pure {
        (int32 latitude, int32 longitude) = place(seed);
        int32 opposite = longitude < 0 ? longitude + HALF : longitude - HALF;
        vm.assertEq(Distance.metres(latitude, longitude, -latitude, opposite), LONGEST, "half a great circle");
    }

    function testFuzz_turningTheGlobeChangesNothing(uint256 seed, uint256 other, uint256 turn) public pure {
        (int32 latitude1, int32 longitude1) = place(seed);
        (int32 latitude2, int32 longitude2) = place(other);
        uint256 metres = Distance.metres(latitude1, longitude1, latitude2, longitude2);
        int32 by = int32(int256(bound(turn, 0, 359_999_999)));
        vm.assertEq(
            Distance.metres(latitude1, turned(longitude1, by), latitude2, turned(longitude2, by)),
            metres,
            "turned"
        );
    }

    function test_knownArcs() public pure {
        vm.assertEq(Distance.metres(0, 0, 0, QUARTER), 10_007_557, "a quarter of the equator");
        vm.assertEq(Distance.metres(0, 0, 0, 1_000_000), 111_195, "a degree");
        vm.assertEq(Distance.metres(0, 179_500_000, 0, -179_500_000), 111_195, "a degree across the antimeridian");
        vm.assertEq(Distance.metres(45_000_000, 0, -45_000_000, -HALF), LONGEST, "antipodes");
        vm.assertEq(Distance.metres(QUARTER, 0, -QUARTER, 0), LONGEST, "the poles");
        vm.assertEq(Distance.metres(0, 0, 0, 9), 1, "nine microdegrees");
        vm.assertEq(Distance.metres(0, 0, 0, 4), 0, "four microdegrees");
    }

    function turned(int32 longitude, int32 by) private pure returns (int32) {
        int256 sum = int256(longitude) + by;
        return int32(sum >= HALF ? sum - 2 * int256(HALF) : sum);
    }

    function place(uint256 seed) private pure returns (int32 latitude, int32 longitude) {
        latitude = int32(int256(bound(uint128(seed), 0, 180_000_000)) - QUARTER);
        longitude = int32(int256(bound(seed >> 128, 0, 359_999_999)) - HALF);
        if (latitude == QUARTER || latitude == -QUARTER) longitude = 0;
    }
}
