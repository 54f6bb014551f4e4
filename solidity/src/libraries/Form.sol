// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Bytes} from "@openzeppelin/contracts/utils/Bytes.sol";

/// @title The forms of values that a credit and its use share: the same rules as the home ledger's.
library Form {
    /// @dev 9999-12-31T00:00:00Z, unix seconds.
    int64 internal constant TIME_MAX = 253_402_214_400;
    /// @dev Microdegrees.
    int32 internal constant QUARTER = 90_000_000;
    int32 internal constant HALF = 180_000_000;
    int64 private constant SECONDS_PER_DAY = 86_400;

    /// @return Whether it is `[a-z][a-z0-9-]{0,30}`, ASCII, padded with zeros on the right.
    function isName(bytes32 padded) internal pure returns (bool) {
        uint256 rest = uint256(padded);
        uint256 letter = rest >> 248;
        if (letter < 0x61 || letter > 0x7a) return false;
        // The last byte is never a letter's: 31 are the most.
        if (rest & 0xff != 0) return false;
        for (rest <<= 8; rest != 0; rest <<= 8) {
            letter = rest >> 248;
            bool isLowerCase = letter >= 0x61 && letter <= 0x7a;
            if (!isLowerCase && (letter < 0x30 || letter > 0x39) && letter != 0x2d) return false;
        }
        return true;
    }

    /// @return A padded name without its padding.
    function text(bytes32 padded) internal pure returns (string memory) {
        uint256 length = 0;
        while (length < 32 && padded[length] != 0) ++length;
        return string(Bytes.slice(bytes.concat(padded), 0, length));
    }

    /// @return Whether it is two upper-case ASCII letters, as ISO 3166-1 alpha-2 writes countries.
    function isCountry(bytes2 country) internal pure returns (bool) {
        return _isUpperCase(country[0]) && _isUpperCase(country[1]);
    }

    /// @return Whether it is the one form of a place on the globe: longitude in [-180e6, 180e6), and 0 at the poles.
    function isCanonicalPlace(int32 latitude, int32 longitude) internal pure returns (bool) {
        if (latitude == QUARTER || latitude == -QUARTER) return longitude == 0;
        return latitude > -QUARTER && latitude < QUARTER && longitude >= -HALF && longitude < HALF;
    }

    /// @return Whether both ends are midnight UTC, and the end lies after the start.
    function isPeriod(int64 start, int64 end) internal pure returns (bool) {
        bool isInBounds = start >= 0 && end > start && end <= TIME_MAX;
        return isInBounds && start % SECONDS_PER_DAY == 0 && end % SECONDS_PER_DAY == 0;
    }

    function _isUpperCase(bytes1 letter) private pure returns (bool) {
        return letter >= "A" && letter <= "Z";
    }
}
