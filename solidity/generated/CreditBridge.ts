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
        "name": "contentHash",
        "type": "bytes32"
      }
    ],
    "name": "Evidenced",
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
    "name": "restate",
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

export const bytecode = '0x610160604052348015610010575f5ffd5b50604051618fe4380380618fe483398101604081905261002f91610766565b838383836001600160a01b038416610077576040516356b187ad60e11b815260206004820152600560248201526430b236b4b760d91b60448201526064015b60405180910390fd5b6001600160a01b0383166100b6576040516356b187ad60e11b81526020600482015260056024820152643a37b5b2b760d91b604482015260640161006e565b6100c05f8561019e565b506100eb7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a8561019e565b506001600160a01b038316608052604051839061010790610735565b6001600160a01b039091168152602001604051809103905ff080158015610130573d5f5f3e3d5ffd5b506001600160a01b031660a05260405161014990610742565b604051809103905ff080158015610162573d5f5f3e3d5ffd5b506001600160a01b031660c0524661014081905261012083905261010082905261018d908330610247565b60e052506108d89650505050505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661023e575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556101f63390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610241565b505f5b92915050565b5f60026102558585856102c5565b60405160200161026591906107c2565b60408051601f198184030181529082905261027f916107ef565b602060405180830381855afa15801561029a573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906102bd91906107fa565b949350505050565b60606102d08461030c565b6102d98461039c565b6102e2846104cd565b6040516020016102f493929190610811565b60405160208183030381529060405290509392505050565b60605f610318836104e3565b60010190505f816001600160401b038111156103365761033661085d565b6040519080825280601f01601f191660200182016040528015610360576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a850494508461036a575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b6020811015610394575f8582602081106103ff576103ff610871565b855191901a91508490600483901c60ff1690811061041f5761041f610871565b01602001516001600160f81b0319168361043a846002610899565b8151811061044a5761044a610871565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061047857610478610871565b01602001516001600160f81b03191683610493846002610899565b61049e9060016108b0565b815181106104ae576104ae610871565b60200101906001600160f81b03191690815f1a905350506001016103e3565b60606102416001600160a01b03831660146105c4565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000831061052b577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef81000000008310610557576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc10000831061057557662386f26fc10000830492506010015b6305f5e100831061058d576305f5e100830492506008015b61271083106105a157612710830492506004015b606483106105b3576064830492506002015b600a83106102415760010192915050565b6060825f6105d3846002610899565b6105de9060026108b0565b6001600160401b038111156105f5576105f561085d565b6040519080825280601f01601f19166020018201604052801561061f576020820181803683370190505b509050600360fc1b815f8151811061063957610639610871565b60200101906001600160f81b03191690815f1a905350600f60fb1b8160018151811061066757610667610871565b60200101906001600160f81b03191690815f1a9053505f610689856002610899565b6106949060016108b0565b90505b600181111561070b576f181899199a1a9b1b9c1cb0b131b232b360811b83600f16601081106106c8576106c8610871565b1a60f81b8282815181106106de576106de610871565b60200101906001600160f81b03191690815f1a90535060049290921c91610704816108c3565b9050610697565b5081156102bd5760405163e22e27eb60e01b8152600481018690526024810185905260440161006e565b610cc98061597b83390190565b6129a08061664483390190565b6001600160a01b0381168114610763575f5ffd5b50565b5f5f5f5f60808587031215610779575f5ffd5b84516107848161074f565b60208601519094506107958161074f565b6040860151606090960151949790965092505050565b5f81518060208401855e5f93019283525090919050565b716d6572696469616e2f6c65646765722f763160701b81525f6107e860128301846107ab565b9392505050565b5f6107e882846107ab565b5f6020828403121561080a575f5ffd5b5051919050565b6332bb369d60e11b81525f61082960048301866107ab565b601d60f91b815261083d60018201866107ab565b9050601d60f91b815261085360018201856107ab565b9695505050505050565b634e487b7160e01b5f52604160045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b808202811582820484141761024157610241610885565b8082018082111561024157610241610885565b5f816108d1576108d1610885565b505f190190565b60805160a05160c05160e051610100516101205161014051614f25610a565f395f818161059b015281816105cf01528181610971015281816109a501528181610c8101528181610d4301528181610d77015281816110cd015281816111010152818161117d015281816111b1015281816116fb0152818161172f01528181611a2c01528181611a6001528181611cb90152611ced01525f81816104010152610ca201525f61023d01525f818161033001528181610a1e01528181610ac7015281816115de015281816117a80152818161181f01528181611ada01528181611d8c01528181611e4d015281816122ca015281816123690152818161290001528181612dd701528181612eb10152818161311901526138b101525f81816103770152818161075901526138ea01525f81816104c40152818161089801528181610b0a01528181610ee40152818161140f01528181611862015281816125610152612e8701525f818161052401528181611b9201526125250152614f255ff3fe608060405234801561000f575f5ffd5b50600436106101e7575f3560e01c80638456cb5911610109578063c98e23ae1161009e578063e63ab1e91161006e578063e63ab1e9146104e8578063f9e405591461050f578063fc0c546a14610522578063fff7cde614610548575f5ffd5b8063c98e23ae14610479578063d4c0f6bb1461049c578063d547741f146104af578063e2fdcc17146104c2575f5ffd5b8063a217fddf116100d9578063a217fddf14610425578063a692b9ef1461042c578063aa30d53a1461043f578063c50d6dd914610452575f5ffd5b80638456cb59146103ae578063895cb644146103b657806391d14854146103c957806394391a6d146103ff575f5ffd5b806336568abe1161017f578063646d0f301161014f578063646d0f301461032e5780636cc7911b146103545780637b1039991461037557806383c8f7041461039b575f5ffd5b806336568abe146102f55780633f4ba83a1461030857806357365cbd146103105780635c975abb14610323575f5ffd5b8063248a9ca3116101ba578063248a9ca31461026b5780632916acad1461028d5780632f2ff15d146102cd578063303e74df146102e0575f5ffd5b806301ffc9a7146101eb57806306ec86531461021357806319a7a594146102285780631bbe4e371461023b575b5f5ffd5b6101fe6101f9366004613f70565b61055b565b60405190151581526020015b60405180910390f35b610226610221366004613fdb565b610591565b005b610226610236366004614090565b610967565b7f00000000000000000000000000000000000000000000000000000000000000005b60405190815260200161020a565b61025d6102793660046140fa565b5f9081526020819052604090206001015490565b6102b561029b3660046140fa565b5f908152600260205260409020546001600160a01b031690565b6040516001600160a01b03909116815260200161020a565b6102266102db366004614125565b610c56565b6102e8610c7a565b60405161020a9190614181565b610226610303366004614125565b610ccc565b610226610d04565b61022661031e366004614090565b610d39565b60015460ff166101fe565b7f000000000000000000000000000000000000000000000000000000000000000061025d565b610367610362366004614193565b61105a565b60405161020a9291906141db565b7f00000000000000000000000000000000000000000000000000000000000000006102b5565b6102266103a936600461420a565b6110cb565b610226611141565b6102266103c4366004614090565b611173565b6101fe6103d7366004614125565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b7f000000000000000000000000000000000000000000000000000000000000000061025d565b61025d5f81565b61022661043a366004614125565b61157b565b61022661044d366004614090565b6116f1565b61025d7fb90e9995c6170fff8ea03e9ad6919878e483770c237f1a6f330ceaa7112b344a81565b61048c6104873660046140fa565b61199c565b60405161020a949392919061424a565b6102266104aa366004614291565b611a22565b6102266104bd366004614125565b611c8b565b7f00000000000000000000000000000000000000000000000000000000000000006102b5565b61025d7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b61022661051d3660046140fa565b611caf565b7f00000000000000000000000000000000000000000000000000000000000000006102b5565b6102e861055636600461420a565b611e2b565b5f6001600160e01b03198216637965db0b60e01b148061058b57506301ffc9a760e01b6001600160e01b03198316145b92915050565b610599611eba565b7f0000000000000000000000000000000000000000000000000000000000000000461461060657604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044015b60405180910390fd5b5f6106118787611ef1565b805190915060ff1660041461062d57805161062d906001612256565b61063a818888888861228d565b6020808201515f90815260048252604080822060608501518352909252908120906106658989612417565b90505f8254600160a01b900460ff166003811115610685576106856141b3565b1461072057610694828461245a565b81546106a9906001600160a01b0316826124aa565b6106d95760208301516060840151604051631174602560e01b8152600481019290925260248201526044016105fd565b60608301516020808501516040516005815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610957565b5f61072f8461010001516124e6565b9050600160ff16845f015160ff16036107535761074a6125d0565b610753816125f4565b6107f6847f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663f6c6a98487608001518860a001518b8b6040518563ffffffff1660e01b81526004016107b19493929190614460565b6020604051808303815f875af11580156107cd573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f19190614722565b612641565b6107ff826126c9565b83546001600160a01b0391821674ffffffffffffffffffffffffffffffffffffffffff1990911617600160a01b178455602085810151606080880151604080518086019490945283810191909152805180840382018152918301908190528151919093012060a088015160e089015163d82ca87b60e01b909452606483019190915260848201526001600160401b0390911660a48201527f00000000000000000000000000000000000000000000000000000000000000009091169063d82ca87b9060c4015f604051808303815f87803b1580156108db575f5ffd5b505af11580156108ed573d5f5f3e3d5ffd5b505050508360a00151846060015185602001517f3c35779ae539fe80b992485b4d0581c8005c731758a6d10843a6ff0f191f83688760e0015188610120015189610100015160405161094193929190614785565b60405180910390a46109528261275e565b505050505b61095f6127d7565b505050505050565b61096f611eba565b7f000000000000000000000000000000000000000000000000000000000000000046146109d757604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b5f5f6109e7868686866005612801565b909250905060048154600160a01b900460ff166004811115610a0b57610a0b6141b3565b03610a73576060820151604051600481527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a35050610c48565b610a7b6125d0565b610a8981836060015161293e565b610a9981836060015160016129c5565b805460ff60a01b191674040000000000000000000000000000000000000000178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063c067eebb908460a001518560e001516040518463ffffffff1660e01b8152600401610b7b9392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b158015610b92575f5ffd5b505af1158015610ba4573d5f5f3e3d5ffd5b505050508160a0015182606001517fc2e4ee73e6328c55962c5827c6371187d587bd7773485b1a75a1b2c7221305868460e00151604051610bf491906001600160401b0391909116815260200190565b60405180910390a3610c45610c4087878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060049250612a24915050565b61275e565b50505b610c506127d7565b50505050565b5f82815260208190526040902060010154610c7081612a5a565b610c508383612a64565b6060610cc77f00000000000000000000000000000000000000000000000000000000000000007f000000000000000000000000000000000000000000000000000000000000000030612b0b565b905090565b6001600160a01b0381163314610cf55760405163334bd91960e11b815260040160405180910390fd5b610cff8282612b52565b505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610d2e81612a5a565b610d36612bd3565b50565b610d41611eba565b7f00000000000000000000000000000000000000000000000000000000000000004614610da957604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b5f610db48585611ef1565b9050610dc4815f01516004612256565b610dd1818686868661228d565b6020808201515f90815260048252604080822060608501518352909252908120908154600160a01b900460ff166003811115610e0f57610e0f6141b3565b03610e40576020820151606083015160405163056f9adb60e51b8152600481019290925260248201526044016105fd565b610e4a818361245a565b610e5e8183610e598989612417565b612c25565b60028154600160a01b900460ff166003811115610e7d57610e7d6141b3565b03610ebe5760608201516020808401516040516006815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a29101610a64565b805460ff60a01b1916600160a11b1781556101008201515f90610ee0906124e6565b90507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03166382637f71610f4a85602001518660600151604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b838660a001518761012001516040518563ffffffff1660e01b8152600401610f7594939291906147b8565b5f604051808303815f87803b158015610f8c575f5ffd5b505af1158015610f9e573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517f239b5e6882352bb8a2135c2dffc347a3a7253983731b13283d61cc66b3ca1139848760e001516040516110039291906001600160a01b039290921682526001600160401b0316602082015260400190565b60405180910390a461104f610c4088888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060069250612a24915050565b505050610c506127d7565b5f82815260046020908152604080832084845290915281208054600160a01b900460ff169160609190836003811115611095576110956141b3565b146110c35780546110c0906110b2906001600160a01b0316612c6a565b6110bb85612ca6565b612a24565b91505b509250929050565b7f0000000000000000000000000000000000000000000000000000000000000000461461113357604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b610cff610c40848484611e2b565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a61116b81612a5a565b610d36612cc4565b61117b611eba565b7f000000000000000000000000000000000000000000000000000000000000000046146111e357604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b5f6111ee8585611ef1565b90506111fe815f01516002612256565b61120b818686868661228d565b6020808201515f90815260048252604080822060608501518352909252908120906112368787612417565b90505f8254600160a01b900460ff166003811115611256576112566141b3565b0361132357611264816126c9565b82546001600160a01b0390911674ffffffffffffffffffffffffffffffffffffffffff1990911617600360a01b17825560a083015160608401516020808601516040515f815290917fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f910160405180910390a461131b610c4088888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060079250612a24915050565b505050610c48565b61132e828483612c25565b60038254600160a01b900460ff16600381111561134d5761134d6141b3565b036113995760608301516020808501516040516007815290917f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2910160405180910390a3505050610c48565b60018254600160a01b900460ff1660038111156113b8576113b86141b3565b146113f2576020830151606084015183546040516388fc1aa960e01b81526105fd939291600160a01b900460ff16906001906004016147e5565b815460ff60a01b1916600360a01b178255602083015160608401517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169163c067eebb9161146f9190604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b8560a001518660e001516040518463ffffffff1660e01b81526004016114b19392919092835260208301919091526001600160401b0316604082015260600190565b5f604051808303815f87803b1580156114c8575f5ffd5b505af11580156114da573d5f5f3e3d5ffd5b505050508260a00151836060015184602001517fb9412338e397d0a8cf91488a74c9cc85260a374d846f39e7ad391311aeaeaf7f8660e0015160405161152f91906001600160401b0391909116815260200190565b60405180910390a461104f610c4088888080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060079250612a24915050565b5f61158581612a5a565b6001600160a01b0382166115dc576040516356b187ad60e11b815260206004820152600860248201527f766572696669657200000000000000000000000000000000000000000000000060448201526064016105fd565b7f0000000000000000000000000000000000000000000000000000000000000000830361161f5760405163039a5e5b60e61b8152600481018490526024016105fd565b5f83815260026020526040808220805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0386169081179091558151632d26c6f960e21b81529151909286927fc134dfbcd8f9764a841d4f6718921859b6e38864f23851377ad14822a4d0590992859263b49b1be492600480820193918290030181865afa1580156116b0573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526116d79190810190614879565b6040516116e49190614181565b60405180910390a3505050565b6116f9611eba565b7f0000000000000000000000000000000000000000000000000000000000000000461461176157604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b5f5f611771868686866007612801565b909250905060038154600160a01b900460ff166004811115611795576117956141b3565b036117f2576060820151604051600381527f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a290602001610a64565b61180281836060015160026129c5565b805460ff60a01b1916600360a01b178155606082810151604080517f0000000000000000000000000000000000000000000000000000000000000000602080830191909152818301939093528151808203830181529301905281519101207f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316906382637f7190600184015460a08601516101208701516040516001600160e01b031960e087901b1681526118ce94936001600160a01b03169291906004016147b8565b5f604051808303815f87803b1580156118e5575f5ffd5b505af11580156118f7573d5f5f3e3d5ffd5b50505050600181015460a0830151606084015160e08501516040516001600160401b0390911681526001600160a01b03909316927f1b149939775f2a86af823d6c354ae40b0a1340fb35380a55b35f79641c6797a49060200160405180910390a4610c45610c4087878080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060039250612a24915050565b5f818152600360205260408120805460018201546002830154600160a01b90920460ff16936001600160a01b03918216939190921691606091908560048111156119e8576119e86141b3565b14611a1a578054611a1790611a05906001600160a01b0316612c6a565b8660048111156110bb576110bb6141b3565b91505b509193509193565b611a2a611eba565b7f00000000000000000000000000000000000000000000000000000000000000004614611a9257604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b80355f908152600360205260408120908154600160a01b900460ff166004811115611abf57611abf6141b3565b14611b2e57611ace8183612cff565b604051600181528235907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a2906020015b60405180910390a350611c83565b611b366125d0565b611b438260800135612e0a565b50611b5b611b5460a084018461490b565b9050612e47565b611b6c610100830160e0840161494d565b6001600160a01b0316336001600160a01b031614158015611c3657506001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001663e985e9c5611bc8610100850160e0860161494d565b6040516001600160e01b031960e084901b1681526001600160a01b039091166004820152336024820152604401602060405180830381865afa158015611c10573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611c349190614977565b155b15611c7757611c4c610100830160e0840161494d565b604051633123e8c160e21b81526001600160a01b0390911660048201523360248201526044016105fd565b611c818183612e7c565b505b610d366127d7565b5f82815260208190526040902060010154611ca581612a5a565b610c508383612b52565b611cb7611eba565b7f00000000000000000000000000000000000000000000000000000000000000004614611d1f57604051639776ef2b60e01b81527f000000000000000000000000000000000000000000000000000000000000000060048201524660248201526044016105fd565b5f611d29826130da565b9050611d35818361293e565b60028154600160a01b900460ff166004811115611d5457611d546141b3565b1480611d7c575060038154600160a01b900460ff166004811115611d7a57611d7a6141b3565b145b15611dd6576040516002815282907f0000000000000000000000000000000000000000000000000000000000000000907f040e84250d085b3b4ecdfd4d307039b052c099bed26915338cb6fe31b407c9a290602001611b20565b611de2818360016129c5565b805460ff60a01b1916600160a11b17815560405182907f45df806897139eaf476427176790eef97cec3e123ec3d1ac295f5f5e56a34a0a905f90a2611c81610c4060028461314c565b6060600460ff85161115611e4b57611e448484846131e7565b9050611e7f565b7f00000000000000000000000000000000000000000000000000000000000000008303611e7f57611e7c848361314c565b90505b80515f03611eb35760405163cb78117b60e01b815260ff8516600482015260248101849052604481018390526064016105fd565b9392505050565b611ec2613287565b611eef60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906132c7565b565b611f4b6040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b60dc821015611f7757604051630b1270c160e21b81526004810183905260dc60248201526044016105fd565b7f6d6572696469616e2f636c61696d2f7631000000000000000000000000000000611fa560115f8587614990565b611fae916149b7565b6effffffffffffffffffffffffffffff19161461200957611fd260115f8486614990565b611fdb916149b7565b604051632bd1857760e01b81526effffffffffffffffffffffffffffff1990911660048201526024016105fd565b8282601181811061201c5761201c6149fd565b919091013560f81c80835260011190508061203d57508051600760ff909116115b156120635780516040516315aaeb0960e31b815260ff90911660048201526024016105fd565b612071603260128486614990565b61207a91614a11565b602082015261208d605260328486614990565b61209691614a11565b60408201526120a9607260528486614990565b6120b291614a11565b60608201526120c5609260728486614990565b6120ce91614a11565b60808201526120e160b260928486614990565b6120ea91614a11565b60a08201526120fd60d260b28486614990565b61210691614a11565b60c082015261211960da60d28486614990565b61212291614a2e565b60c01c60e08201525f61213960dc60da8587614990565b61214291614a63565b6121509060f01c60dc614aad565b905061216561216060dc83614ac0565b612e47565b8083101561219057604051630b1270c160e21b815260048101849052602481018290526044016105fd565b61219d8160dc8587614990565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152505050506101008301526121ea6121e584838188614990565b6132ce565b61012083018190525f906121fd90613559565b90508260e001516001600160401b0316816001600160401b03161461224e5760e083015160405163f6d7e6bb60e01b81526001600160401b03918216600482015290821660248201526044016105fd565b505092915050565b8060ff168260ff16146122895760405163e8d0d2db60e01b815260ff8084166004830152821660248201526044016105fd565b5050565b8451600460ff90911611155f816122a85786602001516122ae565b86604001515b90505f826122c05787604001516122c6565b87602001515b90507f000000000000000000000000000000000000000000000000000000000000000082146123a4578261232f576040518060400160405280600c81526020017f6f726967696e4c65646765720000000000000000000000000000000000000000815250612366565b6040518060400160405280601181526020017f64657374696e6174696f6e4c65646765720000000000000000000000000000008152505b827f00000000000000000000000000000000000000000000000000000000000000006040516307e94a9560e51b81526004016105fd93929190614ad3565b6123ad81612e0a565b6001600160a01b03166344d83bb082898989896040518663ffffffff1660e01b81526004016123e0959493929190614af7565b5f604051808303815f87803b1580156123f7575f5ffd5b505af1158015612409573d5f5f3e3d5ffd5b505050505050505050505050565b6060611eb383838080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201919091525060059250612a24915050565b60038254600160a01b900460ff166003811115612479576124796141b3565b036122895760208101516060820151604051630621738160e31b8152600481019290925260248201526044016105fd565b5f816040516020016124bc9190614b46565b60405160208183030381529060405280519060200120836001600160a01b03163f14905092915050565b5f601482511461250b57816040516378e9ae8b60e11b81526004016105fd9190614181565b61251482614b57565b60601c90505f3082148061255957507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b8061259557507f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316826001600160a01b0316145b905080806125aa57506001600160a01b038216155b156125ca57826040516378e9ae8b60e11b81526004016105fd9190614181565b50919050565b60015460ff1615611eef5760405163d93c066560e01b815260040160405180910390fd5b806001600160a01b03163b5f036126085750565b61261981630271189760e51b6135c6565b610d3657604051630f7f970760e21b81526001600160a01b03821660048201526024016105fd565b61012082015180515f919061265890600190614ac0565b81518110612668576126686149fd565b6020026020010151602001519050816001600160401b0316816001600160401b03161115610cff576080830151604051638b60eb4b60e01b815260048101919091526001600160401b038083166024830152831660448201526064016105fd565b5f615fff825111156126f357815160405163c65c3daf60e01b81526004016105fd91815260200190565b5f825160016127029190614aad565b60f01b83604051602001612717929190614baa565b60405160208183030381529060405290508051602082015ff091506001600160a01b0382166125ca57825160405163c65c3daf60e01b81526004016105fd91815260200190565b60028160405161276e9190614bfc565b602060405180830381855afa158015612789573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906127ac9190614c07565b6040517fb3777ea463676dfb34e8e8b5849492905d22734b4a49bfb5d3c8d4091a5c5958905f90a250565b611eef5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611ee9565b61285b6040518061014001604052805f60ff1681526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f6001600160401b0316815260200160608152602001606081525090565b5f6128668787611ef1565b9150612875825f015184612256565b612882828888888861228d565b61288f82606001516130da565b8054604080516020601f8b018190048102820181019092528981529293506128e8926001600160a01b03909216916128e3918b908b90819084018382808284375f9201919091525060019250612a24915050565b6124aa565b61293457606082015160405163485263b760e11b81527f0000000000000000000000000000000000000000000000000000000000000000600482015260248101919091526044016105fd565b9550959350505050565b60028201546001600160a01b031633148015906129895750335f9081527f59c0980bfaec0307574430d6763959542abfd6e2a2838a35f6554be2d921c8a0602052604090205460ff16155b1561228957600282015460405163489fb99b60e11b8152600481018390526001600160a01b0390911660248201523360448201526064016105fd565b8060048111156129d7576129d76141b3565b8354600160a01b900460ff1660048111156129f4576129f46141b3565b14610cff5782546040516331aee67f60e11b81526105fd918491600160a01b90910460ff16908490600401614c1e565b60608160f81b83601181518110612a3d57612a3d6149fd565b60200101906001600160f81b03191690815f1a9053509192915050565b610d3681336135e1565b5f828152602081815260408083206001600160a01b038516845290915281205460ff16612b04575f838152602081815260408083206001600160a01b03861684529091529020805460ff19166001179055612abc3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a450600161058b565b505f61058b565b6060612b1684613633565b612b1f846136c3565b612b28846137f4565b604051602001612b3a93929190614c3f565b60405160208183030381529060405290509392505050565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1615612b04575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a450600161058b565b612bdb61380a565b6001805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b8254612c3a906001600160a01b0316826124aa565b610cff576020820151606083015160405163485263b760e11b8152600481019290925260248201526044016105fd565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b5f816003811115612cb957612cb96141b3565b61058b906004614c81565b612ccc6125d0565b6001805460ff1916811790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25833612c08565b81545f90612d1e90612d19906001600160a01b0316612c6a565b61382d565b90505f612d32610100840160e0850161494d565b60018501546001600160a01b039081169116148015612da157508260600135600283604051612d619190614bfc565b602060405180830381855afa158015612d7c573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612d9f9190614c07565b145b8015612dc157508354612dc1906001600160a01b03166128e38585613894565b905080610c5057604051631174602560e01b81527f00000000000000000000000000000000000000000000000000000000000000006004820152833560248201526044016105fd565b5f818152600260205260409020546001600160a01b031680612e425760405163039a5e5b60e61b8152600481018390526024016105fd565b919050565b801580612e545750608081115b15610d365760405163c011753960e01b815260048101829052608060248201526044016105fd565b5f6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016632e6e194f612efe7f00000000000000000000000000000000000000000000000000000000000000008535604080516020808201949094528082019290925280518083038201815260609092019052805191012090565b612f0f610100860160e0870161494d565b6020860135612f246060880160408901614c9a565b6040516001600160e01b031960e087901b16815260048101949094526001600160a01b03909216602484015260448301526001600160401b031660648201526060850135608482015260a4015f604051808303815f875af1158015612f8b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612fb29190810190614cb5565b90505f612fc783612fc284613a40565b613894565b9050612fd2816126c9565b845474ffffffffffffffffffffffffffffffffffffffffff19166001600160a01b039190911617600160a01b178455613012610100840160e0850161494d565b6002850180543373ffffffffffffffffffffffffffffffffffffffff19918216179091556001860180549091166001600160a01b0392909216919091179055613062610100840160e0850161494d565b6001600160a01b0316602084013584357f88f3c93b3e4a33aa9d31d2cca8230585abf9851e3c0ce16c395502a967c1cfa66080870135336130a960608a0160408b01614c9a565b886130b760a08c018c61490b565b6040516130c996959493929190614d90565b60405180910390a4610c508161275e565b5f818152600360205260408120908154600160a01b900460ff166004811115613105576131056141b3565b03612e425760405163056f9adb60e51b81527f00000000000000000000000000000000000000000000000000000000000000006004820152602481018390526044016105fd565b5f8181526003602052604081206060918154600160a01b900460ff166004811115613179576131796141b3565b14806131a75750805460ff80861691600160a01b90041660048111156131a1576131a16141b3565b60ff1614155b156131c157505060408051602081019091525f815261058b565b80546131df906131d9906001600160a01b0316612c6a565b85612a24565b949350505050565b5f82815260046020908152604080832084845290915281206060918154600160a01b900460ff16600381111561321f5761321f6141b3565b14806132465750805460ff8087169161324091600160a01b90910416612ca6565b60ff1614155b1561326057505060408051602081019091525f8152611eb3565b805461327e90613278906001600160a01b0316612c6a565b86612a24565b95945050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c15611eef57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b606060028210156132fc57604051631242ea0f60e31b815260048101839052600260248201526044016105fd565b5f61330a6002828587614990565b61331391614a63565b60f01c90508015806133255750602081115b1561334d57604051635d110e4560e01b815260048101829052602060248201526044016105fd565b5f613359826010614de6565b613364906002614aad565b905083811461339057604051631242ea0f60e31b815260048101859052602481018290526044016105fd565b816001600160401b038111156133a8576133a861480d565b6040519080825280602002602001820160405280156133ec57816020015b604080518082019091525f80825260208201528152602001906001900390816133c65790505b5092505f5b82811015613550575f613405826010614de6565b613410906002614aad565b90505f60405180604001604052808989859086600861342f9190614aad565b9261343c93929190614990565b61344591614a2e565b60c01c8152602001898961345a866008614aad565b90613466601088614aad565b9261347393929190614990565b61347c91614a2e565b60c01c9052602081015181519192506001600160401b0390811691161015806134e9575082158015906134e9575080516001600160401b0316866134c1600186614ac0565b815181106134d1576134d16149fd565b6020026020010151602001516001600160401b031610155b15613528578051602082015160405163ccfec63d60e01b8152600481018690526001600160401b039283166024820152911660448201526064016105fd565b8086848151811061353b5761353b6149fd565b602090810291909101015250506001016133f1565b50505092915050565b5f80805b83518110156135bf57838181518110613578576135786149fd565b60200260200101515f0151848281518110613595576135956149fd565b6020026020010151602001516135ab9190614dfd565b6135b59083614e1c565b915060010161355d565b5092915050565b5f6135d083613afa565b8015611eb35750611eb38383613b40565b5f828152602081815260408083206001600160a01b038516845290915290205460ff166122895760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016105fd565b60605f61363f83613b61565b60010190505f816001600160401b0381111561365d5761365d61480d565b6040519080825280601f01601f191660200182016040528015613687576020820181803683370190505b5090508181016020015b5f19016f181899199a1a9b1b9c1cb0b131b232b360811b600a86061a8153600a8504945084613691575b509392505050565b604080518082018252601081526f181899199a1a9b1b9c1cb0b131b232b360811b6020820152815182815260608181018452925f91906020820181803683370190505090505f5b60208110156136bb575f858260208110613726576137266149fd565b855191901a91508490600483901c60ff16908110613746576137466149fd565b01602001516001600160f81b03191683613761846002614de6565b81518110613771576137716149fd565b60200101906001600160f81b03191690815f1a9053508381600f1660ff168151811061379f5761379f6149fd565b01602001516001600160f81b031916836137ba846002614de6565b6137c5906001614aad565b815181106137d5576137d56149fd565b60200101906001600160f81b03191690815f1a9053505060010161370a565b606061058b6001600160a01b0383166014613c42565b60015460ff16611eef57604051638dfc202b60e01b815260040160405180910390fd5b60605f8261383d60da6001614aad565b8151811061384d5761384d6149fd565b602001015160f81c60f81b60f81c60ff1660088460da81518110613873576138736149fd565b016020015160f81c901b179050611eb38361388f8360dc614aad565b613db3565b6060611eb3604051806101400160405280600160ff1681526020017f0000000000000000000000000000000000000000000000000000000000000000815260200185608001358152602001855f013581526020017f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031663be5170c087602001356040518263ffffffff1660e01b815260040161393a91815260200190565b606060405180830381865afa158015613955573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906139799190614e3b565b5f01518152602001856020013581526020018560c0013581526020018560400160208101906139a89190614c9a565b6001600160401b031681526020016139c360a087018761490b565b8080601f0160208091040260200160405190810160405280939291908181526020018383808284375f9201829052509385525050604080518381526020818101909252930192919050613a37565b604080518082019091525f8082526020820152815260200190600190039081613a115790505b50905283613dc1565b8051606090613a50816001614aad565b613a5b906010614de6565b613a66906002614aad565b6001600160401b03811115613a7d57613a7d61480d565b6040519080825280601f01601f191660200182016040528015613aa7576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b82811015613af257600101602081810286015190810151905160c01b60809190911b178252601090910190613ac2565b505050919050565b5f613b0c826301ffc9a760e01b613b40565b15613b39575f80613b25846001600160e01b0319613ea8565b915091508180156131df5750159392505050565b505f919050565b5f5f5f613b4d8585613ea8565b9150915081801561327e5750949350505050565b5f807a184f03e93ff9f4daa797ed6e38ed64bf6a1f0100000000000000008310613ba9577a184f03e93ff9f4daa797ed6e38ed64bf6a1f010000000000000000830492506040015b6d04ee2d6d415b85acef81000000008310613bd5576d04ee2d6d415b85acef8100000000830492506020015b662386f26fc100008310613bf357662386f26fc10000830492506010015b6305f5e1008310613c0b576305f5e100830492506008015b6127108310613c1f57612710830492506004015b60648310613c31576064830492506002015b600a831061058b5760010192915050565b6060825f613c51846002614de6565b613c5c906002614aad565b6001600160401b03811115613c7357613c7361480d565b6040519080825280601f01601f191660200182016040528015613c9d576020820181803683370190505b509050600360fc1b815f81518110613cb757613cb76149fd565b60200101906001600160f81b03191690815f1a905350600f60fb1b81600181518110613ce557613ce56149fd565b60200101906001600160f81b03191690815f1a9053505f613d07856002614de6565b613d12906001614aad565b90505b6001811115613d89576f181899199a1a9b1b9c1cb0b131b232b360811b83600f1660108110613d4657613d466149fd565b1a60f81b828281518110613d5c57613d5c6149fd565b60200101906001600160f81b03191690815f1a90535060049290921c91613d8281614ea1565b9050613d15565b5081156131df5760405163e22e27eb60e01b815260048101869052602481018590526044016105fd565b6060611eb383838551613edc565b8151602080840151604080860151606080880151608089015193517f6d6572696469616e2f636c61696d2f76310000000000000000000000000000009681019690965260f89690961b6001600160f81b0319166031860152603285019390935260528401526072830193909352609282019290925260b20160408051601f198184030181529082905260a085015160c086015160e087015161010088015180519495613e71959190602001614eb6565b60408051601f1981840301815290829052613e9192918590602001614efb565b604051602081830303815290604052905092915050565b6301ffc9a760e01b5f818152600483905290819060208260248188617530fa92505f511515601f3d11169150509250929050565b6060613ef38285515f828218828410028218611eb3565b9150613f0983835f828218828410028218611eb3565b92505f613f168484614ac0565b6001600160401b03811115613f2d57613f2d61480d565b6040519080825280601f01601f191660200182016040528015613f57576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f60208284031215613f80575f5ffd5b81356001600160e01b031981168114611eb3575f5ffd5b5f5f83601f840112613fa7575f5ffd5b5081356001600160401b03811115613fbd575f5ffd5b602083019150836020828501011115613fd4575f5ffd5b9250929050565b5f5f5f5f5f5f86880360e0811215613ff1575f5ffd5b87356001600160401b03811115614006575f5ffd5b6140128a828b01613f97565b90985096505060208801356001600160401b03811115614030575f5ffd5b61403c8a828b01613f97565b90965094505060408801356001600160401b0381111561405a575f5ffd5b88016102c0818b03121561406c575f5ffd5b92506080605f198201121561407f575f5ffd5b506060870190509295509295509295565b5f5f5f5f604085870312156140a3575f5ffd5b84356001600160401b038111156140b8575f5ffd5b6140c487828801613f97565b90955093505060208501356001600160401b038111156140e2575f5ffd5b6140ee87828801613f97565b95989497509550505050565b5f6020828403121561410a575f5ffd5b5035919050565b6001600160a01b0381168114610d36575f5ffd5b5f5f60408385031215614136575f5ffd5b82359150602083013561414881614111565b809150509250929050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f611eb36020830184614153565b5f5f604083850312156141a4575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52602160045260245ffd5b600481106141d7576141d76141b3565b9052565b6141e581846141c7565b604060208201525f6131df6040830184614153565b803560ff81168114612e42575f5ffd5b5f5f5f6060848603121561421c575f5ffd5b614225846141fa565b95602085013595506040909401359392505050565b600581106141d7576141d76141b3565b614254818661423a565b6001600160a01b03841660208201526001600160a01b0383166040820152608060608201525f6142876080830184614153565b9695505050505050565b5f602082840312156142a1575f5ffd5b81356001600160401b038111156142b6575f5ffd5b82016101008185031215611eb3575f5ffd5b5f5f8335601e198436030181126142dd575f5ffd5b83016020810192503590506001600160401b038111156142fb575f5ffd5b803603821315613fd4575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b80356001600160f01b031981168114612e42575f5ffd5b8035600381900b8114612e42575f5ffd5b8035600781900b8114612e42575f5ffd5b803561ffff81168114612e42575f5ffd5b6001600160401b0381168114610d36575f5ffd5b8035612e428161437b565b803563ffffffff81168114612e42575f5ffd5b5f5f8335601e198436030181126143c2575f5ffd5b83016020810192503590506001600160401b038111156143e0575f5ffd5b8060061b3603821315613fd4575f5ffd5b8183526020830192505f815f5b84811015614426578135865260208083013590870152604095860195909101906001016143fe565b5093949350505050565b8035825263ffffffff6144456020830161439a565b16602083015260408181013590830152606090810135910152565b84815283602082015260e060408201525f61447b84856142c8565b6102c060e08501526144926103a085018284614309565b9150506144a260208601866142c8565b84830360df19016101008601526144ba838284614309565b925050506144cb60408601866142c8565b84830360df19016101208601526144e3838284614309565b925050506144f460608601866142c8565b84830360df190161014086015261450c838284614309565b9250505061451c608086016141fa565b60ff1661016084015261453160a08601614331565b6001600160f01b03191661018084015261454e60c08601866142c8565b84830360df19016101a0860152614566838284614309565b9250505061457660e08601614348565b6145866101c085018260030b9052565b506145946101008601614348565b6145a46101e085018260030b9052565b506145b261012086016141fa565b60ff166102008401526145c96101408601866142c8565b84830360df19016102208601526145e1838284614309565b61016088013561024087015292506145ff9150506101808601614359565b61460f61026085018260070b9052565b5061461d6101a08601614359565b61462d61028085018260070b9052565b5061463b6101c0860161436a565b61ffff166102a08401526146536101e08601866142c8565b84830360df19016102c086015261466b838284614309565b9250505061467c610200860161438f565b6001600160401b03166102e0840152614698610220860161438f565b6001600160401b03166103008401526146b46102408601614359565b6146c461032085018260070b9052565b506146d2610260860161439a565b63ffffffff166103408401526102808501356103608401526146f86102a08601866143ad565b84830360df19016103808601526147108382846143f1565b935050505061327e6060830184614430565b5f60208284031215614732575f5ffd5b8151611eb38161437b565b5f8151808452602084019350602083015f5b8281101561442657815180516001600160401b03908116885260209182015116818801526040909601959091019060010161474f565b6001600160401b0384168152606060208201525f6147a6606083018561473d565b82810360408401526142878185614153565b8481526001600160a01b0384166020820152826040820152608060608201525f614287608083018461473d565b848152602081018490526080810161480060408301856141c7565b61327e60608301846141c7565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b03811182821017156148435761484361480d565b60405290565b604051601f8201601f191681016001600160401b03811182821017156148715761487161480d565b604052919050565b5f60208284031215614889575f5ffd5b81516001600160401b0381111561489e575f5ffd5b8201601f810184136148ae575f5ffd5b80516001600160401b038111156148c7576148c761480d565b6148da601f8201601f1916602001614849565b8181528560208385010111156148ee575f5ffd5b8160208401602083015e5f91810160200191909152949350505050565b5f5f8335601e19843603018112614920575f5ffd5b8301803591506001600160401b03821115614939575f5ffd5b602001915036819003821315613fd4575f5ffd5b5f6020828403121561495d575f5ffd5b8135611eb381614111565b80518015158114612e42575f5ffd5b5f60208284031215614987575f5ffd5b611eb382614968565b5f5f8585111561499e575f5ffd5b838611156149aa575f5ffd5b5050820193919092039150565b80356effffffffffffffffffffffffffffff1981169060118410156135bf576effffffffffffffffffffffffffffff1960119490940360031b84901b1690921692915050565b634e487b7160e01b5f52603260045260245ffd5b8035602083101561058b575f19602084900360031b1b1692915050565b80356001600160c01b031981169060088410156135bf576001600160c01b0319808560080360031b1b82161691505092915050565b80356001600160f01b031981169060028410156135bf576001600160f01b031960029490940360031b84901b1690921692915050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561058b5761058b614a99565b8181038181111561058b5761058b614a99565b606081525f614ae56060830186614153565b60208301949094525060400152919050565b858152606060208201525f614b10606083018688614309565b8281036040840152614b23818587614309565b98975050505050505050565b5f81518060208401855e5f93019283525090919050565b5f81525f611eb36001830184614b2f565b805160208201516bffffffffffffffffffffffff19811691906014821015614ba3576bffffffffffffffffffffffff196bffffffffffffffffffffffff198360140360031b1b82161692505b5050919050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a82018190526131df600b830184614b2f565b5f611eb38284614b2f565b5f60208284031215614c17575f5ffd5b5051919050565b83815260608101614c32602083018561423a565b6131df604083018461423a565b6332bb369d60e11b81525f614c576004830186614b2f565b601d60f91b8152614c6b6001820186614b2f565b9050601d60f91b81526142876001820185614b2f565b60ff818116838216019081111561058b5761058b614a99565b5f60208284031215614caa575f5ffd5b8135611eb38161437b565b5f60208284031215614cc5575f5ffd5b81516001600160401b03811115614cda575f5ffd5b8201601f81018413614cea575f5ffd5b80516001600160401b03811115614d0357614d0361480d565b614d1260208260051b01614849565b8082825260208201915060208360061b850101925086831115614d33575f5ffd5b6020840193505b828410156142875760408488031215614d51575f5ffd5b614d59614821565b8451614d648161437b565b81526020850151614d748161437b565b8060208301525080835250602082019150604084019350614d3a565b8681526001600160a01b03861660208201526001600160401b038516604082015260a060608201525f614dc660a083018661473d565b8281036080840152614dd9818587614309565b9998505050505050505050565b808202811582820484141761058b5761058b614a99565b6001600160401b03828116828216039081111561058b5761058b614a99565b6001600160401b03818116838216019081111561058b5761058b614a99565b5f6060828403128015614e4c575f5ffd5b50604051606081016001600160401b0381118282101715614e6f57614e6f61480d565b604052825181526020830151614e848161437b565b6020820152614e9560408401614968565b60408201529392505050565b5f81614eaf57614eaf614a99565b505f190190565b8581528460208201526001600160c01b03198460c01b16604082015261ffff60f01b8360f01b1660488201525f614ef0604a830184614b2f565b979650505050505050565b5f61327e614f12614f0c8488614b2f565b86614b2f565b84614b2f56fea164736f6c6343000825000a60c060405234801561000f575f5ffd5b50604051610cc9380380610cc983398101604081905261002e91610043565b6001600160a01b03166080523360a052610070565b5f60208284031215610053575f5ffd5b81516001600160a01b0381168114610069575f5ffd5b9392505050565b60805160a051610bf26100d75f395f8181610105015281816101470152818161024201528181610284015281816103a6015281816103e8015281816104de015261052001525f81816101c10152818161032c01528181610446015261057e0152610bf25ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063c067eebb1161004d578063c067eebb146100a6578063c57d2621146100b9578063d82ca87b146100e5575f5ffd5b80632e6e194f1461006857806382637f7114610091575b5f5ffd5b61007b6100763660046107e0565b6100f8565b604051610088919061082c565b60405180910390f35b6100a461009f366004610887565b610237565b005b6100a46100b4366004610918565b61039b565b6100cc6100c736600461094e565b6104ab565b60405167ffffffffffffffff9091168152602001610088565b6100a46100f3366004610918565b6104d3565b6060336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146101795760405163e0c2dba160e01b81523360048201526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001660248201526044015b60405180910390fd5b6101848685856105b5565b604051633c24382360e01b81526001600160a01b0386811660048301526024820186905267ffffffffffffffff85166044830152606482018490527f00000000000000000000000000000000000000000000000000000000000000001690633c243823906084015f604051808303815f875af1158015610206573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261022d91908101906109dc565b9695505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146102b15760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b61031585846103108585808060200260200160405190810160405280939291908181526020015f905b82821015610306576102f760408302860136819003810190610ab9565b815260200190600101906102da565b5050505050610678565b6106e5565b604051635ec8bbef60e01b81526001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001690635ec8bbef90610367908790879087908790600401610afa565b5f604051808303815f87803b15801561037e575f5ffd5b505af1158015610390573d5f5f3e3d5ffd5b505050505050505050565b336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146104155760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6104208383836106e5565b60405163e341085560e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03169063e3410855906044015b5f604051808303815f87803b158015610490575f5ffd5b505af11580156104a2573d5f5f3e3d5ffd5b50505050505050565b5f8281526020818152604080832084845290915290205467ffffffffffffffff165b92915050565b336001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000161461054d5760405163e0c2dba160e01b81523360048201526001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000166024820152604401610170565b6105588383836105b5565b604051635aeeb0bb60e01b81526004810183905267ffffffffffffffff821660248201527f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690635aeeb0bb90604401610479565b5f8381526020818152604080832085845290915290205467ffffffffffffffff168015610608576040516320476d0360e01b81526004810185905267ffffffffffffffff82166024820152604401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff191667ffffffffffffffff86169081179091559151918252849186917fa29e45b898a2251c52753114c1746b09236ce12008c984bf0a4b1a196d34dc5491015b60405180910390a350505050565b5f80805b83518110156106de5783818151811061069757610697610b7d565b60200260200101515f01518482815181106106b4576106b4610b7d565b6020026020010151602001516106ca9190610ba5565b6106d49083610bc5565b915060010161067c565b5092915050565b5f8381526020818152604080832085845290915290205467ffffffffffffffff908116908216811461074c57604051630536258560e41b8152600481018590526024810184905267ffffffffffffffff808316604483015283166064820152608401610170565b5f84815260208181526040808320868452825291829020805467ffffffffffffffff19169055905167ffffffffffffffff84168152849186917fd66a64ba2f9865ec622d65aea2f82fadb34833a741b4c4030f8eb89a8eab64f0910161066a565b80356001600160a01b03811681146107c3575f5ffd5b919050565b67ffffffffffffffff811681146107dd575f5ffd5b50565b5f5f5f5f5f60a086880312156107f4575f5ffd5b85359450610804602087016107ad565b935060408601359250606086013561081b816107c8565b949793965091946080013592915050565b602080825282518282018190525f918401906040840190835b8181101561087c578351805167ffffffffffffffff9081168552602091820151168185015290930192604090920191600101610845565b509095945050505050565b5f5f5f5f5f6080868803121561089b575f5ffd5b853594506108ab602087016107ad565b935060408601359250606086013567ffffffffffffffff8111156108cd575f5ffd5b8601601f810188136108dd575f5ffd5b803567ffffffffffffffff8111156108f3575f5ffd5b8860208260061b8401011115610907575f5ffd5b959894975092955050506020019190565b5f5f5f6060848603121561092a575f5ffd5b83359250602084013591506040840135610943816107c8565b809150509250925092565b5f5f6040838503121561095f575f5ffd5b50508035926020909101359150565b634e487b7160e01b5f52604160045260245ffd5b6040805190810167ffffffffffffffff811182821017156109a5576109a561096e565b60405290565b604051601f8201601f1916810167ffffffffffffffff811182821017156109d4576109d461096e565b604052919050565b5f602082840312156109ec575f5ffd5b815167ffffffffffffffff811115610a02575f5ffd5b8201601f81018413610a12575f5ffd5b805167ffffffffffffffff811115610a2c57610a2c61096e565b610a3b60208260051b016109ab565b8082825260208201915060208360061b850101925086831115610a5c575f5ffd5b6020840193505b8284101561022d5760408488031215610a7a575f5ffd5b610a82610982565b8451610a8d816107c8565b81526020850151610a9d816107c8565b8060208301525080835250602082019150604084019350610a63565b5f6040828403128015610aca575f5ffd5b50610ad3610982565b8235610ade816107c8565b81526020830135610aee816107c8565b60208201529392505050565b6001600160a01b03851681526020810184905260606040820181905281018290525f8360808301825b85811015610b71578235610b36816107c8565b67ffffffffffffffff1682526020830135610b50816107c8565b67ffffffffffffffff16602083015260409283019290910190600101610b23565b50979650505050505050565b634e487b7160e01b5f52603260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b67ffffffffffffffff82811682821603908111156104cd576104cd610b91565b67ffffffffffffffff81811683821601908111156104cd576104cd610b9156fea164736f6c6343000825000a60a0604052348015600e575f5ffd5b503360805260805161296e6100325f395f81816104e30152610525015261296e5ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c8063cb903a441161004d578063cb903a44146100d2578063f66bf444146100f3578063f6c6a98414610115575f5ffd5b80630c1c435e14610068578063be5170c014610091575b5f5ffd5b61007b61007636600461172c565b610141565b6040516100889190611743565b60405180910390f35b6100a461009f36600461172c565b6101a0565b604080518251815260208084015167ffffffffffffffff169082015291810151151590820152606001610088565b6100e56100e036600461172c565b61022a565b6040516100889291906117cb565b61010661010136600461172c565b6103d7565b60405161008893929190611adb565b610128610123366004611b29565b6104d7565b60405167ffffffffffffffff9091168152602001610088565b5f8181526002602090815260409182902080548351818402810184019094528084526060939283018282801561019457602002820191905f5260205f20905b815481526020019060010190808311610180575b50505050509050919050565b60408051606080820183525f808352602080840182905292840181905284815280835283812084519283018552805483526001015467ffffffffffffffff811693830184905268010000000000000000900460ff16151593820193909352910361022557604051636f7fabc160e01b8152600481018390526024015b60405180910390fd5b919050565b60408051610100810182525f80825260208083018290528284018290526060808401839052608080850184905260a0850184905260c0850184905260e08501829052855190810186528381529182018390529381018290529283015290604080516102c0810182525f8082526020820181905291810182905260608082018390526080820183905260a0820183905260c0820183905260e08201839052610100820183905261012082018390526101408201839052610160820183905261018082018390526101a082018390526101c082018390526101e0820183905261020082018390526102208201839052610240820183905261026082018390526102808201929092526102a08101919091526103428461078e565b8060200190518101906103559190611e0a565b60808083015160a08085015161012086015160ff908116948a01949094526001600160f01b03191660208901529116865260e080840151610100850151600390810b60608a01520b60408801526101808401516101a0850151600790810b60c08a01520b918701919091526102a0909201519185019190915292949293505050565b604080516102c081018252606080825260208083018290528284018290528183018290525f608080850182905260a0850182905260c0850184905260e08501829052610100850182905261012085018290526101408501849052610160850182905261018085018290526101a085018290526101c085018290526101e08501849052610200850182905261022085018290526102408501829052610260850182905261028085018290526102a08501849052855190810186528181529182018190529381018490529081018390526104ae846101a0565b5192506104ba8461078e565b8060200190518101906104cd919061203c565b9395909450915050565b5f336001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016146105525760405163fc180b6160e01b81523360048201526001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016602482015260440161021c565b5f61055c8461236c565b9050610567816107d9565b61057e610579368590038501856125d7565b610c8f565b6105c66040518060400160405280600781526020017f6261746368496400000000000000000000000000000000000000000000000000815250876105c184610cfd565b610d5a565b60408051808201909152600781527f636c617373496400000000000000000000000000000000000000000000000000602082015261061790866105c189610612368990038901896125d7565b610d85565b61062081610e23565b5f868152600160205260409020549092506001600160a01b0316156106455750610786565b6040805160608101825287815267ffffffffffffffff8416602082015290810161067c610677368790038701876125d7565b610e52565b1590525f8681526020818152604091829020835181558382015160019091018054948401511515680100000000000000000268ffffffffffffffffff1990951667ffffffffffffffff9092169190911793909317909255516106fa916106e6918491879101612625565b604051602081830303815290604052610e89565b5f86815260016020818152604080842080547fffffffffffffffffffffffff0000000000000000000000000000000000000000166001600160a01b039690961695909517909455898352600281528383208054928301815583528220018790559051879187917fcf2470bdfa80327e4325b65609d8a37c13af270e4fdab307c3f94e3c411004269190a3505b949350505050565b5f818152600160205260409020546060906001600160a01b0316806107c957604051636f7fabc160e01b81526004810184905260240161021c565b6107d281610f24565b9392505050565b61081d6040518060400160405280600881526020017f7265676973747279000000000000000000000000000000000000000000000000815250825f01516001610f60565b6108626040518060400160405280600781526020017f70726f6a6563740000000000000000000000000000000000000000000000000081525082602001516001610f60565b6108a66040518060400160405280600b81526020017f6d6574686f646f6c6f677900000000000000000000000000000000000000000081525082604001515f610f60565b6108ea6040518060400160405280600581526020017f6c6162656c00000000000000000000000000000000000000000000000000000081525082606001515f610f60565b61092e6040518060400160405280600b81526020017f7375626469766973696f6e0000000000000000000000000000000000000000008152508260c001515f610f60565b6109736040518060400160405280600b81526020017f706c616365536f757263650000000000000000000000000000000000000000008152508261014001515f610f60565b6109b96040518060400160405280600c81526020017f73657269616c5072656669780000000000000000000000000000000000000000815250826101e001516001610f60565b610a036040518060400160405280600881526020017f6163746976697479000000000000000000000000000000000000000000000000815250826080015160ff1660016002610f9f565b610a4e6040518060400160405280600981526020017f707265636973696f6e000000000000000000000000000000000000000000000081525082610120015160ff1660016004610f9f565b610a9c6040518060400160405280600781526020017f76696e7461676500000000000000000000000000000000000000000000000000815250826101c0015161ffff1661076c61270f610f9f565b610aed6040518060400160405280600881526020017f697373756564417400000000000000000000000000000000000000000000000081525082610240015160070b5f643afff2f00060070b610f9f565b610b426040518060400160405280600e81526020017f6d696e744d756c7469706c69657200000000000000000000000000000000000081525082610260015163ffffffff165f6298968063ffffffff16610f9f565b610b4f8160a00151610fd2565b610b7e5760a08101516040516314af9a6760e11b81526001600160f01b0319909116600482015260240161021c565b610b918160e00151826101000151610ff4565b610ba5816101800151826101a001516110dd565b610bdb576101808101516101a0820151604051634cea49c560e11b8152600792830b6004820152910b602482015260440161021c565b80610200015167ffffffffffffffff1681610220015167ffffffffffffffff161080610c35575064e8d4a5100081610200015167ffffffffffffffff1682610220015167ffffffffffffffff16610c32919061268f565b10155b15610c7e57610200810151610220820151604051637cb1d08d60e11b815267ffffffffffffffff92831660048201529116602482015264e8d4a51000604482015260640161021c565b610c8c816102a00151611148565b50565b610c9881610e52565b158015610cc0575080511580610cc057506298968063ffffffff16816020015163ffffffff16115b15610c8c578051602082015160405163177478d960e31b8152600481019290925263ffffffff16602482015262989680604482015260640161021c565b5f6002610d0983611273565b604051610d1691906126b9565b602060405180830381855afa158015610d31573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610d5491906126c4565b92915050565b808214610d8057828282604051636241144560e11b815260040161021c939291906126db565b505050565b5f600283610d92846112b8565b6040517f6d6572696469616e2f636c6173732f763100000000000000000000000000000060208201526031810192909252605182015260710160408051601f1981840301815290829052610de5916126b9565b602060405180830381855afa158015610e00573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906107d291906126c4565b5f6103e8826102000151836102200151610e3d91906126ff565b610e4890600161271f565b610d54919061273f565b80515f90158015610e6b5750602082015163ffffffff16155b8015610e7957506040820151155b8015610d54575050606001511590565b5f615fff82511115610eb357815160405163c65c3daf60e01b815260040161021c91815260200190565b5f82516001610ec29190612769565b60f01b83604051602001610ed792919061277c565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216610f1e57825160405163c65c3daf60e01b815260040161021c91815260200190565b50919050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b815181811080610f71575061060081115b15610f9957838183610600604051638f15aa7960e01b815260040161021c94939291906127ce565b50505050565b81831280610fac57508083135b15610f995783838383604051630844b25160e41b815260040161021c94939291906127ce565b5f610fe282825b1a60f81b611373565b8015610d545750610d54826001610fd9565b61104c6040518060400160405280600881526020017f6c617469747564650000000000000000000000000000000000000000000000008152508360030b63055d4a8061103f90612810565b60030b63055d4a80610f9f565b6110a46040518060400160405280600981526020017f6c6f6e67697475646500000000000000000000000000000000000000000000008152508260030b630aba950061109790612810565b60030b630aba9500610f9f565b6110ae82826113a5565b6110d9576040516315a7ff0760e31b8152600383810b600483015282900b602482015260440161021c565b5050565b5f5f5f8460070b121580156110f757508360070b8360070b135b801561110c5750643afff2f000600784900b13155b905080801561112857506111236201518085612831565b60070b155b8015610786575061113c6201518084612831565b60070b15949350505050565b600881511115611178578051604051637c1aaf4f60e11b815260048101919091526008602482015260440161021c565b5f5b81518110156110d9575f5f838381518110611197576111976127fc565b60200260200101515f01518484815181106111b4576111b46127fc565b602002602001015160200151915091505f835f14806111f8575082856111db60018761268f565b815181106111eb576111eb6127fc565b60200260200101515f0151105b905080158061120d575061120b8361143d565b155b8061123657506112258267ffffffffffffffff101590565b8061123457506112348261143d565b155b1561126557604051632bd578ff60e21b815260048101859052602481018490526044810183905260640161021c565b50505080600101905061117a565b606061127e826114e7565b611287836115aa565b61129084611611565b6040516020016112a29392919061285e565b6040516020818303038152906040529050919050565b5f6112c282610e52565b156112ce57505f919050565b6002825f015183602001518460400151856060015160405160200161135994939291907f6d6572696469616e2f656e7469746c656d656e742f76310000000000000000008152601781019490945260e09290921b7fffffffff00000000000000000000000000000000000000000000000000000000166037840152603b830152605b820152607b0190565b60408051601f1981840301815290829052610d16916126b9565b5f604160f81b6001600160f81b0319831610801590610d545750602d60f91b6001600160f81b03198316111592915050565b5f600383900b63055d4a8014806113cd57506113c463055d4a80612810565b60030b8360030b145b156113de5750600381900b15610d54565b6113eb63055d4a80612810565b60030b8360030b138015611406575063055d4a80600384900b125b8015611424575061141a630aba9500612810565b60030b8260030b12155b80156107d2575050630aba950060039190910b12919050565b5f8160f881901c60618110806114535750607a81115b1561146157505f9392505050565b60ff82161561147357505f9392505050565b600882901b91505b81156114dd575060f881901c5f6061821080159061149a5750607a8211155b9050801580156114b4575060308210806114b45750603982115b80156114c1575081602d14155b156114d057505f949350505050565b50600882901b915061147b565b5060019392505050565b60606114f5825f0151611678565b6115028360200151611678565b61150f8460400151611678565b61151c8560600151611678565b85608001518660a001516115338860c00151611678565b6040517f6d6572696469616e2f62617463682f76320000000000000000000000000000006020820152603181019790975260518701959095526071860193909352609185019190915260f81b6001600160f81b03191660b18401526001600160f01b03191660b283015260b482015260d4016112a2565b60608160e001518261010001518361012001516115cb856101400151611678565b61016086015160405160e095861b60208201529390941b602484015260f89190911b6001600160f81b0319166028830152602982015260498101919091526069016112a2565b6060816101800151826101a00151836101c00151611633856101e00151611678565b85610200015186610220015187610240015188610260015189610280015161165f8b6102a00151611689565b6040516020016112a29a9998979695949392919061287b565b5f600282604051610d1691906126b9565b5f81515f0361169957505f919050565b604080515f80825260208201909252905b835181101561171b57818482815181106116c6576116c66127fc565b60200260200101515f01518583815181106116e3576116e36127fc565b60200260200101516020015160405160200161170193929190612944565b60408051601f1981840301815291905291506001016116aa565b50600281604051610de591906126b9565b5f6020828403121561173c575f5ffd5b5035919050565b602080825282518282018190525f918401906040840190835b8181101561177a57835183526020938401939092019160010161175c565b509095945050505050565b5f8151808452602084019350602083015f5b828110156117c1578151805187526020908101518188015260409096019590910190600101611797565b5093949350505050565b60a0815260ff83511660a082015261ffff60f01b60208401511660c08201525f60408401516117ff60e084018260030b9052565b50606084015161181561010084018260030b9052565b50608084015160ff1661012083015260a0840151600790810b61014084015260c0850151900b61016083015260e084015161010061018084015261185d6101a0840182611785565b9150506107d260208301848051825263ffffffff602082015116602083015260408101516040830152606081015160608301525050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b5f81516102c084526118d86102c0850182611894565b9050602083015184820360208601526118f18282611894565b9150506040830151848203604086015261190b8282611894565b915050606083015184820360608601526119258282611894565b915050608083015161193c608086018260ff169052565b5060a083015161195860a08601826001600160f01b0319169052565b5060c083015184820360c08601526119708282611894565b91505060e083015161198760e086018260030b9052565b5061010083015161199e61010086018260030b9052565b506101208301516119b561012086018260ff169052565b506101408301518482036101408601526119cf8282611894565b9150506101608301516101608501526101808301516119f461018086018260070b9052565b506101a0830151611a0b6101a086018260070b9052565b506101c0830151611a236101c086018261ffff169052565b506101e08301518482036101e0860152611a3d8282611894565b915050610200830151611a5d61020086018267ffffffffffffffff169052565b50610220830151611a7b61022086018267ffffffffffffffff169052565b50610240830151611a9261024086018260070b9052565b50610260830151611aac61026086018263ffffffff169052565b506102808301516102808501526102a08301518482036102a0860152611ad28282611785565b95945050505050565b83815260c060208201525f611af360c08301856118c2565b905061078660408301848051825263ffffffff602082015116602083015260408101516040830152606081015160608301525050565b5f5f5f5f84860360e0811215611b3d575f5ffd5b8535945060208601359350604086013567ffffffffffffffff811115611b61575f5ffd5b86016102c08189031215611b73575f5ffd5b92506080605f1982011215611b86575f5ffd5b509295919450926060019150565b634e487b7160e01b5f52604160045260245ffd5b6040805190810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b60405290565b6040516080810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b6040516102c0810167ffffffffffffffff81118282101715611bcb57611bcb611b94565b604051601f8201601f1916810167ffffffffffffffff81118282101715611c4157611c41611b94565b604052919050565b60ff81168114610c8c575f5ffd5b805161022581611c49565b6001600160f01b031981168114610c8c575f5ffd5b805161022581611c62565b8060030b8114610c8c575f5ffd5b805161022581611c82565b8060070b8114610c8c575f5ffd5b805161022581611c9b565b61ffff81168114610c8c575f5ffd5b805161022581611cb4565b67ffffffffffffffff81168114610c8c575f5ffd5b805161022581611cce565b63ffffffff81168114610c8c575f5ffd5b805161022581611cee565b5f67ffffffffffffffff821115611d2357611d23611b94565b5060051b60200190565b5f82601f830112611d3c575f5ffd5b8151611d4f611d4a82611d0a565b611c18565b8082825260208201915060208360061b860101925085831115611d70575f5ffd5b602085015b83811015611db25760408188031215611d8c575f5ffd5b611d94611ba8565b81518152602080830151818301529084529290920191604001611d75565b5095945050505050565b5f60808284031215611dcc575f5ffd5b611dd4611bd1565b825181526020830151909150611de981611cee565b60208201526040828101519082015260609182015191810191909152919050565b5f5f60a08385031215611e1b575f5ffd5b825167ffffffffffffffff811115611e31575f5ffd5b83016102c08186031215611e43575f5ffd5b611e4b611bf4565b81518152602080830151908201526040808301519082015260608083015190820152611e7960808301611c57565b6080820152611e8a60a08301611c77565b60a082015260c08281015190820152611ea560e08301611c90565b60e0820152611eb76101008301611c90565b610100820152611eca6101208301611c57565b61012082015261014082810151908201526101608083015190820152611ef36101808301611ca9565b610180820152611f066101a08301611ca9565b6101a0820152611f196101c08301611cc3565b6101c08201526101e08281015190820152611f376102008301611ce3565b610200820152611f4a6102208301611ce3565b610220820152611f5d6102408301611ca9565b610240820152611f706102608301611cff565b61026082015261028082810151908201526102a082015167ffffffffffffffff811115611f9b575f5ffd5b611fa787828501611d2d565b6102a0830152509250611fbf90508460208501611dbc565b90509250929050565b5f67ffffffffffffffff821115611fe157611fe1611b94565b50601f01601f191660200190565b5f82601f830112611ffe575f5ffd5b815161200c611d4a82611fc8565b818152846020838601011115612020575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b5f5f60a0838503121561204d575f5ffd5b825167ffffffffffffffff811115612063575f5ffd5b83016102c08186031215612075575f5ffd5b61207d611bf4565b815167ffffffffffffffff811115612093575f5ffd5b61209f87828501611fef565b825250602082015167ffffffffffffffff8111156120bb575f5ffd5b6120c787828501611fef565b602083015250604082015167ffffffffffffffff8111156120e6575f5ffd5b6120f287828501611fef565b604083015250606082015167ffffffffffffffff811115612111575f5ffd5b61211d87828501611fef565b60608301525061212f60808301611c57565b608082015261214060a08301611c77565b60a082015260c082015167ffffffffffffffff81111561215e575f5ffd5b61216a87828501611fef565b60c08301525061217c60e08301611c90565b60e082015261218e6101008301611c90565b6101008201526121a16101208301611c57565b61012082015261014082015167ffffffffffffffff8111156121c1575f5ffd5b6121cd87828501611fef565b6101408301525061016082810151908201526121ec6101808301611ca9565b6101808201526121ff6101a08301611ca9565b6101a08201526122126101c08301611cc3565b6101c08201526101e082015167ffffffffffffffff811115612232575f5ffd5b61223e87828501611fef565b6101e083015250611f376102008301611ce3565b5f82601f830112612261575f5ffd5b813561226f611d4a82611fc8565b818152846020838601011115612283575f5ffd5b816020850160208301375f918101602001919091529392505050565b803561022581611c49565b803561022581611c62565b803561022581611c82565b803561022581611c9b565b803561022581611cb4565b803561022581611cce565b803561022581611cee565b5f82601f8301126122fb575f5ffd5b8135612309611d4a82611d0a565b8082825260208201915060208360061b86010192508583111561232a575f5ffd5b602085015b83811015611db25760408188031215612346575f5ffd5b61234e611ba8565b8135815260208083013581830152908452929092019160400161232f565b5f6102c0823603121561237d575f5ffd5b612385611bf4565b823567ffffffffffffffff81111561239b575f5ffd5b6123a736828601612252565b825250602083013567ffffffffffffffff8111156123c3575f5ffd5b6123cf36828601612252565b602083015250604083013567ffffffffffffffff8111156123ee575f5ffd5b6123fa36828601612252565b604083015250606083013567ffffffffffffffff811115612419575f5ffd5b61242536828601612252565b6060830152506124376080840161229f565b608082015261244860a084016122aa565b60a082015260c083013567ffffffffffffffff811115612466575f5ffd5b61247236828601612252565b60c08301525061248460e084016122b5565b60e082015261249661010084016122b5565b6101008201526124a9610120840161229f565b61012082015261014083013567ffffffffffffffff8111156124c9575f5ffd5b6124d536828601612252565b6101408301525061016083810135908201526124f461018084016122c0565b6101808201526125076101a084016122c0565b6101a082015261251a6101c084016122cb565b6101c08201526101e083013567ffffffffffffffff81111561253a575f5ffd5b61254636828601612252565b6101e08301525061255a61020084016122d6565b61020082015261256d61022084016122d6565b61022082015261258061024084016122c0565b61024082015261259361026084016122e1565b61026082015261028083810135908201526102a083013567ffffffffffffffff8111156125be575f5ffd5b6125ca368286016122ec565b6102a08301525092915050565b5f60808284031280156125e8575f5ffd5b506125f1611bd1565b82358152602083013561260381611cee565b6020820152604083810135908201526060928301359281019290925250919050565b60a081525f61263760a08301856118c2565b833560208481019190915290915083013561265181611cee565b63ffffffff1660408381019190915283013560608084019190915290920135608090910152919050565b634e487b7160e01b5f52601160045260245ffd5b81810381811115610d5457610d5461267b565b5f81518060208401855e5f93019283525090919050565b5f6107d282846126a2565b5f602082840312156126d4575f5ffd5b5051919050565b606081525f6126ed6060830186611894565b60208301949094525060400152919050565b67ffffffffffffffff8281168282160390811115610d5457610d5461267b565b67ffffffffffffffff8181168382160190811115610d5457610d5461267b565b67ffffffffffffffff81811683821602908116908181146127625761276261267b565b5092915050565b80820180821115610d5457610d5461267b565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610786600b8301846126a2565b608081525f6127e06080830187611894565b6020830195909552506040810192909252606090910152919050565b634e487b7160e01b5f52603260045260245ffd5b5f8160030b637fffffff1981036128295761282961267b565b5f0392915050565b5f8260070b8061284f57634e487b7160e01b5f52601260045260245ffd5b808360070b0791505092915050565b5f611ad261287561286f84886126a2565b866126a2565b846126a2565b8a60c01b81528960c01b600882015261ffff60f01b8960f01b16601082015287601282015277ffffffffffffffffffffffffffffffffffffffffffffffff198760c01b16603282015277ffffffffffffffffffffffffffffffffffffffffffffffff198660c01b16603a8201526128f7604282018660c01b9052565b612928604a82018560e01b7fffffffff00000000000000000000000000000000000000000000000000000000169052565b604e810192909252606e820152608e0198975050505050505050565b5f61294f82866126a2565b9384525050602082015260400191905056fea164736f6c6343000825000a';
