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

export const bytecode = '0x608060405234801561000f575f5ffd5b506040516154b33803806154b383398101604081905261002e9161016e565b806100388161009d565b506001600160a01b038216610060576040516397ee0cad60e01b815260040160405180910390fd5b61006a5f836100ad565b506100957f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a836100ad565b50505061038a565b60026100a982826102cc565b5050565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16610151575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556101093390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610154565b505f5b92915050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561017f575f5ffd5b82516001600160a01b0381168114610195575f5ffd5b60208401519092506001600160401b038111156101b0575f5ffd5b8301601f810185136101c0575f5ffd5b80516001600160401b038111156101d9576101d961015a565b604051601f8201601f19908116603f011681016001600160401b03811182821017156102075761020761015a565b60405281815282820160200187101561021e575f5ffd5b8160208401602083015e5f602083830101528093505050509250929050565b600181811c9082168061025157607f821691505b60208210810361026f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156102c757828211156102c757805f5260205f20601f840160051c60208510156102a057505f5b90810190601f840160051c035f5b818110156102c3575f838201556001016102ae565b5050505b505050565b81516001600160401b038111156102e5576102e561015a565b6102f9816102f3845461023d565b84610275565b6020601f82116001811461032b575f83156103145750848201515b5f19600385901b1c1916600184901b178455610383565b5f84815260208120601f198516915b8281101561035a578785015182556020948501946001909201910161033a565b508482101561037757868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b61511c806103975f395ff3fe608060405234801561000f575f5ffd5b50600436106101e6575f3560e01c80638456cb5911610109578063e63ab1e91161009e578063e985e9c51161006e578063e985e9c5146104b5578063ee8f931b146104f0578063f242432a14610503578063f2baa38414610516575f5ffd5b8063e63ab1e91461043f578063e6fe0c8014610466578063e78cea9214610479578063e8485c23146104a2575f5ffd5b8063a217fddf116100d9578063a217fddf146103ff578063a22cb46514610406578063d547741f14610419578063e34108551461042c575f5ffd5b80638456cb59146103a35780638ec28f2d146103ab5780638fea9037146103b457806391d14854146103c7575f5ffd5b80633f4ba83a1161017f5780635c975abb1161014f5780635c975abb1461031e5780635ec8bbef146103295780636550ae2d1461033c57806373e909791461034f575f5ffd5b80633f4ba83a146102d05780634e1273f4146102d85780634e4918b3146102f85780635aeeb0bb1461030b575f5ffd5b80632eb2c2d6116101ba5780632eb2c2d6146102755780632f2ff15d1461028a57806336568abe1461029d5780633c243823146102b0575f5ffd5b8062fdd58e146101ea57806301ffc9a7146102105780630e89341c14610233578063248a9ca314610253575b5f5ffd5b6101fd6101f83660046140e6565b610529565b6040519081526020015b60405180910390f35b61022361021e366004614125565b610550565b6040519015158152602001610207565b610246610241366004614140565b61055a565b6040516102079190614185565b6101fd610261366004614140565b5f9081526003602052604090206001015490565b6102886102833660046142f9565b6105ec565b005b6102886102983660046143a9565b61060b565b6102886102ab3660046143a9565b610635565b6102c36102be3660046143eb565b61066d565b6040516102079190614482565b6102886106f5565b6102eb6102e6366004614494565b61072a565b6040516102079190614587565b6101fd610306366004614599565b6107f4565b6102886103193660046145cf565b61097c565b60045460ff16610223565b6102886103373660046145f2565b610b2c565b6102c361034a3660046145cf565b610cba565b61036261035d366004614140565b610d07565b60405161020791905f60a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151608083015292915050565b610288610e05565b6101fd6103e881565b6102c36103c2366004614140565b610e37565b6102236103d53660046143a9565b5f9182526003602090815260408084206001600160a01b0393909316845291905290205460ff1690565b6101fd5f81565b610288610414366004614685565b610e50565b6102886104273660046143a9565b610e5f565b61028861043a3660046145cf565b610e83565b6101fd7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b610362610474366004614140565b610fc8565b60045461010090046001600160a01b03166040516001600160a01b039091168152602001610207565b6102466104b0366004614140565b61111e565b6102236104c33660046146b1565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205460ff1690565b6102886104fe3660046146dd565b611162565b6102886105113660046146f8565b611419565b61028861052436600461474f565b61142f565b5f818152602081815260408083206001600160a01b03861684529091529020545b92915050565b5f61054a82611491565b6060600280546105699061476f565b80601f01602080910402602001604051908101604052809291908181526020018280546105959061476f565b80156105e05780601f106105b7576101008083540402835291602001916105e0565b820191905f5260205f20905b8154815290600101906020018083116105c357829003601f168201915b50505050509050919050565b6105f7335b866114b5565b610604858585858561152d565b5050505050565b5f828152600360205260409020600101546106258161158d565b61062f8383611597565b50505050565b6001600160a01b038116331461065e5760405163334bd91960e11b815260040160405180910390fd5b6106688282611642565b505050565b6006546060906001600160a01b031633146106b557600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044015b60405180910390fd5b6106d2836001600160401b03166106cd8787876116c7565b61174f565b6106df84848460206117b0565b90506106ed85338686611873565b949350505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a61071f8161158d565b610727611909565b50565b6060815183511461075b5781518351604051635b05999160e01b8152600481019290925260248201526044016106ac565b5f83516001600160401b0381111561077557610775614197565b60405190808252806020026020018201604052801561079e578160200160208202803683370190505b5090505f5b84518110156107ec576020808202860101516107c790602080840287010151610529565b8282815181106107d9576107d96147a1565b60209081029190910101526001016107a3565b509392505050565b5f6107fd61195b565b610805611992565b60408051808201909152600f81527f62656e65666963696172794e616d65000000000000000000000000000000000060208201526108549061084a60808501856147b5565b60016102006119b6565b60408051808201909152600681527f726561736f6e000000000000000000000000000000000000000000000000000060208201526108a29061089960c08501856147b5565b5f6108006119b6565b5f6108ac836119ea565b6040808201515f818152600a60205291909120549093509091506001600160a01b0316156108f05760405163532a2ce560e01b8152600481018390526024016106ac565b61091533843561090660408701602088016147fe565b86604001358760600135611c5a565b61012082015261092c61092782611cf9565b611e75565b5f838152600a60205260409020805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b039290921691909117905561096e8184611f10565b50610977611fa8565b919050565b6006546001600160a01b031633146109bc57600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b6005546040516302f945c360e61b8152600481018490525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610a03573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610a279190614824565b80515f9081526009602052604081205491925090610a4f906001600160401b038516906148a0565b905081602001516001600160401b0316811115610abb578151610a7b6001600160401b038516836148b3565b6020840151604051639724d29b60e01b8152600481019390935260248301919091526001600160401b0380861660448401521660648201526084016106ac565b81515f9081526009602090815260408083208490558683526008909152812080546001600160401b0386169290610afc9084906001600160801b03166148c6565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061062f5f338686611873565b6006546001600160a01b03163314610b6c57600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b5f610bc78383808060200260200160405190810160405280939291908181526020015f905b82821015610bbd57610bae604083028601368190038101906148e5565b81526020019060010190610b91565b5050505050611fd2565b5f8581526007602052604081209192505b83811015610c4557610c3d858583818110610bf557610bf56147a1565b610c0b92602060409092020190810191506147fe565b868684818110610c1d57610c1d6147a1565b9050604002016020016020810190610c3591906147fe565b84919061203f565b600101610bd8565b505f85815260086020526040902060010180546001600160401b0384169190601090610c82908490600160801b90046001600160801b03166148c6565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610cb233878785611873565b505050505050565b6060816001600160401b03165f03610ce557604051631061a82160e11b815260040160405180910390fd5b5f838152600760209081526040909120610d00918490612258565b9392505050565b610d346040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f828152600860209081526040808320815160808101835281546001600160801b038082168352600160801b918290048116958301959095526001909201548085169382019390935291049091166060820152600654909190610da0906001600160a01b031685610529565b90506040518060a00160405280835f01516001600160801b0316815260200183602001516001600160801b0316815260200183604001516001600160801b0316815260200183606001516001600160801b031681526020018281525092505050919050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610e2f8161158d565b610727612274565b5f81815260076020526040902060609061054a906122b1565b610e5b3383836123f6565b5050565b5f82815260036020526040902060010154610e798161158d565b61062f8383611642565b6006546001600160a01b03163314610ec357600654604051631dd6677b60e01b81523360048201526001600160a01b0390911660248201526044016106ac565b6005546040516302f945c360e61b8152600481018490526001600160401b038316916009915f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610f18573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610f3c9190614824565b5f015181526020019081526020015f205f828254610f5a91906148b3565b90915550505f82815260086020526040902080546001600160401b0383169190601090610f98908490600160801b90046001600160801b03166148c6565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610e5b335f8484611873565b610ff56040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60055460405163060e21af60e11b8152600481018490525f916001600160a01b031690630c1c435e906024015f60405180830381865afa15801561103b573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526110629190810190614943565b90505f5b8151811015611117575f611092838381518110611085576110856147a1565b6020026020010151610d07565b805185519192509085906110a79083906148a0565b90525060208082015190850180516110c09083906148a0565b90525060408082015190850180516110d99083906148a0565b90525060608082015190850180516110f29083906148a0565b905250608080820151908501805161110b9083906148a0565b90525050600101611066565b5050919050565b5f818152600a60205260409020546060906001600160a01b03168061115957604051635067d7c960e11b8152600481018490526024016106ac565b610d00816124b3565b5f61116c8161158d565b60045461010090046001600160a01b0316156111b15760048054604051630e13572f60e01b81526101009091046001600160a01b0316918101919091526024016106ac565b306001600160a01b0316826001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156111f7573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061121b91906149d3565b6001600160a01b0316146112b65781826001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa158015611266573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061128a91906149d3565b604051634bb6920360e01b81526001600160a01b039283166004820152911660248201526044016106ac565b81826001600160a01b031663e2fdcc176040518163ffffffff1660e01b8152600401602060405180830381865afa1580156112f3573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061131791906149d3565b836001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015611353573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061137791906149d3565b600580546001600160a01b0392831673ffffffffffffffffffffffffffffffffffffffff19918216811790925560068054948416949091168417905560048054948316610100027fffffffffffffffffffffff0000000000000000000000000000000000000000ff90951694909417909355604051908516907ffe3ee223ca7b82725fcef9b1a9e4dd85c115c1f2a8c3049dab8cde1961a607f3905f90a45050565b611422336105f1565b61060485858585856124ef565b611437611992565b5f82815260076020526040902061144e908261257c565b15610e5b57817fc29e38e65c1afc6951a799eec2f9823313ed50be18aaeb559547de96eae90a458260405161148591815260200190565b60405180910390a25050565b5f6001600160e01b03198216637965db0b60e01b148061054a575061054a82612792565b816001600160a01b0316816001600160a01b0316141580156114fc57506001600160a01b038082165f9081526001602090815260408083209386168352929052205460ff16155b15610e5b5760405163711bec9160e11b81526001600160a01b038084166004830152821660248201526044016106ac565b6001600160a01b03841661155657604051632bfa23e760e11b81525f60048201526024016106ac565b6001600160a01b03851661157e57604051626a0d4560e21b81525f60048201526024016106ac565b610604858585858560016127e1565b6107278133612839565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff1661163b575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556115f33390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a450600161054a565b505f61054a565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff161561163b575f8381526003602090815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a450600161054a565b5f816001600160401b03165f036116f157604051631061a82160e11b815260040160405180910390fd5b6116fb8484610529565b9050816001600160401b0316811015610d0057604051632e64cc9f60e01b81526001600160a01b038516600482015260248101849052604481018290526001600160401b03831660648201526084016106ac565b815f0361176f57604051631061a82160e11b815260040160405180910390fd5b6103e8821080156117805750808214155b15610e5b576040516391ec487560e01b8152600481018390526103e86024820152604481018290526064016106ac565b5f8481526007602052604090206060906117cb90858461288d565b5f86815260086020526040902060010180549192506001600160401b03861691601090611809908490600160801b90046001600160801b03166149ee565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505f61183782612976565b905083811461186a57604051635ce9337f60e11b81526004810187905260248101859052604481018290526064016106ac565b50949350505050565b6040805160018082528183019092525f916020808301908036833750506040805160018082528183019092529293505f929150602080830190803683375050835191925085916001600160401b038616915084905f906118d5576118d56147a1565b60200260200101835f815181106118ee576118ee6147a1565b602090810291909101019190915252610cb2868684846129cd565b611911612a8a565b6004805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b611963612aad565b61199060017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612aed565b565b60045460ff16156119905760405163d93c066560e01b815260040160405180910390fd5b82828110806119c457508181115b15610cb25785818484604051633382e72b60e21b81526004016106ac9493929190614a0d565b611a3d6040518061014001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f81526020015f63ffffffff168152602001606081525090565b6005546040516302f945c360e61b8152833560048201525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015611a84573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611aa89190614824565b90505f600460019054906101000a90046001600160a01b03166001600160a01b031663646d0f306040518163ffffffff1660e01b8152600401602060405180830381865afa158015611afc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b209190614a3b565b8084526004805460408051631bbe4e3760e01b815290519394506101009091046001600160a01b031692631bbe4e37928281019260209291908290030181865afa158015611b70573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b949190614a3b565b6020840152611ba98185356040870135612af4565b6040840152815160608401528335608080850191909152600290611bcf908601866147b5565b604051611bdd929190614a52565b602060405180830381855afa158015611bf8573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611c1b9190614a3b565b60a0840152604082015115611c4957611c3384612b92565b60e085015263ffffffff16610100840152611117565b620f42406101008401525050919050565b6060611c678686866116c7565b505f60208310611c78576020611c7a565b825b9050611c88868686846117b0565b5f87815260086020526040812060010180549294506001600160401b03881692909190611cbf9084906001600160801b03166148c6565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611cef875f8888611873565b5095945050505050565b60605f611d0a836101200151611fd2565b90505f83610100015163ffffffff16826001600160401b0316611d2d9190614a61565b9050835f0151846020015185604001518660600151604051602001611d9394939291907f6d6572696469616e2f7265746972656d656e742f7631000000000000000000008152601681019490945260368401929092526056830152607682015260960190565b60408051601f1981840301815290829052608086015160a087015160c088015160e08901516101008a01519495611e2e959088908a9060200196875260208701959095526040860193909352606085019190915260e01b6001600160e01b0319166080808501919091521b6fffffffffffffffffffffffffffffffff1916608483015260c01b6001600160c01b0319166094820152609c0190565b604051602081830303815290604052611e4b866101200151612cdf565b604051602001611e5d93929190614a9a565b60405160208183030381529060405292505050919050565b5f615fff82511115611e9f57815160405163c65c3daf60e01b81526004016106ac91815260200190565b5f82516001611eae91906148a0565b60f01b83604051602001611ec3929190614ac0565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216611f0a57825160405163c65c3daf60e01b81526004016106ac91815260200190565b50919050565b336001600160a01b0316815f013583604001517f1a4d5cc71680e11bbcb864b2dba2dbfbd4110b6cec55978cccb5eaf63d78f0848560600151866101200151866020016020810190611f6291906147fe565b61010089015160e08a0151611f7a60808b018b6147b5565b611f8760c08d018d6147b5565b604051611f9c99989796959493929190614b52565b60405180910390a45050565b6119905f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f0061198a565b5f80805b835181101561203857838181518110611ff157611ff16147a1565b60200260200101515f015184828151811061200e5761200e6147a1565b6020026020010151602001516120249190614bc3565b61202e9083614be2565b9150600101611fd6565b5092915050565b8254600160c01b90046001600160401b03165f0361211b57604080516060810182526001600160401b039283168082525f602080840182815284860183815297871680845260018a01835286842095518654925199518916600160801b0267ffffffffffffffff60801b199a8a16600160401b9081026fffffffffffffffffffffffffffffffff19909516928b16929092179390931799909916919091179094559181526002870190915291909120805467ffffffffffffffff19908116831790915584549382029390921692909217600160c01b1716179055565b612126838383612d99565b1561213057505050565b6001600160401b038083165f9081526001850160205260409020541615158061215e575061215e8382612f2a565b1561218f57604051633418809b60e11b81526001600160401b038084166004830152821660248201526044016106ac565b6001600160401b038082165f9081526001850160205260409020541615156121b78484612f2a565b15612237576001600160401b038084165f9081526002860160205260409020541681156121eb576121e88584612f72565b92505b6001600160401b039081165f8181526001870160209081526040808320805495881667ffffffffffffffff1996871681179091558352600289019091529020805490921617905561062f565b801561224d57612248848385613138565b61062f565b61062f848484613322565b6060612265848484613455565b50909150610d009050816136db565b61227c611992565b6004805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a25861193e3390565b80546060906001600160401b03600160c01b90910481169081908111156122da576122da614197565b60405190808252806020026020018201604052801561231e57816020015b604080518082019091525f80825260208201528152602001906001900390816122f85790505b5083549092506001600160401b0380821691600160801b9004165f5b838110156123ed576001600160401b038084165f908152600188016020908152604091829020825160608101845290548085168252600160401b8104851692820192909252600160801b909104909216828201528051808201909152806123a18587614be2565b6001600160401b03168152602001825f01516001600160401b03168152508683815181106123d1576123d16147a1565b60209081029190910101526040015192505f915060010161233a565b50505050919050565b6001600160a01b03831661241f57604051631f18c42760e11b81525f60048201526024016106ac565b6001600160a01b0382166124475760405162ced3e160e81b81525f60048201526024016106ac565b6001600160a01b038381165f81815260016020908152604080832094871680845294825291829020805460ff191686151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a3505050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b6001600160a01b03841661251857604051632bfa23e760e11b81525f60048201526024016106ac565b6001600160a01b03851661254057604051626a0d4560e21b81525f60048201526024016106ac565b6040805160018082526020820186905281830190815260608201859052608082019092529061257387878484875f6127e1565b50505050505050565b5f604082111561258b57604091505b8254600160c01b90046001600160401b03168211156125b9578254600160c01b90046001600160401b031691505b60028210156125c957505f61054a565b5f5f6125d585856137cf565b915091505f825f815181106125ec576125ec6147a1565b602002602001015190505f866001015f8560018961260a91906148b3565b8151811061261a5761261a6147a1565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f205f0160109054906101000a90046001600160401b031690506126638484613943565b945084612676575f94505050505061054a565b612681878583613acc565b86548451600160801b9091046001600160401b03169085905f906126a7576126a76147a1565b6020026020010151855f815181106126c1576126c16147a1565b60200260200101516001600160401b0316846001600160401b0316146126e7575f6126e9565b815b89547fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016600160801b6001600160401b039283160267ffffffffffffffff19161791811691909117895581161580159061276e5750845f81518110612750576127506147a1565b60200260200101516001600160401b0316836001600160401b031614155b156127875761278788846127828482614be2565b613138565b505050505092915050565b5f6001600160e01b03198216636cdb3d1360e11b14806127c257506001600160e01b031982166303a24d0760e21b145b8061054a57506301ffc9a760e01b6001600160e01b031983161461054a565b6127ed868686866129cd565b6001600160a01b03851615610cb25733811561281657612811818888888888613cbb565b612573565b6020858101519085015161282e838a8a85858a613ddc565b505050505050505050565b5f8281526003602090815260408083206001600160a01b038516845290915290205460ff16610e5b5760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016106ac565b60605f5f61289c868686613455565b885492955090935091506001600160401b03165f5b838110156128f6576001600160401b039182165f9081526001808a01602052604090912080546001600160c01b03198116909155600160801b900490921691016128b1565b50865481908390612918908690600160c01b90046001600160401b0316614bc3565b89546001600160801b0316600160c01b6001600160401b039283160267ffffffffffffffff60801b191617600160801b928216929092029190911767ffffffffffffffff1916911617875561296c846136db565b5050509392505050565b5f600261298283612cdf565b60405161298f9190614c01565b602060405180830381855afa1580156129aa573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061054a9190614a3b565b5f6001600160a01b038516158015906129ee57506001600160a01b03841615155b8015612a0557506006546001600160a01b03163314155b90508015612a7e57612a15611992565b5f5b835181108015612a275750825181105b15612a7c57612a6c838281518110612a4157612a416147a1565b60200260200101516106cd88878581518110612a5f57612a5f6147a1565b6020026020010151610529565b612a7581614c0c565b9050612a17565b505b61060485858585613ec3565b60045460ff1661199057604051638dfc202b60e01b815260040160405180910390fd5b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561199057604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6040517f6d6572696469616e2f7265746972656d656e742d69642f76310000000000000060208201526039810184905260598101839052607981018290525f9060029060990160408051601f1981840301815290829052612b5491614c01565b602060405180830381855afa158015612b6f573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906106ed9190614a3b565b600554604051633d9afd1160e21b8152823560048201525f91829182916001600160a01b03169063f66bf444906024015f60405180830381865afa158015612bdc573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612c039190810190614d5e565b92505f915060029050612c1960a08701876147b5565b604051612c27929190614a52565b602060405180830381855afa158015612c42573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612c659190614a3b565b82519091508114612c9d578151604051633d4557e560e11b8152863560048201526024810191909152604481018290526064016106ac565b816020015163ffffffff165f03612cca57604051631cda363160e31b8152853560048201526024016106ac565b81602001518260400151935093505050915091565b8051606090612cef8160016148a0565b612cfa906010614fda565b612d059060026148a0565b6001600160401b03811115612d1c57612d1c614197565b6040519080825280601f01601f191660200182016040528015612d46576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b82811015612d9157600101602081810286015190810151905160c01b60809190911b178252601090910190612d61565b505050919050565b82545f90600160801b90046001600160401b0316808203612dbd575f915050610d00565b84546001600160401b03165f612dd38383614be2565b9050816001600160401b0316856001600160401b03161080612e065750806001600160401b0316866001600160401b0316115b15612e16575f9350505050610d00565b806001600160401b0316866001600160401b0316101580612e485750806001600160401b0316856001600160401b0316115b15612e7957604051633418809b60e11b81526001600160401b038088166004830152861660248201526044016106ac565b806001600160401b0316856001600160401b0316148015612eab5750816001600160401b0316866001600160401b0316115b8015612ebe5750612ebc8787612f2a565b155b15612f0157612ecd8287614bc3565b87546001600160401b0391909116600160801b0267ffffffffffffffff60801b199091161787555060019250610d00915050565b865467ffffffffffffffff60801b19168755612f1e878383613138565b505f9695505050505050565b5f6001600160401b03821615801590610d005750506001600160401b039081165f81815260028401602090815260408083205485168352600190950190529290922054161490565b6001600160401b038082165f8181526001850160209081526040808320815160608101835290548087168252600160401b8104871693820193909352600160801b90920485169082015285549193909291169003612fef576040810151845467ffffffffffffffff19166001600160401b03909116178455613035565b6040818101516020808401516001600160401b039081165f90815260018901909252929020805467ffffffffffffffff60801b1916600160801b93909216929092021790555b83546001600160401b03600160401b90910481169084160361308157602081015184546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161784556130c6565b6020818101516040808401516001600160401b039081165f908152600189019094529220805467ffffffffffffffff60401b1916600160401b93909216929092021790555b6001600160401b038084165f908152600186016020526040902080546001600160c01b03191690558454859160189161310791600160c01b90910416614ff1565b91906101000a8154816001600160401b0302191690836001600160401b03160217905550805f015191505092915050565b6001600160401b038083165f818152600186016020908152604091829020825160608101845290548086168252600160401b8104861692820192909252600160801b909104841691810191909152855490921690036131b057835467ffffffffffffffff19166001600160401b0383161784556131f3565b6020808201516001600160401b039081165f9081526001870190925260409091208054918416600160801b0267ffffffffffffffff60801b199092169190911790555b83546001600160401b03600160401b90910481169084160361323757835467ffffffffffffffff60401b1916600160401b6001600160401b03841602178455613279565b6040808201516001600160401b039081165f90815260018701602052919091208054918416600160401b0267ffffffffffffffff60401b199092169190911790555b6001600160401b039283165f908152600185016020908152604080832080546001600160c01b03191690559385168083528483208451815486850151968801518916600160801b02968916600160401b026fffffffffffffffffffffffffffffffff1991909116919098169081179790971767ffffffffffffffff60801b1916949094179093559381526002909401909252909120805467ffffffffffffffff19169091179055565b82546001600160401b03600160401b9182900481165f81815260018088016020818152604080852080548b8916600160801b81810267ffffffffffffffff60801b199384161790935583516060810185528c8b168082528187018b81528287018b8152848c52988852868b2092518354915199518e16909602988d16909d026fffffffffffffffffffffffffffffffff19909d16948c16949094179b909b179091169490941790985596845260028a01905294909120805467ffffffffffffffff191690941790935585549092859261340392600160c01b90041690614be2565b855477ffffffffffffffff0000000000000000ffffffffffffffff16600160c01b6001600160401b039283160267ffffffffffffffff60401b191617600160401b929091169190910217909355505050565b82546060905f906001600160401b03600160801b8204811691600160c01b810482169184911687878410613489578761348b565b835b6001600160401b038111156134a2576134a2614197565b6040519080825280602002602001820160405280156134e657816020015b604080518082019091525f80825260208201528152602001906001900390816134c05790505b5096505b6001600160401b038116156136cb5783860361352c57604051634ec5310d60e11b81526001600160401b03808b166004830152821660248201526044016106ac565b87830361355e576040516305ba6bef60e21b81526001600160401b038a166004820152602481018990526044016106ac565b6001600160401b038083165f90815260018c0160209081526040808320815160608101835290548086168252600160401b8104861693820193909352600160801b909204909316928101929092526135b68785614be2565b9050826001600160401b031681835f01516135d19190614bc3565b6001600160401b0316111561364c576040518060400160405280826001600160401b0316815260200184836136069190614be2565b6001600160401b03169052898661361c81614c0c565b97508151811061362e5761362e6147a1565b60209081029190910101526136438388614be2565b965050506136cb565b604080518082019091526001600160401b0380831682528351166020820152898661367681614c0c565b975081518110613688576136886147a1565b602090810291909101015281516136a0908290614bc3565b6136aa9084614bc3565b92506136b588614c0c565b6040909201519197505f96509092506134ea9050565b8287525050505093509350939050565b60015b8151811015610e5b575f8282815181106136fa576136fa6147a1565b602002602001015190505f8290505b5f81118015613750575081516001600160401b03168461372a6001846148b3565b8151811061373a5761373a6147a1565b60200260200101515f01516001600160401b0316115b156137a757836137616001836148b3565b81518110613771576137716147a1565b602002602001015184828151811061378b5761378b6147a1565b6020026020010181905250806137a090615012565b9050613709565b818482815181106137ba576137ba6147a1565b602090810291909101015250506001016136de565b606080826001600160401b038111156137ea576137ea614197565b604051908082528060200260200182016040528015613813578160200160208202803683370190505b50836001600160401b0381111561382c5761382c614197565b604051908082528060200260200182016040528015613855578160200160208202803683370190505b50855491935091506001600160401b0380821691600160801b9004165f5b85811015613939576001600160401b038084165f90815260018901602090815260409182902082516060810184529054808516808352600160401b8204861693830193909352600160801b900490931691830191909152849084906138d9908390614bc3565b6138e39190614bc3565b8784815181106138f5576138f56147a1565b6020026020010187858151811061390e5761390e6147a1565b6001600160401b039384166020918202929092010152911690526040015192505f9150600101613873565b5050509250929050565b5f60015b8351811015612038575f5f858381518110613964576139646147a1565b602002602001015185848151811061397e5761397e6147a1565b6020026020010151915091505f8390505b5f811180156139d257506001600160401b038216866139af6001846148b3565b815181106139bf576139bf6147a1565b60200260200101516001600160401b0316105b15613a7a57866139e36001836148b3565b815181106139f3576139f36147a1565b602002602001015186600183613a0991906148b3565b81518110613a1957613a196147a1565b6020026020010151888381518110613a3357613a336147a1565b60200260200101888481518110613a4c57613a4c6147a1565b6001600160401b0393841660209182029290920101529116905260019450613a7381615012565b905061398f565b8282888381518110613a8e57613a8e6147a1565b60200260200101888481518110613aa757613aa76147a1565b6001600160401b03938416602091820292909201015291169052505050600101613947565b5f60018351613adb91906148b3565b90505f5b818111613be5575f856001015f868481518110613afe57613afe6147a1565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f209050815f14613b7c5784613b3a6001846148b3565b81518110613b4a57613b4a6147a1565b602090810291909101015181546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161781555b828214613bac5784613b8f8360016148a0565b81518110613b9f57613b9f6147a1565b6020026020010151613bae565b835b81546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116179055613bde81614c0c565b9050613adf565b508354600160c01b90046001600160401b0316613c038260016148a0565b03613c5057828181518110613c1a57613c1a6147a1565b602090810291909101015184546001600160401b03909116600160401b0267ffffffffffffffff60401b1990911617845561062f565b828181518110613c6257613c626147a1565b6020026020010151846001015f846001600160401b03166001600160401b031681526020019081526020015f205f0160086101000a8154816001600160401b0302191690836001600160401b0316021790555050505050565b6001600160a01b0384163b15610cb25760405163bc197c8160e01b81526001600160a01b0385169063bc197c8190613cff9089908990889088908890600401615027565b6020604051808303815f875af1925050508015613d39575060408051601f3d908101601f19168201909252613d3691810190615089565b60015b613da0573d808015613d66576040519150601f19603f3d011682016040523d82523d5f602084013e613d6b565b606091505b5080515f03613d9857604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b805160208201fd5b6001600160e01b0319811663bc197c8160e01b1461257357604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b6001600160a01b0384163b15610cb25760405163f23a6e6160e01b81526001600160a01b0385169063f23a6e6190613e2090899089908890889088906004016150a4565b6020604051808303815f875af1925050508015613e5a575060408051601f3d908101601f19168201909252613e5791810190615089565b60015b613e87573d808015613d66576040519150601f19603f3d011682016040523d82523d5f602084013e613d6b565b6001600160e01b0319811663f23a6e6160e01b1461257357604051632bfa23e760e11b81526001600160a01b03861660048201526024016106ac565b8051825114613ef25781518151604051635b05999160e01b8152600481019290925260248201526044016106ac565b335f5b8351811015613ff4576020818102858101820151908501909101516001600160a01b03881615613fa6575f828152602081815260408083206001600160a01b038c16845290915290205481811015613f80576040516303dee4c560e01b81526001600160a01b038a1660048201526024810182905260448101839052606481018490526084016106ac565b5f838152602081815260408083206001600160a01b038d16845290915290209082900390555b6001600160a01b03871615613fea575f828152602081815260408083206001600160a01b038b16845290915281208054839290613fe49084906148a0565b90915550505b5050600101613ef5565b5082516001036140745760208301515f906020840151909150856001600160a01b0316876001600160a01b0316846001600160a01b03167fc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f628585604051614065929190918252602082015260400190565b60405180910390a45050610604565b836001600160a01b0316856001600160a01b0316826001600160a01b03167f4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb86866040516140c39291906150eb565b60405180910390a45050505050565b6001600160a01b0381168114610727575f5ffd5b5f5f604083850312156140f7575f5ffd5b8235614102816140d2565b946020939093013593505050565b6001600160e01b031981168114610727575f5ffd5b5f60208284031215614135575f5ffd5b8135610d0081614110565b5f60208284031215614150575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f610d006020830184614157565b634e487b7160e01b5f52604160045260245ffd5b6040516102a081016001600160401b03811182821017156141ce576141ce614197565b60405290565b604051601f8201601f191681016001600160401b03811182821017156141fc576141fc614197565b604052919050565b5f6001600160401b0382111561421c5761421c614197565b5060051b60200190565b5f82601f830112614235575f5ffd5b813561424861424382614204565b6141d4565b8082825260208201915060208360051b860101925085831115614269575f5ffd5b602085015b83811015611cef57803583526020928301920161426e565b5f6001600160401b0382111561429e5761429e614197565b50601f01601f191660200190565b5f82601f8301126142bb575f5ffd5b81356142c961424382614286565b8181528460208386010111156142dd575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f5f60a0868803121561430d575f5ffd5b8535614318816140d2565b94506020860135614328816140d2565b935060408601356001600160401b03811115614342575f5ffd5b61434e88828901614226565b93505060608601356001600160401b03811115614369575f5ffd5b61437588828901614226565b92505060808601356001600160401b03811115614390575f5ffd5b61439c888289016142ac565b9150509295509295909350565b5f5f604083850312156143ba575f5ffd5b8235915060208301356143cc816140d2565b809150509250929050565b6001600160401b0381168114610727575f5ffd5b5f5f5f5f608085870312156143fe575f5ffd5b8435614409816140d2565b9350602085013592506040850135614420816143d7565b9396929550929360600135925050565b5f8151808452602084019350602083015f5b8281101561447857815180516001600160401b039081168852602091820151168188015260409096019590910190600101614442565b5093949350505050565b602081525f610d006020830184614430565b5f5f604083850312156144a5575f5ffd5b82356001600160401b038111156144ba575f5ffd5b8301601f810185136144ca575f5ffd5b80356144d861424382614204565b8082825260208201915060208360051b8501019250878311156144f9575f5ffd5b6020840193505b82841015614524578335614513816140d2565b825260209384019390910190614500565b945050505060208301356001600160401b03811115614541575f5ffd5b61454d85828601614226565b9150509250929050565b5f8151808452602084019350602083015f5b82811015614478578151865260209586019590910190600101614569565b602081525f610d006020830184614557565b5f602082840312156145a9575f5ffd5b81356001600160401b038111156145be575f5ffd5b820160e08185031215610d00575f5ffd5b5f5f604083850312156145e0575f5ffd5b8235915060208301356143cc816143d7565b5f5f5f5f60608587031215614605575f5ffd5b8435614610816140d2565b93506020850135925060408501356001600160401b03811115614631575f5ffd5b8501601f81018713614641575f5ffd5b80356001600160401b03811115614656575f5ffd5b8760208260061b840101111561466a575f5ffd5b949793965060200194505050565b8015158114610727575f5ffd5b5f5f60408385031215614696575f5ffd5b82356146a1816140d2565b915060208301356143cc81614678565b5f5f604083850312156146c2575f5ffd5b82356146cd816140d2565b915060208301356143cc816140d2565b5f602082840312156146ed575f5ffd5b8135610d00816140d2565b5f5f5f5f5f60a0868803121561470c575f5ffd5b8535614717816140d2565b94506020860135614727816140d2565b9350604086013592506060860135915060808601356001600160401b03811115614390575f5ffd5b5f5f60408385031215614760575f5ffd5b50508035926020909101359150565b600181811c9082168061478357607f821691505b602082108103611f0a57634e487b7160e01b5f52602260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b5f5f8335601e198436030181126147ca575f5ffd5b8301803591506001600160401b038211156147e3575f5ffd5b6020019150368190038213156147f7575f5ffd5b9250929050565b5f6020828403121561480e575f5ffd5b8135610d00816143d7565b8051610977816143d7565b5f6060828403128015614835575f5ffd5b50604051606081016001600160401b038111828210171561485857614858614197565b60405282518152602083015161486d816143d7565b6020820152604083015161488081614678565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561054a5761054a61488c565b8181038181111561054a5761054a61488c565b6001600160801b03818116838216019081111561054a5761054a61488c565b5f60408284031280156148f6575f5ffd5b50604080519081016001600160401b038111828210171561491957614919614197565b6040528235614927816143d7565b81526020830135614937816143d7565b60208201529392505050565b5f60208284031215614953575f5ffd5b81516001600160401b03811115614968575f5ffd5b8201601f81018413614978575f5ffd5b805161498661424382614204565b8082825260208201915060208360051b8501019250868311156149a7575f5ffd5b6020840193505b828410156149c95783518252602093840193909101906149ae565b9695505050505050565b5f602082840312156149e3575f5ffd5b8151610d00816140d2565b6001600160801b03828116828216039081111561054a5761054a61488c565b608081525f614a1f6080830187614157565b6020830195909552506040810192909252606090910152919050565b5f60208284031215614a4b575f5ffd5b5051919050565b818382375f9101908152919050565b6001600160801b0381811683821602908116908181146120385761203861488c565b5f81518060208401855e5f93019283525090919050565b5f614ab7614ab1614aab8488614a83565b86614a83565b84614a83565b95945050505050565b606160f81b81527fffff000000000000000000000000000000000000000000000000000000000000831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a82018190526106ed600b830184614a83565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b89815260e060208201525f614b6a60e083018b614430565b6001600160401b038a16604084015263ffffffff8916606084015287608084015282810360a0840152614b9e818789614b2a565b905082810360c0840152614bb3818587614b2a565b9c9b505050505050505050505050565b6001600160401b03828116828216039081111561054a5761054a61488c565b6001600160401b03818116838216019081111561054a5761054a61488c565b5f610d008284614a83565b5f60018201614c1d57614c1d61488c565b5060010190565b5f82601f830112614c33575f5ffd5b8151614c4161424382614286565b818152846020838601011115614c55575f5ffd5b8160208501602083015e5f918101602001919091529392505050565b805160ff81168114610977575f5ffd5b80517fffff00000000000000000000000000000000000000000000000000000000000081168114610977575f5ffd5b8051600381900b8114610977575f5ffd5b8051600781900b8114610977575f5ffd5b805161ffff81168114610977575f5ffd5b805163ffffffff81168114610977575f5ffd5b5f60808284031215614d06575f5ffd5b604051608081016001600160401b0381118282101715614d2857614d28614197565b60405282518152905080614d3e60208401614ce3565b602082015260408381015190820152606092830151920191909152919050565b5f5f5f60c08486031215614d70575f5ffd5b835160208501519093506001600160401b03811115614d8d575f5ffd5b84016102a08187031215614d9f575f5ffd5b614da76141ab565b81516001600160401b03811115614dbc575f5ffd5b614dc888828501614c24565b82525060208201516001600160401b03811115614de3575f5ffd5b614def88828501614c24565b60208301525060408201516001600160401b03811115614e0d575f5ffd5b614e1988828501614c24565b60408301525060608201516001600160401b03811115614e37575f5ffd5b614e4388828501614c24565b606083015250614e5560808301614c71565b6080820152614e6660a08301614c81565b60a082015260c08201516001600160401b03811115614e83575f5ffd5b614e8f88828501614c24565b60c083015250614ea160e08301614cb0565b60e0820152614eb36101008301614cb0565b610100820152614ec66101208301614c71565b6101208201526101408201516001600160401b03811115614ee5575f5ffd5b614ef188828501614c24565b610140830152506101608281015190820152614f106101808301614cc1565b610180820152614f236101a08301614cc1565b6101a0820152614f366101c08301614cd2565b6101c08201526101e08201516001600160401b03811115614f55575f5ffd5b614f6188828501614c24565b6101e083015250614f756102008301614819565b610200820152614f886102208301614819565b610220820152614f9b6102408301614cc1565b610240820152614fae6102608301614ce3565b61026082015261028091820151918101919091529150614fd18560408601614cf6565b90509250925092565b808202811582820484141761054a5761054a61488c565b5f6001600160401b038216806150095761500961488c565b5f190192915050565b5f816150205761502061488c565b505f190190565b6001600160a01b03861681526001600160a01b038516602082015260a060408201525f61505760a0830186614557565b82810360608401526150698186614557565b9050828103608084015261507d8185614157565b98975050505050505050565b5f60208284031215615099575f5ffd5b8151610d0081614110565b6001600160a01b03861681526001600160a01b038516602082015283604082015282606082015260a060808201525f6150e060a0830184614157565b979650505050505050565b604081525f6150fd6040830185614557565b8281036020840152614ab7818561455756fea164736f6c6343000825000a';
