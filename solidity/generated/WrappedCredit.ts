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
        "internalType": "string",
        "name": "uri_",
        "type": "string"
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
    "inputs": [],
    "name": "CreditAdminZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "bridge",
        "type": "address"
      }
    ],
    "name": "CreditAlreadyConnected",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "CreditAmountZero",
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
        "internalType": "uint256",
        "name": "outstandingKg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "kg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "blockKg",
        "type": "uint256"
      }
    ],
    "name": "CreditBatchExceeded",
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
        "name": "minimumKg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      }
    ],
    "name": "CreditBelowMinimum",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "expected",
        "type": "address"
      }
    ],
    "name": "CreditCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "bridge",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "tokenOfBridge",
        "type": "address"
      }
    ],
    "name": "CreditForeignBridge",
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
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "kg",
        "type": "uint256"
      }
    ],
    "name": "CreditInsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      }
    ],
    "name": "CreditMultiplierZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "entitled",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "given",
        "type": "bytes32"
      }
    ],
    "name": "CreditNotEntitled",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expectedRangesHash",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "rangesHash",
        "type": "bytes32"
      }
    ],
    "name": "CreditRangesChanged",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "retirementId",
        "type": "bytes32"
      }
    ],
    "name": "CreditRetirementExists",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "retirementId",
        "type": "bytes32"
      }
    ],
    "name": "CreditRetirementUnknown",
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
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minimum",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "CreditText",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "balance",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "needed",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "tokenId",
        "type": "uint256"
      }
    ],
    "name": "ERC1155InsufficientBalance",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "approver",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidApprover",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "idsLength",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "valuesLength",
        "type": "uint256"
      }
    ],
    "name": "ERC1155InvalidArrayLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidOperator",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "receiver",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidReceiver",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "sender",
        "type": "address"
      }
    ],
    "name": "ERC1155InvalidSender",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
      }
    ],
    "name": "ERC1155MissingApprovalForAll",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bool",
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "ApprovalForAll",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "bridge",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "escrow",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "registry",
        "type": "address"
      }
    ],
    "name": "Connected",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "n",
        "type": "uint256"
      }
    ],
    "name": "Consolidated",
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
        "name": "retirementId",
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
        "name": "retiredBy",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
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
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "ppm",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "beneficiaryName",
        "type": "string"
      },
      {
        "indexed": false,
        "internalType": "string",
        "name": "reason",
        "type": "string"
      }
    ],
    "name": "Retired",
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
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "ids",
        "type": "uint256[]"
      },
      {
        "indexed": false,
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      }
    ],
    "name": "TransferBatch",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "indexed": true,
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "TransferSingle",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "string",
        "name": "value",
        "type": "string"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "URI",
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
    "name": "MINIMUM_KG",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
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
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      }
    ],
    "name": "balanceOf",
    "outputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "accounts",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "ids",
        "type": "uint256[]"
      }
    ],
    "name": "balanceOfBatch",
    "outputs": [
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "bridge",
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
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "burn",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "owner",
        "type": "address"
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
      }
    ],
    "name": "collect",
    "outputs": [
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
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "contract ICreditBridge",
        "name": "bridge_",
        "type": "address"
      }
    ],
    "name": "connect",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "n",
        "type": "uint256"
      }
    ],
    "name": "consolidate",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
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
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
      }
    ],
    "name": "deliver",
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
    "inputs": [
      {
        "internalType": "address",
        "name": "account",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      }
    ],
    "name": "isApprovedForAll",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
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
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "nextRanges",
    "outputs": [
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
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
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
        "components": [
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
            "internalType": "uint256",
            "name": "maxRanges",
            "type": "uint256"
          },
          {
            "internalType": "string",
            "name": "beneficiaryName",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "legalEntityId",
            "type": "string"
          },
          {
            "internalType": "string",
            "name": "reason",
            "type": "string"
          }
        ],
        "internalType": "struct IWrappedCredit.RetireRequest",
        "name": "request",
        "type": "tuple"
      }
    ],
    "name": "retire",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "retirementId",
        "type": "bytes32"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "retirementId",
        "type": "bytes32"
      }
    ],
    "name": "retirementBytes",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
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
    "name": "revokeRole",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256[]",
        "name": "ids",
        "type": "uint256[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeBatchTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "from",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "to",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "id",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "safeTransferFrom",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "operator",
        "type": "address"
      },
      {
        "internalType": "bool",
        "name": "approved",
        "type": "bool"
      }
    ],
    "name": "setApprovalForAll",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      }
    ],
    "name": "supplyOf",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "minted",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "burnt",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "retired",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "pool",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "escrowed",
            "type": "uint256"
          }
        ],
        "internalType": "struct IWrappedCredit.Supply",
        "name": "",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "batchId",
        "type": "bytes32"
      }
    ],
    "name": "supplyOfBatch",
    "outputs": [
      {
        "components": [
          {
            "internalType": "uint256",
            "name": "minted",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "burnt",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "retired",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "pool",
            "type": "uint256"
          },
          {
            "internalType": "uint256",
            "name": "escrowed",
            "type": "uint256"
          }
        ],
        "internalType": "struct IWrappedCredit.Supply",
        "name": "sum",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
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
    "name": "unpause",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      }
    ],
    "name": "uri",
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
        "name": "classId",
        "type": "bytes32"
      }
    ],
    "name": "wrappedRanges",
    "outputs": [
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
        "internalType": "struct Range[]",
        "name": "ranges",
        "type": "tuple[]"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;

export const bytecode = '0x608060405234801561000f575f5ffd5b506040516156a93803806156a983398101604081905261002e9161016e565b806100388161009d565b506001600160a01b038216610060576040516397ee0cad60e01b815260040160405180910390fd5b61006a5f836100ad565b506100957f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a836100ad565b50505061038a565b60026100a982826102cc565b5050565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16610151575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556101093390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610154565b505f5b92915050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561017f575f5ffd5b82516001600160a01b0381168114610195575f5ffd5b60208401519092506001600160401b038111156101b0575f5ffd5b8301601f810185136101c0575f5ffd5b80516001600160401b038111156101d9576101d961015a565b604051601f8201601f19908116603f011681016001600160401b03811182821017156102075761020761015a565b60405281815282820160200187101561021e575f5ffd5b8160208401602083015e5f602083830101528093505050509250929050565b600181811c9082168061025157607f821691505b60208210810361026f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156102c757828211156102c757805f5260205f20601f840160051c60208510156102a057505f5b90810190601f840160051c035f5b818110156102c3575f838201556001016102ae565b5050505b505050565b81516001600160401b038111156102e5576102e561015a565b6102f9816102f3845461023d565b84610275565b6020601f82116001811461032b575f83156103145750848201515b5f19600385901b1c1916600184901b178455610383565b5f84815260208120601f198516915b8281101561035a578785015182556020948501946001909201910161033a565b508482101561037757868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b615312806103975f395ff3fe608060405234801561000f575f5ffd5b50600436106101e6575f3560e01c80638456cb5911610109578063e63ab1e91161009e578063e985e9c51161006e578063e985e9c5146104b5578063ee8f931b146104f0578063f242432a14610503578063f2baa38414610516575f5ffd5b8063e63ab1e91461043f578063e6fe0c8014610466578063e78cea9214610479578063e8485c23146104a2575f5ffd5b8063a217fddf116100d9578063a217fddf146103ff578063a22cb46514610406578063d547741f14610419578063e34108551461042c575f5ffd5b80638456cb59146103a35780638ec28f2d146103ab5780638fea9037146103b457806391d14854146103c7575f5ffd5b80633f4ba83a1161017f5780635c975abb1161014f5780635c975abb1461031e5780635ec8bbef146103295780636550ae2d1461033c57806373e909791461034f575f5ffd5b80633f4ba83a146102d05780634e1273f4146102d85780634e4918b3146102f85780635aeeb0bb1461030b575f5ffd5b80632eb2c2d6116101ba5780632eb2c2d6146102755780632f2ff15d1461028a57806336568abe1461029d5780633c243823146102b0575f5ffd5b8062fdd58e146101ea57806301ffc9a7146102105780630e89341c14610233578063248a9ca314610253575b5f5ffd5b6101fd6101f8366004614147565b610529565b6040519081526020015b60405180910390f35b61022361021e366004614186565b610550565b6040519015158152602001610207565b6102466102413660046141a1565b61055a565b60405161020791906141e6565b6101fd6102613660046141a1565b5f9081526003602052604090206001015490565b61028861028336600461437c565b6105ec565b005b61028861029836600461442c565b61060b565b6102886102ab36600461442c565b610635565b6102c36102be36600461446e565b61066d565b6040516102079190614505565b6102886106f5565b6102eb6102e6366004614517565b61072a565b604051610207919061460a565b6101fd61030636600461461c565b6107f4565b610288610319366004614652565b61097c565b60045460ff16610223565b610288610337366004614675565b610b2c565b6102c361034a366004614652565b610cba565b61036261035d3660046141a1565b610d07565b60405161020791905f60a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151608083015292915050565b610288610e05565b6101fd6103e881565b6102c36103c23660046141a1565b610e37565b6102236103d536600461442c565b5f9182526003602090815260408084206001600160a01b0393909316845291905290205460ff1690565b6101fd5f81565b610288610414366004614708565b610e50565b61028861042736600461442c565b610e5f565b61028861043a366004614652565b610e83565b6101fd7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b6103626104743660046141a1565b610fc8565b60045461010090046001600160a01b03166040516001600160a01b039091168152602001610207565b6102466104b03660046141a1565b61111e565b6102236104c3366004614734565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205460ff1690565b6102886104fe366004614760565b611162565b61028861051136600461477b565b611419565b6102886105243660046147d2565b61142f565b5f818152602081815260408083206001600160a01b03861684529091529020545b92915050565b5f61054a82611491565b606060028054610569906147f2565b80601f0160208091040260200160405190810160405280929190818152602001828054610595906147f2565b80156105e05780601f106105b7576101008083540402835291602001916105e0565b820191905f5260205f20905b8154815290600101906020018083116105c357829003601f168201915b50505050509050919050565b6105f7335b866114b5565b610604858585858561152d565b5050505050565b5f828152600360205260409020600101546106258161158d565b61062f8383611597565b50505050565b6001600160a01b038116331461065e5760405163334bd91960e11b815260040160405180910390fd5b6106688282611642565b505050565b6006546060906001600160a01b031633146106b557600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044015b60405180910390fd5b6106d2836001600160401b03166106cd8787876116c7565b61174f565b6106df84848460206117b0565b90506106ed85338686611873565b949350505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a61071f8161158d565b610727611909565b50565b6060815183511461075b5781518351604051635b05999160e01b8152600481019290925260248201526044016106ac565b5f83516001600160401b03811115610775576107756141f8565b60405190808252806020026020018201604052801561079e578160200160208202803683370190505b5090505f5b84518110156107ec576020808202860101516107c790602080840287010151610529565b8282815181106107d9576107d9614824565b60209081029190910101526001016107a3565b509392505050565b5f6107fd61195b565b610805611992565b60408051808201909152600f81527f62656e65666963696172794e616d65000000000000000000000000000000000060208201526108549061084a6080850185614838565b60016102006119b6565b60408051808201909152600681527f726561736f6e000000000000000000000000000000000000000000000000000060208201526108a29061089960c0850185614838565b5f6108006119b6565b5f6108ac836119ea565b6040808201515f818152600a60205291909120549093509091506001600160a01b0316156108f05760405163532a2ce560e01b8152600481018390526024016106ac565b6109153384356109066040870160208801614881565b86604001358760600135611cc3565b61012082015261092c61092782611d62565b611e81565b5f838152600a60205260409020805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b039290921691909117905561096e8184611f1c565b50610977611fb4565b919050565b6006546001600160a01b031633146109bc57600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b6005546040516302f945c360e61b8152600481018490525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610a03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a2791906148a7565b80515f9081526009602052604081205491925090610a4f906001600160401b03851690614923565b905081602001516001600160401b0316811115610abb578151610a7b6001600160401b03851683614936565b6020840151604051639724d29b60e01b8152600481019390935260248301919091526001600160401b0380861660448401521660648201526084016106ac565b81515f9081526009602090815260408083208490558683526008909152812080546001600160401b0386169290610afc9084906001600160801b0316614949565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061062f5f338686611873565b6006546001600160a01b03163314610b6c57600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b5f610bc78383808060200260200160405190810160405280939291908181526020015f905b82821015610bbd57610bae60408302860136819003810190614968565b81526020019060010190610b91565b5050505050611fde565b5f8581526007602052604081209192505b83811015610c4557610c3d858583818110610bf557610bf5614824565b610c0b9260206040909202019081019150614881565b868684818110610c1d57610c1d614824565b9050604002016020016020810190610c359190614881565b84919061204b565b600101610bd8565b505f85815260086020526040902060010180546001600160401b0384169190601090610c82908490600160801b90046001600160801b0316614949565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610cb233878785611873565b505050505050565b6060816001600160401b03165f03610ce557604051631061a82160e11b815260040160405180910390fd5b5f838152600760209081526040909120610d00918490612264565b9392505050565b610d346040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f828152600860209081526040808320815160808101835281546001600160801b038082168352600160801b918290048116958301959095526001909201548085169382019390935291049091166060820152600654909190610da0906001600160a01b031685610529565b90506040518060a00160405280835f01516001600160801b0316815260200183602001516001600160801b0316815260200183604001516001600160801b0316815260200183606001516001600160801b031681526020018281525092505050919050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610e2f8161158d565b610727612280565b5f81815260076020526040902060609061054a906122bd565b610e5b338383612402565b5050565b5f82815260036020526040902060010154610e798161158d565b61062f8383611642565b6006546001600160a01b03163314610ec357600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b6005546040516302f945c360e61b8152600481018490526001600160401b038316916009915f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610f18573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f3c91906148a7565b5f015181526020019081526020015f205f828254610f5a9190614936565b90915550505f82815260086020526040902080546001600160401b0383169190601090610f98908490600160801b90046001600160801b0316614949565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610e5b335f8484611873565b610ff56040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60055460405163060e21af60e11b8152600481018490525f916001600160a01b031690630c1c435e906024015f60405180830381865afa15801561103b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261106291908101906149a9565b90505f5b8151811015611117575f61109283838151811061108557611085614824565b6020026020010151610d07565b805185519192509085906110a7908390614923565b90525060208082015190850180516110c0908390614923565b90525060408082015190850180516110d9908390614923565b90525060608082015190850180516110f2908390614923565b905250608080820151908501805161110b908390614923565b90525050600101611066565b5050919050565b5f818152600a60205260409020546060906001600160a01b03168061115957604051635067d7c960e11b8152600481018490526024016106ac565b610d00816124bf565b5f61116c8161158d565b60045461010090046001600160a01b0316156111b15760048054604051630e13572f60e01b81526101009091046001600160a01b0316918101919091526024016106ac565b306001600160a01b0316826001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061121b9190614a39565b6001600160a01b0316146112b65781826001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061128a9190614a39565b604051634bb6920360e01b81526001600160a01b039283166004820152911660248201526044016106ac565b81826001600160a01b031663e2fdcc176040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112f3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113179190614a39565b836001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015611353573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113779190614a39565b600580546001600160a01b0392831673ffffffffffffffffffffffffffffffffffffffff19918216811790925560068054948416949091168417905560048054948316610100027fffffffffffffffffffffff0000000000000000000000000000000000000000ff90951694909417909355604051908516907ffe3ee223ca7b82725fcef9b1a9e4dd85c115c1f2a8c3049dab8cde1961a607f3905f90a45050565b611422336105f1565b61060485858585856124fb565b611437611992565b5f82815260076020526040902061144e9082612588565b15610e5b57817fc29e38e65c1afc6951a799eec2f9823313ed50be18aaeb559547de96eae90a458260405161148591815260200190565b60405180910390a25050565b5f6001600160e01b03198216637965db0b60e01b148061054a575061054a8261279e565b816001600160a01b0316816001600160a01b0316141580156114fc57506001600160a01b038082165f9081526001602090815260408083209386168352929052205460ff16155b15610e5b5760405163711bec9160e11b81526001600160a01b038084166004830152821660248201526044016106ac565b6001600160a01b03841661155657604051632bfa23e760e11b81525f60048201526024016106ac565b6001600160a01b03851661157e57604051626a0d4560e21b81525f60048201526024016106ac565b610604858585858560016127ed565b6107278133612845565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff1661163b575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556115f33390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a450600161054a565b505f61054a565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff161561163b575f8381526003602090815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a450600161054a565b5f816001600160401b03165f036116f157604051631061a82160e11b815260040160405180910390fd5b6116fb8484610529565b9050816001600160401b0316811015610d0057604051632e64cc9f60e01b81526001600160a01b038516600482015260248101849052604481018290526001600160401b03831660648201526084016106ac565b815f0361176f57604051631061a82160e11b815260040160405180910390fd5b6103e8821080156117805750808214155b15610e5b576040516391ec487560e01b8152600481018390526103e86024820152604481018290526064016106ac565b5f8481526007602052604090206060906117cb908584612899565b5f86815260086020526040902060010180549192506001600160401b03861691601090611809908490600160801b90046001600160801b0316614a54565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505f61183782612982565b905083811461186a57604051635ce9337f60e11b81526004810187905260248101859052604481018290526064016106ac565b50949350505050565b6040805160018082528183019092525f916020808301908036833750506040805160018082528183019092529293505f929150602080830190803683375050835191925085916001600160401b038616915084905f906118d5576118d5614824565b60200260200101835f815181106118ee576118ee614824565b602090810291909101019190915252610cb2868684846129d9565b611911612a96565b6004805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b611963612ab9565b61199060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612af9565b565b60045460ff16156119905760405163d93c066560e01b815260040160405180910390fd5b82828110806119c457508181115b15610cb25785818484604051633382e72b60e21b81526004016106ac9493929190614a73565b611a3e6040518061014001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f8152602001606081526020015f81526020015f63ffffffff168152602001606081525090565b6005546040516302f945c360e61b8152833560048201525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015611a85573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa991906148a7565b90505f600460019054906101000a90046001600160a01b03166001600160a01b031663646d0f306040518163ffffffff1660e01b8152600401602060405180830381865afa158015611afd573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b219190614aa1565b8084526004805460408051631bbe4e3760e01b815290519394506101009091046001600160a01b031692631bbe4e37928281019260209291908290030181865afa158015611b71573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b959190614aa1565b6020840152611baa8185356040870135612b00565b6040840152815160608401528335608080850191909152600290611bd090860186614838565b604051611bde929190614ab8565b602060405180830381855afa158015611bf9573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611c1c9190614aa1565b60a0840152611c70604080516101208101909152805f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e082018190526101009091015290565b4260070b60e0820152611c8281612b9e565b60c0850152604083015115611cb057611c9a85612bfb565b60e086015263ffffffff16610100850152611cbb565b620f42406101008501525b505050919050565b6060611cd08686866116c7565b505f60208310611ce1576020611ce3565b825b9050611cf1868686846117b0565b5f87815260086020526040812060010180549294506001600160401b03881692909190611d289084906001600160801b0316614949565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611d58875f8888611873565b5095945050505050565b60605f611d73836101200151611fde565b90505f83610100015163ffffffff16826001600160401b0316611d969190614ac7565b9050835f0151846020015185604001518660600151604051602001611dfc94939291907f6d6572696469616e2f7265746972656d656e742f7632000000000000000000008152601681019490945260368401929092526056830152607682015260960190565b60408051601f1981840301815290829052608086015160a087015160c088015160e08901516101008a01519495611e3a959088908a90602001614b00565b604051602081830303815290604052611e57866101200151612d48565b604051602001611e6993929190614b68565b60405160208183030381529060405292505050919050565b5f615fff82511115611eab57815160405163c65c3daf60e01b81526004016106ac91815260200190565b5f82516001611eba9190614923565b60f01b83604051602001611ecf929190614b8e565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216611f1657825160405163c65c3daf60e01b81526004016106ac91815260200190565b50919050565b336001600160a01b0316815f013583604001517f1a4d5cc71680e11bbcb864b2dba2dbfbd4110b6cec55978cccb5eaf63d78f0848560600151866101200151866020016020810190611f6e9190614881565b61010089015160e08a0151611f8660808b018b614838565b611f9360c08d018d614838565b604051611fa899989796959493929190614c08565b60405180910390a45050565b6119905f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061198a565b5f80805b835181101561204457838181518110611ffd57611ffd614824565b60200260200101515f015184828151811061201a5761201a614824565b6020026020010151602001516120309190614c79565b61203a9083614c98565b9150600101611fe2565b5092915050565b8254600160c01b90046001600160401b03165f0361212757604080516060810182526001600160401b039283168082525f602080840182815284860183815297871680845260018a01835286842095518654925199518916600160801b0267ffffffffffffffff60801b199a8a16600160401b9081026fffffffffffffffffffffffffffffffff19909516928b16929092179390931799909916919091179094559181526002870190915291909120805467ffffffffffffffff19908116831790915584549382029390921692909217600160c01b1716179055565b612132838383612dfa565b1561213c57505050565b6001600160401b038083165f9081526001850160205260409020541615158061216a575061216a8382612f8b565b1561219b57604051633418809b60e11b81526001600160401b038084166004830152821660248201526044016106ac565b6001600160401b038082165f9081526001850160205260409020541615156121c38484612f8b565b15612243576001600160401b038084165f9081526002860160205260409020541681156121f7576121f48584612fd3565b92505b6001600160401b039081165f8181526001870160209081526040808320805495881667ffffffffffffffff1996871681179091558352600289019091529020805490921617905561062f565b801561225957612254848385613199565b61062f565b61062f848484613383565b60606122718484846134b6565b50909150610d0090508161373c565b612288611992565b6004805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25861193e3390565b80546060906001600160401b03600160c01b90910481169081908111156122e6576122e66141f8565b60405190808252806020026020018201604052801561232a57816020015b604080518082019091525f80825260208201528152602001906001900390816123045790505b5083549092506001600160401b0380821691600160801b9004165f5b838110156123f9576001600160401b038084165f908152600188016020908152604091829020825160608101845290548085168252600160401b8104851692820192909252600160801b909104909216828201528051808201909152806123ad8587614c98565b6001600160401b03168152602001825f01516001600160401b03168152508683815181106123dd576123dd614824565b60209081029190910101526040015192505f9150600101612346565b50505050919050565b6001600160a01b03831661242b57604051631f18c42760e11b81525f60048201526024016106ac565b6001600160a01b0382166124535760405162ced3e160e81b81525f60048201526024016106ac565b6001600160a01b038381165f81815260016020908152604080832094871680845294825291829020805460ff191686151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a3505050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b6001600160a01b03841661252457604051632bfa23e760e11b81525f60048201526024016106ac565b6001600160a01b03851661254c57604051626a0d4560e21b81525f60048201526024016106ac565b6040805160018082526020820186905281830190815260608201859052608082019092529061257f87878484875f6127ed565b50505050505050565b5f604082111561259757604091505b8254600160c01b90046001600160401b03168211156125c5578254600160c01b90046001600160401b031691505b60028210156125d557505f61054a565b5f5f6125e18585613830565b915091505f825f815181106125f8576125f8614824565b602002602001015190505f866001015f856001896126169190614936565b8151811061262657612626614824565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f205f0160109054906101000a90046001600160401b0316905061266f84846139a4565b945084612682575f94505050505061054a565b61268d878583613b2d565b86548451600160801b9091046001600160401b03169085905f906126b3576126b3614824565b6020026020010151855f815181106126cd576126cd614824565b60200260200101516001600160401b0316846001600160401b0316146126f3575f6126f5565b815b89547fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016600160801b6001600160401b039283160267ffffffffffffffff19161791811691909117895581161580159061277a5750845f8151811061275c5761275c614824565b60200260200101516001600160401b0316836001600160401b031614155b1561279357612793888461278e8482614c98565b613199565b505050505092915050565b5f6001600160e01b03198216636cdb3d1360e11b14806127ce57506001600160e01b031982166303a24d0760e21b145b8061054a57506301ffc9a760e01b6001600160e01b031983161461054a565b6127f9868686866129d9565b6001600160a01b03851615610cb2573381156128225761281d818888888888613d1c565b61257f565b6020858101519085015161283a838a8a85858a613e3d565b505050505050505050565b5f8281526003602090815260408083206001600160a01b038516845290915290205460ff16610e5b5760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016106ac565b60605f5f6128a88686866134b6565b885492955090935091506001600160401b03165f5b83811015612902576001600160401b039182165f9081526001808a01602052604090912080546001600160c01b03198116909155600160801b900490921691016128bd565b50865481908390612924908690600160c01b90046001600160401b0316614c79565b89546001600160801b0316600160c01b6001600160401b039283160267ffffffffffffffff60801b191617600160801b928216929092029190911767ffffffffffffffff191691161787556129788461373c565b5050509392505050565b5f600261298e83612d48565b60405161299b9190614cb7565b602060405180830381855afa1580156129b6573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061054a9190614aa1565b5f6001600160a01b038516158015906129fa57506001600160a01b03841615155b8015612a1157506006546001600160a01b03163314155b90508015612a8a57612a21611992565b5f5b835181108015612a335750825181105b15612a8857612a78838281518110612a4d57612a4d614824565b60200260200101516106cd88878581518110612a6b57612a6b614824565b6020026020010151610529565b612a8181614cc2565b9050612a23565b505b61060485858585613f24565b60045460ff1661199057604051638dfc202b60e01b815260040160405180910390fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561199057604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6040517f6d6572696469616e2f7265746972656d656e742d69642f76310000000000000060208201526039810184905260598101839052607981018290525f9060029060990160408051601f1981840301815290829052612b6091614cb7565b602060405180830381855afa158015612b7b573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906106ed9190614aa1565b6060815f015182602001518360400151846060015185608001518660a001518760c001518860e00151896101000151604051602001612be599989796959493929190614cda565b6040516020818303038152906040529050919050565b600554604051633d9afd1160e21b8152823560048201525f91829182916001600160a01b03169063f66bf444906024015f60405180830381865afa158015612c45573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612c6c9190810190614f29565b92505f915060029050612c8260a0870187614838565b604051612c90929190614ab8565b602060405180830381855afa158015612cab573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612cce9190614aa1565b82519091508114612d06578151604051633d4557e560e11b8152863560048201526024810191909152604481018290526064016106ac565b816020015163ffffffff165f03612d3357604051631cda363160e31b8152853560048201526024016106ac565b81602001518260400151935093505050915091565b8051606090612d58816001614923565b612d639060106151d0565b612d6e906002614923565b6001600160401b03811115612d8557612d856141f8565b6040519080825280601f01601f191660200182016040528015612daf576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b82811015611cbb57600101602081810286015190810151905160c01b60809190911b178252601090910190612dca565b82545f90600160801b90046001600160401b0316808203612e1e575f915050610d00565b84546001600160401b03165f612e348383614c98565b9050816001600160401b0316856001600160401b03161080612e675750806001600160401b0316866001600160401b0316115b15612e77575f9350505050610d00565b806001600160401b0316866001600160401b0316101580612ea95750806001600160401b0316856001600160401b0316115b15612eda57604051633418809b60e11b81526001600160401b038088166004830152861660248201526044016106ac565b806001600160401b0316856001600160401b0316148015612f0c5750816001600160401b0316866001600160401b0316115b8015612f1f5750612f1d8787612f8b565b155b15612f6257612f2e8287614c79565b87546001600160401b0391909116600160801b0267ffffffffffffffff60801b199091161787555060019250610d00915050565b865467ffffffffffffffff60801b19168755612f7f878383613199565b505f9695505050505050565b5f6001600160401b03821615801590610d005750506001600160401b039081165f81815260028401602090815260408083205485168352600190950190529290922054161490565b6001600160401b038082165f8181526001850160209081526040808320815160608101835290548087168252600160401b8104871693820193909352600160801b90920485169082015285549193909291169003613050576040810151845467ffffffffffffffff19166001600160401b03909116178455613096565b6040818101516020808401516001600160401b039081165f90815260018901909252929020805467ffffffffffffffff60801b1916600160801b93909216929092021790555b83546001600160401b03600160401b9091048116908416036130e257602081015184546001600160401b03909116600160401b0267ffffffffffffffff60401b19909116178455613127565b6020818101516040808401516001600160401b039081165f908152600189019094529220805467ffffffffffffffff60401b1916600160401b93909216929092021790555b6001600160401b038084165f908152600186016020526040902080546001600160c01b03191690558454859160189161316891600160c01b909104166151e7565b91906101000a8154816001600160401b0302191690836001600160401b03160217905550805f015191505092915050565b6001600160401b038083165f818152600186016020908152604091829020825160608101845290548086168252600160401b8104861692820192909252600160801b9091048416918101919091528554909216900361321157835467ffffffffffffffff19166001600160401b038316178455613254565b6020808201516001600160401b039081165f9081526001870190925260409091208054918416600160801b0267ffffffffffffffff60801b199092169190911790555b83546001600160401b03600160401b90910481169084160361329857835467ffffffffffffffff60401b1916600160401b6001600160401b038416021784556132da565b6040808201516001600160401b039081165f90815260018701602052919091208054918416600160401b0267ffffffffffffffff60401b199092169190911790555b6001600160401b039283165f908152600185016020908152604080832080546001600160c01b03191690559385168083528483208451815486850151968801518916600160801b02968916600160401b026fffffffffffffffffffffffffffffffff1991909116919098169081179790971767ffffffffffffffff60801b1916949094179093559381526002909401909252909120805467ffffffffffffffff19169091179055565b82546001600160401b03600160401b9182900481165f81815260018088016020818152604080852080548b8916600160801b81810267ffffffffffffffff60801b199384161790935583516060810185528c8b168082528187018b81528287018b8152848c52988852868b2092518354915199518e16909602988d16909d026fffffffffffffffffffffffffffffffff19909d16948c16949094179b909b179091169490941790985596845260028a01905294909120805467ffffffffffffffff191690941790935585549092859261346492600160c01b90041690614c98565b855477ffffffffffffffff0000000000000000ffffffffffffffff16600160c01b6001600160401b039283160267ffffffffffffffff60401b191617600160401b929091169190910217909355505050565b82546060905f906001600160401b03600160801b8204811691600160c01b8104821691849116878784106134ea57876134ec565b835b6001600160401b03811115613503576135036141f8565b60405190808252806020026020018201604052801561354757816020015b604080518082019091525f80825260208201528152602001906001900390816135215790505b5096505b6001600160401b0381161561372c5783860361358d57604051634ec5310d60e11b81526001600160401b03808b166004830152821660248201526044016106ac565b8783036135bf576040516305ba6bef60e21b81526001600160401b038a166004820152602481018990526044016106ac565b6001600160401b038083165f90815260018c0160209081526040808320815160608101835290548086168252600160401b8104861693820193909352600160801b909204909316928101929092526136178785614c98565b9050826001600160401b031681835f01516136329190614c79565b6001600160401b031611156136ad576040518060400160405280826001600160401b0316815260200184836136679190614c98565b6001600160401b03169052898661367d81614cc2565b97508151811061368f5761368f614824565b60209081029190910101526136a48388614c98565b9650505061372c565b604080518082019091526001600160401b038083168252835116602082015289866136d781614cc2565b9750815181106136e9576136e9614824565b60209081029190910101528151613701908290614c79565b61370b9084614c79565b925061371688614cc2565b6040909201519197505f965090925061354b9050565b8287525050505093509350939050565b60015b8151811015610e5b575f82828151811061375b5761375b614824565b602002602001015190505f8290505b5f811180156137b1575081516001600160401b03168461378b600184614936565b8151811061379b5761379b614824565b60200260200101515f01516001600160401b0316115b1561380857836137c2600183614936565b815181106137d2576137d2614824565b60200260200101518482815181106137ec576137ec614824565b60200260200101819052508061380190615208565b905061376a565b8184828151811061381b5761381b614824565b6020908102919091010152505060010161373f565b606080826001600160401b0381111561384b5761384b6141f8565b604051908082528060200260200182016040528015613874578160200160208202803683370190505b50836001600160401b0381111561388d5761388d6141f8565b6040519080825280602002602001820160405280156138b6578160200160208202803683370190505b50855491935091506001600160401b0380821691600160801b9004165f5b8581101561399a576001600160401b038084165f90815260018901602090815260409182902082516060810184529054808516808352600160401b8204861693830193909352600160801b9004909316918301919091528490849061393a908390614c79565b6139449190614c79565b87848151811061395657613956614824565b6020026020010187858151811061396f5761396f614824565b6001600160401b039384166020918202929092010152911690526040015192505f91506001016138d4565b5050509250929050565b5f60015b8351811015612044575f5f8583815181106139c5576139c5614824565b60200260200101518584815181106139df576139df614824565b6020026020010151915091505f8390505b5f81118015613a3357506001600160401b03821686613a10600184614936565b81518110613a2057613a20614824565b60200260200101516001600160401b0316105b15613adb5786613a44600183614936565b81518110613a5457613a54614824565b602002602001015186600183613a6a9190614936565b81518110613a7a57613a7a614824565b6020026020010151888381518110613a9457613a94614824565b60200260200101888481518110613aad57613aad614824565b6001600160401b0393841660209182029290920101529116905260019450613ad481615208565b90506139f0565b8282888381518110613aef57613aef614824565b60200260200101888481518110613b0857613b08614824565b6001600160401b039384166020918202929092010152911690525050506001016139a8565b5f60018351613b3c9190614936565b90505f5b818111613c46575f856001015f868481518110613b5f57613b5f614824565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f209050815f14613bdd5784613b9b600184614936565b81518110613bab57613bab614824565b602090810291909101015181546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161781555b828214613c0d5784613bf0836001614923565b81518110613c0057613c00614824565b6020026020010151613c0f565b835b81546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116179055613c3f81614cc2565b9050613b40565b508354600160c01b90046001600160401b0316613c64826001614923565b03613cb157828181518110613c7b57613c7b614824565b602090810291909101015184546001600160401b03909116600160401b0267ffffffffffffffff60401b1990911617845561062f565b828181518110613cc357613cc3614824565b6020026020010151846001015f846001600160401b03166001600160401b031681526020019081526020015f205f0160086101000a8154816001600160401b0302191690836001600160401b0316021790555050505050565b6001600160a01b0384163b15610cb25760405163bc197c8160e01b81526001600160a01b0385169063bc197c8190613d60908990899088908890889060040161521d565b6020604051808303815f875af1925050508015613d9a575060408051601f3d908101601f19168201909252613d979181019061527f565b60015b613e01573d808015613dc7576040519150601f19603f3d011682016040523d82523d5f602084013e613dcc565b606091505b5080515f03613df957604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b805160208201fd5b6001600160e01b0319811663bc197c8160e01b1461257f57604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b6001600160a01b0384163b15610cb25760405163f23a6e6160e01b81526001600160a01b0385169063f23a6e6190613e81908990899088908890889060040161529a565b6020604051808303815f875af1925050508015613ebb575060408051601f3d908101601f19168201909252613eb89181019061527f565b60015b613ee8573d808015613dc7576040519150601f19603f3d011682016040523d82523d5f602084013e613dcc565b6001600160e01b0319811663f23a6e6160e01b1461257f57604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b8051825114613f535781518151604051635b05999160e01b8152600481019290925260248201526044016106ac565b335f5b8351811015614055576020818102858101820151908501909101516001600160a01b03881615614007575f828152602081815260408083206001600160a01b038c16845290915290205481811015613fe1576040516303dee4c560e01b81526001600160a01b038a1660048201526024810182905260448101839052606481018490526084016106ac565b5f838152602081815260408083206001600160a01b038d16845290915290209082900390555b6001600160a01b0387161561404b575f828152602081815260408083206001600160a01b038b16845290915281208054839290614045908490614923565b90915550505b5050600101613f56565b5082516001036140d55760208301515f906020840151909150856001600160a01b0316876001600160a01b0316846001600160a01b03167fc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f6285856040516140c6929190918252602082015260400190565b60405180910390a45050610604565b836001600160a01b0316856001600160a01b0316826001600160a01b03167f4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb86866040516141249291906152e1565b60405180910390a45050505050565b6001600160a01b0381168114610727575f5ffd5b5f5f60408385031215614158575f5ffd5b823561416381614133565b946020939093013593505050565b6001600160e01b031981168114610727575f5ffd5b5f60208284031215614196575f5ffd5b8135610d0081614171565b5f602082840312156141b1575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610d0060208301846141b8565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b038111828210171561422e5761422e6141f8565b60405290565b6040516102c081016001600160401b038111828210171561422e5761422e6141f8565b604051601f8201601f191681016001600160401b038111828210171561427f5761427f6141f8565b604052919050565b5f6001600160401b0382111561429f5761429f6141f8565b5060051b60200190565b5f82601f8301126142b8575f5ffd5b81356142cb6142c682614287565b614257565b8082825260208201915060208360051b8601019250858311156142ec575f5ffd5b602085015b83811015611d585780358352602092830192016142f1565b5f6001600160401b03821115614321576143216141f8565b50601f01601f191660200190565b5f82601f83011261433e575f5ffd5b813561434c6142c682614309565b818152846020838601011115614360575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f5f60a08688031215614390575f5ffd5b853561439b81614133565b945060208601356143ab81614133565b935060408601356001600160401b038111156143c5575f5ffd5b6143d1888289016142a9565b93505060608601356001600160401b038111156143ec575f5ffd5b6143f8888289016142a9565b92505060808601356001600160401b03811115614413575f5ffd5b61441f8882890161432f565b9150509295509295909350565b5f5f6040838503121561443d575f5ffd5b82359150602083013561444f81614133565b809150509250929050565b6001600160401b0381168114610727575f5ffd5b5f5f5f5f60808587031215614481575f5ffd5b843561448c81614133565b93506020850135925060408501356144a38161445a565b9396929550929360600135925050565b5f8151808452602084019350602083015f5b828110156144fb57815180516001600160401b0390811688526020918201511681880152604090960195909101906001016144c5565b5093949350505050565b602081525f610d0060208301846144b3565b5f5f60408385031215614528575f5ffd5b82356001600160401b0381111561453d575f5ffd5b8301601f8101851361454d575f5ffd5b803561455b6142c682614287565b8082825260208201915060208360051b85010192508783111561457c575f5ffd5b6020840193505b828410156145a757833561459681614133565b825260209384019390910190614583565b945050505060208301356001600160401b038111156145c4575f5ffd5b6145d0858286016142a9565b9150509250929050565b5f8151808452602084019350602083015f5b828110156144fb5781518652602095860195909101906001016145ec565b602081525f610d0060208301846145da565b5f6020828403121561462c575f5ffd5b81356001600160401b03811115614641575f5ffd5b820160e08185031215610d00575f5ffd5b5f5f60408385031215614663575f5ffd5b82359150602083013561444f8161445a565b5f5f5f5f60608587031215614688575f5ffd5b843561469381614133565b93506020850135925060408501356001600160401b038111156146b4575f5ffd5b8501601f810187136146c4575f5ffd5b80356001600160401b038111156146d9575f5ffd5b8760208260061b84010111156146ed575f5ffd5b949793965060200194505050565b8015158114610727575f5ffd5b5f5f60408385031215614719575f5ffd5b823561472481614133565b9150602083013561444f816146fb565b5f5f60408385031215614745575f5ffd5b823561475081614133565b9150602083013561444f81614133565b5f60208284031215614770575f5ffd5b8135610d0081614133565b5f5f5f5f5f60a0868803121561478f575f5ffd5b853561479a81614133565b945060208601356147aa81614133565b9350604086013592506060860135915060808601356001600160401b03811115614413575f5ffd5b5f5f604083850312156147e3575f5ffd5b50508035926020909101359150565b600181811c9082168061480657607f821691505b602082108103611f1657634e487b7160e01b5f52602260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f5f8335601e1984360301811261484d575f5ffd5b8301803591506001600160401b03821115614866575f5ffd5b60200191503681900382131561487a575f5ffd5b9250929050565b5f60208284031215614891575f5ffd5b8135610d008161445a565b80516109778161445a565b5f60608284031280156148b8575f5ffd5b50604051606081016001600160401b03811182821017156148db576148db6141f8565b6040528251815260208301516148f08161445a565b60208201526040830151614903816146fb565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561054a5761054a61490f565b8181038181111561054a5761054a61490f565b6001600160801b03818116838216019081111561054a5761054a61490f565b5f6040828403128015614979575f5ffd5b5061498261420c565b823561498d8161445a565b8152602083013561499d8161445a565b60208201529392505050565b5f602082840312156149b9575f5ffd5b81516001600160401b038111156149ce575f5ffd5b8201601f810184136149de575f5ffd5b80516149ec6142c682614287565b8082825260208201915060208360051b850101925086831115614a0d575f5ffd5b6020840193505b82841015614a2f578351825260209384019390910190614a14565b9695505050505050565b5f60208284031215614a49575f5ffd5b8151610d0081614133565b6001600160801b03828116828216039081111561054a5761054a61490f565b608081525f614a8560808301876141b8565b6020830195909552506040810192909252606090910152919050565b5f60208284031215614ab1575f5ffd5b5051919050565b818382375f9101908152919050565b6001600160801b0381811683821602908116908181146120445761204461490f565b5f81518060208401855e5f93019283525090919050565b8781528660208201525f614b176040830188614ae9565b958652505060e09290921b6001600160e01b031916602084015260801b6fffffffffffffffffffffffffffffffff1916602483015260c01b6001600160c01b0319166034820152603c019392505050565b5f614b85614b7f614b798488614ae9565b86614ae9565b84614ae9565b95945050505050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a82018190526106ed600b830184614ae9565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b89815260e060208201525f614c2060e083018b6144b3565b6001600160401b038a16604084015263ffffffff8916606084015287608084015282810360a0840152614c54818789614be0565b905082810360c0840152614c69818587614be0565b9c9b505050505050505050505050565b6001600160401b03828116828216039081111561054a5761054a61490f565b6001600160401b03818116838216019081111561054a5761054a61490f565b5f610d008284614ae9565b5f60018201614cd357614cd361490f565b5060010190565b5f60038b10614cf757634e487b7160e01b5f52602160045260245ffd5b8a60f81b82528960e01b60018301528860e01b6005830152614d2560098301896001600160f01b0319169052565b86600b830152614d3a602b83018760c01b9052565b614d49603383018660c01b9052565b614d58603b83018560c01b9052565b614d76604383018460601b6bffffffffffffffffffffffff19169052565b506057019998505050505050505050565b5f82601f830112614d96575f5ffd5b8151614da46142c682614309565b818152846020838601011115614db8575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b805160ff81168114610977575f5ffd5b80516001600160f01b031981168114610977575f5ffd5b8051600381900b8114610977575f5ffd5b8051600781900b8114610977575f5ffd5b805161ffff81168114610977575f5ffd5b805163ffffffff81168114610977575f5ffd5b5f82601f830112614e50575f5ffd5b8151614e5e6142c682614287565b8082825260208201915060208360061b860101925085831115614e7f575f5ffd5b602085015b83811015611d585760408188031215614e9b575f5ffd5b614ea361420c565b81518152602080830151818301529084529290920191604001614e84565b5f60808284031215614ed1575f5ffd5b604051608081016001600160401b0381118282101715614ef357614ef36141f8565b60405282518152905080614f0960208401614e2e565b602082015260408381015190820152606092830151920191909152919050565b5f5f5f60c08486031215614f3b575f5ffd5b835160208501519093506001600160401b03811115614f58575f5ffd5b84016102c08187031215614f6a575f5ffd5b614f72614234565b81516001600160401b03811115614f87575f5ffd5b614f9388828501614d87565b82525060208201516001600160401b03811115614fae575f5ffd5b614fba88828501614d87565b60208301525060408201516001600160401b03811115614fd8575f5ffd5b614fe488828501614d87565b60408301525060608201516001600160401b03811115615002575f5ffd5b61500e88828501614d87565b60608301525061502060808301614dd4565b608082015261503160a08301614de4565b60a082015260c08201516001600160401b0381111561504e575f5ffd5b61505a88828501614d87565b60c08301525061506c60e08301614dfb565b60e082015261507e6101008301614dfb565b6101008201526150916101208301614dd4565b6101208201526101408201516001600160401b038111156150b0575f5ffd5b6150bc88828501614d87565b6101408301525061016082810151908201526150db6101808301614e0c565b6101808201526150ee6101a08301614e0c565b6101a08201526151016101c08301614e1d565b6101c08201526101e08201516001600160401b03811115615120575f5ffd5b61512c88828501614d87565b6101e083015250615140610200830161489c565b610200820152615153610220830161489c565b6102208201526151666102408301614e0c565b6102408201526151796102608301614e2e565b61026082015261028082810151908201526102a08201516001600160401b038111156151a3575f5ffd5b6151af88828501614e41565b6102a08301525092506151c790508560408601614ec1565b90509250925092565b808202811582820484141761054a5761054a61490f565b5f6001600160401b038216806151ff576151ff61490f565b5f190192915050565b5f816152165761521661490f565b505f190190565b6001600160a01b03861681526001600160a01b038516602082015260a060408201525f61524d60a08301866145da565b828103606084015261525f81866145da565b9050828103608084015261527381856141b8565b98975050505050505050565b5f6020828403121561528f575f5ffd5b8151610d0081614171565b6001600160a01b03861681526001600160a01b038516602082015283604082015282606082015260a060808201525f6152d660a08301846141b8565b979650505050505050565b604081525f6152f360408301856145da565b8281036020840152614b8581856145da56fea164736f6c6343000825000a';
