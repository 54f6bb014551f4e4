// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {PlaceSource, Use} from "../../src/policy/Use.sol";
import {Test} from "./Vm.sol";

/// @title Reads the golden vectors that the TypeScript package writes.
abstract contract VectorTest is Test {
    string internal json;

    function setUp() public virtual {
        json = vm.readFile(string.concat(vm.projectRoot(), "/test/vectors/credit.json"));
    }

    function use(string memory vector) internal view returns (Use memory u) {
        u.time = int64(vm.parseJsonInt(json, string.concat(vector, ".time")));
        if (has(string.concat(vector, ".place"))) {
            bool isAttested = isText(vector, ".place.source", "attested");
            u.source = isAttested ? PlaceSource.Attested : PlaceSource.Declared;
            u.latitude = int32(vm.parseJsonInt(json, string.concat(vector, ".place.latitude")));
            u.longitude = int32(vm.parseJsonInt(json, string.concat(vector, ".place.longitude")));
            if (isAttested) u.attester = address(bytes20(vm.parseBytes(text(vector, ".place.attester"))));
        }
        if (has(string.concat(vector, ".country"))) u.country = bytes2(bytes(text(vector, ".country")));
        if (has(string.concat(vector, ".zone"))) u.zone = padded(text(vector, ".zone"));
        if (has(string.concat(vector, ".period"))) {
            u.periodStart = int64(vm.parseJsonInt(json, string.concat(vector, ".period.start")));
            u.periodEnd = int64(vm.parseJsonInt(json, string.concat(vector, ".period.end")));
        }
    }

    function padded(string memory name) internal pure returns (bytes32) {
        return bytes32(bytes(name));
    }

    function nth(string memory list, uint256 index) internal pure returns (string memory) {
        return string.concat(".", list, "[", vm.toString(index), "]");
    }

    function has(string memory path) internal view returns (bool) {
        return vm.keyExistsJson(json, path);
    }

    /// @dev As text and not by the cheat codes' own types: some hashes would be read as numbers.
    function text(string memory path, string memory key) internal view returns (string memory) {
        return vm.parseJsonString(json, string.concat(path, key));
    }

    function isText(string memory path, string memory key, string memory expected) internal view returns (bool) {
        return keccak256(bytes(text(path, key))) == keccak256(bytes(expected));
    }

    function hexBytes(string memory path, string memory key) internal view returns (bytes memory) {
        return vm.parseBytes(string.concat("0x", text(path, key)));
    }

    function hash(string memory path, string memory key) internal view returns (bytes32) {
        return bytes32(hexBytes(path, key));
    }

    function decimal(string memory path, string memory key) internal view returns (uint256) {
        return vm.parseUint(text(path, key));
    }
}
