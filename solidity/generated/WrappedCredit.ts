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
        "name": "attested",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "given",
        "type": "bytes32"
      }
    ],
    "name": "CreditAttestedForAnother",
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
        "name": "policies",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "bridgeOfPolicies",
        "type": "address"
      }
    ],
    "name": "CreditForeignPolicies",
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
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "policies",
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
        "internalType": "uint128",
        "name": "mg",
        "type": "uint128"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "use",
        "type": "bytes"
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
      },
      {
        "internalType": "contract IPolicyRegistry",
        "name": "policies_",
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
    "inputs": [],
    "name": "policies",
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
          },
          {
            "internalType": "bytes32",
            "name": "policySet",
            "type": "bytes32"
          },
          {
            "components": [
              {
                "internalType": "bool",
                "name": "hasPlace",
                "type": "bool"
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
                "internalType": "bytes2",
                "name": "country",
                "type": "bytes2"
              },
              {
                "internalType": "bytes32",
                "name": "zone",
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
              }
            ],
            "internalType": "struct IPolicyRegistry.UseInput",
            "name": "use",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "bytes32",
                "name": "beneficiaryName",
                "type": "bytes32"
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
                "internalType": "bytes2",
                "name": "country",
                "type": "bytes2"
              },
              {
                "internalType": "bytes32",
                "name": "zone",
                "type": "bytes32"
              },
              {
                "internalType": "int64",
                "name": "validFrom",
                "type": "int64"
              },
              {
                "internalType": "int64",
                "name": "validUntil",
                "type": "int64"
              },
              {
                "internalType": "bytes",
                "name": "signature",
                "type": "bytes"
              }
            ],
            "internalType": "struct Attestation",
            "name": "attestation",
            "type": "tuple"
          },
          {
            "components": [
              {
                "internalType": "uint8",
                "name": "policy",
                "type": "uint8"
              },
              {
                "internalType": "bytes32",
                "name": "key",
                "type": "bytes32"
              },
              {
                "internalType": "bytes32",
                "name": "next",
                "type": "bytes32"
              },
              {
                "internalType": "uint32",
                "name": "ppm",
                "type": "uint32"
              },
              {
                "internalType": "bytes32[]",
                "name": "proof",
                "type": "bytes32[]"
              }
            ],
            "internalType": "struct TableLeaf[]",
            "name": "leaves",
            "type": "tuple[]"
          },
          {
            "internalType": "bool",
            "name": "acceptZero",
            "type": "bool"
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

export const bytecode = '0x608060405234801561000f575f5ffd5b50604051615b87380380615b8783398101604081905261002e9161016e565b806100388161009d565b506001600160a01b038216610060576040516397ee0cad60e01b815260040160405180910390fd5b61006a5f836100ad565b506100957f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a836100ad565b50505061038a565b60026100a982826102cc565b5050565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16610151575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556101093390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610154565b505f5b92915050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561017f575f5ffd5b82516001600160a01b0381168114610195575f5ffd5b60208401519092506001600160401b038111156101b0575f5ffd5b8301601f810185136101c0575f5ffd5b80516001600160401b038111156101d9576101d961015a565b604051601f8201601f19908116603f011681016001600160401b03811182821017156102075761020761015a565b60405281815282820160200187101561021e575f5ffd5b8160208401602083015e5f602083830101528093505050509250929050565b600181811c9082168061025157607f821691505b60208210810361026f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156102c757828211156102c757805f5260205f20601f840160051c60208510156102a057505f5b90810190601f840160051c035f5b818110156102c3575f838201556001016102ae565b5050505b505050565b81516001600160401b038111156102e5576102e561015a565b6102f9816102f3845461023d565b84610275565b6020601f82116001811461032b575f83156103145750848201515b5f19600385901b1c1916600184901b178455610383565b5f84815260208120601f198516915b8281101561035a578785015182556020948501946001909201910161033a565b508482101561037757868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b6157f0806103975f395ff3fe608060405234801561000f575f5ffd5b5060043610610200575f3560e01c8063702e7e1f11610123578063d547741f116100b8578063e78cea9211610088578063e985e9c51161006e578063e985e9c5146104f4578063f242432a1461052f578063f2baa38414610542575f5ffd5b8063e78cea92146104cb578063e8485c23146104e1575f5ffd5b8063d547741f1461046b578063e34108551461047e578063e63ab1e914610491578063e6fe0c80146104b8575f5ffd5b80638fea9037116100f35780638fea90371461040657806391d1485414610419578063a217fddf14610451578063a22cb46514610458575f5ffd5b8063702e7e1f1461037c57806373e90979146103a15780638456cb59146103f55780638ec28f2d146103fd575f5ffd5b80633ace9404116101995780635aeeb0bb116101695780635aeeb0bb146103385780635c975abb1461034b5780635ec8bbef146103565780636550ae2d14610369575f5ffd5b80633ace9404146102dd5780633c243823146102f05780633f4ba83a146103105780634e1273f414610318575f5ffd5b8063295058ef116101d4578063295058ef1461028f5780632eb2c2d6146102a45780632f2ff15d146102b757806336568abe146102ca575f5ffd5b8062fdd58e1461020457806301ffc9a71461022a5780630e89341c1461024d578063248a9ca31461026d575b5f5ffd5b6102176102123660046143e5565b610555565b6040519081526020015b60405180910390f35b61023d610238366004614424565b61057c565b6040519015158152602001610221565b61026061025b36600461443f565b610586565b6040516102219190614484565b61021761027b36600461443f565b5f9081526003602052604090206001015490565b6102a261029d366004614496565b610618565b005b6102a26102b2366004614673565b6109f2565b6102a26102c5366004614723565b610a11565b6102a26102d8366004614723565b610a3b565b6102176102eb366004614746565b610a73565b6103036102fe366004614791565b610bfb565b6040516102219190614828565b6102a2610c7e565b61032b61032636600461483a565b610cb3565b604051610221919061492d565b6102a261034636600461493f565b610d7d565b60045460ff1661023d565b6102a2610364366004614962565b610f2d565b61030361037736600461493f565b6110bb565b6006546001600160a01b03165b6040516001600160a01b039091168152602001610221565b6103b46103af36600461443f565b611108565b60405161022191905f60a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151608083015292915050565b6102a2611206565b6102176103e881565b61030361041436600461443f565b611238565b61023d610427366004614723565b5f9182526003602090815260408084206001600160a01b0393909316845291905290205460ff1690565b6102175f81565b6102a26104663660046149f5565b611251565b6102a2610479366004614723565b611260565b6102a261048c36600461493f565b611284565b6102177f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b6103b46104c636600461443f565b6113c9565b60045461010090046001600160a01b0316610389565b6102606104ef36600461443f565b61151f565b61023d610502366004614496565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205460ff1690565b6102a261053d366004614a21565b611563565b6102a2610550366004614a78565b611579565b5f818152602081815260408083206001600160a01b03861684529091529020545b92915050565b5f610576826115db565b60606002805461059590614a98565b80601f01602080910402602001604051908101604052809291908181526020018280546105c190614a98565b801561060c5780601f106105e35761010080835404028352916020019161060c565b820191905f5260205f20905b8154815290600101906020018083116105ef57829003601f168201915b50505050509050919050565b5f610622816115ff565b60045461010090046001600160a01b03161561066c5760048054604051630e13572f60e01b81526101009091046001600160a01b0316918101919091526024015b60405180910390fd5b306001600160a01b0316836001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106d69190614aca565b6001600160a01b0316146107715782836001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610721573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107459190614aca565b604051634bb6920360e01b81526001600160a01b03928316600482015291166024820152604401610663565b826001600160a01b0316826001600160a01b031663e78cea926040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107b7573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107db9190614aca565b6001600160a01b0316146108765781826001600160a01b031663e78cea926040518163ffffffff1660e01b8152600401602060405180830381865afa158015610826573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061084a9190614aca565b604051632a58fcdd60e11b81526001600160a01b03928316600482015291166024820152604401610663565b82836001600160a01b031663e2fdcc176040518163ffffffff1660e01b8152600401602060405180830381865afa1580156108b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108d79190614aca565b846001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015610913573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109379190614aca565b600580546001600160a01b0392831673ffffffffffffffffffffffffffffffffffffffff199182168117909255600780549484169482168517905560048054958416610100027fffffffffffffffffffffff0000000000000000000000000000000000000000ff909616959095179094556006805487841695168517905560405193845292908616907f693245e7cc06b73d8caeeded6efb7581143c34bbc7ea76c1c85b2efbc889c0489060200160405180910390a4505050565b6109fd335b86611609565b610a0a8585858585611681565b5050505050565b5f82815260036020526040902060010154610a2b816115ff565b610a3583836116e1565b50505050565b6001600160a01b0381163314610a645760405163334bd91960e11b815260040160405180910390fd5b610a6e828261178c565b505050565b5f610a7c611811565b610a84611848565b60408051808201909152600f81527f62656e65666963696172794e616d6500000000000000000000000000000000006020820152610ad390610ac96080850185614ae5565b600161020061186c565b60408051808201909152600681527f726561736f6e00000000000000000000000000000000000000000000000000006020820152610b2190610b1860c0850185614ae5565b5f61080061186c565b5f610b2b836118a0565b6040808201515f818152600b60205291909120549093509091506001600160a01b031615610b6f5760405163532a2ce560e01b815260048101839052602401610663565b610b94338435610b856040870160208801614b2e565b86604001358760600135611af4565b610120820152610bab610ba682611b93565b611cb2565b5f838152600b60205260409020805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0392909216919091179055610bed8184611d4d565b50610bf6611e16565b919050565b6007546060906001600160a01b03163314610c3e57600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610663565b610c5b836001600160401b0316610c56878787611e40565b611ec8565b610c688484846020611f29565b9050610c7685338686611fec565b949350505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610ca8816115ff565b610cb0612082565b50565b60608151835114610ce45781518351604051635b05999160e01b815260048101929092526024820152604401610663565b5f83516001600160401b03811115610cfe57610cfe6144cd565b604051908082528060200260200182016040528015610d27578160200160208202803683370190505b5090505f5b8451811015610d7557602080820286010151610d5090602080840287010151610555565b828281518110610d6257610d62614b49565b6020908102919091010152600101610d2c565b509392505050565b6007546001600160a01b03163314610dbd57600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610663565b6005546040516302f945c360e61b8152600481018490525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610e04573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e289190614b5d565b80515f908152600a602052604081205491925090610e50906001600160401b03851690614bbc565b905081602001516001600160401b0316811115610ebc578151610e7c6001600160401b03851683614bcf565b6020840151604051639724d29b60e01b8152600481019390935260248301919091526001600160401b038086166044840152166064820152608401610663565b81515f908152600a602090815260408083208490558683526009909152812080546001600160401b0386169290610efd9084906001600160801b0316614be2565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610a355f338686611fec565b6007546001600160a01b03163314610f6d57600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610663565b5f610fc88383808060200260200160405190810160405280939291908181526020015f905b82821015610fbe57610faf60408302860136819003810190614c01565b81526020019060010190610f92565b50505050506120d4565b5f8581526008602052604081209192505b838110156110465761103e858583818110610ff657610ff6614b49565b61100c9260206040909202019081019150614b2e565b86868481811061101e5761101e614b49565b90506040020160200160208101906110369190614b2e565b849190612141565b600101610fd9565b505f85815260096020526040902060010180546001600160401b0384169190601090611083908490600160801b90046001600160801b0316614be2565b92506101000a8154816001600160801b0302191690836001600160801b031602179055506110b333878785611fec565b505050505050565b6060816001600160401b03165f036110e657604051631061a82160e11b815260040160405180910390fd5b5f83815260086020908152604090912061110191849061235a565b9392505050565b6111356040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f828152600960209081526040808320815160808101835281546001600160801b038082168352600160801b9182900481169583019590955260019092015480851693820193909352910490911660608201526007549091906111a1906001600160a01b031685610555565b90506040518060a00160405280835f01516001600160801b0316815260200183602001516001600160801b0316815260200183604001516001600160801b0316815260200183606001516001600160801b031681526020018281525092505050919050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a611230816115ff565b610cb0612376565b5f818152600860205260409020606090610576906123b3565b61125c3383836124f8565b5050565b5f8281526003602052604090206001015461127a816115ff565b610a35838361178c565b6007546001600160a01b031633146112c457600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610663565b6005546040516302f945c360e61b8152600481018490526001600160401b03831691600a915f916001600160a01b03169063be5170c090602401606060405180830381865afa158015611319573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061133d9190614b5d565b5f015181526020019081526020015f205f82825461135b9190614bcf565b90915550505f82815260096020526040902080546001600160401b0383169190601090611399908490600160801b90046001600160801b0316614be2565b92506101000a8154816001600160801b0302191690836001600160801b0316021790555061125c335f8484611fec565b6113f66040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60055460405163060e21af60e11b8152600481018490525f916001600160a01b031690630c1c435e906024015f60405180830381865afa15801561143c573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526114639190810190614c42565b90505f5b8151811015611518575f61149383838151811061148657611486614b49565b6020026020010151611108565b805185519192509085906114a8908390614bbc565b90525060208082015190850180516114c1908390614bbc565b90525060408082015190850180516114da908390614bbc565b90525060608082015190850180516114f3908390614bbc565b905250608080820151908501805161150c908390614bbc565b90525050600101611467565b5050919050565b5f818152600b60205260409020546060906001600160a01b03168061155a57604051635067d7c960e11b815260048101849052602401610663565b611101816125b5565b61156c336109f7565b610a0a85858585856125f1565b611581611848565b5f828152600860205260409020611598908261267e565b1561125c57817fc29e38e65c1afc6951a799eec2f9823313ed50be18aaeb559547de96eae90a45826040516115cf91815260200190565b60405180910390a25050565b5f6001600160e01b03198216637965db0b60e01b1480610576575061057682612894565b610cb081336128e3565b816001600160a01b0316816001600160a01b03161415801561165057506001600160a01b038082165f9081526001602090815260408083209386168352929052205460ff16155b1561125c5760405163711bec9160e11b81526001600160a01b03808416600483015282166024820152604401610663565b6001600160a01b0384166116aa57604051632bfa23e760e11b81525f6004820152602401610663565b6001600160a01b0385166116d257604051626a0d4560e21b81525f6004820152602401610663565b610a0a85858585856001612937565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16611785575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff1916600117905561173d3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610576565b505f610576565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff1615611785575f8381526003602090815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a4506001610576565b61181961298f565b61184660017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b906129cf565b565b60045460ff16156118465760405163d93c066560e01b815260040160405180910390fd5b828281108061187a57508181115b156110b35785818484604051633382e72b60e21b81526004016106639493929190614cd2565b6118f46040518061014001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f8152602001606081526020015f81526020015f63ffffffff168152602001606081525090565b6005546040516302f945c360e61b8152833560048201525f916001600160a01b03169063be5170c090602401606060405180830381865afa15801561193b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061195f9190614b5d565b90505f600460019054906101000a90046001600160a01b03166001600160a01b031663646d0f306040518163ffffffff1660e01b8152600401602060405180830381865afa1580156119b3573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906119d79190614d00565b8084526004805460408051631bbe4e3760e01b815290519394506101009091046001600160a01b031692631bbe4e37928281019260209291908290030181865afa158015611a27573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a4b9190614d00565b6020840152611a6081853560408701356129d6565b6040840152815160608401528335608080850191909152600290611a8690860186614ae5565b604051611a94929190614d17565b602060405180830381855afa158015611aaf573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611ad29190614d00565b60a0840152604082015115611aea57611aea84612a74565b6115188385612b79565b6060611b01868686611e40565b505f60208310611b12576020611b14565b825b9050611b2286868684611f29565b5f87815260096020526040812060010180549294506001600160401b03881692909190611b599084906001600160801b0316614be2565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611b89875f8888611fec565b5095945050505050565b60605f611ba48361012001516120d4565b90505f83610100015163ffffffff16826001600160401b0316611bc79190614d26565b9050835f0151846020015185604001518660600151604051602001611c2d94939291907f6d6572696469616e2f7265746972656d656e742f7632000000000000000000008152601681019490945260368401929092526056830152607682015260960190565b60408051601f1981840301815290829052608086015160a087015160c088015160e08901516101008a01519495611c6b959088908a90602001614d5f565b604051602081830303815290604052611c88866101200151612cf4565b604051602001611c9a93929190614dc7565b60405160208183030381529060405292505050919050565b5f615fff82511115611cdc57815160405163c65c3daf60e01b815260040161066391815260200190565b5f82516001611ceb9190614bbc565b60f01b83604051602001611d00929190614ded565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216611d4757825160405163c65c3daf60e01b815260040161066391815260200190565b50919050565b336001600160a01b0316815f013583604001517f38f05cc57a8a0798e1fe722581cf60e3dd033899f723bca879780cd791b1d1a48560600151866101200151866020016020810190611d9f9190614b2e565b61010089015163ffffffff8116611dbc60408b0160208c01614b2e565b6001600160401b0316611dcf9190614d26565b60e08b015160c08c0151611de660808d018d614ae5565b611df360c08f018f614ae5565b604051611e0a9b9a99989796959493929190614e67565b60405180910390a45050565b6118465f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611840565b5f816001600160401b03165f03611e6a57604051631061a82160e11b815260040160405180910390fd5b611e748484610555565b9050816001600160401b031681101561110157604051632e64cc9f60e01b81526001600160a01b038516600482015260248101849052604481018290526001600160401b0383166064820152608401610663565b815f03611ee857604051631061a82160e11b815260040160405180910390fd5b6103e882108015611ef95750808214155b1561125c576040516391ec487560e01b8152600481018390526103e8602482015260448101829052606401610663565b5f848152600860205260409020606090611f44908584612dae565b5f86815260096020526040902060010180549192506001600160401b03861691601090611f82908490600160801b90046001600160801b0316614f00565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505f611fb082612e97565b9050838114611fe357604051635ce9337f60e11b8152600481018790526024810185905260448101829052606401610663565b50949350505050565b6040805160018082528183019092525f916020808301908036833750506040805160018082528183019092529293505f929150602080830190803683375050835191925085916001600160401b038616915084905f9061204e5761204e614b49565b60200260200101835f8151811061206757612067614b49565b6020908102919091010191909152526110b386868484612eee565b61208a612fab565b6004805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f80805b835181101561213a578381815181106120f3576120f3614b49565b60200260200101515f015184828151811061211057612110614b49565b6020026020010151602001516121269190614f1f565b6121309083614f3e565b91506001016120d8565b5092915050565b8254600160c01b90046001600160401b03165f0361221d57604080516060810182526001600160401b039283168082525f602080840182815284860183815297871680845260018a01835286842095518654925199518916600160801b0267ffffffffffffffff60801b199a8a16600160401b9081026fffffffffffffffffffffffffffffffff19909516928b16929092179390931799909916919091179094559181526002870190915291909120805467ffffffffffffffff19908116831790915584549382029390921692909217600160c01b1716179055565b612228838383612fce565b1561223257505050565b6001600160401b038083165f908152600185016020526040902054161515806122605750612260838261315f565b1561229157604051633418809b60e11b81526001600160401b03808416600483015282166024820152604401610663565b6001600160401b038082165f9081526001850160205260409020541615156122b9848461315f565b15612339576001600160401b038084165f9081526002860160205260409020541681156122ed576122ea85846131a7565b92505b6001600160401b039081165f8181526001870160209081526040808320805495881667ffffffffffffffff19968716811790915583526002890190915290208054909216179055610a35565b801561234f5761234a84838561336d565b610a35565b610a35848484613557565b606061236784848461368a565b50909150611101905081613910565b61237e611848565b6004805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586120b73390565b80546060906001600160401b03600160c01b90910481169081908111156123dc576123dc6144cd565b60405190808252806020026020018201604052801561242057816020015b604080518082019091525f80825260208201528152602001906001900390816123fa5790505b5083549092506001600160401b0380821691600160801b9004165f5b838110156124ef576001600160401b038084165f908152600188016020908152604091829020825160608101845290548085168252600160401b8104851692820192909252600160801b909104909216828201528051808201909152806124a38587614f3e565b6001600160401b03168152602001825f01516001600160401b03168152508683815181106124d3576124d3614b49565b60209081029190910101526040015192505f915060010161243c565b50505050919050565b6001600160a01b03831661252157604051631f18c42760e11b81525f6004820152602401610663565b6001600160a01b0382166125495760405162ced3e160e81b81525f6004820152602401610663565b6001600160a01b038381165f81815260016020908152604080832094871680845294825291829020805460ff191686151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a3505050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b6001600160a01b03841661261a57604051632bfa23e760e11b81525f6004820152602401610663565b6001600160a01b03851661264257604051626a0d4560e21b81525f6004820152602401610663565b6040805160018082526020820186905281830190815260608201859052608082019092529061267587878484875f612937565b50505050505050565b5f604082111561268d57604091505b8254600160c01b90046001600160401b03168211156126bb578254600160c01b90046001600160401b031691505b60028210156126cb57505f610576565b5f5f6126d78585613a04565b915091505f825f815181106126ee576126ee614b49565b602002602001015190505f866001015f8560018961270c9190614bcf565b8151811061271c5761271c614b49565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f205f0160109054906101000a90046001600160401b031690506127658484613b78565b945084612778575f945050505050610576565b612783878583613d01565b86548451600160801b9091046001600160401b03169085905f906127a9576127a9614b49565b6020026020010151855f815181106127c3576127c3614b49565b60200260200101516001600160401b0316846001600160401b0316146127e9575f6127eb565b815b89547fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016600160801b6001600160401b039283160267ffffffffffffffff1916179181169190911789558116158015906128705750845f8151811061285257612852614b49565b60200260200101516001600160401b0316836001600160401b031614155b156128895761288988846128848482614f3e565b61336d565b505050505092915050565b5f6001600160e01b03198216636cdb3d1360e11b14806128c457506001600160e01b031982166303a24d0760e21b145b8061057657506301ffc9a760e01b6001600160e01b0319831614610576565b5f8281526003602090815260408083206001600160a01b038516845290915290205460ff1661125c5760405163e2517d3f60e01b81526001600160a01b038216600482015260248101839052604401610663565b61294386868686612eee565b6001600160a01b038516156110b35733811561296c57612967818888888888613ef0565b612675565b60208581015190850151612984838a8a85858a614011565b505050505050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561184657604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6040517f6d6572696469616e2f7265746972656d656e742d69642f76310000000000000060208201526039810184905260598101839052607981018290525f9060029060990160408051601f1981840301815290829052612a3691614f5d565b602060405180830381855afa158015612a51573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610c769190614d00565b6005546040516332e40e9160e21b8152823560048201525f916001600160a01b03169063cb903a44906024015f60405180830381865afa158015612aba573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612ae191908101906150d0565b91505f90506002612af560a0850185614ae5565b604051612b03929190614d17565b602060405180830381855afa158015612b1e573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612b419190614d00565b82519091508114610a6e578151604051633d4557e560e11b815284356004820152602481019190915260448101829052606401610663565b5f612b886101e08301836151c5565b60a0840151903591508114801590612bb35750612bb1612bac6101e08401846151c5565b6140f8565b155b15612be15760a083015160405163789128d960e01b8152610663918391600401918252602082015260400190565b6006545f906001600160a01b03166367bc71ad843560e08601356101008701612c0e6101e08901896151c5565b612c1c6102008a018a6151e3565b6040518763ffffffff1660e01b8152600401612c3d96959493929190615485565b5f60405180830381865afa158015612c57573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612c7e9190810190615565565b805190915063ffffffff16158015612ca55750612ca36102408401610220850161562a565b155b15612cc657604051631cda363160e31b815283356004820152602401610663565b8051602082015160409092015160c086015260e085019190915263ffffffff16610100909301929092525050565b8051606090612d04816001614bbc565b612d0f906010615645565b612d1a906002614bbc565b6001600160401b03811115612d3157612d316144cd565b6040519080825280601f01601f191660200182016040528015612d5b576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b82811015612da657600101602081810286015190810151905160c01b60809190911b178252601090910190612d76565b505050919050565b60605f5f612dbd86868661368a565b885492955090935091506001600160401b03165f5b83811015612e17576001600160401b039182165f9081526001808a01602052604090912080546001600160c01b03198116909155600160801b90049092169101612dd2565b50865481908390612e39908690600160c01b90046001600160401b0316614f1f565b89546001600160801b0316600160c01b6001600160401b039283160267ffffffffffffffff60801b191617600160801b928216929092029190911767ffffffffffffffff19169116178755612e8d84613910565b5050509392505050565b5f6002612ea383612cf4565b604051612eb09190614f5d565b602060405180830381855afa158015612ecb573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906105769190614d00565b5f6001600160a01b03851615801590612f0f57506001600160a01b03841615155b8015612f2657506007546001600160a01b03163314155b90508015612f9f57612f36611848565b5f5b835181108015612f485750825181105b15612f9d57612f8d838281518110612f6257612f62614b49565b6020026020010151610c5688878581518110612f8057612f80614b49565b6020026020010151610555565b612f968161565c565b9050612f38565b505b610a0a858585856141c2565b60045460ff1661184657604051638dfc202b60e01b815260040160405180910390fd5b82545f90600160801b90046001600160401b0316808203612ff2575f915050611101565b84546001600160401b03165f6130088383614f3e565b9050816001600160401b0316856001600160401b0316108061303b5750806001600160401b0316866001600160401b0316115b1561304b575f9350505050611101565b806001600160401b0316866001600160401b031610158061307d5750806001600160401b0316856001600160401b0316115b156130ae57604051633418809b60e11b81526001600160401b03808816600483015286166024820152604401610663565b806001600160401b0316856001600160401b03161480156130e05750816001600160401b0316866001600160401b0316115b80156130f357506130f1878761315f565b155b15613136576131028287614f1f565b87546001600160401b0391909116600160801b0267ffffffffffffffff60801b199091161787555060019250611101915050565b865467ffffffffffffffff60801b1916875561315387838361336d565b505f9695505050505050565b5f6001600160401b038216158015906111015750506001600160401b039081165f81815260028401602090815260408083205485168352600190950190529290922054161490565b6001600160401b038082165f8181526001850160209081526040808320815160608101835290548087168252600160401b8104871693820193909352600160801b90920485169082015285549193909291169003613224576040810151845467ffffffffffffffff19166001600160401b0390911617845561326a565b6040818101516020808401516001600160401b039081165f90815260018901909252929020805467ffffffffffffffff60801b1916600160801b93909216929092021790555b83546001600160401b03600160401b9091048116908416036132b657602081015184546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161784556132fb565b6020818101516040808401516001600160401b039081165f908152600189019094529220805467ffffffffffffffff60401b1916600160401b93909216929092021790555b6001600160401b038084165f908152600186016020526040902080546001600160c01b03191690558454859160189161333c91600160c01b90910416615674565b91906101000a8154816001600160401b0302191690836001600160401b03160217905550805f015191505092915050565b6001600160401b038083165f818152600186016020908152604091829020825160608101845290548086168252600160401b8104861692820192909252600160801b909104841691810191909152855490921690036133e557835467ffffffffffffffff19166001600160401b038316178455613428565b6020808201516001600160401b039081165f9081526001870190925260409091208054918416600160801b0267ffffffffffffffff60801b199092169190911790555b83546001600160401b03600160401b90910481169084160361346c57835467ffffffffffffffff60401b1916600160401b6001600160401b038416021784556134ae565b6040808201516001600160401b039081165f90815260018701602052919091208054918416600160401b0267ffffffffffffffff60401b199092169190911790555b6001600160401b039283165f908152600185016020908152604080832080546001600160c01b03191690559385168083528483208451815486850151968801518916600160801b02968916600160401b026fffffffffffffffffffffffffffffffff1991909116919098169081179790971767ffffffffffffffff60801b1916949094179093559381526002909401909252909120805467ffffffffffffffff19169091179055565b82546001600160401b03600160401b9182900481165f81815260018088016020818152604080852080548b8916600160801b81810267ffffffffffffffff60801b199384161790935583516060810185528c8b168082528187018b81528287018b8152848c52988852868b2092518354915199518e16909602988d16909d026fffffffffffffffffffffffffffffffff19909d16948c16949094179b909b179091169490941790985596845260028a01905294909120805467ffffffffffffffff191690941790935585549092859261363892600160c01b90041690614f3e565b855477ffffffffffffffff0000000000000000ffffffffffffffff16600160c01b6001600160401b039283160267ffffffffffffffff60401b191617600160401b929091169190910217909355505050565b82546060905f906001600160401b03600160801b8204811691600160c01b8104821691849116878784106136be57876136c0565b835b6001600160401b038111156136d7576136d76144cd565b60405190808252806020026020018201604052801561371b57816020015b604080518082019091525f80825260208201528152602001906001900390816136f55790505b5096505b6001600160401b038116156139005783860361376157604051634ec5310d60e11b81526001600160401b03808b16600483015282166024820152604401610663565b878303613793576040516305ba6bef60e21b81526001600160401b038a16600482015260248101899052604401610663565b6001600160401b038083165f90815260018c0160209081526040808320815160608101835290548086168252600160401b8104861693820193909352600160801b909204909316928101929092526137eb8785614f3e565b9050826001600160401b031681835f01516138069190614f1f565b6001600160401b03161115613881576040518060400160405280826001600160401b03168152602001848361383b9190614f3e565b6001600160401b0316905289866138518161565c565b97508151811061386357613863614b49565b60209081029190910101526138788388614f3e565b96505050613900565b604080518082019091526001600160401b038083168252835116602082015289866138ab8161565c565b9750815181106138bd576138bd614b49565b602090810291909101015281516138d5908290614f1f565b6138df9084614f1f565b92506138ea8861565c565b6040909201519197505f965090925061371f9050565b8287525050505093509350939050565b60015b815181101561125c575f82828151811061392f5761392f614b49565b602002602001015190505f8290505b5f81118015613985575081516001600160401b03168461395f600184614bcf565b8151811061396f5761396f614b49565b60200260200101515f01516001600160401b0316115b156139dc5783613996600183614bcf565b815181106139a6576139a6614b49565b60200260200101518482815181106139c0576139c0614b49565b6020026020010181905250806139d590615695565b905061393e565b818482815181106139ef576139ef614b49565b60209081029190910101525050600101613913565b606080826001600160401b03811115613a1f57613a1f6144cd565b604051908082528060200260200182016040528015613a48578160200160208202803683370190505b50836001600160401b03811115613a6157613a616144cd565b604051908082528060200260200182016040528015613a8a578160200160208202803683370190505b50855491935091506001600160401b0380821691600160801b9004165f5b85811015613b6e576001600160401b038084165f90815260018901602090815260409182902082516060810184529054808516808352600160401b8204861693830193909352600160801b90049093169183019190915284908490613b0e908390614f1f565b613b189190614f1f565b878481518110613b2a57613b2a614b49565b60200260200101878581518110613b4357613b43614b49565b6001600160401b039384166020918202929092010152911690526040015192505f9150600101613aa8565b5050509250929050565b5f60015b835181101561213a575f5f858381518110613b9957613b99614b49565b6020026020010151858481518110613bb357613bb3614b49565b6020026020010151915091505f8390505b5f81118015613c0757506001600160401b03821686613be4600184614bcf565b81518110613bf457613bf4614b49565b60200260200101516001600160401b0316105b15613caf5786613c18600183614bcf565b81518110613c2857613c28614b49565b602002602001015186600183613c3e9190614bcf565b81518110613c4e57613c4e614b49565b6020026020010151888381518110613c6857613c68614b49565b60200260200101888481518110613c8157613c81614b49565b6001600160401b0393841660209182029290920101529116905260019450613ca881615695565b9050613bc4565b8282888381518110613cc357613cc3614b49565b60200260200101888481518110613cdc57613cdc614b49565b6001600160401b03938416602091820292909201015291169052505050600101613b7c565b5f60018351613d109190614bcf565b90505f5b818111613e1a575f856001015f868481518110613d3357613d33614b49565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f209050815f14613db15784613d6f600184614bcf565b81518110613d7f57613d7f614b49565b602090810291909101015181546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161781555b828214613de15784613dc4836001614bbc565b81518110613dd457613dd4614b49565b6020026020010151613de3565b835b81546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116179055613e138161565c565b9050613d14565b508354600160c01b90046001600160401b0316613e38826001614bbc565b03613e8557828181518110613e4f57613e4f614b49565b602090810291909101015184546001600160401b03909116600160401b0267ffffffffffffffff60401b19909116178455610a35565b828181518110613e9757613e97614b49565b6020026020010151846001015f846001600160401b03166001600160401b031681526020019081526020015f205f0160086101000a8154816001600160401b0302191690836001600160401b0316021790555050505050565b6001600160a01b0384163b156110b35760405163bc197c8160e01b81526001600160a01b0385169063bc197c8190613f3490899089908890889088906004016156aa565b6020604051808303815f875af1925050508015613f6e575060408051601f3d908101601f19168201909252613f6b9181019061570c565b60015b613fd5573d808015613f9b576040519150601f19603f3d011682016040523d82523d5f602084013e613fa0565b606091505b5080515f03613fcd57604051632bfa23e760e11b81526001600160a01b0386166004820152602401610663565b805160208201fd5b6001600160e01b0319811663bc197c8160e01b1461267557604051632bfa23e760e11b81526001600160a01b0386166004820152602401610663565b6001600160a01b0384163b156110b35760405163f23a6e6160e01b81526001600160a01b0385169063f23a6e61906140559089908990889088908890600401615727565b6020604051808303815f875af192505050801561408f575060408051601f3d908101601f1916820190925261408c9181019061570c565b60015b6140bc573d808015613f9b576040519150601f19603f3d011682016040523d82523d5f602084013e613fa0565b6001600160e01b0319811663f23a6e6160e01b1461267557604051632bfa23e760e11b81526001600160a01b0386166004820152602401610663565b5f8061410a604084016020850161576e565b60030b15801561412a5750614125606084016040850161576e565b60030b155b801561414d57506141416080840160608501615789565b6001600160f01b031916155b801561415b57506080830135155b90505f833515801561417d575061417860c0850160a086016157a4565b60070b155b8015614199575061419460e0850160c086016157a4565b60070b155b90506141a860e0850185614ae5565b15905080156141b45750815b8015610c7657509392505050565b80518251146141f15781518151604051635b05999160e01b815260048101929092526024820152604401610663565b335f5b83518110156142f3576020818102858101820151908501909101516001600160a01b038816156142a5575f828152602081815260408083206001600160a01b038c1684529091529020548181101561427f576040516303dee4c560e01b81526001600160a01b038a166004820152602481018290526044810183905260648101849052608401610663565b5f838152602081815260408083206001600160a01b038d16845290915290209082900390555b6001600160a01b038716156142e9575f828152602081815260408083206001600160a01b038b168452909152812080548392906142e3908490614bbc565b90915550505b50506001016141f4565b5082516001036143735760208301515f906020840151909150856001600160a01b0316876001600160a01b0316846001600160a01b03167fc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f628585604051614364929190918252602082015260400190565b60405180910390a45050610a0a565b836001600160a01b0316856001600160a01b0316826001600160a01b03167f4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb86866040516143c29291906157bf565b60405180910390a45050505050565b6001600160a01b0381168114610cb0575f5ffd5b5f5f604083850312156143f6575f5ffd5b8235614401816143d1565b946020939093013593505050565b6001600160e01b031981168114610cb0575f5ffd5b5f60208284031215614434575f5ffd5b81356111018161440f565b5f6020828403121561444f575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f6111016020830184614456565b5f5f604083850312156144a7575f5ffd5b82356144b2816143d1565b915060208301356144c2816143d1565b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b604051606081016001600160401b0381118282101715614503576145036144cd565b60405290565b604080519081016001600160401b0381118282101715614503576145036144cd565b60405161010081016001600160401b0381118282101715614503576145036144cd565b604051601f8201601f191681016001600160401b0381118282101715614576576145766144cd565b604052919050565b5f6001600160401b03821115614596576145966144cd565b5060051b60200190565b5f82601f8301126145af575f5ffd5b81356145c26145bd8261457e565b61454e565b8082825260208201915060208360051b8601019250858311156145e3575f5ffd5b602085015b83811015611b895780358352602092830192016145e8565b5f6001600160401b03821115614618576146186144cd565b50601f01601f191660200190565b5f82601f830112614635575f5ffd5b81356146436145bd82614600565b818152846020838601011115614657575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f5f60a08688031215614687575f5ffd5b8535614692816143d1565b945060208601356146a2816143d1565b935060408601356001600160401b038111156146bc575f5ffd5b6146c8888289016145a0565b93505060608601356001600160401b038111156146e3575f5ffd5b6146ef888289016145a0565b92505060808601356001600160401b0381111561470a575f5ffd5b61471688828901614626565b9150509295509295909350565b5f5f60408385031215614734575f5ffd5b8235915060208301356144c2816143d1565b5f60208284031215614756575f5ffd5b81356001600160401b0381111561476b575f5ffd5b82016102408185031215611101575f5ffd5b6001600160401b0381168114610cb0575f5ffd5b5f5f5f5f608085870312156147a4575f5ffd5b84356147af816143d1565b93506020850135925060408501356147c68161477d565b9396929550929360600135925050565b5f8151808452602084019350602083015f5b8281101561481e57815180516001600160401b0390811688526020918201511681880152604090960195909101906001016147e8565b5093949350505050565b602081525f61110160208301846147d6565b5f5f6040838503121561484b575f5ffd5b82356001600160401b03811115614860575f5ffd5b8301601f81018513614870575f5ffd5b803561487e6145bd8261457e565b8082825260208201915060208360051b85010192508783111561489f575f5ffd5b6020840193505b828410156148ca5783356148b9816143d1565b8252602093840193909101906148a6565b945050505060208301356001600160401b038111156148e7575f5ffd5b6148f3858286016145a0565b9150509250929050565b5f8151808452602084019350602083015f5b8281101561481e57815186526020958601959091019060010161490f565b602081525f61110160208301846148fd565b5f5f60408385031215614950575f5ffd5b8235915060208301356144c28161477d565b5f5f5f5f60608587031215614975575f5ffd5b8435614980816143d1565b93506020850135925060408501356001600160401b038111156149a1575f5ffd5b8501601f810187136149b1575f5ffd5b80356001600160401b038111156149c6575f5ffd5b8760208260061b84010111156149da575f5ffd5b949793965060200194505050565b8015158114610cb0575f5ffd5b5f5f60408385031215614a06575f5ffd5b8235614a11816143d1565b915060208301356144c2816149e8565b5f5f5f5f5f60a08688031215614a35575f5ffd5b8535614a40816143d1565b94506020860135614a50816143d1565b9350604086013592506060860135915060808601356001600160401b0381111561470a575f5ffd5b5f5f60408385031215614a89575f5ffd5b50508035926020909101359150565b600181811c90821680614aac57607f821691505b602082108103611d4757634e487b7160e01b5f52602260045260245ffd5b5f60208284031215614ada575f5ffd5b8151611101816143d1565b5f5f8335601e19843603018112614afa575f5ffd5b8301803591506001600160401b03821115614b13575f5ffd5b602001915036819003821315614b27575f5ffd5b9250929050565b5f60208284031215614b3e575f5ffd5b81356111018161477d565b634e487b7160e01b5f52603260045260245ffd5b5f6060828403128015614b6e575f5ffd5b50614b776144e1565b825181526020830151614b898161477d565b60208201526040830151614b9c816149e8565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b8082018082111561057657610576614ba8565b8181038181111561057657610576614ba8565b6001600160801b03818116838216019081111561057657610576614ba8565b5f6040828403128015614c12575f5ffd5b50614c1b614509565b8235614c268161477d565b81526020830135614c368161477d565b60208201529392505050565b5f60208284031215614c52575f5ffd5b81516001600160401b03811115614c67575f5ffd5b8201601f81018413614c77575f5ffd5b8051614c856145bd8261457e565b8082825260208201915060208360051b850101925086831115614ca6575f5ffd5b6020840193505b82841015614cc8578351825260209384019390910190614cad565b9695505050505050565b608081525f614ce46080830187614456565b6020830195909552506040810192909252606090910152919050565b5f60208284031215614d10575f5ffd5b5051919050565b818382375f9101908152919050565b6001600160801b03818116838216029081169081811461213a5761213a614ba8565b5f81518060208401855e5f93019283525090919050565b8781528660208201525f614d766040830188614d48565b958652505060e09290921b6001600160e01b031916602084015260801b6fffffffffffffffffffffffffffffffff1916602483015260c01b6001600160c01b0319166034820152603c019392505050565b5f614de4614dde614dd88488614d48565b86614d48565b84614d48565b95945050505050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610c76600b830184614d48565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b8b815261012060208201525f614e8161012083018d6147d6565b6001600160401b038c16604084015263ffffffff8b1660608401526001600160801b038a1660808401528860a084015282810360c0840152614ec38189614456565b905082810360e0840152614ed8818789614e3f565b9050828103610100840152614eee818587614e3f565b9e9d5050505050505050505050505050565b6001600160801b03828116828216039081111561057657610576614ba8565b6001600160401b03828116828216039081111561057657610576614ba8565b6001600160401b03818116838216019081111561057657610576614ba8565b5f6111018284614d48565b60ff81168114610cb0575f5ffd5b8051610bf681614f68565b6001600160f01b031981168114610cb0575f5ffd5b8051610bf681614f81565b8060030b8114610cb0575f5ffd5b8051610bf681614fa1565b8060070b8114610cb0575f5ffd5b8051610bf681614fba565b5f82601f830112614fe2575f5ffd5b8151614ff06145bd8261457e565b8082825260208201915060208360061b860101925085831115615011575f5ffd5b602085015b83811015611b89576040818803121561502d575f5ffd5b615035614509565b81518152602080830151818301529084529290920191604001615016565b63ffffffff81168114610cb0575f5ffd5b5f60808284031215615074575f5ffd5b604051608081016001600160401b0381118282101715615096576150966144cd565b60405282518152602083015190915081906150b081615053565b602082015260408381015190820152606092830151920191909152919050565b5f5f60a083850312156150e1575f5ffd5b82516001600160401b038111156150f6575f5ffd5b83016101008186031215615108575f5ffd5b61511061452b565b61511982614f76565b815261512760208301614f96565b602082015261513860408301614faf565b604082015261514960608301614faf565b606082015261515a60808301614f76565b608082015261516b60a08301614fc8565b60a082015261517c60c08301614fc8565b60c082015260e08201516001600160401b03811115615199575f5ffd5b6151a587828501614fd3565b60e08301525092506151bc90508460208501615064565b90509250929050565b5f823560fe198336030181126151d9575f5ffd5b9190910192915050565b5f5f8335601e198436030181126151f8575f5ffd5b8301803591506001600160401b03821115615211575f5ffd5b6020019150600581901b3603821315614b27575f5ffd5b8035610bf681614fa1565b8035610bf681614f81565b8035610bf681614fba565b5f5f8335601e1984360301811261525e575f5ffd5b83016020810192503590506001600160401b0381111561527c575f5ffd5b803603821315614b27575f5ffd5b803582525f602082013561529d81614fa1565b60030b60208401526152b160408301615228565b6152c0604085018260030b9052565b506152cd60608301615233565b6001600160f01b0319166060840152608082810135908401526152f260a0830161523e565b61530160a085018260070b9052565b5061530e60c0830161523e565b61531d60c085018260070b9052565b5061532b60e0830183615249565b61010060e0860152614de461010086018284614e3f565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff831115615372575f5ffd5b8260051b80836020870137939093016020019392505050565b5f8383855260208501945060208460051b820101835f609e19863603015b8782101561547857848403601f1901895282358181126153c7575f5ffd5b870180356153d481614f68565b60ff168552602081810135908601526040808201359086015260608101356153fb81615053565b63ffffffff166060860152608081013536829003601e1901811261541d575f5ffd5b016020810190356001600160401b03811115615437575f5ffd5b8060051b3603821315615448575f5ffd5b60a0608087015261545d60a087018284615342565b955050506020830192506020890198506001820191506153a9565b5091979650505050505050565b8681528560208201525f853561549a816149e8565b1515604083015260208601356154af81614fa1565b60030b606083015260408601356154c581614fa1565b60030b60808301526154d960608701615233565b6001600160f01b0319811660a084015250608086013560c083015261550060a0870161523e565b61550f60e084018260070b9052565b5061551c60c0870161523e565b61552c61010084018260070b9052565b5061016061012083015261554461016083018661528a565b82810361014084015261555881858761538b565b9998505050505050505050565b5f60208284031215615575575f5ffd5b81516001600160401b0381111561558a575f5ffd5b82016060818503121561559b575f5ffd5b6155a36144e1565b81516155ae81615053565b81526020828101519082015260408201516001600160401b038111156155d2575f5ffd5b80830192505084601f8301126155e6575f5ffd5b81516155f46145bd82614600565b818152866020838601011115615608575f5ffd5b8160208501602083015e5f918101602001919091526040820152949350505050565b5f6020828403121561563a575f5ffd5b8135611101816149e8565b808202811582820484141761057657610576614ba8565b5f6001820161566d5761566d614ba8565b5060010190565b5f6001600160401b0382168061568c5761568c614ba8565b5f190192915050565b5f816156a3576156a3614ba8565b505f190190565b6001600160a01b03861681526001600160a01b038516602082015260a060408201525f6156da60a08301866148fd565b82810360608401526156ec81866148fd565b905082810360808401526157008185614456565b98975050505050505050565b5f6020828403121561571c575f5ffd5b81516111018161440f565b6001600160a01b03861681526001600160a01b038516602082015283604082015282606082015260a060808201525f61576360a0830184614456565b979650505050505050565b5f6020828403121561577e575f5ffd5b813561110181614fa1565b5f60208284031215615799575f5ffd5b813561110181614f81565b5f602082840312156157b4575f5ffd5b813561110181614fba565b604081525f6157d160408301856148fd565b8281036020840152614de481856148fd56fea164736f6c6343000825000a';
