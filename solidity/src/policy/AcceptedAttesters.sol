// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IPolicyRegistry} from "../interfaces/IPolicyRegistry.sol";
import {Blob} from "../libraries/Blob.sol";
import {AttestersStatement, AttestersStatementCodec} from "./AttestersStatement.sol";
import {HomeStatements} from "./HomeStatements.sol";

/// @title Whose attestations of places are taken: the home ledger's list, by its newest statement seen here.
abstract contract AcceptedAttesters is HomeStatements {
    /// @dev Blob of `abi.encode(address[])`.
    address private _list;
    uint64 private _version;

    /// @inheritdoc IPolicyRegistry
    function acceptAttesters(bytes calldata statement, bytes calldata proof) external {
        AttestersStatement memory s = AttestersStatementCodec.decode(statement);
        _checkEvidence(s.homeLedger, statement, proof);
        bytes memory list = abi.encode(s.attesters);
        if (!_isNew(s.version, _version, _version != 0 && Blob.holds(_list, list))) {
            emit StatementRepeated(0, s.version);
            return;
        }
        (_list, _version) = (Blob.write(list), s.version);
        emit AttestersAccepted(s.version, s.attesters);
    }

    /// @inheritdoc IPolicyRegistry
    function attesters() public view returns (uint64 version, address[] memory list) {
        if (_version == 0) return (0, list);
        return (_version, abi.decode(Blob.read(_list), (address[])));
    }

    /// @inheritdoc IPolicyRegistry
    function isAttester(address account) public view returns (bool) {
        (, address[] memory list) = attesters();
        for (uint256 i = 0; i < list.length; ++i) {
            if (list[i] == account) return true;
        }
        return false;
    }
}
