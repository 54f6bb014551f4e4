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
        "internalType": "bytes32",
        "name": "retirementId",
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

export const bytecode = '0x608060405234801561000f575f5ffd5b50604051615cb0380380615cb083398101604081905261002e9161016e565b806100388161009d565b506001600160a01b038216610060576040516397ee0cad60e01b815260040160405180910390fd5b61006a5f836100ad565b506100957f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a836100ad565b50505061038a565b60026100a982826102cc565b5050565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16610151575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556101093390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610154565b505f5b92915050565b634e487b7160e01b5f52604160045260245ffd5b5f5f6040838503121561017f575f5ffd5b82516001600160a01b0381168114610195575f5ffd5b60208401519092506001600160401b038111156101b0575f5ffd5b8301601f810185136101c0575f5ffd5b80516001600160401b038111156101d9576101d961015a565b604051601f8201601f19908116603f011681016001600160401b03811182821017156102075761020761015a565b60405281815282820160200187101561021e575f5ffd5b8160208401602083015e5f602083830101528093505050509250929050565b600181811c9082168061025157607f821691505b60208210810361026f57634e487b7160e01b5f52602260045260245ffd5b50919050565b601f8211156102c757828211156102c757805f5260205f20601f840160051c60208510156102a057505f5b90810190601f840160051c035f5b818110156102c3575f838201556001016102ae565b5050505b505050565b81516001600160401b038111156102e5576102e561015a565b6102f9816102f3845461023d565b84610275565b6020601f82116001811461032b575f83156103145750848201515b5f19600385901b1c1916600184901b178455610383565b5f84815260208120601f198516915b8281101561035a578785015182556020948501946001909201910161033a565b508482101561037757868401515f19600387901b60f8161c191681555b505060018360011b0184555b5050505050565b615919806103975f395ff3fe608060405234801561000f575f5ffd5b506004361061021a575f3560e01c8063702e7e1f11610123578063d547741f116100b8578063e78cea9211610088578063e985e9c51161006e578063e985e9c514610521578063f242432a1461055c578063f2baa3841461056f575f5ffd5b8063e78cea92146104f8578063e8485c231461050e575f5ffd5b8063d547741f14610498578063e3410855146104ab578063e63ab1e9146104be578063e6fe0c80146104e5575f5ffd5b80638fea9037116100f35780638fea90371461043357806391d1485414610446578063a217fddf1461047e578063a22cb46514610485575f5ffd5b8063702e7e1f146103a957806373e90979146103ce5780638456cb59146104225780638ec28f2d1461042a575f5ffd5b80633ace9404116101b35780635aeeb0bb116101835780635cfa4271116101695780635cfa4271146103705780635ec8bbef146103835780636550ae2d14610396575f5ffd5b80635aeeb0bb146103525780635c975abb14610365575f5ffd5b80633ace9404146102f75780633c2438231461030a5780633f4ba83a1461032a5780634e1273f414610332575f5ffd5b8063295058ef116101ee578063295058ef146102a95780632eb2c2d6146102be5780632f2ff15d146102d157806336568abe146102e4575f5ffd5b8062fdd58e1461021e57806301ffc9a7146102445780630e89341c14610267578063248a9ca314610287575b5f5ffd5b61023161022c36600461450e565b610582565b6040519081526020015b60405180910390f35b61025761025236600461454d565b6105a9565b604051901515815260200161023b565b61027a610275366004614568565b6105b3565b60405161023b91906145ad565b610231610295366004614568565b5f9081526003602052604090206001015490565b6102bc6102b73660046145bf565b610645565b005b6102bc6102cc36600461479c565b610a1f565b6102bc6102df36600461484c565b610a3e565b6102bc6102f236600461484c565b610a68565b61023161030536600461486f565b610aa0565b61031d6103183660046148ba565b610ca3565b60405161023b9190614951565b6102bc610d26565b610345610340366004614963565b610d5b565b60405161023b9190614a56565b6102bc610360366004614a68565b610e25565b60045460ff16610257565b6102bc61037e366004614568565b610fd5565b6102bc610391366004614a8b565b611056565b61031d6103a4366004614a68565b6111e4565b6006546001600160a01b03165b6040516001600160a01b03909116815260200161023b565b6103e16103dc366004614568565b611231565b60405161023b91905f60a082019050825182526020830151602083015260408301516040830152606083015160608301526080830151608083015292915050565b6102bc61132f565b6102316103e881565b61031d610441366004614568565b611361565b61025761045436600461484c565b5f9182526003602090815260408084206001600160a01b0393909316845291905290205460ff1690565b6102315f81565b6102bc610493366004614b1e565b61137a565b6102bc6104a636600461484c565b611389565b6102bc6104b9366004614a68565b6113ad565b6102317f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a81565b6103e16104f3366004614568565b6114f2565b60045461010090046001600160a01b03166103b6565b61027a61051c366004614568565b611648565b61025761052f3660046145bf565b6001600160a01b039182165f90815260016020908152604080832093909416825291909152205460ff1690565b6102bc61056a366004614b4a565b61168c565b6102bc61057d366004614ba1565b6116a2565b5f818152602081815260408083206001600160a01b03861684529091529020545b92915050565b5f6105a382611704565b6060600280546105c290614bc1565b80601f01602080910402602001604051908101604052809291908181526020018280546105ee90614bc1565b80156106395780601f1061061057610100808354040283529160200191610639565b820191905f5260205f20905b81548152906001019060200180831161061c57829003601f168201915b50505050509050919050565b5f61064f81611728565b60045461010090046001600160a01b0316156106995760048054604051630e13572f60e01b81526101009091046001600160a01b0316918101919091526024015b60405180910390fd5b306001600160a01b0316836001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa1580156106df573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107039190614bf3565b6001600160a01b03161461079e5782836001600160a01b031663fc0c546a6040518163ffffffff1660e01b8152600401602060405180830381865afa15801561074e573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107729190614bf3565b604051634bb6920360e01b81526001600160a01b03928316600482015291166024820152604401610690565b826001600160a01b0316826001600160a01b031663e78cea926040518163ffffffff1660e01b8152600401602060405180830381865afa1580156107e4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108089190614bf3565b6001600160a01b0316146108a35781826001600160a01b031663e78cea926040518163ffffffff1660e01b8152600401602060405180830381865afa158015610853573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906108779190614bf3565b604051632a58fcdd60e11b81526001600160a01b03928316600482015291166024820152604401610690565b82836001600160a01b031663e2fdcc176040518163ffffffff1660e01b8152600401602060405180830381865afa1580156108e0573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109049190614bf3565b846001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015610940573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109649190614bf3565b600580546001600160a01b0392831673ffffffffffffffffffffffffffffffffffffffff199182168117909255600780549484169482168517905560048054958416610100027fffffffffffffffffffffff0000000000000000000000000000000000000000ff909616959095179094556006805487841695168517905560405193845292908616907f693245e7cc06b73d8caeeded6efb7581143c34bbc7ea76c1c85b2efbc889c0489060200160405180910390a4505050565b610a2a335b86611732565b610a3785858585856117aa565b5050505050565b5f82815260036020526040902060010154610a5881611728565b610a62838361180a565b50505050565b6001600160a01b0381163314610a915760405163334bd91960e11b815260040160405180910390fd5b610a9b82826118b5565b505050565b5f610aa961193a565b610ab1611971565b60408051808201909152600f81527f62656e65666963696172794e616d6500000000000000000000000000000000006020820152610b0090610af66080850185614c0e565b6001610200611995565b60408051808201909152600681527f726561736f6e00000000000000000000000000000000000000000000000000006020820152610b4e90610b4560c0850185614c0e565b5f610800611995565b5f610b58836119c9565b6040808201515f818152600b60205291909120549093509091506001600160a01b031615610b9c5760405163532a2ce560e01b815260048101839052602401610690565b610bc1338435610bb26040870160208801614c57565b86604001358760600135611c1d565b6101208201525f610bd182611cbc565b9050610bdc81611ddb565b5f848152600b60205260409020805473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0392909216919091179055610c1e8285611e76565b600281604051610c2e9190614c89565b602060405180830381855afa158015610c49573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610c6c9190614c94565b6040517fb3777ea463676dfb34e8e8b5849492905d22734b4a49bfb5d3c8d4091a5c5958905f90a25050610c9e611f3f565b919050565b6007546060906001600160a01b03163314610ce657600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610690565b610d03836001600160401b0316610cfe878787611f69565b611ff1565b610d108484846020612052565b9050610d1e85338686612115565b949350505050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a610d5081611728565b610d586121ab565b50565b60608151835114610d8c5781518351604051635b05999160e01b815260048101929092526024820152604401610690565b5f83516001600160401b03811115610da657610da66145f6565b604051908082528060200260200182016040528015610dcf578160200160208202803683370190505b5090505f5b8451811015610e1d57602080820286010151610df890602080840287010151610582565b828281518110610e0a57610e0a614cab565b6020908102919091010152600101610dd4565b509392505050565b6007546001600160a01b03163314610e6557600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610690565b6005546040516302f945c360e61b8152600481018490525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015610eac573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ed09190614cbf565b80515f908152600a602052604081205491925090610ef8906001600160401b03851690614d1e565b905081602001516001600160401b0316811115610f64578151610f246001600160401b03851683614d31565b6020840151604051639724d29b60e01b8152600481019390935260248301919091526001600160401b038086166044840152166064820152608401610690565b81515f908152600a602090815260408083208490558683526009909152812080546001600160401b0386169290610fa59084906001600160801b0316614d44565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550610a625f338686612115565b6002610fe082611648565b604051610fed9190614c89565b602060405180830381855afa158015611008573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061102b9190614c94565b6040517fb3777ea463676dfb34e8e8b5849492905d22734b4a49bfb5d3c8d4091a5c5958905f90a250565b6007546001600160a01b0316331461109657600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610690565b5f6110f18383808060200260200160405190810160405280939291908181526020015f905b828210156110e7576110d860408302860136819003810190614d63565b815260200190600101906110bb565b50505050506121fd565b5f8581526008602052604081209192505b8381101561116f5761116785858381811061111f5761111f614cab565b6111359260206040909202019081019150614c57565b86868481811061114757611147614cab565b905060400201602001602081019061115f9190614c57565b84919061226a565b600101611102565b505f85815260096020526040902060010180546001600160401b03841691906010906111ac908490600160801b90046001600160801b0316614d44565b92506101000a8154816001600160801b0302191690836001600160801b031602179055506111dc33878785612115565b505050505050565b6060816001600160401b03165f0361120f57604051631061a82160e11b815260040160405180910390fd5b5f83815260086020908152604090912061122a918490612483565b9392505050565b61125e6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b5f828152600960209081526040808320815160808101835281546001600160801b038082168352600160801b9182900481169583019590955260019092015480851693820193909352910490911660608201526007549091906112ca906001600160a01b031685610582565b90506040518060a00160405280835f01516001600160801b0316815260200183602001516001600160801b0316815260200183604001516001600160801b0316815260200183606001516001600160801b031681526020018281525092505050919050565b7f65d7a28e3265b37a6474929f336521b332c1681b933f6cb9f3376673440d862a61135981611728565b610d5861249f565b5f8181526008602052604090206060906105a3906124dc565b611385338383612621565b5050565b5f828152600360205260409020600101546113a381611728565b610a6283836118b5565b6007546001600160a01b031633146113ed57600754604051631dd6677b60e01b81523360048201526001600160a01b039091166024820152604401610690565b6005546040516302f945c360e61b8152600481018490526001600160401b03831691600a915f916001600160a01b03169063be5170c090602401606060405180830381865afa158015611442573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114669190614cbf565b5f015181526020019081526020015f205f8282546114849190614d31565b90915550505f82815260096020526040902080546001600160401b03831691906010906114c2908490600160801b90046001600160801b0316614d44565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611385335f8484612115565b61151f6040518060a001604052805f81526020015f81526020015f81526020015f81526020015f81525090565b60055460405163060e21af60e11b8152600481018490525f916001600160a01b031690630c1c435e906024015f60405180830381865afa158015611565573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261158c9190810190614da4565b90505f5b8151811015611641575f6115bc8383815181106115af576115af614cab565b6020026020010151611231565b805185519192509085906115d1908390614d1e565b90525060208082015190850180516115ea908390614d1e565b9052506040808201519085018051611603908390614d1e565b905250606080820151908501805161161c908390614d1e565b9052506080808201519085018051611635908390614d1e565b90525050600101611590565b5050919050565b5f818152600b60205260409020546060906001600160a01b03168061168357604051635067d7c960e11b815260048101849052602401610690565b61122a816126de565b61169533610a24565b610a37858585858561271a565b6116aa611971565b5f8281526008602052604090206116c190826127a7565b1561138557817fc29e38e65c1afc6951a799eec2f9823313ed50be18aaeb559547de96eae90a45826040516116f891815260200190565b60405180910390a25050565b5f6001600160e01b03198216637965db0b60e01b14806105a357506105a3826129bd565b610d588133612a0c565b816001600160a01b0316816001600160a01b03161415801561177957506001600160a01b038082165f9081526001602090815260408083209386168352929052205460ff16155b156113855760405163711bec9160e11b81526001600160a01b03808416600483015282166024820152604401610690565b6001600160a01b0384166117d357604051632bfa23e760e11b81525f6004820152602401610690565b6001600160a01b0385166117fb57604051626a0d4560e21b81525f6004820152602401610690565b610a3785858585856001612a60565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff166118ae575f8381526003602090815260408083206001600160a01b03861684529091529020805460ff191660011790556118663390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016105a3565b505f6105a3565b5f8281526003602090815260408083206001600160a01b038516845290915281205460ff16156118ae575f8381526003602090815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016105a3565b611942612ab8565b61196f60017f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005b90612af8565b565b60045460ff161561196f5760405163d93c066560e01b815260040160405180910390fd5b82828110806119a357508181115b156111dc5785818484604051633382e72b60e21b81526004016106909493929190614e34565b611a1d6040518061014001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f8152602001606081526020015f81526020015f63ffffffff168152602001606081525090565b6005546040516302f945c360e61b8152833560048201525f916001600160a01b03169063be5170c090602401606060405180830381865afa158015611a64573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611a889190614cbf565b90505f600460019054906101000a90046001600160a01b03166001600160a01b031663646d0f306040518163ffffffff1660e01b8152600401602060405180830381865afa158015611adc573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b009190614c94565b8084526004805460408051631bbe4e3760e01b815290519394506101009091046001600160a01b031692631bbe4e37928281019260209291908290030181865afa158015611b50573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190611b749190614c94565b6020840152611b898185356040870135612aff565b6040840152815160608401528335608080850191909152600290611baf90860186614c0e565b604051611bbd929190614e62565b602060405180830381855afa158015611bd8573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190611bfb9190614c94565b60a0840152604082015115611c1357611c1384612b9d565b6116418385612ca2565b6060611c2a868686611f69565b505f60208310611c3b576020611c3d565b825b9050611c4b86868684612052565b5f87815260096020526040812060010180549294506001600160401b03881692909190611c829084906001600160801b0316614d44565b92506101000a8154816001600160801b0302191690836001600160801b03160217905550611cb2875f8888612115565b5095945050505050565b60605f611ccd8361012001516121fd565b90505f83610100015163ffffffff16826001600160401b0316611cf09190614e71565b9050835f0151846020015185604001518660600151604051602001611d5694939291907f6d6572696469616e2f7265746972656d656e742f7632000000000000000000008152601681019490945260368401929092526056830152607682015260960190565b60408051601f1981840301815290829052608086015160a087015160c088015160e08901516101008a01519495611d94959088908a90602001614e93565b604051602081830303815290604052611db1866101200151612e1d565b604051602001611dc393929190614efb565b60405160208183030381529060405292505050919050565b5f615fff82511115611e0557815160405163c65c3daf60e01b815260040161069091815260200190565b5f82516001611e149190614d1e565b60f01b83604051602001611e29929190614f21565b60405160208183030381529060405290508051602082015ff091506001600160a01b038216611e7057825160405163c65c3daf60e01b815260040161069091815260200190565b50919050565b336001600160a01b0316815f013583604001517f38f05cc57a8a0798e1fe722581cf60e3dd033899f723bca879780cd791b1d1a48560600151866101200151866020016020810190611ec89190614c57565b61010089015163ffffffff8116611ee560408b0160208c01614c57565b6001600160401b0316611ef89190614e71565b60e08b015160c08c0151611f0f60808d018d614c0e565b611f1c60c08f018f614c0e565b604051611f339b9a99989796959493929190614f9b565b60405180910390a45050565b61196f5f7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00611969565b5f816001600160401b03165f03611f9357604051631061a82160e11b815260040160405180910390fd5b611f9d8484610582565b9050816001600160401b031681101561122a57604051632e64cc9f60e01b81526001600160a01b038516600482015260248101849052604481018290526001600160401b0383166064820152608401610690565b815f0361201157604051631061a82160e11b815260040160405180910390fd5b6103e8821080156120225750808214155b15611385576040516391ec487560e01b8152600481018390526103e8602482015260448101829052606401610690565b5f84815260086020526040902060609061206d908584612ed7565b5f86815260096020526040902060010180549192506001600160401b038616916010906120ab908490600160801b90046001600160801b0316615034565b92506101000a8154816001600160801b0302191690836001600160801b031602179055505f6120d982612fc0565b905083811461210c57604051635ce9337f60e11b8152600481018790526024810185905260448101829052606401610690565b50949350505050565b6040805160018082528183019092525f916020808301908036833750506040805160018082528183019092529293505f929150602080830190803683375050835191925085916001600160401b038616915084905f9061217757612177614cab565b60200260200101835f8151811061219057612190614cab565b6020908102919091010191909152526111dc86868484613017565b6121b36130d4565b6004805460ff191690557f5db9ee0a495bf2e6ff9c91a7834c1ba4fdd244a5e8aa4e537bd38aeae4b073aa335b6040516001600160a01b03909116815260200160405180910390a1565b5f80805b83518110156122635783818151811061221c5761221c614cab565b60200260200101515f015184828151811061223957612239614cab565b60200260200101516020015161224f9190615053565b6122599083615072565b9150600101612201565b5092915050565b8254600160c01b90046001600160401b03165f0361234657604080516060810182526001600160401b039283168082525f602080840182815284860183815297871680845260018a01835286842095518654925199518916600160801b0267ffffffffffffffff60801b199a8a16600160401b9081026fffffffffffffffffffffffffffffffff19909516928b16929092179390931799909916919091179094559181526002870190915291909120805467ffffffffffffffff19908116831790915584549382029390921692909217600160c01b1716179055565b6123518383836130f7565b1561235b57505050565b6001600160401b038083165f9081526001850160205260409020541615158061238957506123898382613288565b156123ba57604051633418809b60e11b81526001600160401b03808416600483015282166024820152604401610690565b6001600160401b038082165f9081526001850160205260409020541615156123e28484613288565b15612462576001600160401b038084165f9081526002860160205260409020541681156124165761241385846132d0565b92505b6001600160401b039081165f8181526001870160209081526040808320805495881667ffffffffffffffff19968716811790915583526002890190915290208054909216179055610a62565b801561247857612473848385613496565b610a62565b610a62848484613680565b60606124908484846137b3565b5090915061122a905081613a39565b6124a7611971565b6004805460ff191660011790557f62e78cea01bee320cd4e420270b5ea74000d11b0c9f74754ebdbfc544b05a2586121e03390565b80546060906001600160401b03600160c01b9091048116908190811115612505576125056145f6565b60405190808252806020026020018201604052801561254957816020015b604080518082019091525f80825260208201528152602001906001900390816125235790505b5083549092506001600160401b0380821691600160801b9004165f5b83811015612618576001600160401b038084165f908152600188016020908152604091829020825160608101845290548085168252600160401b8104851692820192909252600160801b909104909216828201528051808201909152806125cc8587615072565b6001600160401b03168152602001825f01516001600160401b03168152508683815181106125fc576125fc614cab565b60209081029190910101526040015192505f9150600101612565565b50505050919050565b6001600160a01b03831661264a57604051631f18c42760e11b81525f6004820152602401610690565b6001600160a01b0382166126725760405162ced3e160e81b81525f6004820152602401610690565b6001600160a01b038381165f81815260016020908152604080832094871680845294825291829020805460ff191686151590811790915591519182527f17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31910160405180910390a3505050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b6001600160a01b03841661274357604051632bfa23e760e11b81525f6004820152602401610690565b6001600160a01b03851661276b57604051626a0d4560e21b81525f6004820152602401610690565b6040805160018082526020820186905281830190815260608201859052608082019092529061279e87878484875f612a60565b50505050505050565b5f60408211156127b657604091505b8254600160c01b90046001600160401b03168211156127e4578254600160c01b90046001600160401b031691505b60028210156127f457505f6105a3565b5f5f6128008585613b2d565b915091505f825f8151811061281757612817614cab565b602002602001015190505f866001015f856001896128359190614d31565b8151811061284557612845614cab565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f205f0160109054906101000a90046001600160401b0316905061288e8484613ca1565b9450846128a1575f9450505050506105a3565b6128ac878583613e2a565b86548451600160801b9091046001600160401b03169085905f906128d2576128d2614cab565b6020026020010151855f815181106128ec576128ec614cab565b60200260200101516001600160401b0316846001600160401b031614612912575f612914565b815b89547fffffffffffffffff0000000000000000ffffffffffffffff000000000000000016600160801b6001600160401b039283160267ffffffffffffffff1916179181169190911789558116158015906129995750845f8151811061297b5761297b614cab565b60200260200101516001600160401b0316836001600160401b031614155b156129b2576129b288846129ad8482615072565b613496565b505050505092915050565b5f6001600160e01b03198216636cdb3d1360e11b14806129ed57506001600160e01b031982166303a24d0760e21b145b806105a357506301ffc9a760e01b6001600160e01b03198316146105a3565b5f8281526003602090815260408083206001600160a01b038516845290915290205460ff166113855760405163e2517d3f60e01b81526001600160a01b038216600482015260248101839052604401610690565b612a6c86868686613017565b6001600160a01b038516156111dc57338115612a9557612a90818888888888614019565b61279e565b60208581015190850151612aad838a8a85858a61413a565b505050505050505050565b7f9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f005c1561196f57604051633ee5aeb560e01b815260040160405180910390fd5b80825d5050565b6040517f6d6572696469616e2f7265746972656d656e742d69642f76310000000000000060208201526039810184905260598101839052607981018290525f9060029060990160408051601f1981840301815290829052612b5f91614c89565b602060405180830381855afa158015612b7a573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610d1e9190614c94565b6005546040516332e40e9160e21b8152823560048201525f916001600160a01b03169063cb903a44906024015f60405180830381865afa158015612be3573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612c0a91908101906151f9565b91505f90506002612c1e60a0850185614c0e565b604051612c2c929190614e62565b602060405180830381855afa158015612c47573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190612c6a9190614c94565b82519091508114610a9b578151604051633d4557e560e11b815284356004820152602481019190915260448101829052606401610690565b5f612cb16101e08301836152ee565b60a0840151903591508114801590612cdc5750612cda612cd56101e08401846152ee565b614221565b155b15612d0a5760a083015160405163789128d960e01b8152610690918391600401918252602082015260400190565b6006545f906001600160a01b03166367bc71ad843560e08601356101008701612d376101e08901896152ee565b612d456102008a018a61530c565b6040518763ffffffff1660e01b8152600401612d66969594939291906155ae565b5f60405180830381865afa158015612d80573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f19168201604052612da7919081019061568e565b805190915063ffffffff16158015612dce5750612dcc61024084016102208501615753565b155b15612def57604051631cda363160e31b815283356004820152602401610690565b8051602082015160409092015160c086015260e085019190915263ffffffff16610100909301929092525050565b8051606090612e2d816001614d1e565b612e3890601061576e565b612e43906002614d1e565b6001600160401b03811115612e5a57612e5a6145f6565b6040519080825280601f01601f191660200182016040528015612e84576020820181803683370190505b508051600f1901815260f082901b60208201529150602282015f5b82811015612ecf57600101602081810286015190810151905160c01b60809190911b178252601090910190612e9f565b505050919050565b60605f5f612ee68686866137b3565b885492955090935091506001600160401b03165f5b83811015612f40576001600160401b039182165f9081526001808a01602052604090912080546001600160c01b03198116909155600160801b90049092169101612efb565b50865481908390612f62908690600160c01b90046001600160401b0316615053565b89546001600160801b0316600160c01b6001600160401b039283160267ffffffffffffffff60801b191617600160801b928216929092029190911767ffffffffffffffff19169116178755612fb684613a39565b5050509392505050565b5f6002612fcc83612e1d565b604051612fd99190614c89565b602060405180830381855afa158015612ff4573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906105a39190614c94565b5f6001600160a01b0385161580159061303857506001600160a01b03841615155b801561304f57506007546001600160a01b03163314155b905080156130c85761305f611971565b5f5b8351811080156130715750825181105b156130c6576130b683828151811061308b5761308b614cab565b6020026020010151610cfe888785815181106130a9576130a9614cab565b6020026020010151610582565b6130bf81615785565b9050613061565b505b610a37858585856142eb565b60045460ff1661196f57604051638dfc202b60e01b815260040160405180910390fd5b82545f90600160801b90046001600160401b031680820361311b575f91505061122a565b84546001600160401b03165f6131318383615072565b9050816001600160401b0316856001600160401b031610806131645750806001600160401b0316866001600160401b0316115b15613174575f935050505061122a565b806001600160401b0316866001600160401b03161015806131a65750806001600160401b0316856001600160401b0316115b156131d757604051633418809b60e11b81526001600160401b03808816600483015286166024820152604401610690565b806001600160401b0316856001600160401b03161480156132095750816001600160401b0316866001600160401b0316115b801561321c575061321a8787613288565b155b1561325f5761322b8287615053565b87546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116178755506001925061122a915050565b865467ffffffffffffffff60801b1916875561327c878383613496565b505f9695505050505050565b5f6001600160401b0382161580159061122a5750506001600160401b039081165f81815260028401602090815260408083205485168352600190950190529290922054161490565b6001600160401b038082165f8181526001850160209081526040808320815160608101835290548087168252600160401b8104871693820193909352600160801b9092048516908201528554919390929116900361334d576040810151845467ffffffffffffffff19166001600160401b03909116178455613393565b6040818101516020808401516001600160401b039081165f90815260018901909252929020805467ffffffffffffffff60801b1916600160801b93909216929092021790555b83546001600160401b03600160401b9091048116908416036133df57602081015184546001600160401b03909116600160401b0267ffffffffffffffff60401b19909116178455613424565b6020818101516040808401516001600160401b039081165f908152600189019094529220805467ffffffffffffffff60401b1916600160401b93909216929092021790555b6001600160401b038084165f908152600186016020526040902080546001600160c01b03191690558454859160189161346591600160c01b9091041661579d565b91906101000a8154816001600160401b0302191690836001600160401b03160217905550805f015191505092915050565b6001600160401b038083165f818152600186016020908152604091829020825160608101845290548086168252600160401b8104861692820192909252600160801b9091048416918101919091528554909216900361350e57835467ffffffffffffffff19166001600160401b038316178455613551565b6020808201516001600160401b039081165f9081526001870190925260409091208054918416600160801b0267ffffffffffffffff60801b199092169190911790555b83546001600160401b03600160401b90910481169084160361359557835467ffffffffffffffff60401b1916600160401b6001600160401b038416021784556135d7565b6040808201516001600160401b039081165f90815260018701602052919091208054918416600160401b0267ffffffffffffffff60401b199092169190911790555b6001600160401b039283165f908152600185016020908152604080832080546001600160c01b03191690559385168083528483208451815486850151968801518916600160801b02968916600160401b026fffffffffffffffffffffffffffffffff1991909116919098169081179790971767ffffffffffffffff60801b1916949094179093559381526002909401909252909120805467ffffffffffffffff19169091179055565b82546001600160401b03600160401b9182900481165f81815260018088016020818152604080852080548b8916600160801b81810267ffffffffffffffff60801b199384161790935583516060810185528c8b168082528187018b81528287018b8152848c52988852868b2092518354915199518e16909602988d16909d026fffffffffffffffffffffffffffffffff19909d16948c16949094179b909b179091169490941790985596845260028a01905294909120805467ffffffffffffffff191690941790935585549092859261376192600160c01b90041690615072565b855477ffffffffffffffff0000000000000000ffffffffffffffff16600160c01b6001600160401b039283160267ffffffffffffffff60401b191617600160401b929091169190910217909355505050565b82546060905f906001600160401b03600160801b8204811691600160c01b8104821691849116878784106137e757876137e9565b835b6001600160401b03811115613800576138006145f6565b60405190808252806020026020018201604052801561384457816020015b604080518082019091525f808252602082015281526020019060019003908161381e5790505b5096505b6001600160401b03811615613a295783860361388a57604051634ec5310d60e11b81526001600160401b03808b16600483015282166024820152604401610690565b8783036138bc576040516305ba6bef60e21b81526001600160401b038a16600482015260248101899052604401610690565b6001600160401b038083165f90815260018c0160209081526040808320815160608101835290548086168252600160401b8104861693820193909352600160801b909204909316928101929092526139148785615072565b9050826001600160401b031681835f015161392f9190615053565b6001600160401b031611156139aa576040518060400160405280826001600160401b0316815260200184836139649190615072565b6001600160401b03169052898661397a81615785565b97508151811061398c5761398c614cab565b60209081029190910101526139a18388615072565b96505050613a29565b604080518082019091526001600160401b038083168252835116602082015289866139d481615785565b9750815181106139e6576139e6614cab565b602090810291909101015281516139fe908290615053565b613a089084615053565b9250613a1388615785565b6040909201519197505f96509092506138489050565b8287525050505093509350939050565b60015b8151811015611385575f828281518110613a5857613a58614cab565b602002602001015190505f8290505b5f81118015613aae575081516001600160401b031684613a88600184614d31565b81518110613a9857613a98614cab565b60200260200101515f01516001600160401b0316115b15613b055783613abf600183614d31565b81518110613acf57613acf614cab565b6020026020010151848281518110613ae957613ae9614cab565b602002602001018190525080613afe906157be565b9050613a67565b81848281518110613b1857613b18614cab565b60209081029190910101525050600101613a3c565b606080826001600160401b03811115613b4857613b486145f6565b604051908082528060200260200182016040528015613b71578160200160208202803683370190505b50836001600160401b03811115613b8a57613b8a6145f6565b604051908082528060200260200182016040528015613bb3578160200160208202803683370190505b50855491935091506001600160401b0380821691600160801b9004165f5b85811015613c97576001600160401b038084165f90815260018901602090815260409182902082516060810184529054808516808352600160401b8204861693830193909352600160801b90049093169183019190915284908490613c37908390615053565b613c419190615053565b878481518110613c5357613c53614cab565b60200260200101878581518110613c6c57613c6c614cab565b6001600160401b039384166020918202929092010152911690526040015192505f9150600101613bd1565b5050509250929050565b5f60015b8351811015612263575f5f858381518110613cc257613cc2614cab565b6020026020010151858481518110613cdc57613cdc614cab565b6020026020010151915091505f8390505b5f81118015613d3057506001600160401b03821686613d0d600184614d31565b81518110613d1d57613d1d614cab565b60200260200101516001600160401b0316105b15613dd85786613d41600183614d31565b81518110613d5157613d51614cab565b602002602001015186600183613d679190614d31565b81518110613d7757613d77614cab565b6020026020010151888381518110613d9157613d91614cab565b60200260200101888481518110613daa57613daa614cab565b6001600160401b0393841660209182029290920101529116905260019450613dd1816157be565b9050613ced565b8282888381518110613dec57613dec614cab565b60200260200101888481518110613e0557613e05614cab565b6001600160401b03938416602091820292909201015291169052505050600101613ca5565b5f60018351613e399190614d31565b90505f5b818111613f43575f856001015f868481518110613e5c57613e5c614cab565b60200260200101516001600160401b03166001600160401b031681526020019081526020015f209050815f14613eda5784613e98600184614d31565b81518110613ea857613ea8614cab565b602090810291909101015181546001600160401b03909116600160401b0267ffffffffffffffff60401b199091161781555b828214613f0a5784613eed836001614d1e565b81518110613efd57613efd614cab565b6020026020010151613f0c565b835b81546001600160401b0391909116600160801b0267ffffffffffffffff60801b19909116179055613f3c81615785565b9050613e3d565b508354600160c01b90046001600160401b0316613f61826001614d1e565b03613fae57828181518110613f7857613f78614cab565b602090810291909101015184546001600160401b03909116600160401b0267ffffffffffffffff60401b19909116178455610a62565b828181518110613fc057613fc0614cab565b6020026020010151846001015f846001600160401b03166001600160401b031681526020019081526020015f205f0160086101000a8154816001600160401b0302191690836001600160401b0316021790555050505050565b6001600160a01b0384163b156111dc5760405163bc197c8160e01b81526001600160a01b0385169063bc197c819061405d90899089908890889088906004016157d3565b6020604051808303815f875af1925050508015614097575060408051601f3d908101601f1916820190925261409491810190615835565b60015b6140fe573d8080156140c4576040519150601f19603f3d011682016040523d82523d5f602084013e6140c9565b606091505b5080515f036140f657604051632bfa23e760e11b81526001600160a01b0386166004820152602401610690565b805160208201fd5b6001600160e01b0319811663bc197c8160e01b1461279e57604051632bfa23e760e11b81526001600160a01b0386166004820152602401610690565b6001600160a01b0384163b156111dc5760405163f23a6e6160e01b81526001600160a01b0385169063f23a6e619061417e9089908990889088908890600401615850565b6020604051808303815f875af19250505080156141b8575060408051601f3d908101601f191682019092526141b591810190615835565b60015b6141e5573d8080156140c4576040519150601f19603f3d011682016040523d82523d5f602084013e6140c9565b6001600160e01b0319811663f23a6e6160e01b1461279e57604051632bfa23e760e11b81526001600160a01b0386166004820152602401610690565b5f806142336040840160208501615897565b60030b158015614253575061424e6060840160408501615897565b60030b155b8015614276575061426a60808401606085016158b2565b6001600160f01b031916155b801561428457506080830135155b90505f83351580156142a657506142a160c0850160a086016158cd565b60070b155b80156142c257506142bd60e0850160c086016158cd565b60070b155b90506142d160e0850185614c0e565b15905080156142dd5750815b8015610d1e57509392505050565b805182511461431a5781518151604051635b05999160e01b815260048101929092526024820152604401610690565b335f5b835181101561441c576020818102858101820151908501909101516001600160a01b038816156143ce575f828152602081815260408083206001600160a01b038c168452909152902054818110156143a8576040516303dee4c560e01b81526001600160a01b038a166004820152602481018290526044810183905260648101849052608401610690565b5f838152602081815260408083206001600160a01b038d16845290915290209082900390555b6001600160a01b03871615614412575f828152602081815260408083206001600160a01b038b1684529091528120805483929061440c908490614d1e565b90915550505b505060010161431d565b50825160010361449c5760208301515f906020840151909150856001600160a01b0316876001600160a01b0316846001600160a01b03167fc3d58168c5ae7397731d063d5bbf3d657854427343f4c083240f7aacaa2d0f62858560405161448d929190918252602082015260400190565b60405180910390a45050610a37565b836001600160a01b0316856001600160a01b0316826001600160a01b03167f4a39dc06d4c0dbc64b70af90fd698a233a518aa5d07e595d983b8c0526c8f7fb86866040516144eb9291906158e8565b60405180910390a45050505050565b6001600160a01b0381168114610d58575f5ffd5b5f5f6040838503121561451f575f5ffd5b823561452a816144fa565b946020939093013593505050565b6001600160e01b031981168114610d58575f5ffd5b5f6020828403121561455d575f5ffd5b813561122a81614538565b5f60208284031215614578575f5ffd5b5035919050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b602081525f61122a602083018461457f565b5f5f604083850312156145d0575f5ffd5b82356145db816144fa565b915060208301356145eb816144fa565b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b604051606081016001600160401b038111828210171561462c5761462c6145f6565b60405290565b604080519081016001600160401b038111828210171561462c5761462c6145f6565b60405161010081016001600160401b038111828210171561462c5761462c6145f6565b604051601f8201601f191681016001600160401b038111828210171561469f5761469f6145f6565b604052919050565b5f6001600160401b038211156146bf576146bf6145f6565b5060051b60200190565b5f82601f8301126146d8575f5ffd5b81356146eb6146e6826146a7565b614677565b8082825260208201915060208360051b86010192508583111561470c575f5ffd5b602085015b83811015611cb2578035835260209283019201614711565b5f6001600160401b03821115614741576147416145f6565b50601f01601f191660200190565b5f82601f83011261475e575f5ffd5b813561476c6146e682614729565b818152846020838601011115614780575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f5f60a086880312156147b0575f5ffd5b85356147bb816144fa565b945060208601356147cb816144fa565b935060408601356001600160401b038111156147e5575f5ffd5b6147f1888289016146c9565b93505060608601356001600160401b0381111561480c575f5ffd5b614818888289016146c9565b92505060808601356001600160401b03811115614833575f5ffd5b61483f8882890161474f565b9150509295509295909350565b5f5f6040838503121561485d575f5ffd5b8235915060208301356145eb816144fa565b5f6020828403121561487f575f5ffd5b81356001600160401b03811115614894575f5ffd5b8201610240818503121561122a575f5ffd5b6001600160401b0381168114610d58575f5ffd5b5f5f5f5f608085870312156148cd575f5ffd5b84356148d8816144fa565b93506020850135925060408501356148ef816148a6565b9396929550929360600135925050565b5f8151808452602084019350602083015f5b8281101561494757815180516001600160401b039081168852602091820151168188015260409096019590910190600101614911565b5093949350505050565b602081525f61122a60208301846148ff565b5f5f60408385031215614974575f5ffd5b82356001600160401b03811115614989575f5ffd5b8301601f81018513614999575f5ffd5b80356149a76146e6826146a7565b8082825260208201915060208360051b8501019250878311156149c8575f5ffd5b6020840193505b828410156149f35783356149e2816144fa565b8252602093840193909101906149cf565b945050505060208301356001600160401b03811115614a10575f5ffd5b614a1c858286016146c9565b9150509250929050565b5f8151808452602084019350602083015f5b82811015614947578151865260209586019590910190600101614a38565b602081525f61122a6020830184614a26565b5f5f60408385031215614a79575f5ffd5b8235915060208301356145eb816148a6565b5f5f5f5f60608587031215614a9e575f5ffd5b8435614aa9816144fa565b93506020850135925060408501356001600160401b03811115614aca575f5ffd5b8501601f81018713614ada575f5ffd5b80356001600160401b03811115614aef575f5ffd5b8760208260061b8401011115614b03575f5ffd5b949793965060200194505050565b8015158114610d58575f5ffd5b5f5f60408385031215614b2f575f5ffd5b8235614b3a816144fa565b915060208301356145eb81614b11565b5f5f5f5f5f60a08688031215614b5e575f5ffd5b8535614b69816144fa565b94506020860135614b79816144fa565b9350604086013592506060860135915060808601356001600160401b03811115614833575f5ffd5b5f5f60408385031215614bb2575f5ffd5b50508035926020909101359150565b600181811c90821680614bd557607f821691505b602082108103611e7057634e487b7160e01b5f52602260045260245ffd5b5f60208284031215614c03575f5ffd5b815161122a816144fa565b5f5f8335601e19843603018112614c23575f5ffd5b8301803591506001600160401b03821115614c3c575f5ffd5b602001915036819003821315614c50575f5ffd5b9250929050565b5f60208284031215614c67575f5ffd5b813561122a816148a6565b5f81518060208401855e5f93019283525090919050565b5f61122a8284614c72565b5f60208284031215614ca4575f5ffd5b5051919050565b634e487b7160e01b5f52603260045260245ffd5b5f6060828403128015614cd0575f5ffd5b50614cd961460a565b825181526020830151614ceb816148a6565b60208201526040830151614cfe81614b11565b60408201529392505050565b634e487b7160e01b5f52601160045260245ffd5b808201808211156105a3576105a3614d0a565b818103818111156105a3576105a3614d0a565b6001600160801b0381811683821601908111156105a3576105a3614d0a565b5f6040828403128015614d74575f5ffd5b50614d7d614632565b8235614d88816148a6565b81526020830135614d98816148a6565b60208201529392505050565b5f60208284031215614db4575f5ffd5b81516001600160401b03811115614dc9575f5ffd5b8201601f81018413614dd9575f5ffd5b8051614de76146e6826146a7565b8082825260208201915060208360051b850101925086831115614e08575f5ffd5b6020840193505b82841015614e2a578351825260209384019390910190614e0f565b9695505050505050565b608081525f614e46608083018761457f565b6020830195909552506040810192909252606090910152919050565b818382375f9101908152919050565b6001600160801b03818116838216029081169081811461226357612263614d0a565b8781528660208201525f614eaa6040830188614c72565b958652505060e09290921b6001600160e01b031916602084015260801b6fffffffffffffffffffffffffffffffff1916602483015260c01b6001600160c01b0319166034820152603c019392505050565b5f614f18614f12614f0c8488614c72565b86614c72565b84614c72565b95945050505050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610d1e600b830184614c72565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b8b815261012060208201525f614fb561012083018d6148ff565b6001600160401b038c16604084015263ffffffff8b1660608401526001600160801b038a1660808401528860a084015282810360c0840152614ff7818961457f565b905082810360e084015261500c818789614f73565b9050828103610100840152615022818587614f73565b9e9d5050505050505050505050505050565b6001600160801b0382811682821603908111156105a3576105a3614d0a565b6001600160401b0382811682821603908111156105a3576105a3614d0a565b6001600160401b0381811683821601908111156105a3576105a3614d0a565b60ff81168114610d58575f5ffd5b8051610c9e81615091565b6001600160f01b031981168114610d58575f5ffd5b8051610c9e816150aa565b8060030b8114610d58575f5ffd5b8051610c9e816150ca565b8060070b8114610d58575f5ffd5b8051610c9e816150e3565b5f82601f83011261510b575f5ffd5b81516151196146e6826146a7565b8082825260208201915060208360061b86010192508583111561513a575f5ffd5b602085015b83811015611cb25760408188031215615156575f5ffd5b61515e614632565b8151815260208083015181830152908452929092019160400161513f565b63ffffffff81168114610d58575f5ffd5b5f6080828403121561519d575f5ffd5b604051608081016001600160401b03811182821017156151bf576151bf6145f6565b60405282518152602083015190915081906151d98161517c565b602082015260408381015190820152606092830151920191909152919050565b5f5f60a0838503121561520a575f5ffd5b82516001600160401b0381111561521f575f5ffd5b83016101008186031215615231575f5ffd5b615239614654565b6152428261509f565b8152615250602083016150bf565b6020820152615261604083016150d8565b6040820152615272606083016150d8565b60608201526152836080830161509f565b608082015261529460a083016150f1565b60a08201526152a560c083016150f1565b60c082015260e08201516001600160401b038111156152c2575f5ffd5b6152ce878285016150fc565b60e08301525092506152e59050846020850161518d565b90509250929050565b5f823560fe19833603018112615302575f5ffd5b9190910192915050565b5f5f8335601e19843603018112615321575f5ffd5b8301803591506001600160401b0382111561533a575f5ffd5b6020019150600581901b3603821315614c50575f5ffd5b8035610c9e816150ca565b8035610c9e816150aa565b8035610c9e816150e3565b5f5f8335601e19843603018112615387575f5ffd5b83016020810192503590506001600160401b038111156153a5575f5ffd5b803603821315614c50575f5ffd5b803582525f60208201356153c6816150ca565b60030b60208401526153da60408301615351565b6153e9604085018260030b9052565b506153f66060830161535c565b6001600160f01b03191660608401526080828101359084015261541b60a08301615367565b61542a60a085018260070b9052565b5061543760c08301615367565b61544660c085018260070b9052565b5061545460e0830183615372565b61010060e0860152614f1861010086018284614f73565b8183525f7f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff83111561549b575f5ffd5b8260051b80836020870137939093016020019392505050565b5f8383855260208501945060208460051b820101835f609e19863603015b878210156155a157848403601f1901895282358181126154f0575f5ffd5b870180356154fd81615091565b60ff168552602081810135908601526040808201359086015260608101356155248161517c565b63ffffffff166060860152608081013536829003601e19018112615546575f5ffd5b016020810190356001600160401b03811115615560575f5ffd5b8060051b3603821315615571575f5ffd5b60a0608087015261558660a08701828461546b565b955050506020830192506020890198506001820191506154d2565b5091979650505050505050565b8681528560208201525f85356155c381614b11565b1515604083015260208601356155d8816150ca565b60030b606083015260408601356155ee816150ca565b60030b60808301526156026060870161535c565b6001600160f01b0319811660a084015250608086013560c083015261562960a08701615367565b61563860e084018260070b9052565b5061564560c08701615367565b61565561010084018260070b9052565b5061016061012083015261566d6101608301866153b3565b8281036101408401526156818185876154b4565b9998505050505050505050565b5f6020828403121561569e575f5ffd5b81516001600160401b038111156156b3575f5ffd5b8201606081850312156156c4575f5ffd5b6156cc61460a565b81516156d78161517c565b81526020828101519082015260408201516001600160401b038111156156fb575f5ffd5b80830192505084601f83011261570f575f5ffd5b815161571d6146e682614729565b818152866020838601011115615731575f5ffd5b8160208501602083015e5f918101602001919091526040820152949350505050565b5f60208284031215615763575f5ffd5b813561122a81614b11565b80820281158282048414176105a3576105a3614d0a565b5f6001820161579657615796614d0a565b5060010190565b5f6001600160401b038216806157b5576157b5614d0a565b5f190192915050565b5f816157cc576157cc614d0a565b505f190190565b6001600160a01b03861681526001600160a01b038516602082015260a060408201525f61580360a0830186614a26565b82810360608401526158158186614a26565b90508281036080840152615829818561457f565b98975050505050505050565b5f60208284031215615845575f5ffd5b815161122a81614538565b6001600160a01b03861681526001600160a01b038516602082015283604082015282606082015260a060808201525f61588c60a083018461457f565b979650505050505050565b5f602082840312156158a7575f5ffd5b813561122a816150ca565b5f602082840312156158c2575f5ffd5b813561122a816150aa565b5f602082840312156158dd575f5ffd5b813561122a816150e3565b604081525f6158fa6040830185614a26565b8281036020840152614f188185614a2656fea164736f6c6343000825000a';
