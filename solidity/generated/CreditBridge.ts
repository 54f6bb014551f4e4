// Made by solidity/scripts/generate.mjs. Not to be edited.
export const abi = [
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "admin",
        "type": "address"
      },
      {
        "internalType": "contract IWrappedCredit",
        "name": "token_",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "genesisHash_",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "homeLedger_",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [],
    "name": "AccessControlBadConfirmation",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "neededRole",
        "type": "bytes32"
      }
    ],
    "name": "AccessControlUnauthorizedAccount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "BlobNotStored",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "field",
        "type": "string"
      }
    ],
    "name": "BridgeAddressZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "beneficiary",
        "type": "bytes"
      }
    ],
    "name": "BridgeBeneficiary",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      }
    ],
    "name": "BridgeBeneficiaryNotReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "expectedChainId",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "chainId",
        "type": "uint256"
      }
    ],
    "name": "BridgeChainChanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "internalType": "enum ICreditBridge.DestinationState",
        "name": "state",
        "type": "uint8"
      },
      {
        "internalType": "enum ICreditBridge.DestinationState",
        "name": "expected",
        "type": "uint8"
      }
    ],
    "name": "BridgeDestinationState",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "fact",
        "type": "uint8"
      },
      {
        "internalType": "uint8",
        "name": "expected",
        "type": "uint8"
      }
    ],
    "name": "BridgeEvidenceFact",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "BridgeEvidenceMismatch",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "fact",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "BridgeFactNotHeld",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "BridgeKeyReused",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "BridgeNotApproved",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "locker",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "BridgeNotLocker",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "internalType": "enum ICreditBridge.OriginState",
        "name": "state",
        "type": "uint8"
      },
      {
        "internalType": "enum ICreditBridge.OriginState",
        "name": "expected",
        "type": "uint8"
      }
    ],
    "name": "BridgeOriginState",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "end",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "blockKg",
        "type": "uint64"
      }
    ],
    "name": "BridgeRangesOutsideBlock",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "BridgeTransferNotFound",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "BridgeTransferVoid",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "ledger",
        "type": "bytes32"
      }
    ],
    "name": "BridgeUnknownLedger",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "field",
        "type": "string"
      },
      {
        "internalType": "bytes32",
        "name": "ledger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      }
    ],
    "name": "BridgeWrongLedger",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "ClaimBeneficiaryLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "fact",
        "type": "uint8"
      }
    ],
    "name": "ClaimFact",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "sumOfRanges",
        "type": "uint64"
      }
    ],
    "name": "ClaimKg",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes17",
        "name": "tag",
        "type": "bytes17"
      }
    ],
    "name": "ClaimTag",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minimum",
        "type": "uint256"
      }
    ],
    "name": "ClaimTooShort",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EnforcedPause",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ExpectedPause",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "count",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "RangeListCount",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "expected",
        "type": "uint256"
      }
    ],
    "name": "RangeListLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint64",
        "name": "from",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "to",
        "type": "uint64"
      }
    ],
    "name": "RangeListNotCanonical",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "from",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "to",
        "type": "uint64"
      }
    ],
    "name": "RangeOccupied",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "kg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "missingKg",
        "type": "uint256"
      }
    ],
    "name": "RangePoolTooSmall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "kg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "RangeTooMany",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ReentrancyGuardReentrantCall",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "StringsInsufficientHexLength",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint8",
        "name": "fact",
        "type": "uint8"
      }
    ],
    "name": "Noop",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Paused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "previousAdminRole",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "newAdminRole",
        "type": "bytes32"
      }
    ],
    "name": "RoleAdminChanged",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleGranted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "RoleRevoked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "TransferAborting",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "beneficiary",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "TransferAssigned",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "TransferExtinguished",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "destinationLedger",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "locker",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "from",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "to",
            "type": "uint64"
          }
        ],
        "indexed": false,
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "beneficiary",
        "type": "bytes"
      }
    ],
    "name": "TransferLocked",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      },
      {
        "components": [
          {
            "internalType": "uint64",
            "name": "from",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "to",
            "type": "uint64"
          }
        ],
        "indexed": false,
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "beneficiary",
        "type": "bytes"
      }
    ],
    "name": "TransferMinted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "TransferReleased",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "TransferVoided",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "Unpaused",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "ledger",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "verifier",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "lane",
        "type": "string"
      }
    ],
    "name": "VerifierSet",
    "type": "event"
  },
  {
    "inputs": [],
    "name": "DEFAULT_ADMIN_ROLE",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "GATEWAY_ROLE",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "PAUSER_ROLE",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      }
    ],
    "name": "assign",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "beginAbort",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "fact",
        "type": "uint8"
      },
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "claimBytes",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "descriptor",
    "outputs": [
      {
        "internalType": "string",
        "name": "",
        "type": "string"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "originLedger",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "destinationRecord",
    "outputs": [
      {
        "internalType": "enum ICreditBridge.DestinationState",
        "name": "state",
        "type": "uint8"
      },
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "escrow",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      }
    ],
    "name": "extinguish",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "genesisHash",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      }
    ],
    "name": "getRoleAdmin",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "grantRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "hasRole",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "homeLedger",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "ledgerId",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "transferId",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "classId",
            "type": "bytes32"
          },
          {
            "internalType": "uint64",
            "name": "kg",
            "type": "uint64"
          },
          {
            "internalType": "bytes32",
            "name": "expectedRangesHash",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "destinationLedger",
            "type": "bytes32"
          },
          {
            "internalType": "bytes",
            "name": "beneficiary",
            "type": "bytes"
          },
          {
            "internalType": "bytes32",
            "name": "assetProfile",
            "type": "bytes32"
          },
          {
            "internalType": "address",
            "name": "owner",
            "type": "address"
          }
        ],
        "internalType": "struct ICreditBridge.LockRequest",
        "name": "request",
        "type": "tuple"
      }
    ],
    "name": "lock",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      },
      {
        "components": [
          {
            "internalType": "string",
            "name": "registry",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "project",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "methodology",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "label",
            "type": "string"
          },
          {
            "internalType": "uint8",
            "name": "activity",
            "type": "uint8"
          },
          {
            "internalType": "bytes2",
            "name": "country",
            "type": "bytes2"
          },
          {
            "internalType": "string",
            "name": "subdivision",
            "type": "string"
          },
          {
            "internalType": "int32",
            "name": "latitude",
            "type": "int32"
          },
          {
            "internalType": "int32",
            "name": "longitude",
            "type": "int32"
          },
          {
            "internalType": "uint8",
            "name": "precision",
            "type": "uint8"
          },
          {
            "internalType": "string",
            "name": "placeSource",
            "type": "string"
          },
          {
            "internalType": "bytes32",
            "name": "areaHash",
            "type": "bytes32"
          },
          {
            "internalType": "int64",
            "name": "periodStart",
            "type": "int64"
          },
          {
            "internalType": "int64",
            "name": "periodEnd",
            "type": "int64"
          },
          {
            "internalType": "uint16",
            "name": "vintage",
            "type": "uint16"
          },
          {
            "internalType": "string",
            "name": "serialPrefix",
            "type": "string"
          },
          {
            "internalType": "uint64",
            "name": "firstSerial",
            "type": "uint64"
          },
          {
            "internalType": "uint64",
            "name": "lastSerial",
            "type": "uint64"
          },
          {
            "internalType": "int64",
            "name": "issuedAt",
            "type": "int64"
          },
          {
            "internalType": "uint32",
            "name": "mintMultiplier",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "policySet",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Provenance",
        "name": "provenance",
        "type": "tuple"
      },
      {
        "components": [
          {
            "internalType": "bytes32",
            "name": "beneficiary",
            "type": "bytes32"
          },
          {
            "internalType": "uint32",
            "name": "ppm",
            "type": "uint32"
          },
          {
            "internalType": "bytes32",
            "name": "policySet",
            "type": "bytes32"
          },
          {
            "internalType": "bytes32",
            "name": "auctionId",
            "type": "bytes32"
          }
        ],
        "internalType": "struct Entitlement",
        "name": "entitlement",
        "type": "tuple"
      }
    ],
    "name": "mint",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "transferId",
        "type": "bytes32"
      }
    ],
    "name": "originRecord",
    "outputs": [
      {
        "internalType": "enum ICreditBridge.OriginState",
        "name": "state",
        "type": "uint8"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "locker",
        "type": "address"
      },
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "pause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "paused",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "registry",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      }
    ],
    "name": "release",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "callerConfirmation",
        "type": "address"
      }
    ],
    "name": "renounceRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "role",
        "type": "bytes32"
      },
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      }
    ],
    "name": "revokeRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "ledger",
        "type": "bytes32"
      },
      {
        "internalType": "contract IClaimVerifier",
        "name": "verifier",
        "type": "address"
      }
    ],
    "name": "setVerifier",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes4",
        "name": "interfaceId",
        "type": "bytes4"
      }
    ],
    "name": "supportsInterface",
    "outputs": [
      {
        "internalType": "bool",
        "name": "",
        "type": "bool"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "token",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "unpause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "ledger",
        "type": "bytes32"
      }
    ],
    "name": "verifierOf",
    "outputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "claim",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      }
    ],
    "name": "void",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  }
] as const;

export const bytecode = '0x610160604052348015610010575f5ffd5b506040516183eb3803806183eb83398101604081905261002f91610766565b838383836001600160a01b038416610077576040516356b187ad60e11b815260206004820152600560248201526430b236b4b760d91b60448201526064015b60405180910390fd5b6001600160a01b0383166100b6576040516356b187ad60e11b81526020600482015260056024820152643a37b5b2b760d91b604482015260640161006e565b6100c05f8561019e565b506100eb7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a8561019e565b506001600160a01b038316608052604051839061010790610735565b6001600160a01b039091168152602001604051809103905ff080158015610130573d5f5f3e3d5ffd5b506001600160a01b031660a05260405161014990610742565b604051809103905ff080158015610162573d5f5f3e3d5ffd5b506001600160a01b031660c0524661014081905261012083905261010082905261018d908330610247565b60e052506108d89650505050505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661023e575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556101f63390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610241565b505f5b92915050565b5f60026102558585856102c5565b60405160200161026591906107c2565b60408051601f198184030181529082905261027f916107ef565b602060405180830381855afa15801561029a573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906102bd91906107fa565b949350505050565b60606102d08461030c565b6102d98461039c565b6102e2846104cd565b6040516020016102f493929190610811565b60405160208183030381529060405290509392505050565b60605f610318836104e3565b60010190505f816001600160401b038111156103365761033661085d565b6040519080825280601f01601f191660200182016040528015610360576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461036a575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b6020811015610394575f8582602081106103ff576103ff610871565b855191901a91508490600483901c60ff1690811061041f5761041f610871565b01602001516001600160f81b0319168361043a846002610899565b8151811061044a5761044a610871565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061047857610478610871565b01602001516001600160f81b03191683610493846002610899565b61049e9060016108b0565b815181106104ae576104ae610871565b60200101906001600160f81b03191690815f1a905350506001016103e3565b60606102416001600160a01b03831660146105c4565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000831061052b577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef81000000008310610557576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061057557662386f26fc10000830492506010015b6305f5e100831061058d576305f5e100830492506008015b61271083106105a157612710830492506004015b606483106105b3576064830492506002015b600a83106102415760010192915050565b6060825f6105d3846002610899565b6105de9060026108b0565b6001600160401b038111156105f5576105f561085d565b6040519080825280601f01601f19166020018201604052801561061f576020820181803683370190505b509050600360fc1b815f8151811061063957610639610871565b60200101906001600160f81b03191690815f1a905350600f60fb1b8160018151811061066757610667610871565b60200101906001600160f81b03191690815f1a9053505f610689856002610899565b6106949060016108b0565b90505b600181111561070b576f181899199a1a9b1b9c1cb0b131b232b360811b83600f16601081106106c8576106c8610871565b1a60f81b8282815181106106de576106de610871565b60200101906001600160f81b03191690815f1a90535060049290921c91610704816108c3565b9050610697565b5081156102bd5760405163e22e27eb60e01b8152600481018690526024810185905260440161006e565b610cc9806156cf83390190565b6120538061639883390190565b6001600160a01b0381168114610763575f5ffd5b50565b5f5f5f5f60808587031215610779575f5ffd5b84516107848161074f565b60208601519094506107958161074f565b6040860151606090960151949790965092505050565b5f81518060208401855e5f93019283525090919050565b716d6572696469616e2f6c65646765722f763160701b81525f6107e860128301846107ab565b9392505050565b5f6107e882846107ab565b5f6020828403121561080a575f5ffd5b5051919050565b6332bb369d60e11b81525f61082960048301866107ab565b601d60f91b815261083d60018201866107ab565b9050601d60f91b815261085360018201856107ab565b9695505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761024157610241610885565b8082018082111561024157610241610885565b5f816108d1576108d1610885565b505f190190565b60805160a05160c05160e051610100516101205161014051614c87610a485f395f818161057d015281816105b10152818161094a0152818161097e01528181610c1101528181610cd301528181610d070152818161108d015281816110c1015281816115b5015281816115e9015281816118ac015281816118e001528181611b390152611b6d01525f81816103e30152610c3201525f61023201525f8181610325015281816109f701528181610aa00152818161149801528181611662015281816116d90152818161195a01528181611bdc01528181611c9801528181612115015281816121b4015281816126cd01528181612b5f01528181612c3901528181612e99015261365001525f818161036c0152818161073b015261368901525f81816104a60152818161087a01528181610ae301528181610eae015281816113150152818161171c015281816123ac0152612c0f01525f818161050601528181611a1201526123700152614c875ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c80638456cb5911610109578063c98e23ae1161009e578063e63ab1e91161006e578063e63ab1e9146104ca578063f9e40559146104f1578063fc0c546a14610504578063fff7cde61461052a575f5ffd5b8063c98e23ae1461045b578063d4c0f6bb1461047e578063d547741f14610491578063e2fdcc17146104a4575f5ffd5b8063a217fddf116100d9578063a217fddf14610407578063a692b9ef1461040e578063aa30d53a14610421578063c50d6dd914610434575f5ffd5b80638456cb5914610390578063895cb6441461039857806391d14854146103ab57806394391a6d146103e1575f5ffd5b8063303e74df1161017f5780635c975abb1161014f5780635c975abb14610318578063646d0f30146103235780636cc7911b146103495780637b1039991461036a575f5ffd5b8063303e74df146102d557806336568abe146102ea5780633f4ba83a146102fd57806357365cbd14610305575f5ffd5b80631bbe4e37116101ba5780631bbe4e3714610230578063248a9ca3146102605780632916acad146102825780632f2ff15d146102c2575f5ffd5b806301ffc9a7146101e05780631582ccc31461020857806319a7a5941461021d575b5f5ffd5b6101f36101ee366004613d74565b61053d565b60405190151581526020015b60405180910390f35b61021b610216366004613ddf565b610573565b005b61021b61022b366004613e94565b610940565b7f00000000000000000000000000000000000000000000000000000000000000005b6040519081526020016101ff565b61025261026e366004613efe565b5f9081526020819052604090206001015490565b6102aa610290366004613efe565b5f908152600260205260409020546001600160a01b031690565b6040516001600160a01b0390911681526020016101ff565b61021b6102d0366004613f29565b610be6565b6102dd610c0a565b6040516101ff9190613f85565b61021b6102f8366004613f29565b610c5c565b61021b610c94565b61021b610313366004613e94565b610cc9565b60015460ff166101f3565b7f0000000000000000000000000000000000000000000000000000000000000000610252565b61035c610357366004613f97565b610fe0565b6040516101ff929190613fdf565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b61021b611051565b61021b6103a6366004613e94565b611083565b6101f36103b9366004613f29565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b7f0000000000000000000000000000000000000000000000000000000000000000610252565b6102525f81565b61021b61041c366004613f29565b611435565b61021b61042f366004613e94565b6115ab565b6102527fb90e9995c6170fff8ea03e9ad6919878e483770c237f1a6f330ceaa7112b344a81565b61046e610469366004613efe565b61181c565b6040516101ff949392919061400e565b61021b61048c366004614055565b6118a2565b61021b61049f366004613f29565b611b0b565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b6102527f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b61021b6104ff366004613efe565b611b2f565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b6102dd61053836600461409c565b611c76565b5f6001600160e01b03198216637965db0b60e01b148061056d57506301ffc9a760e01b6001600160e01b03198316145b92915050565b61057b611d05565b7f000000000000000000000000000000000000000000000000000000000000000046146105e857604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044015b60405180910390fd5b5f6105f38787611d3c565b805190915060ff1660041461060f57805161060f9060016120a1565b61061c81888888886120d8565b6020808201515f90815260048252604080822060608501518352909252908120906106478989612262565b90505f8254600160a01b900460ff16600381111561066757610667613fb7565b14610702578154610681906001600160a01b0316826122a5565b6106b15760208301516060840151604051631174602560e01b8152600481019290925260248201526044016105df565b6106bb82846122e1565b60608301516020808501516040516005815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610930565b5f610711846101000151612331565b9050600160ff16845f015160ff16036107355761072c61241b565b6107358161243f565b6107d8847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663b17cfbb887608001518860a001518b8b6040518563ffffffff1660e01b815260040161079394939291906141e1565b6020604051808303815f875af11580156107af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107d3919061447a565b61248c565b6107e182612514565b83546001600160a01b0391821674ffffffffffffffffffffffffffffffffffffffffff1990911617600160a01b178455602085810151606080880151604080518086019490945283810191909152805180840382018152918301908190528151919093012060a088015160e089015163d82ca87b60e01b909452606483019190915260848201526001600160401b0390911660a48201527f00000000000000000000000000000000000000000000000000000000000000009091169063d82ca87b9060c4015f604051808303815f87803b1580156108bd575f5ffd5b505af11580156108cf573d5f5f3e3d5ffd5b505050508360a00151846060015185602001517f3c35779ae539fe80b992485b4d0581c8005c731758a6d10843a6ff0f191f83688760e00151886101200151896101000151604051610923939291906144e7565b60405180910390a4505050505b6109386125a9565b505050505050565b610948611d05565b7f000000000000000000000000000000000000000000000000000000000000000046146109b057604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f5f6109c08686868660056125d3565b909250905060048154600160a01b900460ff1660048111156109e4576109e4613fb7565b03610a4c576060820151604051600481527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a35050610bd8565b610a5461241b565b610a6281836060015161270b565b610a728183606001516001612792565b805460ff60a01b191674040000000000000000000000000000000000000000178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c067eebb908460a001518560e001516040518463ffffffff1660e01b8152600401610b549392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b158015610b6b575f5ffd5b505af1158015610b7d573d5f5f3e3d5ffd5b505050508160a0015182606001517fc2e4ee73e6328c55962c5827c6371187d587bd7773485b1a75a1b2c7221305868460e00151604051610bcd91906001600160401b0391909116815260200190565b60405180910390a350505b610be06125a9565b50505050565b5f82815260208190526040902060010154610c00816127f1565b610be083836127fb565b6060610c577f00000000000000000000000000000000000000000000000000000000000000007f0000000000000000000000000000000000000000000000000000000000000000306128a2565b905090565b6001600160a01b0381163314610c855760405163334bd91960e11b815260040160405180910390fd5b610c8f82826128e9565b505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610cbe816127f1565b610cc661296a565b50565b610cd1611d05565b7f00000000000000000000000000000000000000000000000000000000000000004614610d3957604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f610d448585611d3c565b9050610d54815f015160046120a1565b610d6181868686866120d8565b6020808201515f90815260048252604080822060608501518352909252908120908154600160a01b900460ff166003811115610d9f57610d9f613fb7565b03610dd0576020820151606083015160405163056f9adb60e51b8152600481019290925260248201526044016105df565b8054610dee906001600160a01b0316610de98888612262565b6122a5565b610e1e576020820151606083015160405163485263b760e11b8152600481019290925260248201526044016105df565b610e2881836122e1565b60028154600160a01b900460ff166003811115610e4757610e47613fb7565b03610e885760608201516020808401516040516006815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a29101610a3d565b805460ff60a01b1916600160a11b1781556101008201515f90610eaa90612331565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166382637f71610f1485602001518660600151604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b838660a001518761012001516040518563ffffffff1660e01b8152600401610f3f949392919061451a565b5f604051808303815f87803b158015610f56575f5ffd5b505af1158015610f68573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517f239b5e6882352bb8a2135c2dffc347a3a7253983731b13283d61cc66b3ca1139848760e00151604051610fcd9291906001600160a01b039290921682526001600160401b0316602082015260400190565b60405180910390a4505050610be06125a9565b5f82815260046020908152604080832084845290915281208054600160a01b900460ff16916060919083600381111561101b5761101b613fb7565b1461104957805461104690611038906001600160a01b03166129bc565b611041856129f8565b612a16565b91505b509250929050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a61107b816127f1565b610cc6612a4c565b61108b611d05565b7f000000000000000000000000000000000000000000000000000000000000000046146110f357604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f6110fe8585611d3c565b905061110e815f015160026120a1565b61111b81868686866120d8565b6020808201515f90815260048252604080822060608501518352909252908120906111468787612262565b90505f8254600160a01b900460ff16600381111561116657611166613fb7565b036111ef5761117481612514565b82546001600160a01b0390911674ffffffffffffffffffffffffffffffffffffffffff1990911617600360a01b17825560a083015160608401516020808601516040515f815290917fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f910160405180910390a4505050610bd8565b8154611204906001600160a01b0316826122a5565b6112345760208301516060840151604051631174602560e01b8152600481019290925260248201526044016105df565b60038254600160a01b900460ff16600381111561125357611253613fb7565b0361129f5760608301516020808501516040516007815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610bd8565b60018254600160a01b900460ff1660038111156112be576112be613fb7565b146112f8576020830151606084015183546040516388fc1aa960e01b81526105df939291600160a01b900460ff1690600190600401614547565b815460ff60a01b1916600360a01b178255602083015160608401517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169163c067eebb916113759190604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b8560a001518660e001516040518463ffffffff1660e01b81526004016113b79392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b1580156113ce575f5ffd5b505af11580156113e0573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f8660e00151604051610fcd91906001600160401b0391909116815260200190565b5f61143f816127f1565b6001600160a01b038216611496576040516356b187ad60e11b815260206004820152600860248201527f766572696669657200000000000000000000000000000000000000000000000060448201526064016105df565b7f000000000000000000000000000000000000000000000000000000000000000083036114d95760405163039a5e5b60e61b8152600481018490526024016105df565b5f83815260026020526040808220805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0386169081179091558151632d26c6f960e21b81529151909286927fc134dfbcd8f9764a841d4f6718921859b6e38864f23851377ad14822a4d0590992859263b49b1be492600480820193918290030181865afa15801561156a573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261159191908101906145db565b60405161159e9190613f85565b60405180910390a3505050565b6115b3611d05565b7f0000000000000000000000000000000000000000000000000000000000000000461461161b57604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f5f61162b8686868660076125d3565b909250905060038154600160a01b900460ff16600481111561164f5761164f613fb7565b036116ac576060820151604051600381527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a290602001610a3d565b6116bc8183606001516002612792565b805460ff60a01b1916600360a01b178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906382637f7190600184015460a08601516101208701516040516001600160e01b031960e087901b16815261178894936001600160a01b031692919060040161451a565b5f604051808303815f87803b15801561179f575f5ffd5b505af11580156117b1573d5f5f3e3d5ffd5b50505050600181015460a0830151606084015160e08501516040516001600160401b0390911681526001600160a01b03909316927f1b149939775f2a86af823d6c354ae40b0a1340fb35380a55b35f79641c6797a49060200160405180910390a45050610be06125a9565b5f818152600360205260408120805460018201546002830154600160a01b90920460ff16936001600160a01b039182169391909216916060919085600481111561186857611868613fb7565b1461189a57805461189790611885906001600160a01b03166129bc565b86600481111561104157611041613fb7565b91505b509193509193565b6118aa611d05565b7f0000000000000000000000000000000000000000000000000000000000000000461461191257604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b80355f908152600360205260408120908154600160a01b900460ff16600481111561193f5761193f613fb7565b146119ae5761194e8183612a87565b604051600181528235907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a350611b03565b6119b661241b565b6119c38260800135612b92565b506119db6119d460a084018461466d565b9050612bcf565b6119ec610100830160e084016146af565b6001600160a01b0316336001600160a01b031614158015611ab657506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663e985e9c5611a48610100850160e086016146af565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152336024820152604401602060405180830381865afa158015611a90573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611ab491906146d9565b155b15611af757611acc610100830160e084016146af565b604051633123e8c160e21b81526001600160a01b0390911660048201523360248201526044016105df565b611b018183612c04565b505b610cc66125a9565b5f82815260208190526040902060010154611b25816127f1565b610be083836128e9565b611b37611d05565b7f00000000000000000000000000000000000000000000000000000000000000004614611b9f57604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f611ba982612e5a565b9050611bb5818361270b565b8054611bcc90600160a01b900460ff166002612ecc565b15611c26576040516002815282907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020016119a0565b611c3281836001612792565b805460ff60a01b1916600160a11b17815560405182907f45df806897139eaf476427176790eef97cec3e123ec3d1ac295f5f5e56a34a0a905f90a250610cc66125a9565b6060600460ff85161115611c9657611c8f848484612f4e565b9050611cca565b7f00000000000000000000000000000000000000000000000000000000000000008303611cca57611cc78483612fc0565b90505b80515f03611cfe5760405163cb78117b60e01b815260ff8516600482015260248101849052604481018390526064016105df565b9392505050565b611d0d613026565b611d3a60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90613066565b565b611d966040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b60dc821015611dc257604051630b1270c160e21b81526004810183905260dc60248201526044016105df565b7f6d6572696469616e2f636c61696d2f7631000000000000000000000000000000611df060115f85876146f2565b611df991614719565b6effffffffffffffffffffffffffffff191614611e5457611e1d60115f84866146f2565b611e2691614719565b604051632bd1857760e01b81526effffffffffffffffffffffffffffff1990911660048201526024016105df565b82826011818110611e6757611e6761475f565b919091013560f81c808352600111905080611e8857508051600760ff909116115b15611eae5780516040516315aaeb0960e31b815260ff90911660048201526024016105df565b611ebc6032601284866146f2565b611ec591614773565b6020820152611ed86052603284866146f2565b611ee191614773565b6040820152611ef46072605284866146f2565b611efd91614773565b6060820152611f106092607284866146f2565b611f1991614773565b6080820152611f2c60b2609284866146f2565b611f3591614773565b60a0820152611f4860d260b284866146f2565b611f5191614773565b60c0820152611f6460da60d284866146f2565b611f6d91614790565b60c01c60e08201525f611f8460dc60da85876146f2565b611f8d916147c5565b611f9b9060f01c60dc61480f565b9050611fb0611fab60dc83614822565b612bcf565b80831015611fdb57604051630b1270c160e21b815260048101849052602481018290526044016105df565b611fe88160dc85876146f2565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505050610100830152612035612030848381886146f2565b61306d565b61012083018190525f90612048906132f8565b90508260e001516001600160401b0316816001600160401b0316146120995760e083015160405163f6d7e6bb60e01b81526001600160401b03918216600482015290821660248201526044016105df565b505092915050565b8060ff168260ff16146120d45760405163e8d0d2db60e01b815260ff8084166004830152821660248201526044016105df565b5050565b8451600460ff90911611155f816120f35786602001516120f9565b86604001515b90505f8261210b578760400151612111565b87602001515b90507f000000000000000000000000000000000000000000000000000000000000000082146121ef578261217a576040518060400160405280600c81526020017f6f726967696e4c656467657200000000000000000000000000000000000000008152506121b1565b6040518060400160405280601181526020017f64657374696e6174696f6e4c65646765720000000000000000000000000000008152505b827f00000000000000000000000000000000000000000000000000000000000000006040516307e94a9560e51b81526004016105df93929190614835565b6121f881612b92565b6001600160a01b03166344d83bb082898989896040518663ffffffff1660e01b815260040161222b959493929190614859565b5f604051808303815f87803b158015612242575f5ffd5b505af1158015612254573d5f5f3e3d5ffd5b505050505050505050505050565b6060611cfe83838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060059250612a16915050565b5f816040516020016122b791906148a8565b60405160208183030381529060405280519060200120836001600160a01b03163f14905092915050565b60038254600160a01b900460ff16600381111561230057612300613fb7565b036120d45760208101516060820151604051630621738160e31b8152600481019290925260248201526044016105df565b5f601482511461235657816040516378e9ae8b60e11b81526004016105df9190613f85565b61235f826148b9565b60601c90505f308214806123a457507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b806123e057507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b905080806123f557506001600160a01b038216155b1561241557826040516378e9ae8b60e11b81526004016105df9190613f85565b50919050565b60015460ff1615611d3a5760405163d93c066560e01b815260040160405180910390fd5b806001600160a01b03163b5f036124535750565b61246481630271189760e51b613365565b610cc657604051630f7f970760e21b81526001600160a01b03821660048201526024016105df565b61012082015180515f91906124a390600190614822565b815181106124b3576124b361475f565b6020026020010151602001519050816001600160401b0316816001600160401b03161115610c8f576080830151604051638b60eb4b60e01b815260048101919091526001600160401b038083166024830152831660448201526064016105df565b5f615fff8251111561253e57815160405163c65c3daf60e01b81526004016105df91815260200190565b5f8251600161254d919061480f565b60f01b8360405160200161256292919061490c565b60405160208183030381529060405290508051602082015ff091506001600160a01b03821661241557825160405163c65c3daf60e01b81526004016105df91815260200190565b611d3a5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611d34565b61262d6040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b5f6126388787611d3c565b9150612647825f0151846120a1565b61265482888888886120d8565b6126618260600151612e5a565b8054604080516020601f8b018190048102820181019092528981529293506126b5926001600160a01b0390921691610de9918b908b90819084018382808284375f9201919091525060019250612a16915050565b61270157606082015160405163485263b760e11b81527f0000000000000000000000000000000000000000000000000000000000000000600482015260248101919091526044016105df565b9550959350505050565b60028201546001600160a01b031633148015906127565750335f9081527f59c0980bfaec0307574430d6763959542abfd6e2a2838a35f6554be2d921c8a0602052604090205460ff16155b156120d457600282015460405163489fb99b60e11b8152600481018390526001600160a01b0390911660248201523360448201526064016105df565b8060048111156127a4576127a4613fb7565b8354600160a01b900460ff1660048111156127c1576127c1613fb7565b14610c8f5782546040516331aee67f60e11b81526105df918491600160a01b90910460ff1690849060040161495e565b610cc68133613380565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661289b575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556128533390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a450600161056d565b505f61056d565b60606128ad846133d2565b6128b684613462565b6128bf84613593565b6040516020016128d19392919061497f565b60405160208183030381529060405290509392505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff161561289b575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a450600161056d565b6129726135a9565b6001805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b5f816003811115612a0b57612a0b613fb7565b61056d9060046149c1565b60608160f81b83601181518110612a2f57612a2f61475f565b60200101906001600160f81b03191690815f1a9053509192915050565b612a5461241b565b6001805460ff1916811790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2583361299f565b81545f90612aa690612aa1906001600160a01b03166129bc565b6135cc565b90505f612aba610100840160e085016146af565b60018501546001600160a01b039081169116148015612b2957508260600135600283604051612ae991906149da565b602060405180830381855afa158015612b04573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b2791906149e5565b145b8015612b4957508354612b49906001600160a01b0316610de98585613633565b905080610be057604051631174602560e01b81527f00000000000000000000000000000000000000000000000000000000000000006004820152833560248201526044016105df565b5f818152600260205260409020546001600160a01b031680612bca5760405163039a5e5b60e61b8152600481018390526024016105df565b919050565b801580612bdc5750608081115b15610cc65760405163c011753960e01b815260048101829052608060248201526044016105df565b5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016632e6e194f612c867f00000000000000000000000000000000000000000000000000000000000000008535604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b612c97610100860160e087016146af565b6020860135612cac60608801604089016149fc565b6040516001600160e01b031960e087901b16815260048101949094526001600160a01b03909216602484015260448301526001600160401b031660648201526060850135608482015260a4015f604051808303815f875af1158015612d13573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612d3a9190810190614a17565b9050612d56612d5183612d4c846137df565b613633565b612514565b835474ffffffffffffffffffffffffffffffffffffffffff19166001600160a01b039190911617600160a01b178355612d96610100830160e084016146af565b6002840180543373ffffffffffffffffffffffffffffffffffffffff19918216179091556001850180549091166001600160a01b0392909216919091179055612de6610100830160e084016146af565b6001600160a01b0316602083013583357f88f3c93b3e4a33aa9d31d2cca8230585abf9851e3c0ce16c395502a967c1cfa6608086013533612e2d6060890160408a016149fc565b87612e3b60a08b018b61466d565b604051612e4d96959493929190614af2565b60405180910390a4505050565b5f818152600360205260408120908154600160a01b900460ff166004811115612e8557612e85613fb7565b03612bca5760405163056f9adb60e51b81527f00000000000000000000000000000000000000000000000000000000000000006004820152602481018390526044016105df565b5f60011960ff831601612f11576002836004811115612eed57612eed613fb7565b1480612f0a57506003836004811115612f0857612f08613fb7565b145b905061056d565b5f836004811115612f2457612f24613fb7565b14158015611cfe57508160ff16836004811115612f4357612f43613fb7565b60ff16149392505050565b5f8281526004602090815260408083208484529091529020805460609190612f8090600160a01b900460ff1686613899565b612f9957505060408051602081019091525f8152611cfe565b8054612fb790612fb1906001600160a01b03166129bc565b86612a16565b95945050505050565b5f818152600360205260409020805460609190612fe790600160a01b900460ff1685612ecc565b61300057505060408051602081019091525f815261056d565b805461301e90613018906001600160a01b03166129bc565b85612a16565b949350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611d3a57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6060600282101561309b57604051631242ea0f60e31b815260048101839052600260248201526044016105df565b5f6130a960028285876146f2565b6130b2916147c5565b60f01c90508015806130c45750602081115b156130ec57604051635d110e4560e01b815260048101829052602060248201526044016105df565b5f6130f8826010614b48565b61310390600261480f565b905083811461312f57604051631242ea0f60e31b815260048101859052602481018290526044016105df565b816001600160401b038111156131475761314761456f565b60405190808252806020026020018201604052801561318b57816020015b604080518082019091525f80825260208201528152602001906001900390816131655790505b5092505f5b828110156132ef575f6131a4826010614b48565b6131af90600261480f565b90505f6040518060400160405280898985908660086131ce919061480f565b926131db939291906146f2565b6131e491614790565b60c01c815260200189896131f986600861480f565b9061320560108861480f565b92613212939291906146f2565b61321b91614790565b60c01c9052602081015181519192506001600160401b03908116911610158061328857508215801590613288575080516001600160401b031686613260600186614822565b815181106132705761327061475f565b6020026020010151602001516001600160401b031610155b156132c7578051602082015160405163ccfec63d60e01b8152600481018690526001600160401b039283166024820152911660448201526064016105df565b808684815181106132da576132da61475f565b60209081029190910101525050600101613190565b50505092915050565b5f80805b835181101561335e578381815181106133175761331761475f565b60200260200101515f01518482815181106133345761333461475f565b60200260200101516020015161334a9190614b5f565b6133549083614b7e565b91506001016132fc565b5092915050565b5f61336f836138fe565b8015611cfe5750611cfe8383613944565b5f828152602081815260408083206001600160a01b038516845290915290205460ff166120d45760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016105df565b60605f6133de83613965565b60010190505f816001600160401b038111156133fc576133fc61456f565b6040519080825280601f01601f191660200182016040528015613426576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084613430575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b602081101561345a575f8582602081106134c5576134c561475f565b855191901a91508490600483901c60ff169081106134e5576134e561475f565b01602001516001600160f81b03191683613500846002614b48565b815181106135105761351061475f565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061353e5761353e61475f565b01602001516001600160f81b03191683613559846002614b48565b61356490600161480f565b815181106135745761357461475f565b60200101906001600160f81b03191690815f1a905350506001016134a9565b606061056d6001600160a01b0383166014613a46565b60015460ff16611d3a57604051638dfc202b60e01b815260040160405180910390fd5b60605f826135dc60da600161480f565b815181106135ec576135ec61475f565b602001015160f81c60f81b60f81c60ff1660088460da815181106136125761361261475f565b016020015160f81c901b179050611cfe8361362e8360dc61480f565b613bb7565b6060611cfe604051806101400160405280600160ff1681526020017f0000000000000000000000000000000000000000000000000000000000000000815260200185608001358152602001855f013581526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663be5170c087602001356040518263ffffffff1660e01b81526004016136d991815260200190565b606060405180830381865afa1580156136f4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906137189190614b9d565b5f01518152602001856020013581526020018560c00135815260200185604001602081019061374791906149fc565b6001600160401b0316815260200161376260a087018761466d565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525093855250506040805183815260208181019092529301929190506137d6565b604080518082019091525f80825260208201528152602001906001900390816137b05790505b50905283613bc5565b80516060906137ef81600161480f565b6137fa906010614b48565b61380590600261480f565b6001600160401b0381111561381c5761381c61456f565b6040519080825280601f01601f191660200182016040528015613846576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b8281101561389157600101602081810286015190810151905160c01b60809190911b178252601090910190613861565b505050919050565b5f60041960ff8316016138d55760018360038111156138ba576138ba613fb7565b1480612f0a57506002836003811115612f0857612f08613fb7565b5f8360038111156138e8576138e8613fb7565b14158015611cfe57508160ff16612f43846129f8565b5f613910826301ffc9a760e01b613944565b1561393d575f80613929846001600160e01b0319613cac565b9150915081801561301e5750159392505050565b505f919050565b5f5f5f6139518585613cac565b91509150818015612fb75750949350505050565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f01000000000000000083106139ad577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef810000000083106139d9576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc1000083106139f757662386f26fc10000830492506010015b6305f5e1008310613a0f576305f5e100830492506008015b6127108310613a2357612710830492506004015b60648310613a35576064830492506002015b600a831061056d5760010192915050565b6060825f613a55846002614b48565b613a6090600261480f565b6001600160401b03811115613a7757613a7761456f565b6040519080825280601f01601f191660200182016040528015613aa1576020820181803683370190505b509050600360fc1b815f81518110613abb57613abb61475f565b60200101906001600160f81b03191690815f1a905350600f60fb1b81600181518110613ae957613ae961475f565b60200101906001600160f81b03191690815f1a9053505f613b0b856002614b48565b613b1690600161480f565b90505b6001811115613b8d576f181899199a1a9b1b9c1cb0b131b232b360811b83600f1660108110613b4a57613b4a61475f565b1a60f81b828281518110613b6057613b6061475f565b60200101906001600160f81b03191690815f1a90535060049290921c91613b8681614c03565b9050613b19565b50811561301e5760405163e22e27eb60e01b815260048101869052602481018590526044016105df565b6060611cfe83838551613ce0565b8151602080840151604080860151606080880151608089015193517f6d6572696469616e2f636c61696d2f76310000000000000000000000000000009681019690965260f89690961b6001600160f81b0319166031860152603285019390935260528401526072830193909352609282019290925260b20160408051601f198184030181529082905260a085015160c086015160e087015161010088015180519495613c75959190602001614c18565b60408051601f1981840301815290829052613c9592918590602001614c5d565b604051602081830303815290604052905092915050565b6301ffc9a760e01b5f818152600483905290819060208260248188617530fa92505f511515601f3d11169150509250929050565b6060613cf78285515f828218828410028218611cfe565b9150613d0d83835f828218828410028218611cfe565b92505f613d1a8484614822565b6001600160401b03811115613d3157613d3161456f565b6040519080825280601f01601f191660200182016040528015613d5b576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f60208284031215613d84575f5ffd5b81356001600160e01b031981168114611cfe575f5ffd5b5f5f83601f840112613dab575f5ffd5b5081356001600160401b03811115613dc1575f5ffd5b602083019150836020828501011115613dd8575f5ffd5b9250929050565b5f5f5f5f5f5f86880360e0811215613df5575f5ffd5b87356001600160401b03811115613e0a575f5ffd5b613e168a828b01613d9b565b90985096505060208801356001600160401b03811115613e34575f5ffd5b613e408a828b01613d9b565b90965094505060408801356001600160401b03811115613e5e575f5ffd5b88016102a0818b031215613e70575f5ffd5b92506080605f1982011215613e83575f5ffd5b506060870190509295509295509295565b5f5f5f5f60408587031215613ea7575f5ffd5b84356001600160401b03811115613ebc575f5ffd5b613ec887828801613d9b565b90955093505060208501356001600160401b03811115613ee6575f5ffd5b613ef287828801613d9b565b95989497509550505050565b5f60208284031215613f0e575f5ffd5b5035919050565b6001600160a01b0381168114610cc6575f5ffd5b5f5f60408385031215613f3a575f5ffd5b823591506020830135613f4c81613f15565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f611cfe6020830184613f57565b5f5f60408385031215613fa8575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52602160045260245ffd5b60048110613fdb57613fdb613fb7565b9052565b613fe98184613fcb565b604060208201525f61301e6040830184613f57565b60058110613fdb57613fdb613fb7565b6140188186613ffe565b6001600160a01b03841660208201526001600160a01b0383166040820152608060608201525f61404b6080830184613f57565b9695505050505050565b5f60208284031215614065575f5ffd5b81356001600160401b0381111561407a575f5ffd5b82016101008185031215611cfe575f5ffd5b803560ff81168114612bca575f5ffd5b5f5f5f606084860312156140ae575f5ffd5b6140b78461408c565b95602085013595506040909401359392505050565b5f5f8335601e198436030181126140e1575f5ffd5b83016020810192503590506001600160401b038111156140ff575f5ffd5b803603821315613dd8575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b80356001600160f01b031981168114612bca575f5ffd5b8035600381900b8114612bca575f5ffd5b8035600781900b8114612bca575f5ffd5b803561ffff81168114612bca575f5ffd5b6001600160401b0381168114610cc6575f5ffd5b8035612bca8161417f565b803563ffffffff81168114612bca575f5ffd5b8035825263ffffffff6141c66020830161419e565b16602083015260408181013590830152606090810135910152565b84815283602082015260e060408201525f6141fc84856140cc565b6102a060e08501526142136103808501828461410d565b91505061422360208601866140cc565b84830360df190161010086015261423b83828461410d565b9250505061424c60408601866140cc565b84830360df190161012086015261426483828461410d565b9250505061427560608601866140cc565b84830360df190161014086015261428d83828461410d565b9250505061429d6080860161408c565b60ff166101608401526142b260a08601614135565b6001600160f01b0319166101808401526142cf60c08601866140cc565b84830360df19016101a08601526142e783828461410d565b925050506142f760e0860161414c565b6143076101c085018260030b9052565b50614315610100860161414c565b6143256101e085018260030b9052565b50614333610120860161408c565b60ff1661020084015261434a6101408601866140cc565b84830360df190161022086015261436283828461410d565b6101608801356102408701529250614380915050610180860161415d565b61439061026085018260070b9052565b5061439e6101a0860161415d565b6143ae61028085018260070b9052565b506143bc6101c0860161416e565b61ffff166102a08401526143d46101e08601866140cc565b84830360df19016102c08601526143ec83828461410d565b925050506143fd6102008601614193565b6001600160401b03166102e08401526144196102208601614193565b6001600160401b0316610300840152614435610240860161415d565b61444561032085018260070b9052565b50614453610260860161419e565b63ffffffff166103408401526102808501356103608401529050612fb760608301846141b1565b5f6020828403121561448a575f5ffd5b8151611cfe8161417f565b5f8151808452602084019350602083015f5b828110156144dd57815180516001600160401b0390811688526020918201511681880152604090960195909101906001016144a7565b5093949350505050565b6001600160401b0384168152606060208201525f6145086060830185614495565b828103604084015261404b8185613f57565b8481526001600160a01b0384166020820152826040820152608060608201525f61404b6080830184614495565b84815260208101849052608081016145626040830185613fcb565b612fb76060830184613fcb565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b03811182821017156145a5576145a561456f565b60405290565b604051601f8201601f191681016001600160401b03811182821017156145d3576145d361456f565b604052919050565b5f602082840312156145eb575f5ffd5b81516001600160401b03811115614600575f5ffd5b8201601f81018413614610575f5ffd5b80516001600160401b038111156146295761462961456f565b61463c601f8201601f19166020016145ab565b818152856020838501011115614650575f5ffd5b8160208401602083015e5f91810160200191909152949350505050565b5f5f8335601e19843603018112614682575f5ffd5b8301803591506001600160401b0382111561469b575f5ffd5b602001915036819003821315613dd8575f5ffd5b5f602082840312156146bf575f5ffd5b8135611cfe81613f15565b80518015158114612bca575f5ffd5b5f602082840312156146e9575f5ffd5b611cfe826146ca565b5f5f85851115614700575f5ffd5b8386111561470c575f5ffd5b5050820193919092039150565b80356effffffffffffffffffffffffffffff19811690601184101561335e576effffffffffffffffffffffffffffff1960119490940360031b84901b1690921692915050565b634e487b7160e01b5f52603260045260245ffd5b8035602083101561056d575f19602084900360031b1b1692915050565b80356001600160c01b0319811690600884101561335e576001600160c01b0319808560080360031b1b82161691505092915050565b80356001600160f01b0319811690600284101561335e576001600160f01b031960029490940360031b84901b1690921692915050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561056d5761056d6147fb565b8181038181111561056d5761056d6147fb565b606081525f6148476060830186613f57565b60208301949094525060400152919050565b858152606060208201525f61487260608301868861410d565b828103604084015261488581858761410d565b98975050505050505050565b5f81518060208401855e5f93019283525090919050565b5f81525f611cfe6001830184614891565b805160208201516bffffffffffffffffffffffff19811691906014821015614905576bffffffffffffffffffffffff196bffffffffffffffffffffffff198360140360031b1b82161692505b5050919050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a820181905261301e600b830184614891565b838152606081016149726020830185613ffe565b61301e6040830184613ffe565b6332bb369d60e11b81525f6149976004830186614891565b601d60f91b81526149ab6001820186614891565b9050601d60f91b815261404b6001820185614891565b60ff818116838216019081111561056d5761056d6147fb565b5f611cfe8284614891565b5f602082840312156149f5575f5ffd5b5051919050565b5f60208284031215614a0c575f5ffd5b8135611cfe8161417f565b5f60208284031215614a27575f5ffd5b81516001600160401b03811115614a3c575f5ffd5b8201601f81018413614a4c575f5ffd5b80516001600160401b03811115614a6557614a6561456f565b614a7460208260051b016145ab565b8082825260208201915060208360061b850101925086831115614a95575f5ffd5b6020840193505b8284101561404b5760408488031215614ab3575f5ffd5b614abb614583565b8451614ac68161417f565b81526020850151614ad68161417f565b8060208301525080835250602082019150604084019350614a9c565b8681526001600160a01b03861660208201526001600160401b038516604082015260a060608201525f614b2860a0830186614495565b8281036080840152614b3b81858761410d565b9998505050505050505050565b808202811582820484141761056d5761056d6147fb565b6001600160401b03828116828216039081111561056d5761056d6147fb565b6001600160401b03818116838216019081111561056d5761056d6147fb565b5f6060828403128015614bae575f5ffd5b50604051606081016001600160401b0381118282101715614bd157614bd161456f565b604052825181526020830151614be68161417f565b6020820152614bf7604084016146ca565b60408201529392505050565b5f81614c1157614c116147fb565b505f190190565b8581528460208201526001600160c01b03198460c01b16604082015261ffff60f01b8360f01b1660488201525f614c52604a830184614891565b979650505050505050565b5f612fb7614c74614c6e8488614891565b86614891565b8461489156fea164736f6c6343000825000a60c060405234801561000f575f5ffd5b50604051610cc9380380610cc983398101604081905261002e91610043565b6001600160a01b03166080523360a052610070565b5f60208284031215610053575f5ffd5b81516001600160a01b0381168114610069575f5ffd5b9392505050565b60805160a051610bf26100d75f395f8181610105015281816101470152818161024201528181610284015281816103a6015281816103e8015281816104de015261052001525f81816101c10152818161032c01528181610446015261057e0152610bf25ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063c067eebb1161004d578063c067eebb146100a6578063c57d2621146100b9578063d82ca87b146100e5575f5ffd5b80632e6e194f1461006857806382637f7114610091575b5f5ffd5b61007b6100763660046107e0565b6100f8565b604051610088919061082c565b60405180910390f35b6100a461009f366004610887565b610237565b005b6100a46100b4366004610918565b61039b565b6100cc6100c736600461094e565b6104ab565b60405167ffffffffffffffff9091168152602001610088565b6100a46100f3366004610918565b6104d3565b6060336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146101795760405163e0c2dba160e01b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044015b60405180910390fd5b6101848685856105b5565b604051633c24382360e01b81526001600160a01b0386811660048301526024820186905267ffffffffffffffff85166044830152606482018490527f00000000000000000000000000000000000000000000000000000000000000001690633c243823906084015f604051808303815f875af1158015610206573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261022d91908101906109dc565b9695505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146102b15760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b61031585846103108585808060200260200160405190810160405280939291908181526020015f905b82821015610306576102f760408302860136819003810190610ab9565b815260200190600101906102da565b5050505050610678565b6106e5565b604051635ec8bbef60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690635ec8bbef90610367908790879087908790600401610afa565b5f604051808303815f87803b15801561037e575f5ffd5b505af1158015610390573d5f5f3e3d5ffd5b505050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146104155760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6104208383836106e5565b60405163e341085560e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e3410855906044015b5f604051808303815f87803b158015610490575f5ffd5b505af11580156104a2573d5f5f3e3d5ffd5b50505050505050565b5f8281526020818152604080832084845290915290205467ffffffffffffffff165b92915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461054d5760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6105588383836105b5565b604051635aeeb0bb60e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690635aeeb0bb90604401610479565b5f8381526020818152604080832085845290915290205467ffffffffffffffff168015610608576040516320476d0360e01b81526004810185905267ffffffffffffffff82166024820152604401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff191667ffffffffffffffff86169081179091559151918252849186917fa29e45b898a2251c52753114c1746b09236ce12008c984bf0a4b1a196d34dc5491015b60405180910390a350505050565b5f80805b83518110156106de5783818151811061069757610697610b7d565b60200260200101515f01518482815181106106b4576106b4610b7d565b6020026020010151602001516106ca9190610ba5565b6106d49083610bc5565b915060010161067c565b5092915050565b5f8381526020818152604080832085845290915290205467ffffffffffffffff908116908216811461074c57604051630536258560e41b8152600481018590526024810184905267ffffffffffffffff808316604483015283166064820152608401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff19169055905167ffffffffffffffff84168152849186917fd66a64ba2f9865ec622d65aea2f82fadb34833a741b4c4030f8eb89a8eab64f0910161066a565b80356001600160a01b03811681146107c3575f5ffd5b919050565b67ffffffffffffffff811681146107dd575f5ffd5b50565b5f5f5f5f5f60a086880312156107f4575f5ffd5b85359450610804602087016107ad565b935060408601359250606086013561081b816107c8565b949793965091946080013592915050565b602080825282518282018190525f918401906040840190835b8181101561087c578351805167ffffffffffffffff9081168552602091820151168185015290930192604090920191600101610845565b509095945050505050565b5f5f5f5f5f6080868803121561089b575f5ffd5b853594506108ab602087016107ad565b935060408601359250606086013567ffffffffffffffff8111156108cd575f5ffd5b8601601f810188136108dd575f5ffd5b803567ffffffffffffffff8111156108f3575f5ffd5b8860208260061b8401011115610907575f5ffd5b959894975092955050506020019190565b5f5f5f6060848603121561092a575f5ffd5b83359250602084013591506040840135610943816107c8565b809150509250925092565b5f5f6040838503121561095f575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b6040805190810167ffffffffffffffff811182821017156109a5576109a561096e565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156109d4576109d461096e565b604052919050565b5f602082840312156109ec575f5ffd5b815167ffffffffffffffff811115610a02575f5ffd5b8201601f81018413610a12575f5ffd5b805167ffffffffffffffff811115610a2c57610a2c61096e565b610a3b60208260051b016109ab565b8082825260208201915060208360061b850101925086831115610a5c575f5ffd5b6020840193505b8284101561022d5760408488031215610a7a575f5ffd5b610a82610982565b8451610a8d816107c8565b81526020850151610a9d816107c8565b8060208301525080835250602082019150604084019350610a63565b5f6040828403128015610aca575f5ffd5b50610ad3610982565b8235610ade816107c8565b81526020830135610aee816107c8565b60208201529392505050565b6001600160a01b03851681526020810184905260606040820181905281018290525f8360808301825b85811015610b71578235610b36816107c8565b67ffffffffffffffff1682526020830135610b50816107c8565b67ffffffffffffffff16602083015260409283019290910190600101610b23565b50979650505050505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b67ffffffffffffffff82811682821603908111156104cd576104cd610b91565b67ffffffffffffffff81811683821601908111156104cd576104cd610b9156fea164736f6c6343000825000a60a0604052348015600e575f5ffd5b50336080526080516120216100325f395f818161017101526101b301526120215ff3fe608060405234801561000f575f5ffd5b506004361061004a575f3560e01c80630c1c435e1461004e578063b17cfbb814610077578063be5170c0146100a3578063f66bf444146100e4575b5f5ffd5b61006161005c36600461120f565b610106565b60405161006e9190611226565b60405180910390f35b61008a610085366004611268565b610165565b60405167ffffffffffffffff909116815260200161006e565b6100b66100b136600461120f565b610421565b604080518251815260208084015167ffffffffffffffff16908201529181015115159082015260600161006e565b6100f76100f236600461120f565b6104a6565b60405161006e93929190611502565b5f8181526002602090815260409182902080548351818402810184019094528084526060939283018282801561015957602002820191905f5260205f20905b815481526020019060010190808311610145575b50505050509050919050565b5f336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146101e55760405163fc180b6160e01b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044015b60405180910390fd5b5f6101ef8461171b565b90506101fa816105b6565b61021161020c3685900385018561195a565b610a49565b6102596040518060400160405280600781526020017f62617463684964000000000000000000000000000000000000000000000000008152508761025484610ab7565b610b14565b60408051808201909152600781527f636c61737349640000000000000000000000000000000000000000000000000060208201526102aa9086610254896102a53689900389018961195a565b610b3f565b6102b381610be4565b5f868152600160205260409020549092506001600160a01b0316156102d85750610419565b6040805160608101825287815267ffffffffffffffff8416602082015290810161030f61030a3687900387018761195a565b610c13565b1590525f8681526020818152604091829020835181558382015160019091018054948401511515680100000000000000000268ffffffffffffffffff1990951667ffffffffffffffff90921691909117939093179092555161038d916103799184918791016119a8565b604051602081830303815290604052610c4a565b5f86815260016020818152604080842080547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039690961695909517909455898352600281528383208054928301815583528220018790559051879187917fcf2470bdfa80327e4325b65609d8a37c13af270e4fdab307c3f94e3c411004269190a3505b949350505050565b60408051606080820183525f808352602080840182905292840181905284815280835283812084519283018552805483526001015467ffffffffffffffff811693830184905268010000000000000000900460ff1615159382019390935291036104a157604051636f7fabc160e01b8152600481018390526024016101dc565b919050565b604080516102a081018252606080825260208083018290528284018290528183018290525f608080850182905260a0850182905260c0850184905260e08501829052610100850182905261012085018290526101408501849052610160850182905261018085018290526101a085018290526101c085018290526101e08501849052610200850182905261022085018290526102408501829052610260850182905261028085018290528551908101865281815291820181905293810184905290810183905261057584610421565b515f85815260016020526040902054909350610599906001600160a01b0316610ce5565b8060200190518101906105ac9190611ae6565b9395909450915050565b6105fa6040518060400160405280600881526020017f7265676973747279000000000000000000000000000000000000000000000000815250825f01516001610d21565b61063f6040518060400160405280600781526020017f70726f6a6563740000000000000000000000000000000000000000000000000081525082602001516001610d21565b6106836040518060400160405280600b81526020017f6d6574686f646f6c6f677900000000000000000000000000000000000000000081525082604001515f610d21565b6106c76040518060400160405280600581526020017f6c6162656c00000000000000000000000000000000000000000000000000000081525082606001515f610d21565b61070b6040518060400160405280600b81526020017f7375626469766973696f6e0000000000000000000000000000000000000000008152508260c001515f610d21565b6107506040518060400160405280600b81526020017f706c616365536f757263650000000000000000000000000000000000000000008152508261014001515f610d21565b6107966040518060400160405280600c81526020017f73657269616c5072656669780000000000000000000000000000000000000000815250826101e001516001610d21565b6107e06040518060400160405280600881526020017f6163746976697479000000000000000000000000000000000000000000000000815250826080015160ff1660016002610d60565b61082b6040518060400160405280600981526020017f707265636973696f6e000000000000000000000000000000000000000000000081525082610120015160ff1660016004610d60565b6108796040518060400160405280600781526020017f76696e7461676500000000000000000000000000000000000000000000000000815250826101c0015161ffff1661076c61270f610d60565b6108ca6040518060400160405280600881526020017f697373756564417400000000000000000000000000000000000000000000000081525082610240015160070b5f643afff2f00060070b610d60565b61091f6040518060400160405280600e81526020017f6d696e744d756c7469706c69657200000000000000000000000000000000000081525082610260015163ffffffff165f6298968063ffffffff16610d60565b60a0810151610933905f5b1a60f81b610d93565b158061094c575060a081015161094a90600161092a565b155b1561097c5760a08101516040516314af9a6760e11b81526001600160f01b031990911660048201526024016101dc565b61098f8160e00151826101000151610dc5565b6109a3816101800151826101a00151610eec565b80610200015167ffffffffffffffff1681610220015167ffffffffffffffff1610806109fd575064e8d4a5100081610200015167ffffffffffffffff1682610220015167ffffffffffffffff166109fa9190611d75565b10155b15610a4657610200810151610220820151604051637cb1d08d60e11b815267ffffffffffffffff92831660048201529116602482015264e8d4a5100060448201526064016101dc565b50565b610a5281610c13565b158015610a7a575080511580610a7a57506298968063ffffffff16816020015163ffffffff16115b15610a46578051602082015160405163177478d960e31b8152600481019290925263ffffffff1660248201526298968060448201526064016101dc565b5f6002610ac383610f7c565b604051610ad09190611d9f565b602060405180830381855afa158015610aeb573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610b0e9190611daa565b92915050565b808214610b3a57828282604051636241144560e11b81526004016101dc93929190611dc1565b505050565b5f600283610b4c84610fc1565b6040517f6d6572696469616e2f636c6173732f763100000000000000000000000000000060208201526031810192909252605182015260710160408051601f1981840301815290829052610b9f91611d9f565b602060405180830381855afa158015610bba573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610bdd9190611daa565b9392505050565b5f6103e8826102000151836102200151610bfe9190611de5565b610c09906001611e05565b610b0e9190611e25565b80515f90158015610c2c5750602082015163ffffffff16155b8015610c3a57506040820151155b8015610b0e575050606001511590565b5f615fff82511115610c7457815160405163c65c3daf60e01b81526004016101dc91815260200190565b5f82516001610c839190611e4f565b60f01b83604051602001610c98929190611e62565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216610cdf57825160405163c65c3daf60e01b81526004016101dc91815260200190565b50919050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b815181811080610d32575061060081115b15610d5a57838183610600604051638f15aa7960e01b81526004016101dc9493929190611eb4565b50505050565b81831280610d6d57508083135b15610d5a5783838383604051630844b25160e41b81526004016101dc9493929190611eb4565b5f604160f81b6001600160f81b0319831610801590610b0e5750602d60f91b6001600160f81b03198316111592915050565b610e1d6040518060400160405280600881526020017f6c617469747564650000000000000000000000000000000000000000000000008152508360030b63055d4a80610e1090611ee2565b60030b63055d4a80610d60565b610e756040518060400160405280600981526020017f6c6f6e67697475646500000000000000000000000000000000000000000000008152508260030b630aba9500610e6890611ee2565b60030b630aba9500610d60565b5f600383900b63055d4a801480610e9d5750610e9463055d4a80611ee2565b60030b8360030b145b9050600382900b630aba95001480610ec05750808015610ec057508160030b5f14155b15610b3a576040516315a7ff0760e31b8152600384810b600483015283900b60248201526044016101dc565b5f5f8360070b12158015610f0557508260070b8260070b135b8015610f1a5750643afff2f000600783900b13155b9050801580610f375750610f316201518084611f03565b60070b15155b80610f505750610f4a6201518083611f03565b60070b15155b15610b3a57604051634cea49c560e11b8152600784810b600483015283900b60248201526044016101dc565b6060610f878261107c565b610f908361113f565b610f99846111a6565b604051602001610fab93929190611f30565b6040516020818303038152906040529050919050565b5f610fcb82610c13565b15610fd757505f919050565b6002825f015183602001518460400151856060015160405160200161106294939291907f6d6572696469616e2f656e7469746c656d656e742f76310000000000000000008152601781019490945260e09290921b7fffffffff00000000000000000000000000000000000000000000000000000000166037840152603b830152605b820152607b0190565b60408051601f1981840301815290829052610ad091611d9f565b606061108a825f01516111fe565b61109783602001516111fe565b6110a484604001516111fe565b6110b185606001516111fe565b85608001518660a001516110c88860c001516111fe565b6040517f6d6572696469616e2f62617463682f76310000000000000000000000000000006020820152603181019790975260518701959095526071860193909352609185019190915260f81b6001600160f81b03191660b18401526001600160f01b03191660b283015260b482015260d401610fab565b60608160e001518261010001518361012001516111608561014001516111fe565b61016086015160405160e095861b60208201529390941b602484015260f89190911b6001600160f81b031916602883015260298201526049810191909152606901610fab565b6060816101800151826101a00151836101c001516111c8856101e001516111fe565b856102000151866102200151876102400151886102600151896102800151604051602001610fab99989796959493929190611f56565b5f600282604051610ad09190611d9f565b5f6020828403121561121f575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b8181101561125d57835183526020938401939092019160010161123f565b509095945050505050565b5f5f5f5f84860360e081121561127c575f5ffd5b8535945060208601359350604086013567ffffffffffffffff8111156112a0575f5ffd5b86016102a081890312156112b2575f5ffd5b92506080605f19820112156112c5575f5ffd5b509295919450926060019150565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516102a084526113176102a08501826112d3565b90506020830151848203602086015261133082826112d3565b9150506040830151848203604086015261134a82826112d3565b9150506060830151848203606086015261136482826112d3565b915050608083015161137b608086018260ff169052565b5060a083015161139760a08601826001600160f01b0319169052565b5060c083015184820360c08601526113af82826112d3565b91505060e08301516113c660e086018260030b9052565b506101008301516113dd61010086018260030b9052565b506101208301516113f461012086018260ff169052565b5061014083015184820361014086015261140e82826112d3565b91505061016083015161016085015261018083015161143361018086018260070b9052565b506101a083015161144a6101a086018260070b9052565b506101c08301516114626101c086018261ffff169052565b506101e08301518482036101e086015261147c82826112d3565b91505061020083015161149c61020086018267ffffffffffffffff169052565b506102208301516114ba61022086018267ffffffffffffffff169052565b506102408301516114d161024086018260070b9052565b506102608301516114eb61026086018263ffffffff169052565b506102808301516102808501528091505092915050565b83815260c060208201525f61151a60c0830185611301565b90508251604083015263ffffffff602084015116606083015260408301516080830152606083015160a0830152949350505050565b634e487b7160e01b5f52604160045260245ffd5b6040516102a0810167ffffffffffffffff811182821017156115875761158761154f565b60405290565b6040516080810167ffffffffffffffff811182821017156115875761158761154f565b604051601f8201601f1916810167ffffffffffffffff811182821017156115d9576115d961154f565b604052919050565b5f67ffffffffffffffff8211156115fa576115fa61154f565b50601f01601f191660200190565b5f82601f830112611617575f5ffd5b813561162a611625826115e1565b6115b0565b81815284602083860101111561163e575f5ffd5b816020850160208301375f918101602001919091529392505050565b60ff81168114610a46575f5ffd5b80356104a18161165a565b6001600160f01b031981168114610a46575f5ffd5b80356104a181611673565b8060030b8114610a46575f5ffd5b80356104a181611693565b8060070b8114610a46575f5ffd5b80356104a1816116ac565b61ffff81168114610a46575f5ffd5b80356104a1816116c5565b67ffffffffffffffff81168114610a46575f5ffd5b80356104a1816116df565b63ffffffff81168114610a46575f5ffd5b80356104a1816116ff565b5f6102a0823603121561172c575f5ffd5b611734611563565b823567ffffffffffffffff81111561174a575f5ffd5b61175636828601611608565b825250602083013567ffffffffffffffff811115611772575f5ffd5b61177e36828601611608565b602083015250604083013567ffffffffffffffff81111561179d575f5ffd5b6117a936828601611608565b604083015250606083013567ffffffffffffffff8111156117c8575f5ffd5b6117d436828601611608565b6060830152506117e660808401611668565b60808201526117f760a08401611688565b60a082015260c083013567ffffffffffffffff811115611815575f5ffd5b61182136828601611608565b60c08301525061183360e084016116a1565b60e082015261184561010084016116a1565b6101008201526118586101208401611668565b61012082015261014083013567ffffffffffffffff811115611878575f5ffd5b61188436828601611608565b6101408301525061016083810135908201526118a361018084016116ba565b6101808201526118b66101a084016116ba565b6101a08201526118c96101c084016116d4565b6101c08201526101e083013567ffffffffffffffff8111156118e9575f5ffd5b6118f536828601611608565b6101e08301525061190961020084016116f4565b61020082015261191c61022084016116f4565b61022082015261192f61024084016116ba565b6102408201526119426102608401611710565b61026082015261028092830135928101929092525090565b5f608082840312801561196b575f5ffd5b5061197461158d565b823581526020830135611986816116ff565b6020820152604083810135908201526060928301359281019290925250919050565b60a081525f6119ba60a0830185611301565b83356020848101919091529091508301356119d4816116ff565b63ffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b5f82601f830112611a0d575f5ffd5b8151611a1b611625826115e1565b818152846020838601011115611a2f575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b80516104a18161165a565b80516104a181611673565b80516104a181611693565b80516104a1816116ac565b80516104a1816116c5565b80516104a1816116df565b80516104a1816116ff565b5f60808284031215611aa8575f5ffd5b611ab061158d565b825181526020830151909150611ac5816116ff565b60208201526040828101519082015260609182015191810191909152919050565b5f5f60a08385031215611af7575f5ffd5b825167ffffffffffffffff811115611b0d575f5ffd5b83016102a08186031215611b1f575f5ffd5b611b27611563565b815167ffffffffffffffff811115611b3d575f5ffd5b611b49878285016119fe565b825250602082015167ffffffffffffffff811115611b65575f5ffd5b611b71878285016119fe565b602083015250604082015167ffffffffffffffff811115611b90575f5ffd5b611b9c878285016119fe565b604083015250606082015167ffffffffffffffff811115611bbb575f5ffd5b611bc7878285016119fe565b606083015250611bd960808301611a4b565b6080820152611bea60a08301611a56565b60a082015260c082015167ffffffffffffffff811115611c08575f5ffd5b611c14878285016119fe565b60c083015250611c2660e08301611a61565b60e0820152611c386101008301611a61565b610100820152611c4b6101208301611a4b565b61012082015261014082015167ffffffffffffffff811115611c6b575f5ffd5b611c77878285016119fe565b610140830152506101608281015190820152611c966101808301611a6c565b610180820152611ca96101a08301611a6c565b6101a0820152611cbc6101c08301611a77565b6101c08201526101e082015167ffffffffffffffff811115611cdc575f5ffd5b611ce8878285016119fe565b6101e083015250611cfc6102008301611a82565b610200820152611d0f6102208301611a82565b610220820152611d226102408301611a6c565b610240820152611d356102608301611a8d565b61026082015261028091820151918101919091529150611d588460208501611a98565b90509250929050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610b0e57610b0e611d61565b5f81518060208401855e5f93019283525090919050565b5f610bdd8284611d88565b5f60208284031215611dba575f5ffd5b5051919050565b606081525f611dd360608301866112d3565b60208301949094525060400152919050565b67ffffffffffffffff8281168282160390811115610b0e57610b0e611d61565b67ffffffffffffffff8181168382160190811115610b0e57610b0e611d61565b67ffffffffffffffff8181168382160290811690818114611e4857611e48611d61565b5092915050565b80820180821115610b0e57610b0e611d61565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610419600b830184611d88565b608081525f611ec660808301876112d3565b6020830195909552506040810192909252606090910152919050565b5f8160030b637fffffff198103611efb57611efb611d61565b5f0392915050565b5f8260070b80611f2157634e487b7160e01b5f52601260045260245ffd5b808360070b0791505092915050565b5f611f4d611f47611f418488611d88565b86611d88565b84611d88565b95945050505050565b8960c01b81528860c01b600882015261ffff60f01b8860f01b16601082015286601282015277ffffffffffffffffffffffffffffffffffffffffffffffff198660c01b16603282015277ffffffffffffffffffffffffffffffffffffffffffffffff198560c01b16603a8201528360c01b6042820152611ffd604a82018460e01b7fffffffff00000000000000000000000000000000000000000000000000000000169052565b604e810191909152606e019897505050505050505056fea164736f6c6343000825000a';
