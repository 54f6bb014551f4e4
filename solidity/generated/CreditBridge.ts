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
          },
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "name",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "value",
                "type": "bytes32"
              }
            ],
            "internalType": "struct Attribute[]",
            "name": "attributes",
            "type": "tuple[]"
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

export const bytecode = '0x610160604052348015610010575f5ffd5b50604051618d5c380380618d5c83398101604081905261002f91610766565b838383836001600160a01b038416610077576040516356b187ad60e11b815260206004820152600560248201526430b236b4b760d91b60448201526064015b60405180910390fd5b6001600160a01b0383166100b6576040516356b187ad60e11b81526020600482015260056024820152643a37b5b2b760d91b604482015260640161006e565b6100c05f8561019e565b506100eb7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a8561019e565b506001600160a01b038316608052604051839061010790610735565b6001600160a01b039091168152602001604051809103905ff080158015610130573d5f5f3e3d5ffd5b506001600160a01b031660a05260405161014990610742565b604051809103905ff080158015610162573d5f5f3e3d5ffd5b506001600160a01b031660c0524661014081905261012083905261010082905261018d908330610247565b60e052506108d89650505050505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661023e575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556101f63390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610241565b505f5b92915050565b5f60026102558585856102c5565b60405160200161026591906107c2565b60408051601f198184030181529082905261027f916107ef565b602060405180830381855afa15801561029a573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906102bd91906107fa565b949350505050565b60606102d08461030c565b6102d98461039c565b6102e2846104cd565b6040516020016102f493929190610811565b60405160208183030381529060405290509392505050565b60605f610318836104e3565b60010190505f816001600160401b038111156103365761033661085d565b6040519080825280601f01601f191660200182016040528015610360576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461036a575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b6020811015610394575f8582602081106103ff576103ff610871565b855191901a91508490600483901c60ff1690811061041f5761041f610871565b01602001516001600160f81b0319168361043a846002610899565b8151811061044a5761044a610871565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061047857610478610871565b01602001516001600160f81b03191683610493846002610899565b61049e9060016108b0565b815181106104ae576104ae610871565b60200101906001600160f81b03191690815f1a905350506001016103e3565b60606102416001600160a01b03831660146105c4565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000831061052b577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef81000000008310610557576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061057557662386f26fc10000830492506010015b6305f5e100831061058d576305f5e100830492506008015b61271083106105a157612710830492506004015b606483106105b3576064830492506002015b600a83106102415760010192915050565b6060825f6105d3846002610899565b6105de9060026108b0565b6001600160401b038111156105f5576105f561085d565b6040519080825280601f01601f19166020018201604052801561061f576020820181803683370190505b509050600360fc1b815f8151811061063957610639610871565b60200101906001600160f81b03191690815f1a905350600f60fb1b8160018151811061066757610667610871565b60200101906001600160f81b03191690815f1a9053505f610689856002610899565b6106949060016108b0565b90505b600181111561070b576f181899199a1a9b1b9c1cb0b131b232b360811b83600f16601081106106c8576106c8610871565b1a60f81b8282815181106106de576106de610871565b60200101906001600160f81b03191690815f1a90535060049290921c91610704816108c3565b9050610697565b5081156102bd5760405163e22e27eb60e01b8152600481018690526024810185905260440161006e565b610cc9806156f383390190565b6129a0806163bc83390190565b6001600160a01b0381168114610763575f5ffd5b50565b5f5f5f5f60808587031215610779575f5ffd5b84516107848161074f565b60208601519094506107958161074f565b6040860151606090960151949790965092505050565b5f81518060208401855e5f93019283525090919050565b716d6572696469616e2f6c65646765722f763160701b81525f6107e860128301846107ab565b9392505050565b5f6107e882846107ab565b5f6020828403121561080a575f5ffd5b5051919050565b6332bb369d60e11b81525f61082960048301866107ab565b601d60f91b815261083d60018201866107ab565b9050601d60f91b815261085360018201856107ab565b9695505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761024157610241610885565b8082018082111561024157610241610885565b5f816108d1576108d1610885565b505f190190565b60805160a05160c05160e051610100516101205161014051614cab610a485f395f818161057d015281816105b10152818161094a0152818161097e01528181610c1101528181610cd301528181610d0701528181611053015281816110870152818161154101528181611575015281816118380152818161186c01528181611ac50152611af901525f81816103e30152610c3201525f61023201525f8181610325015281816109f701528181610aa001528181611424015281816115ee01528181611665015281816118e601528181611b9801528181611c54015281816120d1015281816121700152818161268e01528181612b6501528181612c3f01528181612e9f015261363701525f818161036c0152818161073b015261367001525f81816104a60152818161087a01528181610ae301528181610e74015281816112a1015281816116a8015281816123680152612c1501525f81816105060152818161199e015261232c0152614cab5ff3fe608060405234801561000f575f5ffd5b50600436106101dc575f3560e01c80638456cb5911610109578063c98e23ae1161009e578063e63ab1e91161006e578063e63ab1e9146104ca578063f9e40559146104f1578063fc0c546a14610504578063fff7cde61461052a575f5ffd5b8063c98e23ae1461045b578063d4c0f6bb1461047e578063d547741f14610491578063e2fdcc17146104a4575f5ffd5b8063a217fddf116100d9578063a217fddf14610407578063a692b9ef1461040e578063aa30d53a14610421578063c50d6dd914610434575f5ffd5b80638456cb5914610390578063895cb6441461039857806391d14854146103ab57806394391a6d146103e1575f5ffd5b8063303e74df1161017f5780635c975abb1161014f5780635c975abb14610318578063646d0f30146103235780636cc7911b146103495780637b1039991461036a575f5ffd5b8063303e74df146102d557806336568abe146102ea5780633f4ba83a146102fd57806357365cbd14610305575f5ffd5b80631bbe4e37116101ba5780631bbe4e3714610230578063248a9ca3146102605780632916acad146102825780632f2ff15d146102c2575f5ffd5b806301ffc9a7146101e057806306ec86531461020857806319a7a5941461021d575b5f5ffd5b6101f36101ee366004613cf6565b61053d565b60405190151581526020015b60405180910390f35b61021b610216366004613d61565b610573565b005b61021b61022b366004613e16565b610940565b7f00000000000000000000000000000000000000000000000000000000000000005b6040519081526020016101ff565b61025261026e366004613e80565b5f9081526020819052604090206001015490565b6102aa610290366004613e80565b5f908152600260205260409020546001600160a01b031690565b6040516001600160a01b0390911681526020016101ff565b61021b6102d0366004613eab565b610be6565b6102dd610c0a565b6040516101ff9190613f07565b61021b6102f8366004613eab565b610c5c565b61021b610c94565b61021b610313366004613e16565b610cc9565b60015460ff166101f3565b7f0000000000000000000000000000000000000000000000000000000000000000610252565b61035c610357366004613f19565b610fa6565b6040516101ff929190613f61565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b61021b611017565b61021b6103a6366004613e16565b611049565b6101f36103b9366004613eab565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b7f0000000000000000000000000000000000000000000000000000000000000000610252565b6102525f81565b61021b61041c366004613eab565b6113c1565b61021b61042f366004613e16565b611537565b6102527fb90e9995c6170fff8ea03e9ad6919878e483770c237f1a6f330ceaa7112b344a81565b61046e610469366004613e80565b6117a8565b6040516101ff9493929190613f90565b61021b61048c366004613fd7565b61182e565b61021b61049f366004613eab565b611a97565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b6102527f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b61021b6104ff366004613e80565b611abb565b7f00000000000000000000000000000000000000000000000000000000000000006102aa565b6102dd61053836600461401e565b611c32565b5f6001600160e01b03198216637965db0b60e01b148061056d57506301ffc9a760e01b6001600160e01b03198316145b92915050565b61057b611cc1565b7f000000000000000000000000000000000000000000000000000000000000000046146105e857604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044015b60405180910390fd5b5f6105f38787611cf8565b805190915060ff1660041461060f57805161060f90600161205d565b61061c8188888888612094565b6020808201515f9081526004825260408082206060850151835290925290812090610647898961221e565b90505f8254600160a01b900460ff16600381111561066757610667613f39565b14610702576106768284612261565b815461068b906001600160a01b0316826122b1565b6106bb5760208301516060840151604051631174602560e01b8152600481019290925260248201526044016105df565b60608301516020808501516040516005815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610930565b5f6107118461010001516122ed565b9050600160ff16845f015160ff16036107355761072c6123d7565b610735816123fb565b6107d8847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f6c6a98487608001518860a001518b8b6040518563ffffffff1660e01b815260040161079394939291906141e6565b6020604051808303815f875af11580156107af573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107d391906144a8565b612448565b6107e1826124d0565b83546001600160a01b0391821674ffffffffffffffffffffffffffffffffffffffffff1990911617600160a01b178455602085810151606080880151604080518086019490945283810191909152805180840382018152918301908190528151919093012060a088015160e089015163d82ca87b60e01b909452606483019190915260848201526001600160401b0390911660a48201527f00000000000000000000000000000000000000000000000000000000000000009091169063d82ca87b9060c4015f604051808303815f87803b1580156108bd575f5ffd5b505af11580156108cf573d5f5f3e3d5ffd5b505050508360a00151846060015185602001517f3c35779ae539fe80b992485b4d0581c8005c731758a6d10843a6ff0f191f83688760e001518861012001518961010001516040516109239392919061450b565b60405180910390a4505050505b610938612565565b505050505050565b610948611cc1565b7f000000000000000000000000000000000000000000000000000000000000000046146109b057604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f5f6109c086868686600561258f565b909250905060048154600160a01b900460ff1660048111156109e4576109e4613f39565b03610a4c576060820151604051600481527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a35050610bd8565b610a546123d7565b610a628183606001516126cc565b610a728183606001516001612753565b805460ff60a01b191674040000000000000000000000000000000000000000178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c067eebb908460a001518560e001516040518463ffffffff1660e01b8152600401610b549392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b158015610b6b575f5ffd5b505af1158015610b7d573d5f5f3e3d5ffd5b505050508160a0015182606001517fc2e4ee73e6328c55962c5827c6371187d587bd7773485b1a75a1b2c7221305868460e00151604051610bcd91906001600160401b0391909116815260200190565b60405180910390a350505b610be0612565565b50505050565b5f82815260208190526040902060010154610c00816127b2565b610be083836127bc565b6060610c577f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000030612863565b905090565b6001600160a01b0381163314610c855760405163334bd91960e11b815260040160405180910390fd5b610c8f82826128aa565b505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610cbe816127b2565b610cc661292b565b50565b610cd1611cc1565b7f00000000000000000000000000000000000000000000000000000000000000004614610d3957604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f610d448585611cf8565b9050610d54815f0151600461205d565b610d618186868686612094565b6020808201515f90815260048252604080822060608501518352909252908120908154600160a01b900460ff166003811115610d9f57610d9f613f39565b03610dd0576020820151606083015160405163056f9adb60e51b8152600481019290925260248201526044016105df565b610dda8183612261565b610dee8183610de9898961221e565b61297d565b60028154600160a01b900460ff166003811115610e0d57610e0d613f39565b03610e4e5760608201516020808401516040516006815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a29101610a3d565b805460ff60a01b1916600160a11b1781556101008201515f90610e70906122ed565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166382637f71610eda85602001518660600151604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b838660a001518761012001516040518563ffffffff1660e01b8152600401610f05949392919061453e565b5f604051808303815f87803b158015610f1c575f5ffd5b505af1158015610f2e573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517f239b5e6882352bb8a2135c2dffc347a3a7253983731b13283d61cc66b3ca1139848760e00151604051610f939291906001600160a01b039290921682526001600160401b0316602082015260400190565b60405180910390a4505050610be0612565565b5f82815260046020908152604080832084845290915281208054600160a01b900460ff169160609190836003811115610fe157610fe1613f39565b1461100f57805461100c90610ffe906001600160a01b03166129c2565b611007856129fe565b612a1c565b91505b509250929050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a611041816127b2565b610cc6612a52565b611051611cc1565b7f000000000000000000000000000000000000000000000000000000000000000046146110b957604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f6110c48585611cf8565b90506110d4815f0151600261205d565b6110e18186868686612094565b6020808201515f908152600482526040808220606085015183529092529081209061110c878761221e565b90505f8254600160a01b900460ff16600381111561112c5761112c613f39565b036111b55761113a816124d0565b82546001600160a01b0390911674ffffffffffffffffffffffffffffffffffffffffff1990911617600360a01b17825560a083015160608401516020808601516040515f815290917fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f910160405180910390a4505050610bd8565b6111c082848361297d565b60038254600160a01b900460ff1660038111156111df576111df613f39565b0361122b5760608301516020808501516040516007815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610bd8565b60018254600160a01b900460ff16600381111561124a5761124a613f39565b14611284576020830151606084015183546040516388fc1aa960e01b81526105df939291600160a01b900460ff169060019060040161456b565b815460ff60a01b1916600360a01b178255602083015160608401517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169163c067eebb916113019190604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b8560a001518660e001516040518463ffffffff1660e01b81526004016113439392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b15801561135a575f5ffd5b505af115801561136c573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f8660e00151604051610f9391906001600160401b0391909116815260200190565b5f6113cb816127b2565b6001600160a01b038216611422576040516356b187ad60e11b815260206004820152600860248201527f766572696669657200000000000000000000000000000000000000000000000060448201526064016105df565b7f000000000000000000000000000000000000000000000000000000000000000083036114655760405163039a5e5b60e61b8152600481018490526024016105df565b5f83815260026020526040808220805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0386169081179091558151632d26c6f960e21b81529151909286927fc134dfbcd8f9764a841d4f6718921859b6e38864f23851377ad14822a4d0590992859263b49b1be492600480820193918290030181865afa1580156114f6573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261151d91908101906145ff565b60405161152a9190613f07565b60405180910390a3505050565b61153f611cc1565b7f000000000000000000000000000000000000000000000000000000000000000046146115a757604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f5f6115b786868686600761258f565b909250905060038154600160a01b900460ff1660048111156115db576115db613f39565b03611638576060820151604051600381527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a290602001610a3d565b6116488183606001516002612753565b805460ff60a01b1916600360a01b178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906382637f7190600184015460a08601516101208701516040516001600160e01b031960e087901b16815261171494936001600160a01b031692919060040161453e565b5f604051808303815f87803b15801561172b575f5ffd5b505af115801561173d573d5f5f3e3d5ffd5b50505050600181015460a0830151606084015160e08501516040516001600160401b0390911681526001600160a01b03909316927f1b149939775f2a86af823d6c354ae40b0a1340fb35380a55b35f79641c6797a49060200160405180910390a45050610be0612565565b5f818152600360205260408120805460018201546002830154600160a01b90920460ff16936001600160a01b03918216939190921691606091908560048111156117f4576117f4613f39565b1461182657805461182390611811906001600160a01b03166129c2565b86600481111561100757611007613f39565b91505b509193509193565b611836611cc1565b7f0000000000000000000000000000000000000000000000000000000000000000461461189e57604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b80355f908152600360205260408120908154600160a01b900460ff1660048111156118cb576118cb613f39565b1461193a576118da8183612a8d565b604051600181528235907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a350611a8f565b6119426123d7565b61194f8260800135612b98565b5061196761196060a0840184614691565b9050612bd5565b611978610100830160e084016146d3565b6001600160a01b0316336001600160a01b031614158015611a4257506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663e985e9c56119d4610100850160e086016146d3565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152336024820152604401602060405180830381865afa158015611a1c573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a4091906146fd565b155b15611a8357611a58610100830160e084016146d3565b604051633123e8c160e21b81526001600160a01b0390911660048201523360248201526044016105df565b611a8d8183612c0a565b505b610cc6612565565b5f82815260208190526040902060010154611ab1816127b2565b610be083836128aa565b611ac3611cc1565b7f00000000000000000000000000000000000000000000000000000000000000004614611b2b57604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105df565b5f611b3582612e60565b9050611b4181836126cc565b60028154600160a01b900460ff166004811115611b6057611b60613f39565b1480611b88575060038154600160a01b900460ff166004811115611b8657611b86613f39565b145b15611be2576040516002815282907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a29060200161192c565b611bee81836001612753565b805460ff60a01b1916600160a11b17815560405182907f45df806897139eaf476427176790eef97cec3e123ec3d1ac295f5f5e56a34a0a905f90a250610cc6612565565b6060600460ff85161115611c5257611c4b848484612ed2565b9050611c86565b7f00000000000000000000000000000000000000000000000000000000000000008303611c8657611c838483612f72565b90505b80515f03611cba5760405163cb78117b60e01b815260ff8516600482015260248101849052604481018390526064016105df565b9392505050565b611cc961300d565b611cf660017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b9061304d565b565b611d526040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b60dc821015611d7e57604051630b1270c160e21b81526004810183905260dc60248201526044016105df565b7f6d6572696469616e2f636c61696d2f7631000000000000000000000000000000611dac60115f8587614716565b611db59161473d565b6effffffffffffffffffffffffffffff191614611e1057611dd960115f8486614716565b611de29161473d565b604051632bd1857760e01b81526effffffffffffffffffffffffffffff1990911660048201526024016105df565b82826011818110611e2357611e23614783565b919091013560f81c808352600111905080611e4457508051600760ff909116115b15611e6a5780516040516315aaeb0960e31b815260ff90911660048201526024016105df565b611e78603260128486614716565b611e8191614797565b6020820152611e94605260328486614716565b611e9d91614797565b6040820152611eb0607260528486614716565b611eb991614797565b6060820152611ecc609260728486614716565b611ed591614797565b6080820152611ee860b260928486614716565b611ef191614797565b60a0820152611f0460d260b28486614716565b611f0d91614797565b60c0820152611f2060da60d28486614716565b611f29916147b4565b60c01c60e08201525f611f4060dc60da8587614716565b611f49916147e9565b611f579060f01c60dc614833565b9050611f6c611f6760dc83614846565b612bd5565b80831015611f9757604051630b1270c160e21b815260048101849052602481018290526044016105df565b611fa48160dc8587614716565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92019190915250505050610100830152611ff1611fec84838188614716565b613054565b61012083018190525f90612004906132df565b90508260e001516001600160401b0316816001600160401b0316146120555760e083015160405163f6d7e6bb60e01b81526001600160401b03918216600482015290821660248201526044016105df565b505092915050565b8060ff168260ff16146120905760405163e8d0d2db60e01b815260ff8084166004830152821660248201526044016105df565b5050565b8451600460ff90911611155f816120af5786602001516120b5565b86604001515b90505f826120c75787604001516120cd565b87602001515b90507f000000000000000000000000000000000000000000000000000000000000000082146121ab5782612136576040518060400160405280600c81526020017f6f726967696e4c6564676572000000000000000000000000000000000000000081525061216d565b6040518060400160405280601181526020017f64657374696e6174696f6e4c65646765720000000000000000000000000000008152505b827f00000000000000000000000000000000000000000000000000000000000000006040516307e94a9560e51b81526004016105df93929190614859565b6121b481612b98565b6001600160a01b03166344d83bb082898989896040518663ffffffff1660e01b81526004016121e795949392919061487d565b5f604051808303815f87803b1580156121fe575f5ffd5b505af1158015612210573d5f5f3e3d5ffd5b505050505050505050505050565b6060611cba83838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060059250612a1c915050565b60038254600160a01b900460ff16600381111561228057612280613f39565b036120905760208101516060820151604051630621738160e31b8152600481019290925260248201526044016105df565b5f816040516020016122c391906148cc565b60405160208183030381529060405280519060200120836001600160a01b03163f14905092915050565b5f601482511461231257816040516378e9ae8b60e11b81526004016105df9190613f07565b61231b826148dd565b60601c90505f3082148061236057507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b8061239c57507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b905080806123b157506001600160a01b038216155b156123d157826040516378e9ae8b60e11b81526004016105df9190613f07565b50919050565b60015460ff1615611cf65760405163d93c066560e01b815260040160405180910390fd5b806001600160a01b03163b5f0361240f5750565b61242081630271189760e51b61334c565b610cc657604051630f7f970760e21b81526001600160a01b03821660048201526024016105df565b61012082015180515f919061245f90600190614846565b8151811061246f5761246f614783565b6020026020010151602001519050816001600160401b0316816001600160401b03161115610c8f576080830151604051638b60eb4b60e01b815260048101919091526001600160401b038083166024830152831660448201526064016105df565b5f615fff825111156124fa57815160405163c65c3daf60e01b81526004016105df91815260200190565b5f825160016125099190614833565b60f01b8360405160200161251e929190614930565b60405160208183030381529060405290508051602082015ff091506001600160a01b0382166123d157825160405163c65c3daf60e01b81526004016105df91815260200190565b611cf65f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611cf0565b6125e96040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b5f6125f48787611cf8565b9150612603825f01518461205d565b6126108288888888612094565b61261d8260600151612e60565b8054604080516020601f8b01819004810282018101909252898152929350612676926001600160a01b0390921691612671918b908b90819084018382808284375f9201919091525060019250612a1c915050565b6122b1565b6126c257606082015160405163485263b760e11b81527f0000000000000000000000000000000000000000000000000000000000000000600482015260248101919091526044016105df565b9550959350505050565b60028201546001600160a01b031633148015906127175750335f9081527f59c0980bfaec0307574430d6763959542abfd6e2a2838a35f6554be2d921c8a0602052604090205460ff16155b1561209057600282015460405163489fb99b60e11b8152600481018390526001600160a01b0390911660248201523360448201526064016105df565b80600481111561276557612765613f39565b8354600160a01b900460ff16600481111561278257612782613f39565b14610c8f5782546040516331aee67f60e11b81526105df918491600160a01b90910460ff16908490600401614982565b610cc68133613367565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661285c575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556128143390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a450600161056d565b505f61056d565b606061286e846133b9565b61287784613449565b6128808461357a565b604051602001612892939291906149a3565b60405160208183030381529060405290509392505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff161561285c575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a450600161056d565b612933613590565b6001805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b8254612992906001600160a01b0316826122b1565b610c8f576020820151606083015160405163485263b760e11b8152600481019290925260248201526044016105df565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b5f816003811115612a1157612a11613f39565b61056d9060046149e5565b60608160f81b83601181518110612a3557612a35614783565b60200101906001600160f81b03191690815f1a9053509192915050565b612a5a6123d7565b6001805460ff1916811790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833612960565b81545f90612aac90612aa7906001600160a01b03166129c2565b6135b3565b90505f612ac0610100840160e085016146d3565b60018501546001600160a01b039081169116148015612b2f57508260600135600283604051612aef91906149fe565b602060405180830381855afa158015612b0a573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b2d9190614a09565b145b8015612b4f57508354612b4f906001600160a01b0316612671858561361a565b905080610be057604051631174602560e01b81527f00000000000000000000000000000000000000000000000000000000000000006004820152833560248201526044016105df565b5f818152600260205260409020546001600160a01b031680612bd05760405163039a5e5b60e61b8152600481018390526024016105df565b919050565b801580612be25750608081115b15610cc65760405163c011753960e01b815260048101829052608060248201526044016105df565b5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016632e6e194f612c8c7f00000000000000000000000000000000000000000000000000000000000000008535604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b612c9d610100860160e087016146d3565b6020860135612cb26060880160408901614a20565b6040516001600160e01b031960e087901b16815260048101949094526001600160a01b03909216602484015260448301526001600160401b031660648201526060850135608482015260a4015f604051808303815f875af1158015612d19573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612d409190810190614a3b565b9050612d5c612d5783612d52846137c6565b61361a565b6124d0565b835474ffffffffffffffffffffffffffffffffffffffffff19166001600160a01b039190911617600160a01b178355612d9c610100830160e084016146d3565b6002840180543373ffffffffffffffffffffffffffffffffffffffff19918216179091556001850180549091166001600160a01b0392909216919091179055612dec610100830160e084016146d3565b6001600160a01b0316602083013583357f88f3c93b3e4a33aa9d31d2cca8230585abf9851e3c0ce16c395502a967c1cfa6608086013533612e336060890160408a01614a20565b87612e4160a08b018b614691565b604051612e5396959493929190614b16565b60405180910390a4505050565b5f818152600360205260408120908154600160a01b900460ff166004811115612e8b57612e8b613f39565b03612bd05760405163056f9adb60e51b81527f00000000000000000000000000000000000000000000000000000000000000006004820152602481018390526044016105df565b5f82815260046020908152604080832084845290915281206060918154600160a01b900460ff166003811115612f0a57612f0a613f39565b1480612f315750805460ff80871691612f2b91600160a01b909104166129fe565b60ff1614155b15612f4b57505060408051602081019091525f8152611cba565b8054612f6990612f63906001600160a01b03166129c2565b86612a1c565b95945050505050565b5f8181526003602052604081206060918154600160a01b900460ff166004811115612f9f57612f9f613f39565b1480612fcd5750805460ff80861691600160a01b9004166004811115612fc757612fc7613f39565b60ff1614155b15612fe757505060408051602081019091525f815261056d565b805461300590612fff906001600160a01b03166129c2565b85612a1c565b949350505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611cf657604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6060600282101561308257604051631242ea0f60e31b815260048101839052600260248201526044016105df565b5f6130906002828587614716565b613099916147e9565b60f01c90508015806130ab5750602081115b156130d357604051635d110e4560e01b815260048101829052602060248201526044016105df565b5f6130df826010614b6c565b6130ea906002614833565b905083811461311657604051631242ea0f60e31b815260048101859052602481018290526044016105df565b816001600160401b0381111561312e5761312e614593565b60405190808252806020026020018201604052801561317257816020015b604080518082019091525f808252602082015281526020019060019003908161314c5790505b5092505f5b828110156132d6575f61318b826010614b6c565b613196906002614833565b90505f6040518060400160405280898985908660086131b59190614833565b926131c293929190614716565b6131cb916147b4565b60c01c815260200189896131e0866008614833565b906131ec601088614833565b926131f993929190614716565b613202916147b4565b60c01c9052602081015181519192506001600160401b03908116911610158061326f5750821580159061326f575080516001600160401b031686613247600186614846565b8151811061325757613257614783565b6020026020010151602001516001600160401b031610155b156132ae578051602082015160405163ccfec63d60e01b8152600481018690526001600160401b039283166024820152911660448201526064016105df565b808684815181106132c1576132c1614783565b60209081029190910101525050600101613177565b50505092915050565b5f80805b8351811015613345578381815181106132fe576132fe614783565b60200260200101515f015184828151811061331b5761331b614783565b6020026020010151602001516133319190614b83565b61333b9083614ba2565b91506001016132e3565b5092915050565b5f61335683613880565b8015611cba5750611cba83836138c6565b5f828152602081815260408083206001600160a01b038516845290915290205460ff166120905760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016105df565b60605f6133c5836138e7565b60010190505f816001600160401b038111156133e3576133e3614593565b6040519080825280601f01601f19166020018201604052801561340d576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084613417575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b6020811015613441575f8582602081106134ac576134ac614783565b855191901a91508490600483901c60ff169081106134cc576134cc614783565b01602001516001600160f81b031916836134e7846002614b6c565b815181106134f7576134f7614783565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061352557613525614783565b01602001516001600160f81b03191683613540846002614b6c565b61354b906001614833565b8151811061355b5761355b614783565b60200101906001600160f81b03191690815f1a90535050600101613490565b606061056d6001600160a01b03831660146139c8565b60015460ff16611cf657604051638dfc202b60e01b815260040160405180910390fd5b60605f826135c360da6001614833565b815181106135d3576135d3614783565b602001015160f81c60f81b60f81c60ff1660088460da815181106135f9576135f9614783565b016020015160f81c901b179050611cba836136158360dc614833565b613b39565b6060611cba604051806101400160405280600160ff1681526020017f0000000000000000000000000000000000000000000000000000000000000000815260200185608001358152602001855f013581526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663be5170c087602001356040518263ffffffff1660e01b81526004016136c091815260200190565b606060405180830381865afa1580156136db573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906136ff9190614bc1565b5f01518152602001856020013581526020018560c00135815260200185604001602081019061372e9190614a20565b6001600160401b0316815260200161374960a0870187614691565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f92018290525093855250506040805183815260208181019092529301929190506137bd565b604080518082019091525f80825260208201528152602001906001900390816137975790505b50905283613b47565b80516060906137d6816001614833565b6137e1906010614b6c565b6137ec906002614833565b6001600160401b0381111561380357613803614593565b6040519080825280601f01601f19166020018201604052801561382d576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b8281101561387857600101602081810286015190810151905160c01b60809190911b178252601090910190613848565b505050919050565b5f613892826301ffc9a760e01b6138c6565b156138bf575f806138ab846001600160e01b0319613c2e565b915091508180156130055750159392505050565b505f919050565b5f5f5f6138d38585613c2e565b91509150818015612f695750949350505050565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000831061392f577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef8100000000831061395b576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061397957662386f26fc10000830492506010015b6305f5e1008310613991576305f5e100830492506008015b61271083106139a557612710830492506004015b606483106139b7576064830492506002015b600a831061056d5760010192915050565b6060825f6139d7846002614b6c565b6139e2906002614833565b6001600160401b038111156139f9576139f9614593565b6040519080825280601f01601f191660200182016040528015613a23576020820181803683370190505b509050600360fc1b815f81518110613a3d57613a3d614783565b60200101906001600160f81b03191690815f1a905350600f60fb1b81600181518110613a6b57613a6b614783565b60200101906001600160f81b03191690815f1a9053505f613a8d856002614b6c565b613a98906001614833565b90505b6001811115613b0f576f181899199a1a9b1b9c1cb0b131b232b360811b83600f1660108110613acc57613acc614783565b1a60f81b828281518110613ae257613ae2614783565b60200101906001600160f81b03191690815f1a90535060049290921c91613b0881614c27565b9050613a9b565b5081156130055760405163e22e27eb60e01b815260048101869052602481018590526044016105df565b6060611cba83838551613c62565b8151602080840151604080860151606080880151608089015193517f6d6572696469616e2f636c61696d2f76310000000000000000000000000000009681019690965260f89690961b6001600160f81b0319166031860152603285019390935260528401526072830193909352609282019290925260b20160408051601f198184030181529082905260a085015160c086015160e087015161010088015180519495613bf7959190602001614c3c565b60408051601f1981840301815290829052613c1792918590602001614c81565b604051602081830303815290604052905092915050565b6301ffc9a760e01b5f818152600483905290819060208260248188617530fa92505f511515601f3d11169150509250929050565b6060613c798285515f828218828410028218611cba565b9150613c8f83835f828218828410028218611cba565b92505f613c9c8484614846565b6001600160401b03811115613cb357613cb3614593565b6040519080825280601f01601f191660200182016040528015613cdd576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f60208284031215613d06575f5ffd5b81356001600160e01b031981168114611cba575f5ffd5b5f5f83601f840112613d2d575f5ffd5b5081356001600160401b03811115613d43575f5ffd5b602083019150836020828501011115613d5a575f5ffd5b9250929050565b5f5f5f5f5f5f86880360e0811215613d77575f5ffd5b87356001600160401b03811115613d8c575f5ffd5b613d988a828b01613d1d565b90985096505060208801356001600160401b03811115613db6575f5ffd5b613dc28a828b01613d1d565b90965094505060408801356001600160401b03811115613de0575f5ffd5b88016102c0818b031215613df2575f5ffd5b92506080605f1982011215613e05575f5ffd5b506060870190509295509295509295565b5f5f5f5f60408587031215613e29575f5ffd5b84356001600160401b03811115613e3e575f5ffd5b613e4a87828801613d1d565b90955093505060208501356001600160401b03811115613e68575f5ffd5b613e7487828801613d1d565b95989497509550505050565b5f60208284031215613e90575f5ffd5b5035919050565b6001600160a01b0381168114610cc6575f5ffd5b5f5f60408385031215613ebc575f5ffd5b823591506020830135613ece81613e97565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f611cba6020830184613ed9565b5f5f60408385031215613f2a575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52602160045260245ffd5b60048110613f5d57613f5d613f39565b9052565b613f6b8184613f4d565b604060208201525f6130056040830184613ed9565b60058110613f5d57613f5d613f39565b613f9a8186613f80565b6001600160a01b03841660208201526001600160a01b0383166040820152608060608201525f613fcd6080830184613ed9565b9695505050505050565b5f60208284031215613fe7575f5ffd5b81356001600160401b03811115613ffc575f5ffd5b82016101008185031215611cba575f5ffd5b803560ff81168114612bd0575f5ffd5b5f5f5f60608486031215614030575f5ffd5b6140398461400e565b95602085013595506040909401359392505050565b5f5f8335601e19843603018112614063575f5ffd5b83016020810192503590506001600160401b03811115614081575f5ffd5b803603821315613d5a575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b80356001600160f01b031981168114612bd0575f5ffd5b8035600381900b8114612bd0575f5ffd5b8035600781900b8114612bd0575f5ffd5b803561ffff81168114612bd0575f5ffd5b6001600160401b0381168114610cc6575f5ffd5b8035612bd081614101565b803563ffffffff81168114612bd0575f5ffd5b5f5f8335601e19843603018112614148575f5ffd5b83016020810192503590506001600160401b03811115614166575f5ffd5b8060061b3603821315613d5a575f5ffd5b8183526020830192505f815f5b848110156141ac57813586526020808301359087015260409586019590910190600101614184565b5093949350505050565b8035825263ffffffff6141cb60208301614120565b16602083015260408181013590830152606090810135910152565b84815283602082015260e060408201525f614201848561404e565b6102c060e08501526142186103a08501828461408f565b915050614228602086018661404e565b84830360df190161010086015261424083828461408f565b92505050614251604086018661404e565b84830360df190161012086015261426983828461408f565b9250505061427a606086018661404e565b84830360df190161014086015261429283828461408f565b925050506142a26080860161400e565b60ff166101608401526142b760a086016140b7565b6001600160f01b0319166101808401526142d460c086018661404e565b84830360df19016101a08601526142ec83828461408f565b925050506142fc60e086016140ce565b61430c6101c085018260030b9052565b5061431a61010086016140ce565b61432a6101e085018260030b9052565b50614338610120860161400e565b60ff1661020084015261434f61014086018661404e565b84830360df190161022086015261436783828461408f565b610160880135610240870152925061438591505061018086016140df565b61439561026085018260070b9052565b506143a36101a086016140df565b6143b361028085018260070b9052565b506143c16101c086016140f0565b61ffff166102a08401526143d96101e086018661404e565b84830360df19016102c08601526143f183828461408f565b925050506144026102008601614115565b6001600160401b03166102e084015261441e6102208601614115565b6001600160401b031661030084015261443a61024086016140df565b61444a61032085018260070b9052565b506144586102608601614120565b63ffffffff1661034084015261028085013561036084015261447e6102a0860186614133565b84830360df1901610380860152614496838284614177565b9350505050612f6960608301846141b6565b5f602082840312156144b8575f5ffd5b8151611cba81614101565b5f8151808452602084019350602083015f5b828110156141ac57815180516001600160401b0390811688526020918201511681880152604090960195909101906001016144d5565b6001600160401b0384168152606060208201525f61452c60608301856144c3565b8281036040840152613fcd8185613ed9565b8481526001600160a01b0384166020820152826040820152608060608201525f613fcd60808301846144c3565b84815260208101849052608081016145866040830185613f4d565b612f696060830184613f4d565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b03811182821017156145c9576145c9614593565b60405290565b604051601f8201601f191681016001600160401b03811182821017156145f7576145f7614593565b604052919050565b5f6020828403121561460f575f5ffd5b81516001600160401b03811115614624575f5ffd5b8201601f81018413614634575f5ffd5b80516001600160401b0381111561464d5761464d614593565b614660601f8201601f19166020016145cf565b818152856020838501011115614674575f5ffd5b8160208401602083015e5f91810160200191909152949350505050565b5f5f8335601e198436030181126146a6575f5ffd5b8301803591506001600160401b038211156146bf575f5ffd5b602001915036819003821315613d5a575f5ffd5b5f602082840312156146e3575f5ffd5b8135611cba81613e97565b80518015158114612bd0575f5ffd5b5f6020828403121561470d575f5ffd5b611cba826146ee565b5f5f85851115614724575f5ffd5b83861115614730575f5ffd5b5050820193919092039150565b80356effffffffffffffffffffffffffffff198116906011841015613345576effffffffffffffffffffffffffffff1960119490940360031b84901b1690921692915050565b634e487b7160e01b5f52603260045260245ffd5b8035602083101561056d575f19602084900360031b1b1692915050565b80356001600160c01b03198116906008841015613345576001600160c01b0319808560080360031b1b82161691505092915050565b80356001600160f01b03198116906002841015613345576001600160f01b031960029490940360031b84901b1690921692915050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561056d5761056d61481f565b8181038181111561056d5761056d61481f565b606081525f61486b6060830186613ed9565b60208301949094525060400152919050565b858152606060208201525f61489660608301868861408f565b82810360408401526148a981858761408f565b98975050505050505050565b5f81518060208401855e5f93019283525090919050565b5f81525f611cba60018301846148b5565b805160208201516bffffffffffffffffffffffff19811691906014821015614929576bffffffffffffffffffffffff196bffffffffffffffffffffffff198360140360031b1b82161692505b5050919050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052613005600b8301846148b5565b838152606081016149966020830185613f80565b6130056040830184613f80565b6332bb369d60e11b81525f6149bb60048301866148b5565b601d60f91b81526149cf60018201866148b5565b9050601d60f91b8152613fcd60018201856148b5565b60ff818116838216019081111561056d5761056d61481f565b5f611cba82846148b5565b5f60208284031215614a19575f5ffd5b5051919050565b5f60208284031215614a30575f5ffd5b8135611cba81614101565b5f60208284031215614a4b575f5ffd5b81516001600160401b03811115614a60575f5ffd5b8201601f81018413614a70575f5ffd5b80516001600160401b03811115614a8957614a89614593565b614a9860208260051b016145cf565b8082825260208201915060208360061b850101925086831115614ab9575f5ffd5b6020840193505b82841015613fcd5760408488031215614ad7575f5ffd5b614adf6145a7565b8451614aea81614101565b81526020850151614afa81614101565b8060208301525080835250602082019150604084019350614ac0565b8681526001600160a01b03861660208201526001600160401b038516604082015260a060608201525f614b4c60a08301866144c3565b8281036080840152614b5f81858761408f565b9998505050505050505050565b808202811582820484141761056d5761056d61481f565b6001600160401b03828116828216039081111561056d5761056d61481f565b6001600160401b03818116838216019081111561056d5761056d61481f565b5f6060828403128015614bd2575f5ffd5b50604051606081016001600160401b0381118282101715614bf557614bf5614593565b604052825181526020830151614c0a81614101565b6020820152614c1b604084016146ee565b60408201529392505050565b5f81614c3557614c3561481f565b505f190190565b8581528460208201526001600160c01b03198460c01b16604082015261ffff60f01b8360f01b1660488201525f614c76604a8301846148b5565b979650505050505050565b5f612f69614c98614c9284886148b5565b866148b5565b846148b556fea164736f6c6343000825000a60c060405234801561000f575f5ffd5b50604051610cc9380380610cc983398101604081905261002e91610043565b6001600160a01b03166080523360a052610070565b5f60208284031215610053575f5ffd5b81516001600160a01b0381168114610069575f5ffd5b9392505050565b60805160a051610bf26100d75f395f8181610105015281816101470152818161024201528181610284015281816103a6015281816103e8015281816104de015261052001525f81816101c10152818161032c01528181610446015261057e0152610bf25ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063c067eebb1161004d578063c067eebb146100a6578063c57d2621146100b9578063d82ca87b146100e5575f5ffd5b80632e6e194f1461006857806382637f7114610091575b5f5ffd5b61007b6100763660046107e0565b6100f8565b604051610088919061082c565b60405180910390f35b6100a461009f366004610887565b610237565b005b6100a46100b4366004610918565b61039b565b6100cc6100c736600461094e565b6104ab565b60405167ffffffffffffffff9091168152602001610088565b6100a46100f3366004610918565b6104d3565b6060336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146101795760405163e0c2dba160e01b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044015b60405180910390fd5b6101848685856105b5565b604051633c24382360e01b81526001600160a01b0386811660048301526024820186905267ffffffffffffffff85166044830152606482018490527f00000000000000000000000000000000000000000000000000000000000000001690633c243823906084015f604051808303815f875af1158015610206573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261022d91908101906109dc565b9695505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146102b15760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b61031585846103108585808060200260200160405190810160405280939291908181526020015f905b82821015610306576102f760408302860136819003810190610ab9565b815260200190600101906102da565b5050505050610678565b6106e5565b604051635ec8bbef60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690635ec8bbef90610367908790879087908790600401610afa565b5f604051808303815f87803b15801561037e575f5ffd5b505af1158015610390573d5f5f3e3d5ffd5b505050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146104155760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6104208383836106e5565b60405163e341085560e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e3410855906044015b5f604051808303815f87803b158015610490575f5ffd5b505af11580156104a2573d5f5f3e3d5ffd5b50505050505050565b5f8281526020818152604080832084845290915290205467ffffffffffffffff165b92915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461054d5760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6105588383836105b5565b604051635aeeb0bb60e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690635aeeb0bb90604401610479565b5f8381526020818152604080832085845290915290205467ffffffffffffffff168015610608576040516320476d0360e01b81526004810185905267ffffffffffffffff82166024820152604401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff191667ffffffffffffffff86169081179091559151918252849186917fa29e45b898a2251c52753114c1746b09236ce12008c984bf0a4b1a196d34dc5491015b60405180910390a350505050565b5f80805b83518110156106de5783818151811061069757610697610b7d565b60200260200101515f01518482815181106106b4576106b4610b7d565b6020026020010151602001516106ca9190610ba5565b6106d49083610bc5565b915060010161067c565b5092915050565b5f8381526020818152604080832085845290915290205467ffffffffffffffff908116908216811461074c57604051630536258560e41b8152600481018590526024810184905267ffffffffffffffff808316604483015283166064820152608401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff19169055905167ffffffffffffffff84168152849186917fd66a64ba2f9865ec622d65aea2f82fadb34833a741b4c4030f8eb89a8eab64f0910161066a565b80356001600160a01b03811681146107c3575f5ffd5b919050565b67ffffffffffffffff811681146107dd575f5ffd5b50565b5f5f5f5f5f60a086880312156107f4575f5ffd5b85359450610804602087016107ad565b935060408601359250606086013561081b816107c8565b949793965091946080013592915050565b602080825282518282018190525f918401906040840190835b8181101561087c578351805167ffffffffffffffff9081168552602091820151168185015290930192604090920191600101610845565b509095945050505050565b5f5f5f5f5f6080868803121561089b575f5ffd5b853594506108ab602087016107ad565b935060408601359250606086013567ffffffffffffffff8111156108cd575f5ffd5b8601601f810188136108dd575f5ffd5b803567ffffffffffffffff8111156108f3575f5ffd5b8860208260061b8401011115610907575f5ffd5b959894975092955050506020019190565b5f5f5f6060848603121561092a575f5ffd5b83359250602084013591506040840135610943816107c8565b809150509250925092565b5f5f6040838503121561095f575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b6040805190810167ffffffffffffffff811182821017156109a5576109a561096e565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156109d4576109d461096e565b604052919050565b5f602082840312156109ec575f5ffd5b815167ffffffffffffffff811115610a02575f5ffd5b8201601f81018413610a12575f5ffd5b805167ffffffffffffffff811115610a2c57610a2c61096e565b610a3b60208260051b016109ab565b8082825260208201915060208360061b850101925086831115610a5c575f5ffd5b6020840193505b8284101561022d5760408488031215610a7a575f5ffd5b610a82610982565b8451610a8d816107c8565b81526020850151610a9d816107c8565b8060208301525080835250602082019150604084019350610a63565b5f6040828403128015610aca575f5ffd5b50610ad3610982565b8235610ade816107c8565b81526020830135610aee816107c8565b60208201529392505050565b6001600160a01b03851681526020810184905260606040820181905281018290525f8360808301825b85811015610b71578235610b36816107c8565b67ffffffffffffffff1682526020830135610b50816107c8565b67ffffffffffffffff16602083015260409283019290910190600101610b23565b50979650505050505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b67ffffffffffffffff82811682821603908111156104cd576104cd610b91565b67ffffffffffffffff81811683821601908111156104cd576104cd610b9156fea164736f6c6343000825000a60a0604052348015600e575f5ffd5b503360805260805161296e6100325f395f81816104e30152610525015261296e5ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063cb903a441161004d578063cb903a44146100d2578063f66bf444146100f3578063f6c6a98414610115575f5ffd5b80630c1c435e14610068578063be5170c014610091575b5f5ffd5b61007b61007636600461172c565b610141565b6040516100889190611743565b60405180910390f35b6100a461009f36600461172c565b6101a0565b604080518251815260208084015167ffffffffffffffff169082015291810151151590820152606001610088565b6100e56100e036600461172c565b61022a565b6040516100889291906117cb565b61010661010136600461172c565b6103d7565b60405161008893929190611adb565b610128610123366004611b29565b6104d7565b60405167ffffffffffffffff9091168152602001610088565b5f8181526002602090815260409182902080548351818402810184019094528084526060939283018282801561019457602002820191905f5260205f20905b815481526020019060010190808311610180575b50505050509050919050565b60408051606080820183525f808352602080840182905292840181905284815280835283812084519283018552805483526001015467ffffffffffffffff811693830184905268010000000000000000900460ff16151593820193909352910361022557604051636f7fabc160e01b8152600481018390526024015b60405180910390fd5b919050565b60408051610100810182525f80825260208083018290528284018290526060808401839052608080850184905260a0850184905260c0850184905260e08501829052855190810186528381529182018390529381018290529283015290604080516102c0810182525f8082526020820181905291810182905260608082018390526080820183905260a0820183905260c0820183905260e08201839052610100820183905261012082018390526101408201839052610160820183905261018082018390526101a082018390526101c082018390526101e0820183905261020082018390526102208201839052610240820183905261026082018390526102808201929092526102a08101919091526103428461078e565b8060200190518101906103559190611e0a565b60808083015160a08085015161012086015160ff908116948a01949094526001600160f01b03191660208901529116865260e080840151610100850151600390810b60608a01520b60408801526101808401516101a0850151600790810b60c08a01520b918701919091526102a0909201519185019190915292949293505050565b604080516102c081018252606080825260208083018290528284018290528183018290525f608080850182905260a0850182905260c0850184905260e08501829052610100850182905261012085018290526101408501849052610160850182905261018085018290526101a085018290526101c085018290526101e08501849052610200850182905261022085018290526102408501829052610260850182905261028085018290526102a08501849052855190810186528181529182018190529381018490529081018390526104ae846101a0565b5192506104ba8461078e565b8060200190518101906104cd919061203c565b9395909450915050565b5f336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146105525760405163fc180b6160e01b81523360048201526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016602482015260440161021c565b5f61055c8461236c565b9050610567816107d9565b61057e610579368590038501856125d7565b610c8f565b6105c66040518060400160405280600781526020017f6261746368496400000000000000000000000000000000000000000000000000815250876105c184610cfd565b610d5a565b60408051808201909152600781527f636c617373496400000000000000000000000000000000000000000000000000602082015261061790866105c189610612368990038901896125d7565b610d85565b61062081610e23565b5f868152600160205260409020549092506001600160a01b0316156106455750610786565b6040805160608101825287815267ffffffffffffffff8416602082015290810161067c610677368790038701876125d7565b610e52565b1590525f8681526020818152604091829020835181558382015160019091018054948401511515680100000000000000000268ffffffffffffffffff1990951667ffffffffffffffff9092169190911793909317909255516106fa916106e6918491879101612625565b604051602081830303815290604052610e89565b5f86815260016020818152604080842080547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039690961695909517909455898352600281528383208054928301815583528220018790559051879187917fcf2470bdfa80327e4325b65609d8a37c13af270e4fdab307c3f94e3c411004269190a3505b949350505050565b5f818152600160205260409020546060906001600160a01b0316806107c957604051636f7fabc160e01b81526004810184905260240161021c565b6107d281610f24565b9392505050565b61081d6040518060400160405280600881526020017f7265676973747279000000000000000000000000000000000000000000000000815250825f01516001610f60565b6108626040518060400160405280600781526020017f70726f6a6563740000000000000000000000000000000000000000000000000081525082602001516001610f60565b6108a66040518060400160405280600b81526020017f6d6574686f646f6c6f677900000000000000000000000000000000000000000081525082604001515f610f60565b6108ea6040518060400160405280600581526020017f6c6162656c00000000000000000000000000000000000000000000000000000081525082606001515f610f60565b61092e6040518060400160405280600b81526020017f7375626469766973696f6e0000000000000000000000000000000000000000008152508260c001515f610f60565b6109736040518060400160405280600b81526020017f706c616365536f757263650000000000000000000000000000000000000000008152508261014001515f610f60565b6109b96040518060400160405280600c81526020017f73657269616c5072656669780000000000000000000000000000000000000000815250826101e001516001610f60565b610a036040518060400160405280600881526020017f6163746976697479000000000000000000000000000000000000000000000000815250826080015160ff1660016002610f9f565b610a4e6040518060400160405280600981526020017f707265636973696f6e000000000000000000000000000000000000000000000081525082610120015160ff1660016004610f9f565b610a9c6040518060400160405280600781526020017f76696e7461676500000000000000000000000000000000000000000000000000815250826101c0015161ffff1661076c61270f610f9f565b610aed6040518060400160405280600881526020017f697373756564417400000000000000000000000000000000000000000000000081525082610240015160070b5f643afff2f00060070b610f9f565b610b426040518060400160405280600e81526020017f6d696e744d756c7469706c69657200000000000000000000000000000000000081525082610260015163ffffffff165f6298968063ffffffff16610f9f565b610b4f8160a00151610fd2565b610b7e5760a08101516040516314af9a6760e11b81526001600160f01b0319909116600482015260240161021c565b610b918160e00151826101000151610ff4565b610ba5816101800151826101a001516110dd565b610bdb576101808101516101a0820151604051634cea49c560e11b8152600792830b6004820152910b602482015260440161021c565b80610200015167ffffffffffffffff1681610220015167ffffffffffffffff161080610c35575064e8d4a5100081610200015167ffffffffffffffff1682610220015167ffffffffffffffff16610c32919061268f565b10155b15610c7e57610200810151610220820151604051637cb1d08d60e11b815267ffffffffffffffff92831660048201529116602482015264e8d4a51000604482015260640161021c565b610c8c816102a00151611148565b50565b610c9881610e52565b158015610cc0575080511580610cc057506298968063ffffffff16816020015163ffffffff16115b15610c8c578051602082015160405163177478d960e31b8152600481019290925263ffffffff16602482015262989680604482015260640161021c565b5f6002610d0983611273565b604051610d1691906126b9565b602060405180830381855afa158015610d31573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610d5491906126c4565b92915050565b808214610d8057828282604051636241144560e11b815260040161021c939291906126db565b505050565b5f600283610d92846112b8565b6040517f6d6572696469616e2f636c6173732f763100000000000000000000000000000060208201526031810192909252605182015260710160408051601f1981840301815290829052610de5916126b9565b602060405180830381855afa158015610e00573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906107d291906126c4565b5f6103e8826102000151836102200151610e3d91906126ff565b610e4890600161271f565b610d54919061273f565b80515f90158015610e6b5750602082015163ffffffff16155b8015610e7957506040820151155b8015610d54575050606001511590565b5f615fff82511115610eb357815160405163c65c3daf60e01b815260040161021c91815260200190565b5f82516001610ec29190612769565b60f01b83604051602001610ed792919061277c565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216610f1e57825160405163c65c3daf60e01b815260040161021c91815260200190565b50919050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b815181811080610f71575061060081115b15610f9957838183610600604051638f15aa7960e01b815260040161021c94939291906127ce565b50505050565b81831280610fac57508083135b15610f995783838383604051630844b25160e41b815260040161021c94939291906127ce565b5f610fe282825b1a60f81b611373565b8015610d545750610d54826001610fd9565b61104c6040518060400160405280600881526020017f6c617469747564650000000000000000000000000000000000000000000000008152508360030b63055d4a8061103f90612810565b60030b63055d4a80610f9f565b6110a46040518060400160405280600981526020017f6c6f6e67697475646500000000000000000000000000000000000000000000008152508260030b630aba950061109790612810565b60030b630aba9500610f9f565b6110ae82826113a5565b6110d9576040516315a7ff0760e31b8152600383810b600483015282900b602482015260440161021c565b5050565b5f5f5f8460070b121580156110f757508360070b8360070b135b801561110c5750643afff2f000600784900b13155b905080801561112857506111236201518085612831565b60070b155b8015610786575061113c6201518084612831565b60070b15949350505050565b600881511115611178578051604051637c1aaf4f60e11b815260048101919091526008602482015260440161021c565b5f5b81518110156110d9575f5f838381518110611197576111976127fc565b60200260200101515f01518484815181106111b4576111b46127fc565b602002602001015160200151915091505f835f14806111f8575082856111db60018761268f565b815181106111eb576111eb6127fc565b60200260200101515f0151105b905080158061120d575061120b8361143d565b155b8061123657506112258267ffffffffffffffff101590565b8061123457506112348261143d565b155b1561126557604051632bd578ff60e21b815260048101859052602481018490526044810183905260640161021c565b50505080600101905061117a565b606061127e826114e7565b611287836115aa565b61129084611611565b6040516020016112a29392919061285e565b6040516020818303038152906040529050919050565b5f6112c282610e52565b156112ce57505f919050565b6002825f015183602001518460400151856060015160405160200161135994939291907f6d6572696469616e2f656e7469746c656d656e742f76310000000000000000008152601781019490945260e09290921b7fffffffff00000000000000000000000000000000000000000000000000000000166037840152603b830152605b820152607b0190565b60408051601f1981840301815290829052610d16916126b9565b5f604160f81b6001600160f81b0319831610801590610d545750602d60f91b6001600160f81b03198316111592915050565b5f600383900b63055d4a8014806113cd57506113c463055d4a80612810565b60030b8360030b145b156113de5750600381900b15610d54565b6113eb63055d4a80612810565b60030b8360030b138015611406575063055d4a80600384900b125b8015611424575061141a630aba9500612810565b60030b8260030b12155b80156107d2575050630aba950060039190910b12919050565b5f8160f881901c60618110806114535750607a81115b1561146157505f9392505050565b60ff82161561147357505f9392505050565b600882901b91505b81156114dd575060f881901c5f6061821080159061149a5750607a8211155b9050801580156114b4575060308210806114b45750603982115b80156114c1575081602d14155b156114d057505f949350505050565b50600882901b915061147b565b5060019392505050565b60606114f5825f0151611678565b6115028360200151611678565b61150f8460400151611678565b61151c8560600151611678565b85608001518660a001516115338860c00151611678565b6040517f6d6572696469616e2f62617463682f76320000000000000000000000000000006020820152603181019790975260518701959095526071860193909352609185019190915260f81b6001600160f81b03191660b18401526001600160f01b03191660b283015260b482015260d4016112a2565b60608160e001518261010001518361012001516115cb856101400151611678565b61016086015160405160e095861b60208201529390941b602484015260f89190911b6001600160f81b0319166028830152602982015260498101919091526069016112a2565b6060816101800151826101a00151836101c00151611633856101e00151611678565b85610200015186610220015187610240015188610260015189610280015161165f8b6102a00151611689565b6040516020016112a29a9998979695949392919061287b565b5f600282604051610d1691906126b9565b5f81515f0361169957505f919050565b604080515f80825260208201909252905b835181101561171b57818482815181106116c6576116c66127fc565b60200260200101515f01518583815181106116e3576116e36127fc565b60200260200101516020015160405160200161170193929190612944565b60408051601f1981840301815291905291506001016116aa565b50600281604051610de591906126b9565b5f6020828403121561173c575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b8181101561177a57835183526020938401939092019160010161175c565b509095945050505050565b5f8151808452602084019350602083015f5b828110156117c1578151805187526020908101518188015260409096019590910190600101611797565b5093949350505050565b60a0815260ff83511660a082015261ffff60f01b60208401511660c08201525f60408401516117ff60e084018260030b9052565b50606084015161181561010084018260030b9052565b50608084015160ff1661012083015260a0840151600790810b61014084015260c0850151900b61016083015260e084015161010061018084015261185d6101a0840182611785565b9150506107d260208301848051825263ffffffff602082015116602083015260408101516040830152606081015160608301525050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516102c084526118d86102c0850182611894565b9050602083015184820360208601526118f18282611894565b9150506040830151848203604086015261190b8282611894565b915050606083015184820360608601526119258282611894565b915050608083015161193c608086018260ff169052565b5060a083015161195860a08601826001600160f01b0319169052565b5060c083015184820360c08601526119708282611894565b91505060e083015161198760e086018260030b9052565b5061010083015161199e61010086018260030b9052565b506101208301516119b561012086018260ff169052565b506101408301518482036101408601526119cf8282611894565b9150506101608301516101608501526101808301516119f461018086018260070b9052565b506101a0830151611a0b6101a086018260070b9052565b506101c0830151611a236101c086018261ffff169052565b506101e08301518482036101e0860152611a3d8282611894565b915050610200830151611a5d61020086018267ffffffffffffffff169052565b50610220830151611a7b61022086018267ffffffffffffffff169052565b50610240830151611a9261024086018260070b9052565b50610260830151611aac61026086018263ffffffff169052565b506102808301516102808501526102a08301518482036102a0860152611ad28282611785565b95945050505050565b83815260c060208201525f611af360c08301856118c2565b905061078660408301848051825263ffffffff602082015116602083015260408101516040830152606081015160608301525050565b5f5f5f5f84860360e0811215611b3d575f5ffd5b8535945060208601359350604086013567ffffffffffffffff811115611b61575f5ffd5b86016102c08189031215611b73575f5ffd5b92506080605f1982011215611b86575f5ffd5b509295919450926060019150565b634e487b7160e01b5f52604160045260245ffd5b6040805190810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b60405290565b6040516080810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b6040516102c0810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b604051601f8201601f1916810167ffffffffffffffff81118282101715611c4157611c41611b94565b604052919050565b60ff81168114610c8c575f5ffd5b805161022581611c49565b6001600160f01b031981168114610c8c575f5ffd5b805161022581611c62565b8060030b8114610c8c575f5ffd5b805161022581611c82565b8060070b8114610c8c575f5ffd5b805161022581611c9b565b61ffff81168114610c8c575f5ffd5b805161022581611cb4565b67ffffffffffffffff81168114610c8c575f5ffd5b805161022581611cce565b63ffffffff81168114610c8c575f5ffd5b805161022581611cee565b5f67ffffffffffffffff821115611d2357611d23611b94565b5060051b60200190565b5f82601f830112611d3c575f5ffd5b8151611d4f611d4a82611d0a565b611c18565b8082825260208201915060208360061b860101925085831115611d70575f5ffd5b602085015b83811015611db25760408188031215611d8c575f5ffd5b611d94611ba8565b81518152602080830151818301529084529290920191604001611d75565b5095945050505050565b5f60808284031215611dcc575f5ffd5b611dd4611bd1565b825181526020830151909150611de981611cee565b60208201526040828101519082015260609182015191810191909152919050565b5f5f60a08385031215611e1b575f5ffd5b825167ffffffffffffffff811115611e31575f5ffd5b83016102c08186031215611e43575f5ffd5b611e4b611bf4565b81518152602080830151908201526040808301519082015260608083015190820152611e7960808301611c57565b6080820152611e8a60a08301611c77565b60a082015260c08281015190820152611ea560e08301611c90565b60e0820152611eb76101008301611c90565b610100820152611eca6101208301611c57565b61012082015261014082810151908201526101608083015190820152611ef36101808301611ca9565b610180820152611f066101a08301611ca9565b6101a0820152611f196101c08301611cc3565b6101c08201526101e08281015190820152611f376102008301611ce3565b610200820152611f4a6102208301611ce3565b610220820152611f5d6102408301611ca9565b610240820152611f706102608301611cff565b61026082015261028082810151908201526102a082015167ffffffffffffffff811115611f9b575f5ffd5b611fa787828501611d2d565b6102a0830152509250611fbf90508460208501611dbc565b90509250929050565b5f67ffffffffffffffff821115611fe157611fe1611b94565b50601f01601f191660200190565b5f82601f830112611ffe575f5ffd5b815161200c611d4a82611fc8565b818152846020838601011115612020575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f60a0838503121561204d575f5ffd5b825167ffffffffffffffff811115612063575f5ffd5b83016102c08186031215612075575f5ffd5b61207d611bf4565b815167ffffffffffffffff811115612093575f5ffd5b61209f87828501611fef565b825250602082015167ffffffffffffffff8111156120bb575f5ffd5b6120c787828501611fef565b602083015250604082015167ffffffffffffffff8111156120e6575f5ffd5b6120f287828501611fef565b604083015250606082015167ffffffffffffffff811115612111575f5ffd5b61211d87828501611fef565b60608301525061212f60808301611c57565b608082015261214060a08301611c77565b60a082015260c082015167ffffffffffffffff81111561215e575f5ffd5b61216a87828501611fef565b60c08301525061217c60e08301611c90565b60e082015261218e6101008301611c90565b6101008201526121a16101208301611c57565b61012082015261014082015167ffffffffffffffff8111156121c1575f5ffd5b6121cd87828501611fef565b6101408301525061016082810151908201526121ec6101808301611ca9565b6101808201526121ff6101a08301611ca9565b6101a08201526122126101c08301611cc3565b6101c08201526101e082015167ffffffffffffffff811115612232575f5ffd5b61223e87828501611fef565b6101e083015250611f376102008301611ce3565b5f82601f830112612261575f5ffd5b813561226f611d4a82611fc8565b818152846020838601011115612283575f5ffd5b816020850160208301375f918101602001919091529392505050565b803561022581611c49565b803561022581611c62565b803561022581611c82565b803561022581611c9b565b803561022581611cb4565b803561022581611cce565b803561022581611cee565b5f82601f8301126122fb575f5ffd5b8135612309611d4a82611d0a565b8082825260208201915060208360061b86010192508583111561232a575f5ffd5b602085015b83811015611db25760408188031215612346575f5ffd5b61234e611ba8565b8135815260208083013581830152908452929092019160400161232f565b5f6102c0823603121561237d575f5ffd5b612385611bf4565b823567ffffffffffffffff81111561239b575f5ffd5b6123a736828601612252565b825250602083013567ffffffffffffffff8111156123c3575f5ffd5b6123cf36828601612252565b602083015250604083013567ffffffffffffffff8111156123ee575f5ffd5b6123fa36828601612252565b604083015250606083013567ffffffffffffffff811115612419575f5ffd5b61242536828601612252565b6060830152506124376080840161229f565b608082015261244860a084016122aa565b60a082015260c083013567ffffffffffffffff811115612466575f5ffd5b61247236828601612252565b60c08301525061248460e084016122b5565b60e082015261249661010084016122b5565b6101008201526124a9610120840161229f565b61012082015261014083013567ffffffffffffffff8111156124c9575f5ffd5b6124d536828601612252565b6101408301525061016083810135908201526124f461018084016122c0565b6101808201526125076101a084016122c0565b6101a082015261251a6101c084016122cb565b6101c08201526101e083013567ffffffffffffffff81111561253a575f5ffd5b61254636828601612252565b6101e08301525061255a61020084016122d6565b61020082015261256d61022084016122d6565b61022082015261258061024084016122c0565b61024082015261259361026084016122e1565b61026082015261028083810135908201526102a083013567ffffffffffffffff8111156125be575f5ffd5b6125ca368286016122ec565b6102a08301525092915050565b5f60808284031280156125e8575f5ffd5b506125f1611bd1565b82358152602083013561260381611cee565b6020820152604083810135908201526060928301359281019290925250919050565b60a081525f61263760a08301856118c2565b833560208481019190915290915083013561265181611cee565b63ffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610d5457610d5461267b565b5f81518060208401855e5f93019283525090919050565b5f6107d282846126a2565b5f602082840312156126d4575f5ffd5b5051919050565b606081525f6126ed6060830186611894565b60208301949094525060400152919050565b67ffffffffffffffff8281168282160390811115610d5457610d5461267b565b67ffffffffffffffff8181168382160190811115610d5457610d5461267b565b67ffffffffffffffff81811683821602908116908181146127625761276261267b565b5092915050565b80820180821115610d5457610d5461267b565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610786600b8301846126a2565b608081525f6127e06080830187611894565b6020830195909552506040810192909252606090910152919050565b634e487b7160e01b5f52603260045260245ffd5b5f8160030b637fffffff1981036128295761282961267b565b5f0392915050565b5f8260070b8061284f57634e487b7160e01b5f52601260045260245ffd5b808360070b0791505092915050565b5f611ad261287561286f84886126a2565b866126a2565b846126a2565b8a60c01b81528960c01b600882015261ffff60f01b8960f01b16601082015287601282015277ffffffffffffffffffffffffffffffffffffffffffffffff198760c01b16603282015277ffffffffffffffffffffffffffffffffffffffffffffffff198660c01b16603a8201526128f7604282018660c01b9052565b612928604a82018560e01b7fffffffff00000000000000000000000000000000000000000000000000000000169052565b604e810192909252606e820152608e0198975050505050505050565b5f61294f82866126a2565b9384525050602082015260400191905056fea164736f6c6343000825000a';
