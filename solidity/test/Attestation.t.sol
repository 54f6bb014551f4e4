// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyRegistry} from "../src/interfaces/IPolicyRegistry.sol";
import {IPolicyRegistryErrors} from "../src/interfaces/IPolicyRegistryErrors.sol";
import {IUseErrors} from "../src/interfaces/IUseErrors.sol";
import {Attestation} from "../src/policy/Attestation.sol";
import {PlaceSource, Use, UseCodec} from "../src/policy/Use.sol";
import {PolicyTest} from "./support/PolicyTest.sol";
import {Samples} from "./support/Samples.sol";

/// @title Whose word about a place is believed, and for whom and when.
contract AttestationTest is PolicyTest {
    /// @dev Of the group of secp256k1.
    uint256 private constant ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    function setUp() public override {
        super.setUp();
        give(alice, keccak256("first"), Samples.ranges(0, 5_000));
        accept(nearness, time, time + 10, 1);
        acceptAttesters(1, addresses(attester()));
    }

    function test_anAttestedPlaceIsRecordedWithItsAttester() public view {
        IPolicyRegistry.Valuation memory v = valuation(nearnessId, periodOnly(), attestation("Acme Ltd"));
        Use memory u = Samples.use();
        (u.source, u.zone, u.attester) = (PlaceSource.Attested, "coastal", attester());
        vm.assertEq(v.use, UseCodec.encode(u), "87 bytes");
        vm.assertEq(v.ppm, 500_000, "the same ppm");
    }

    function test_placeCountryAndZoneAreTheAttestationsAlone() public {
        string[3] memory fields = ["place", "country", "zone"];
        for (uint256 i = 0; i < 3; ++i) {
            IPolicyRegistry.UseInput memory use = periodOnly();
            if (i == 0) use.hasPlace = true;
            if (i == 1) use.country = "BR";
            if (i == 2) use.zone = "inland";
            refuses(
                use,
                attestation("Acme Ltd"),
                abi.encodeWithSelector(IPolicyRegistryErrors.AttestationAndUse.selector, fields[i])
            );
        }
    }

    function test_anAttestationIsValidFromItsStartUntilBeforeItsEnd() public {
        Attestation memory a = attestation("Acme Ltd");
        (a.validFrom, a.validUntil) = (time, time + 1);
        sign(a);
        valuation(nearnessId, periodOnly(), a);
        int64[2][4] memory windows = [[time + 1, time + 2], [time - 2, time], [-1, time + 1], [time, TIME_MAX + 1]];
        for (uint256 i = 0; i < windows.length; ++i) {
            (a.validFrom, a.validUntil) = (windows[i][0], windows[i][1]);
            sign(a);
            refuses(
                periodOnly(),
                a,
                abi.encodeWithSelector(
                    IPolicyRegistryErrors.AttestationNotValid.selector,
                    time,
                    a.validFrom,
                    a.validUntil
                )
            );
        }
    }

    function test_onlyAListedAttesterAttests() public {
        acceptAttesters(2, addresses(bob));
        refuses(
            periodOnly(),
            attestation("Acme Ltd"),
            abi.encodeWithSelector(IPolicyRegistryErrors.AttestationNotByAttester.selector, attester())
        );
    }

    function testFuzz_aChangedAttestationIsNotTheAttesters(uint256 which, uint64 by) public {
        Attestation memory a = attestation("Acme Ltd");
        which %= 7;
        if (which == 0) a.beneficiaryName ^= bytes32(uint256(by) + 1);
        if (which == 1) a.latitude += int32(uint32(by % 1_000_000)) + 1;
        if (which == 2) a.longitude += int32(uint32(by % 1_000_000)) + 1;
        if (which == 3) a.country = "NO";
        if (which == 4) a.zone = 0;
        if (which == 5) a.validFrom -= int64(by >> 36) + 1;
        if (which == 6) a.validUntil += int64(by >> 36) + 1;
        vm.expectPartialRevert(IPolicyRegistryErrors.AttestationNotByAttester.selector);
        this.valuation(nearnessId, periodOnly(), a);
    }

    function test_aSignatureHasOneForm() public {
        Attestation memory a = attestation("Acme Ltd");
        bytes memory good = a.signature;
        (bytes32 r, bytes32 s, uint8 v) = (word(good, 0), word(good, 32), uint8(good[64]));
        bytes[5] memory spoilt = [
            abi.encodePacked(r, bytes32(ORDER - uint256(s)), v == 27 ? 28 : 27),
            abi.encodePacked(r, s, v - 27),
            abi.encodePacked(r, s),
            bytes.concat(good, hex"00"),
            bytes("")
        ];
        for (uint256 i = 0; i < spoilt.length; ++i) {
            a.signature = spoilt[i];
            refuses(
                periodOnly(),
                a,
                abi.encodeWithSelector(IPolicyRegistryErrors.AttestationSignature.selector, spoilt[i])
            );
        }
    }

    function test_anAttestedPlaceIsOnTheGlobeToo() public {
        Attestation memory a = attestation("Acme Ltd");
        a.latitude = 90_000_001;
        sign(a);
        refuses(periodOnly(), a, abi.encodeWithSelector(IUseErrors.UsePlace.selector, 90_000_001, a.longitude));
    }

    function refuses(IPolicyRegistry.UseInput memory use, Attestation memory a, bytes memory refusal) private {
        refusesAt(0, use, a, refusal);
    }

    function word(bytes memory data, uint256 offset) private pure returns (bytes32 value) {
        assembly ("memory-safe") {
            value := mload(add(add(data, 32), offset))
        }
    }
}
