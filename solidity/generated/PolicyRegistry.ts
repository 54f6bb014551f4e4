// Made by solidity/scripts/generate.mjs. Not to be edited.
export const abi = [
  {
    "inputs": [
      {
        "internalType": "contract ICreditBridge",
        "name": "bridge_",
        "type": "address"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "constructor"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "field",
        "type": "string"
      }
    ],
    "name": "AttestationAndUse",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "signer",
        "type": "address"
      }
    ],
    "name": "AttestationNotByAttester",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "int64",
        "name": "time",
        "type": "int64"
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
      }
    ],
    "name": "AttestationNotValid",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "signature",
        "type": "bytes"
      }
    ],
    "name": "AttestationSignature",
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
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "metric",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "attribute",
        "type": "bytes32"
      }
    ],
    "name": "PolicyAttribute",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "bound",
        "type": "string"
      },
      {
        "internalType": "uint256",
        "name": "ppm",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "PolicyBoundTooLarge",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "PolicyBridgeZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "metric",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "curve",
        "type": "uint256"
      }
    ],
    "name": "PolicyCurve",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "curve",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "length",
        "type": "uint256"
      }
    ],
    "name": "PolicyCurveLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "previous",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "PolicyCurveNotAscending",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "ppm",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "PolicyFactorTooLarge",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "metric",
        "type": "uint8"
      },
      {
        "internalType": "string",
        "name": "input",
        "type": "string"
      }
    ],
    "name": "PolicyInputMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "precision",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "precisions",
        "type": "uint256"
      }
    ],
    "name": "PolicyPlaceTooCoarse",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "computed",
        "type": "bytes32"
      }
    ],
    "name": "PolicySetDigestMismatch",
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
        "name": "value",
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
    "name": "PolicySetField",
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
    "name": "PolicySetLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      },
      {
        "internalType": "int64",
        "name": "time",
        "type": "int64"
      },
      {
        "internalType": "int64",
        "name": "activeFrom",
        "type": "int64"
      },
      {
        "internalType": "int64",
        "name": "activeUntil",
        "type": "int64"
      }
    ],
    "name": "PolicySetNotActive",
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
    "name": "PolicySetOfEntitlement",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes22",
        "name": "tag",
        "type": "bytes22"
      }
    ],
    "name": "PolicySetTag",
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
    "name": "PolicySetTooManyPolicies",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      }
    ],
    "name": "PolicySetUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "ppm",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "PolicyTableLeafFactor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "wanted",
        "type": "bytes32"
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
      }
    ],
    "name": "PolicyTableLeafKey",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "wanted",
        "type": "bytes32"
      }
    ],
    "name": "PolicyTableLeafMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "bytes32",
        "name": "reached",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "root",
        "type": "bytes32"
      }
    ],
    "name": "PolicyTableLeafRoot",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "policy",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "metric",
        "type": "uint256"
      }
    ],
    "name": "PolicyUnknownMetric",
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
        "internalType": "address",
        "name": "attester",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "previous",
        "type": "address"
      }
    ],
    "name": "StatementAttester",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "StatementConflict",
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
        "internalType": "int256",
        "name": "value",
        "type": "int256"
      },
      {
        "internalType": "int256",
        "name": "minimum",
        "type": "int256"
      },
      {
        "internalType": "int256",
        "name": "maximum",
        "type": "int256"
      }
    ],
    "name": "StatementField",
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
    "name": "StatementLedgerUnknown",
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
    "name": "StatementLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      },
      {
        "internalType": "uint64",
        "name": "newest",
        "type": "uint64"
      }
    ],
    "name": "StatementStale",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "tag",
        "type": "bytes"
      }
    ],
    "name": "StatementTag",
    "type": "error"
  },
  {
    "inputs": [
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
    "name": "StatementWrongLedger",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes2",
        "name": "country",
        "type": "bytes2"
      }
    ],
    "name": "UseCountry",
    "type": "error"
  },
  {
    "inputs": [
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
    "name": "UsePeriod",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "int32",
        "name": "latitude",
        "type": "int32"
      },
      {
        "internalType": "int32",
        "name": "longitude",
        "type": "int32"
      }
    ],
    "name": "UsePlace",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "int32",
        "name": "latitude",
        "type": "int32"
      },
      {
        "internalType": "int32",
        "name": "longitude",
        "type": "int32"
      }
    ],
    "name": "UsePlaceAbsent",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "zone",
        "type": "bytes32"
      }
    ],
    "name": "UseZone",
    "type": "error"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      },
      {
        "indexed": false,
        "internalType": "address[]",
        "name": "attesters",
        "type": "address[]"
      }
    ],
    "name": "AttestersAccepted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint32",
        "name": "version",
        "type": "uint32"
      },
      {
        "indexed": false,
        "internalType": "int64",
        "name": "activeFrom",
        "type": "int64"
      },
      {
        "indexed": false,
        "internalType": "int64",
        "name": "activeUntil",
        "type": "int64"
      }
    ],
    "name": "PolicySetAccepted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "policySet",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      }
    ],
    "name": "StatementRepeated",
    "type": "event"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "statement",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      }
    ],
    "name": "acceptAttesters",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "statement",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "proof",
        "type": "bytes"
      },
      {
        "internalType": "bytes",
        "name": "policySet_",
        "type": "bytes"
      }
    ],
    "name": "acceptPolicySet",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "attesters",
    "outputs": [
      {
        "internalType": "uint64",
        "name": "version",
        "type": "uint64"
      },
      {
        "internalType": "address[]",
        "name": "list",
        "type": "address[]"
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
        "name": "id",
        "type": "bytes32"
      },
      {
        "internalType": "int64",
        "name": "time",
        "type": "int64"
      }
    ],
    "name": "isActive",
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
      }
    ],
    "name": "isAttester",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "policySet",
    "outputs": [
      {
        "internalType": "bytes",
        "name": "content",
        "type": "bytes"
      },
      {
        "internalType": "int64",
        "name": "activeFrom",
        "type": "int64"
      },
      {
        "internalType": "int64",
        "name": "activeUntil",
        "type": "int64"
      },
      {
        "internalType": "uint32",
        "name": "version",
        "type": "uint32"
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
        "internalType": "bytes32",
        "name": "policySet_",
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
        "internalType": "uint64",
        "name": "kg",
        "type": "uint64"
      }
    ],
    "name": "quote",
    "outputs": [
      {
        "internalType": "uint32",
        "name": "ppm",
        "type": "uint32"
      },
      {
        "internalType": "uint128",
        "name": "mg",
        "type": "uint128"
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
        "internalType": "bytes32",
        "name": "policySet_",
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
        "name": "input",
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
      }
    ],
    "name": "valuation",
    "outputs": [
      {
        "components": [
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
            "internalType": "bytes",
            "name": "use",
            "type": "bytes"
          }
        ],
        "internalType": "struct IPolicyRegistry.Valuation",
        "name": "v",
        "type": "tuple"
      }
    ],
    "stateMutability": "view",
    "type": "function"
  }
] as const;

export const bytecode = '0x610100604052348015610010575f5ffd5b506040516152a33803806152a383398101604081905261002f916101f0565b806001600160a01b03811661005757604051634d8a461d60e11b815260040160405180910390fd5b6001600160a01b038116608081905260408051631bbe4e3760e01b81529051631bbe4e37916004808201926020929091908290030181865afa15801561009f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100c39190610212565b60a0818152505050806001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015610107573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061012b91906101f0565b6001600160a01b031660c05260a08051604080517f599a80fcaa47b95e2323ab4d34d34e0cc9feda4b843edafcc30c7bdf60ea15bf6020808301919091527fff61446c6fbc176862b1a4e0bd95e60e046047ced40c3d939b13f7321eda3057828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301526080808301949094528251808303909401845293019052805191012060e05250610229565b6001600160a01b03811681146101ed575f5ffd5b50565b5f60208284031215610200575f5ffd5b815161020b816101d9565b9392505050565b5f60208284031215610222575f5ffd5b5051919050565b60805160a05160c05160e05161503961026a5f395f6118fa01525f6102b601525f8181610e080152610e4301525f81816101af0152610e8701526150395ff3fe608060405234801561000f575f5ffd5b506004361061009e575f3560e01c80639748ca9211610072578063b6ebe53911610058578063b6ebe5391461016c578063d6ec08271461018f578063e78cea92146101a2575f5ffd5b80639748ca9214610136578063a440c73a14610149575f5ffd5b8062cfe24f146100a257806365fd7607146100c157806367bc71ad146101015780638b3a72ed14610121575b5f5ffd5b6100aa6101d9565b6040516100b8929190613eb5565b60405180910390f35b6100d46100cf366004613f37565b61023f565b6040805163ffffffff90931683526fffffffffffffffffffffffffffffffff9091166020830152016100b8565b61011461010f366004613fe5565b610279565b6040516100b891906140a2565b61013461012f366004614113565b61040b565b005b61013461014436600461419d565b6106d4565b61015c610157366004614207565b610846565b6040516100b8949392919061421e565b61017f61017a36600461426d565b610882565b60405190151581526020016100b8565b61017f61019d3660046142a1565b6108e8565b6040516001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001681526020016100b8565b6001545f90606090600160a01b90046001600160401b031682036101fe575f91509091565b6001546001600160401b03600160a01b82041690610224906001600160a01b031661095f565b80602001905181019061023791906143a2565b915091509091565b5f5f61024f898989898989610279565b51915061026b63ffffffff83166001600160401b03851661444a565b905097509795505050505050565b60408051606080820183525f8083526020830152918101919091526040516332e40e9160e21b8152600481018890525f9081906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063cb903a44906024015f60405180830381865afa1580156102fa573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f1916820160405261032191908101906145d9565b915091505f610330888861099b565b905061033b81610aaf565b60408501526020840189905261035082610b0c565b6103c0578815801590610367575081604001518914155b156103a157604080830151905163ae7ffbb760e01b8152600481018c90526024810191909152604481018a90526064015b60405180910390fd5b60208083015160408401519186019190915263ffffffff1684526103fe565b5f8990036103d357620f424084526103fe565b6103f56103e48a8360e00151610b43565b84836103f0898b6146ce565b610bb1565b63ffffffff1684525b5050509695505050505050565b5f6104168787610bd0565b9050610428815f015188888888610e06565b6020818101515f90815290819052604090206001810154600160401b900463ffffffff16158015908061045a57508315155b156104bc576104bc836020015160028787604051610479929190614800565b602060405180830381855afa158015610494573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906104b7919061480f565b610f8d565b604083015182545f91600790810b600160a01b909204900b1480156104ef575060608401516001840154600791820b910b145b608085015160018501549192506105189163ffffffff91821691600160401b9091041683610fbb565b61056a57602080850151608086015160405163ffffffff909116815290917fa51b8b06531112bae379432c1edb37c151d6cc4b6ea178a297fe6b5ba949878d910160405180910390a2505050506106cc565b816105e7575f86868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152509293506105b492508391506110699050565b6105bd8161133e565b845473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0391909116178455505b604080850151606086015160808701516001870180546001600160401b0380851667ffffffffffffffff1963ffffffff8616600160401b02166bffffffffffffffffffffffff1990931692909217919091179091558754908416600160a01b027fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff909116178755602088015193517f94ce5740e43aaf128ad17a617e6b821f20846b9402fabebd6f3e267e81f140c8936106bf93909163ffffffff939093168352600791820b6020840152900b604082015260600190565b60405180910390a2505050505b505050505050565b5f6106df85856113d9565b90506106f1815f015186868686610e06565b5f81604001516040516020016107079190614826565b60408051808303601f19018152919052602083015160015491925061075b91600160a01b90046001600160401b031680158015906107565750600154610756906001600160a01b031685611685565b610fbb565b6107a9576020808301516040516001600160401b0390911681525f917fa51b8b06531112bae379432c1edb37c151d6cc4b6ea178a297fe6b5ba949878d910160405180910390a25050610840565b6107b28161133e565b6020830151600180546001600160e01b031916600160a01b6001600160401b0384160273ffffffffffffffffffffffffffffffffffffffff1916176001600160a01b03939093169290921790915560408084015190517f048ec649fd14204c84e87f4d3c02ce04ec05058de80e421acb380c07610b592492610835929091613eb5565b60405180910390a150505b50505050565b60605f5f5f5f610855866116c1565b9050610863815f015161095f565b8160200151826040015183606001519450945094509450509193509193565b5f5f61088c6101d9565b91505f90505b81518110156108df57836001600160a01b03168282815181106108b7576108b7614838565b60200260200101516001600160a01b0316036108d7575060019392505050565b600101610892565b505f9392505050565b5f82158061095657505f8381526020818152604091829020825160808101845281546001600160a01b0381168252600160a01b9004600790810b938201939093526001909101549182900b92810192909252600160401b900463ffffffff1660608201526109569083611761565b90505b92915050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a080820183905260c08083018490526101008301939093524260070b60e083015290916109f89190850190850161484c565b610a0860e0850160c0860161484c565b600790810b60c08401520b60a0820152610a218261178a565b15610a9b57610a336020840184614867565b15610a3d57600181525b610a4d60408401602085016148a5565b610a5d60608501604086016148a5565b600390810b60408401520b6020820152610a7d60808401606085016148cb565b608080850135908301526001600160f01b0319166060820152610aa6565b610aa6818484611854565b610959816119b3565b6060815f015182602001518360400151846060015185608001518660a001518760c001518860e00151896101000151604051602001610af6999897969594939291906148e6565b6040516020818303038152906040529050919050565b80515f90158015610b255750602082015163ffffffff16155b8015610b3357506040820151155b8015610959575050606001511590565b60605f610b4f846116c1565b9050610b5b8184611761565b610b9e576020810151604080830151905163067c5aad60e51b815260048101879052600786810b602483015292830b6044820152910b6064820152608401610398565b8051610ba99061095f565b949350505050565b5f610bc785610bc287878787611b5d565b611c7f565b95945050505050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915260708214610c2557604051632995af5360e01b81526004810183905260706024820152604401610398565b7f6d6572696469616e2f706f6c6963792d73746174656d656e742f763100000000610c53601c5f8587614993565b610c5c916149ba565b63ffffffff191614610c9057610c75601c5f8486614993565b6040516326defb8160e01b8152600401610398929190614a12565b610c9e603c601c8486614993565b610ca791614a25565b8152610cb7605c603c8486614993565b610cc091614a25565b6020820152610cd36064605c8486614993565b610cdc91614a42565b60c01d60070b6040820152610cf5606c60648486614993565b610cfe91614a42565b60c01d60070b6060820152610d176070606c8486614993565b610d2091614a99565b60e01c6080820152604080518082018252600a81527f61637469766546726f6d00000000000000000000000000000000000000000000602082015290820151610d73919060070b5f643afff2f000611d2e565b610dca6040518060400160405280600b81526020017f616374697665556e74696c000000000000000000000000000000000000000000815250826060015160070b836040015160070b643afff2f00060070b611d2e565b610959604051806040016040528060078152602001663b32b939b4b7b760c91b815250826080015163ffffffff16600163ffffffff8016611d2e565b7f00000000000000000000000000000000000000000000000000000000000000008514610e6f5760405163794c293160e11b8152600481018690527f00000000000000000000000000000000000000000000000000000000000000006024820152604401610398565b604051632916acad60e01b8152600481018690525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632916acad90602401602060405180830381865afa158015610ed4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ef89190614acf565b90506001600160a01b038116610f2457604051631c6e46eb60e31b815260048101879052602401610398565b60405163044d83bb60e41b81526001600160a01b038216906344d83bb090610f589089908990899089908990600401614aea565b5f604051808303815f87803b158015610f6f575f5ffd5b505af1158015610f81573d5f5f3e3d5ffd5b50505050505050505050565b808214610fb75760405163143d0ad760e31b81526004810183905260248101829052604401610398565b5050565b5f826001600160401b0316846001600160401b031610156110025760405163047a2cc360e21b81526001600160401b03808616600483015284166024820152604401610398565b826001600160401b0316846001600160401b0316148015611021575081155b1561104a57604051633a81828d60e11b81526001600160401b0385166004820152602401610398565b826001600160401b0316846001600160401b03161190505b9392505050565b606481511015611099578051604051631a6df45f60e21b8152600481019190915260646024820152604401610398565b7f6d6572696469616e2f706f6c6963792d7365742f7631000000000000000000006110c382614b16565b69ffffffffffffffffffff191614611107576110de81614b16565b604051636e5e3b0360e11b815269ffffffffffffffffffff199091166004820152602401610398565b6040805180820190915260078152663b32b939b4b7b760c91b6020820152605682015161113e919060e01c600163ffffffff611d61565b61116b604051806040016040528060038152602001620dac2f60eb1b81525061116683611d94565b611da3565b6111936040518060400160405280600381526020016236b4b760e91b81525061116683611dd0565b6111ca6040518060400160405280600381526020016236b4b760e91b8152506111bb83611dd0565b5f6111c585611d94565b611d61565b6112156040518060400160405280600a81526020017f707265636973696f6e730000000000000000000000000000000000000000000081525061120c83611ddf565b6001600f611d61565b5f61121f82611dee565b9050600881111561124d57604051637a14900f60e11b81526004810182905260086024820152604401610398565b60645f5b8281101561130a578351611266602484614b56565b111561129b578351611279602484614b56565b604051631a6df45f60e21b815260048101929092526024820152604401610398565b5f6112a7858385611dfd565b90508060a0015181608001516112bd9190614b56565b925084518311156112ee578451604051631a6df45f60e21b8152600481019190915260248101849052604401610398565b6112f781611eb0565b6113018582611f65565b50600101611251565b5082518114611339578251604051631a6df45f60e21b8152600481019190915260248101829052604401610398565b505050565b5f615fff8251111561136857815160405163c65c3daf60e01b815260040161039891815260200190565b5f825160016113779190614b56565b60f01b8360405160200161138c929190614b80565b60405160208183030381529060405290508051602082015ff091506001600160a01b0382166113d357825160405163c65c3daf60e01b815260040161039891815260200190565b50919050565b60408051606080820183525f808352602083015291810191909152603e82101561142057604051632995af5360e01b815260048101839052603e6024820152604401610398565b7f6d6572696469616e2f6174746573746572732f7631000000000000000000000061144e60155f8587614993565b61145791614bd2565b6affffffffffffffffffffff19161461147757610c7560155f8486614993565b611485603560158486614993565b61148e91614a25565b815261149e603d60358486614993565b6114a791614a42565b60c01c602082018190525f03611504576040516305c893c160e41b81526080600482015260076084820152663b32b939b4b7b760c91b60a48201525f6024820152600160448201526001600160401b03606482015260c401610398565b5f8383603d81811061151857611518614838565b919091013560f81c91505f9050611530601483614c10565b61153b90603e614b56565b905083811461156757604051632995af5360e01b81526004810185905260248101829052604401610398565b816001600160401b0381111561157f5761157f6142cf565b6040519080825280602002602001820160405280156115a8578160200160208202803683370190505b5060408401525f805b8381101561167b575f6115c5601483614c10565b6115d090603e614b56565b90505f8882896115e1601483614b56565b926115ee93929190614993565b6115f791614c27565b60601c90506001600160a01b038416811161163f57604051632f53347760e21b8152600481018490526001600160a01b03808316602483015285166044820152606401610398565b809350838760400151848151811061165957611659614838565b6001600160a01b039092166020928302919091019091015250506001016115b1565b5050505092915050565b5f816040516020016116979190614c67565b60405160208183030381529060405280519060200120836001600160a01b03163f14905092915050565b60408051608080820183525f808352602080840182905283850182905260609384018290528582528181528482208551938401865280546001600160a01b0381168552600160a01b9004600790810b92850192909252600101549081900b94830194909452600160401b90930463ffffffff16918101829052910361175c576040516318a0629960e21b815260048101839052602401610398565b919050565b5f8160070b836020015160070b13158015610956575050604090910151600790810b91900b1290565b5f8061179c60408401602085016148a5565b60030b1580156117bc57506117b760608401604085016148a5565b60030b155b80156117df57506117d360808401606085016148cb565b6001600160f01b031916155b80156117ed57506080830135155b90505f833515801561180f575061180a60c0850160a0860161484c565b60070b155b801561182b575061182660e0850160c0860161484c565b60070b155b905061183a60e0850185614c78565b15905080156118465750815b8015610ba957509392505050565b6118616020830183614867565b1561187f57604051633d192a9160e01b815260040161039890614cba565b61188f60808301606084016148cb565b6001600160f01b031916156118b757604051633d192a9160e01b815260040161039890614cde565b6080820135156118da57604051633d192a9160e01b815260040161039890614d04565b5f6118e482614d92565b90506118f4818560e00151612079565b61191e817f000000000000000000000000000000000000000000000000000000000000000061210a565b6001600160a01b0316610100850181905261193890610882565b6119675761010084015160405163c8be417160e01b81526001600160a01b039091166004820152602401610398565b60028452602081810151604080840151606080860151608096870151968a01969096526001600160f01b031990951694880194909452600393840b9087015290910b9301929092525050565b5f815160028111156119c7576119c7614886565b03611a2157602081015160030b1515806119e75750604081015160030b15155b15611a1c5760208101516040808301519051632e57ae7760e01b8152600392830b6004820152910b6024820152604401610398565b611a67565b611a3381602001518260400151612167565b611a67576020810151604080830151905163dc7c337760e01b8152600392830b6004820152910b6024820152604401610398565b60608101516001600160f01b03191615801590611a8e5750611a8c81606001516121ff565b155b15611abe576060810151604051630d06dca360e21b81526001600160f01b03199091166004820152602401610398565b608081015115801590611adb5750611ad98160800151612221565b155b15611b01578060800151604051631572434760e01b815260040161039891815260200190565b611b0a816122cb565b8015611b255750611b238160a001518260c001516122ea565b155b15611b5a5760a081015160c0820151604051630e10e39360e21b8152600792830b6004820152910b6024820152604401610398565b50565b60605f611b6986611ddf565b905060018560800151611b7c9190614e3e565b60ff1681901c6001165f03611bb65760808501516040516369be73e160e11b815260ff909116600482015260248101829052604401610398565b5f611bc087612355565b905080516001600160401b03811115611bdb57611bdb6142cf565b604051908082528060200260200182016040528015611c04578160200160208202803683370190505b5092505f5b8151811015611c74575f828281518110611c2557611c25614838565b60200260200101519050611c4e8982611c48846020015185606001518d8d61246a565b89612535565b858381518110611c6057611c60614838565b602090810291909101015250600101611c09565b505050949350505050565b5f620f42406001825b8451811015611ccf57848181518110611ca357611ca3614838565b602002602001015183611cb69190614c10565b9250611cc5620f424083614c10565b9150600101611c88565b50815f03611ce1575f92505050610959565b5f611cec8284614e6b565b90505f611cf887611dd0565b90505f611d0488611d94565b9050818310611d2057808311611d1a5782611d22565b80611d22565b815b98975050505050505050565b81831280611d3b57508083135b1561084057838383836040516305c893c160e41b81526004016103989493929190614e7e565b81831080611d6e57508083115b156108405783838383604051639cc2d8ad60e01b81526004016103989493929190614e7e565b607e8101515f9060e01c610959565b62989680811115610fb757818162989680604051637bdc1df160e01b815260040161039893929190614eac565b607a8101515f9060e01c610959565b60828101515f9060f81c610959565b60838101515f9060f81c610959565b611e306040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8281526020828501015160f81c6020820152611e5684611e51846001614b56565b61259d565b6060820152611e7584611e6a846021614b56565b016020015160f81c90565b6040820152611e9484611e89846022614b56565b016020015160f01c90565b60a0820152611ea4602483614b56565b60808201529392505050565b5f611ebe82602001516125ab565b6002811115611ecf57611ecf614886565b03611efd5780516020820151604051636b55f94360e11b815260048101929092526024820152604401610398565b5f611f0c8260200151600b1490565b611f1b57606082015115611f28565b611f288260600151612221565b905080610fb757815160208301516060840151604051635fbda3a360e11b8152600481019390935260248301919091526044820152606401610398565b5f600282604001511480611f7d575060038260400151145b90505f600483604001511480611f97575060058360400151145b90505f611fa784602001516125ab565b90505f83611fdb5782611fc1576001856040015114611ff1565b6002826002811115611fd557611fd5614886565b14611ff1565b6001826002811115611fef57611fef614886565b145b90508061202e578451602086015160408088015190516310e9dac160e21b8152600481019390935260248301919091526044820152606401610398565b83156120435761203e868661264e565b6106cc565b60048560400151036120595761203e86866126ca565b600585604001510361206f5761203e868661273c565b6106cc8686612760565b5f5f8360a0015160070b1215801561209b57508160070b8360a0015160070b13155b80156120b057508260c0015160070b8260070b125b90508015806120cd5750643afff2f00060070b8360c0015160070b135b156113395760a083015160c0840151604051634dee1d0f60e11b8152600785810b600483015292830b6024820152910b6044820152606401610398565b5f5f6121236121198585612779565b8560e0015161285a565b5090925090505f81600381111561213c5761213c614886565b14612160578360e00151604051630c913fb760e01b81526004016103989190614ed0565b5092915050565b5f600383900b63055d4a80148061218f575061218663055d4a80614ee2565b60030b8360030b145b156121a05750600381900b15610959565b6121ad63055d4a80614ee2565b60030b8360030b1380156121c8575063055d4a80600384900b125b80156121e657506121dc630aba9500614ee2565b60030b8260030b12155b8015610956575050630aba950060039190910b12919050565b5f61220f82825b1a60f81b6128a3565b80156109595750610959826001612206565b5f8160f881901c60618110806122375750607a81115b1561224557505f9392505050565b60ff82161561225757505f9392505050565b600882901b91505b81156122c1575060f881901c5f6061821080159061227e5750607a8211155b905080158015612298575060308210806122985750603982115b80156122a5575081602d14155b156122b457505f949350505050565b50600882901b915061225f565b5060019392505050565b5f8160a0015160070b5f14158061095957505060c0015160070b151590565b5f5f5f8460070b1215801561230457508360070b8360070b135b80156123195750643afff2f000600784900b13155b905080801561233557506123306201518085614f03565b60070b155b8015610ba957506123496201518084614f03565b60070b15949350505050565b606061236082611dee565b6001600160401b03811115612377576123776142cf565b6040519080825280602002602001820160405280156123db57816020015b6123c86040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8152602001906001900390816123955790505b50905060645f5b8251811015612463576123f6848284611dfd565b83828151811061240857612408614838565b602002602001018190525082818151811061242557612425614838565b602002602001015160a0015183828151811061244357612443614838565b6020026020010151608001516124599190614b56565b91506001016123e2565b5050919050565b5f5f1985016124845761247d83836128d5565b9050610ba9565b60011985016124975761247d8383612927565b60021985016124aa5761247d8383612969565b60031985016124bd5761247d8383612a1e565b60041985016124d05761247d8383612b14565b60051985016124e35761247d8383612b9b565b60061985016124f55761247d83612bf5565b60071985016125075761247d83612c50565b60081985016125195761247d83612c7f565b600919850161252b5761247d83612cae565b610bc78385612d17565b5f600384604001510361254d5761247d858585612d68565b60028460400151036125645761247d858585612e35565b600484604001510361257b5761247d858585612e46565b60058460400151036125935761247d85858585612ef6565b610bc7858561306e565b808201602001515f90610956565b5f60018214806125bb5750600282145b806125c65750600382145b156125d357506001919050565b60031982016125e457506001919050565b600a8214806125f35750600b82145b1561260057506001919050565b600582148061260f5750600682145b1561261c57506002919050565b600782148061262b5750600882145b1561263857506002919050565b60098214612646575f610959565b600292915050565b5f6001612661835f600c60016020613083565b61266b9190614f24565b90505f5b8181116108405761268a83612685868685613114565b61315e565b80156126ba576126ba83826126aa87836126a5600185614f24565b613198565b6126b5888887613198565b6131c2565b6126c381614f37565b905061266f565b5f6126db82600460245f6040613083565b60808301518401602001519091506126f790839060e01c61315e565b5f805b82811015612735575f61270e8686846131fd565b905061271c858385846131c2565b61272b85612685888886613230565b91506001016126fa565b5050505050565b612747816024613273565b6080810151820160200151610fb790829060e01c61315e565b61276b816004613273565b610fb781612685848461306e565b5f5f7f3d1a10d7be14dc33fb37cc0aab72eeb504760824d19c1026ca1f3aa7d1b251fb5f1b845f015185602001518660400151876060015188608001518960a001518a60c0015160405160200161281e9897969594939291909788526020880196909652600394850b60408801529290930b60608601526001600160f01b031916608085015260a0840191909152600790810b60c08401520b60e08201526101000190565b604051602081830303815290604052805190602001209050610ba9838260405161190160f01b8152600281019290925260228201526042902090565b5f5f5f8351604103612891576020840151604085015160608601515f1a612883888285856132b1565b95509550955050505061289c565b505081515f91506002905b9250925092565b5f604160f81b6001600160f81b03198316108015906109595750602d60f91b6001600160f81b03198316111592915050565b5f80825160028111156128ea576128ea614886565b0361290b576001604051634be710ad60e11b81526004016103989190614f4f565b6109568360400151846060015184602001518560400151613379565b5f8260c0015160070b8260e0015160070b1315612957578260c001518260e001516129529190614f7c565b612959565b5f5b6001600160401b03169392505050565b5f612973826122cb565b6129b25760408051634be710ad60e11b815260036004820152602481019190915260066044820152651c195c9a5bd960d21b6064820152608401610398565b8260c0015160070b8260a0015160070b13156129ec578260c001518260a001516129dc9190614f7c565b6001600160401b03169050610959565b8160c0015160070b8360a0015160070b1315612a16578160c001518360a001516129dc9190614f7c565b505f92915050565b5f612a28826122cb565b612a665760408051634be710ad60e11b8152600481810152602481019190915260066044820152651c195c9a5bd960d21b6064820152608401610398565b5f8260a0015160070b8460a0015160070b13612a86578260a00151612a8c565b8360a001515b90505f8360c0015160070b8560c0015160070b12612aae578360c00151612ab4565b8460c001515b90508160070b8160070b13612acd575f92505050610959565b8360a001518460c00151612ae19190614f7c565b6001600160401b0316612af48383614f7c565b612b0a906001600160401b0316620f4240614c10565b610bc79190614e6b565b60608101515f906001600160f01b0319168103612b47576005604051634be710ad60e11b81526004016103989190614fab565b61095683602001517dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191683606001517dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff1916613442565b60808101515f908103612bc4576006604051634be710ad60e11b81526004016103989190614fda565b5f612bda8460e00151637a6f6e6560e01b6134b9565b905080156108df57612bf0818460800151613442565b610ba9565b80515f9060ff16600214612c29577f726564756374696f6e0000000000000000000000000000000000000000000000610959565b7f72656d6f76616c0000000000000000000000000000000000000000000000000092915050565b5f6109598260e001517f61756469740000000000000000000000000000000000000000000000000000006134b9565b5f6109598260e001517f76656765746174696f6e000000000000000000000000000000000000000000006134b9565b5f5f5f612ccc8460e00151697065726d616e656e636560b01b61354f565b91509150816129595760408051634be710ad60e11b8152600a6004820181905260248201929092526044810191909152697065726d616e656e636560b01b6064820152608401610398565b5f5f5f612d288560e001518561354f565b9150915081612d5757600b612d3c856135d9565b604051634be710ad60e11b8152600401610398929190615006565b6001600160401b0316949350505050565b5f5f612d7585858561364c565b90505f5f612d84878785613198565b612d8f888886613114565b915091508185111580612da75750612da786846136b8565b15612db6579250611062915050565b5f80612dc889896126a5886001614b56565b612ddd8a8a612dd8896001614b56565b613114565b9092509050612dec8483614f24565b612df68589614f24565b612e009083614c10565b612e0a8985614f24565b612e149086614c10565b612e1e9190614b56565b612e289190614e6b565b9998505050505050505050565b5f610ba98484612dd887878761364c565b5f5f5f5f602460048760a00151612e5d9190614f24565b612e679190614e6b565b915091505b80821015612edd575f6002612e818385614b56565b612e8b9190614e6b565b90505f612e998888846131fd565b9050858103612eb857612ead888884613230565b945050505050611062565b85811015612ed257612ecb826001614b56565b9350612ed6565b8192505b5050612e6c565b608085015186016020015160e01c5b9695505050505050565b60808301518401602001515f9060e01c838203612f14579050610ba9565b5f612f23865f015186866136de565b90505f858260200151108015612f48575060408201511580612f485750816040015186105b905085826020015114158015612f5c575080155b15612f9e57865160208301516040808501519051638ecbc18560e01b815260048101939093526024830189905260448301919091526064820152608401610398565b62989680826060015163ffffffff161115612feb57865160608301516040516353b5b13f60e11b8152600481019290925263ffffffff166024820152629896806044820152606401610398565b5f6130018960048a60800151611e519190614b56565b90505f61300d84613794565b9050818114613043578851604051633228837760e01b815260048101919091526024810182905260448101839052606401610398565b878460200151146130545784613060565b836060015163ffffffff165b9a9950505050505050505050565b60808101518201602001515f9060e01c610956565b5f848660a00151106130ad5783858760a001516130a09190614f24565b6130aa9190614e6b565b90505b828110806130ba57508181115b806130dc57506130ca8482614c10565b6130d49086614b56565b8660a0015114155b15610bc757855160408088015160a089015191516310caeb8760e11b8152600481019390935260248301526044820152606401610398565b5f610ba9846008613126600c86614c10565b86608001516131359190614b56565b61313f9190614b56565b61314b6008600c614f24565b9101602001516008909102610100031c90565b62989680811115610fb75781516040516344b7e77d60e11b8152600481019190915260248101829052629896806044820152606401610398565b5f610ba9846131a8600c85614c10565b85608001516131b79190614b56565b016020015160c01c90565b81811161084057835160405163da8ad5db60e01b81526004810191909152602481018490526044810183905260648101829052608401610398565b5f610ba98461320d602485614c10565b6004866080015161321e9190614b56565b6132289190614b56565b016020015190565b5f610ba9846020613242602486614c10565b600487608001516132539190614b56565b61325d9190614b56565b6132679190614b56565b61314b60206024614f24565b808260a0015114610fb757815160408084015160a085015191516310caeb8760e11b8152600481019390935260248301526044820152606401610398565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411156132ea57505f9150600390508261336f565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa15801561333b573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661336657505f92506001915082905061336f565b92505f91508190505b9450945094915050565b5f5f61338c8360030b8660030b036138fe565b90505f6133b3826315752a00038311156133ac57826315752a0003613912565b825b613912565b90505f6133ca6133ae8760030b8a60030b036138fe565b90505f6133e16133ae8860030b8b60030b016138fe565b600160781b90810391508390038202838202016f0a0000000000000000000000000000006f050000000000000000000000000000006303cc238861342484613a2a565b02018161343357613433614e57565b049a9950505050505050505050565b5f60028383604051602001613461929190918252602082015260400190565b60408051601f198184030181529082905261347b91615021565b602060405180830381855afa158015613496573d5f5f3e3d5ffd5b5050506040513d601f19601f82011682018060405250810190610956919061480f565b5f805b83518110156108df57828482815181106134d8576134d8614838565b60200260200101515f015103613547576135168482815181106134fd576134fd614838565b6020026020010151602001516001600160401b03101590565b61353d5783818151811061352c5761352c614838565b60200260200101516020015161353f565b5f5b915050610959565b6001016134bc565b5f80805b84518110156135d0578385828151811061356f5761356f614838565b60200260200101515f015114801561359757506135978582815181106134fd576134fd614838565b156135c85760018582815181106135b0576135b0614838565b6020026020010151602001515f1c92509250506135d2565b600101613553565b505b9250929050565b60605f5b60208110801561360b57508281602081106135fa576135fa614838565b1a60f81b6001600160f81b03191615155b156136205761361981614f37565b90506135dd565b6110628360405160200161363691815260200190565b6040516020818303038152906040525f83613abd565b5f5f600c8460a0015161365f9190614e6b565b90505b600161366e8383614f24565b11156136b0575f60026136818385614b56565b61368b9190614e6b565b905083613699878784613198565b116136a6578092506136aa565b8091505b50613662565b509392505050565b60a08201515f90600c6136cc846001614b56565b6136d69190614c10565b149392505050565b6137156040518060a001604052805f60ff1681526020015f81526020015f81526020015f63ffffffff168152602001606081525090565b5f5b8251811015613770578483828151811061373357613733614838565b60200260200101515f015160ff16036137685782818151811061375857613758614838565b6020026020010151915050611062565b600101613717565b50604051637bc0001d60e11b81526004810185905260248101849052604401610398565b602081810151604080840151606085015191515f9481018590526021810193909352604183015260e01b6001600160e01b031916606182015260029060650160408051601f19818403018152908290526137ed91615021565b602060405180830381855afa158015613808573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061382b919061480f565b90505f5b8260800151518110156113d3575f8360800151828151811061385357613853614838565b602002602001015190505f5f82851061386d578285613870565b84835b604051600160f81b60208201526021810183905260418101829052919350915060029060610160408051601f19818403018152908290526138b091615021565b602060405180830381855afa1580156138cb573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906138ee919061480f565b945050505080600101905061382f565b5f5f821261390c5781610959565b505f0390565b5f63055d4a80821115818161392d5783630aba95000361392f565b835b7115f33317e2713adec88521cabb8f192620058180020260501c6a16827863b97d977bb004888102607890811c6b06b9fcf9ccee07c476195ac4038202811c6c0193974a8c07c9d20badf145e0038202811c6c47bb63bfe3625ed5136a61eb40038202811c6d093f27dbbc4fae397780b69f5334038202811c6dd00d00d00d00d00d00d00d00d00d038202811c6e0b60b60b60b60b60b60b60b60b60b6038202811c6e555555555555555555555555555555038202811c600160781b908103830290911c80820302607690811c80830302811c91829003909102901c945090915082613a215783600160781b03610bc7565b50919392505050565b5f600160f01b6002830211158181613a485783600160f01b03613a4a565b835b90505f613a5682613b3d565b90505f613a6883600160f01b03613b3d565b90505f613a8d82600160781b01607885901b81613a8757613a87614e57565b04613c9d565b600402905084613ab0576f03243f6a8885a308d313198a2e037074819003613ab2565b805b979650505050505050565b6060613aca828551613da8565b9150613ad68383613da8565b92505f613ae38484614f24565b6001600160401b03811115613afa57613afa6142cf565b6040519080825280601f01601f191660200182016040528015613b24576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f60018211613b4a575090565b8160017001000000000000000000000000000000008210613b705760809190911c9060401b5b600160401b8210613b865760409190911c9060201b5b6401000000008210613b9d5760209190911c9060101b5b620100008210613bb25760109190911c9060081b5b6101008210613bc65760089190911c9060041b5b60108210613bd95760049190911c9060021b5b60048210613be55760011b5b600302600190811c90818581613bfd57613bfd614e57565b048201901c90506001818581613c1557613c15614e57565b048201901c90506001818581613c2d57613c2d614e57565b048201901c90506001818581613c4557613c45614e57565b048201901c90506001818581613c5d57613c5d614e57565b048201901c90506001818581613c7557613c75614e57565b048201901c9050613c94818581613c8e57613c8e614e57565b04821190565b90039392505050565b5f607482901c816f1000000000000000000000000000000082850201600160781b8302601086020360781b81613cd557613cd5614e57565b049050808002607890811c906e0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f8202811c6e111111111111111111111111111111038202811c6e13b13b13b13b13b13b13b13b13b13b038202811c6e1745d1745d1745d1745d1745d1745d038202811c6e1c71c71c71c71c71c71c71c71c71c7038202811c6e249249249249249249249249249249038202811c6e333333333333333333333333333333038202811c6e555555555555555555555555555555038202811c600160781b0390818402901c613d9d85613db7565b019695505050505050565b5f828218828410028218610956565b5f815f03613dc657505f919050565b81600103613de457506e0ffaaddb967ef4e36cb2792dc0e2e1919050565b81600203613e0257506e1fd5ba9aac2f6dc65912f313e7d112919050565b81600303613e2057506e2f72f6979cb6044d1ec2d3e207271d919050565b81600403613e3e57506e3eb6ebf25901bac55b71e7bd7de886919050565b81600503613e5c57506e4d89dcdc1faf2f34e2d5da4c693d7a919050565b506e5bd86507937bc239c55190916e7f22919050565b5f8151808452602084019350602083015f5b82811015613eab5781516001600160a01b0316865260209586019590910190600101613e84565b5093949350505050565b6001600160401b0383168152604060208201525f610ba96040830184613e72565b5f60e082840312156113d3575f5ffd5b5f61010082840312156113d3575f5ffd5b5f5f83601f840112613f07575f5ffd5b5081356001600160401b03811115613f1d575f5ffd5b6020830191508360208260051b85010111156135d2575f5ffd5b5f5f5f5f5f5f5f610180888a031215613f4e575f5ffd5b8735965060208801359550613f668960408a01613ed6565b94506101208801356001600160401b03811115613f81575f5ffd5b613f8d8a828b01613ee6565b9450506101408801356001600160401b03811115613fa9575f5ffd5b613fb58a828b01613ef7565b9094509250506101608801356001600160401b0381168114613fd5575f5ffd5b8091505092959891949750929550565b5f5f5f5f5f5f6101608789031215613ffb575f5ffd5b86359550602087013594506140138860408901613ed6565b93506101208701356001600160401b0381111561402e575f5ffd5b61403a89828a01613ee6565b9350506101408701356001600160401b03811115614056575f5ffd5b61406289828a01613ef7565b979a9699509497509295939492505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6020815263ffffffff8251166020820152602082015160408201525f6040830151606080840152610ba96080840182614074565b5f5f83601f8401126140e6575f5ffd5b5081356001600160401b038111156140fc575f5ffd5b6020830191508360208285010111156135d2575f5ffd5b5f5f5f5f5f5f60608789031215614128575f5ffd5b86356001600160401b0381111561413d575f5ffd5b61414989828a016140d6565b90975095505060208701356001600160401b03811115614167575f5ffd5b61417389828a016140d6565b90955093505060408701356001600160401b03811115614191575f5ffd5b61406289828a016140d6565b5f5f5f5f604085870312156141b0575f5ffd5b84356001600160401b038111156141c5575f5ffd5b6141d1878288016140d6565b90955093505060208501356001600160401b038111156141ef575f5ffd5b6141fb878288016140d6565b95989497509550505050565b5f60208284031215614217575f5ffd5b5035919050565b608081525f6142306080830187614074565b90508460070b60208301528360070b604083015263ffffffff8316606083015295945050505050565b6001600160a01b0381168114611b5a575f5ffd5b5f6020828403121561427d575f5ffd5b813561106281614259565b8060070b8114611b5a575f5ffd5b803561175c81614288565b5f5f604083850312156142b2575f5ffd5b8235915060208301356142c481614288565b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b0381118282101715614305576143056142cf565b60405290565b60405161010081016001600160401b0381118282101715614305576143056142cf565b60405160a081016001600160401b0381118282101715614305576143056142cf565b604051601f8201601f191681016001600160401b0381118282101715614378576143786142cf565b604052919050565b5f6001600160401b03821115614398576143986142cf565b5060051b60200190565b5f602082840312156143b2575f5ffd5b81516001600160401b038111156143c7575f5ffd5b8201601f810184136143d7575f5ffd5b80516143ea6143e582614380565b614350565b8082825260208201915060208360051b85010192508683111561440b575f5ffd5b6020840193505b82841015612eec57835161442581614259565b825260209384019390910190614412565b634e487b7160e01b5f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff818116838216029081169081811461216057612160614436565b60ff81168114611b5a575f5ffd5b805161175c81614475565b6001600160f01b031981168114611b5a575f5ffd5b805161175c8161448e565b8060030b8114611b5a575f5ffd5b805161175c816144ae565b805161175c81614288565b5f82601f8301126144e1575f5ffd5b81516144ef6143e582614380565b8082825260208201915060208360061b860101925085831115614510575f5ffd5b602085015b83811015614552576040818803121561452c575f5ffd5b6145346142e3565b81518152602080830151818301529084529290920191604001614515565b5095945050505050565b63ffffffff81168114611b5a575f5ffd5b5f6080828403121561457d575f5ffd5b604051608081016001600160401b038111828210171561459f5761459f6142cf565b60405282518152602083015190915081906145b98161455c565b602082015260408381015190820152606092830151920191909152919050565b5f5f60a083850312156145ea575f5ffd5b82516001600160401b038111156145ff575f5ffd5b83016101008186031215614611575f5ffd5b61461961430b565b61462282614483565b8152614630602083016144a3565b6020820152614641604083016144bc565b6040820152614652606083016144bc565b606082015261466360808301614483565b608082015261467460a083016144c7565b60a082015261468560c083016144c7565b60c082015260e08201516001600160401b038111156146a2575f5ffd5b6146ae878285016144d2565b60e08301525092506146c59050846020850161456d565b90509250929050565b5f6146db6143e584614380565b8381526020810190600585901b8401368111156146f6575f5ffd5b845b818110156147f55780356001600160401b03811115614715575f5ffd5b860160a0368290031215614727575f5ffd5b61472f61432e565b813561473a81614475565b81526020828101359082015260408083013590820152606082013561475e8161455c565b606082015260808201356001600160401b0381111561477b575f5ffd5b919091019036601f83011261478e575f5ffd5b813561479c6143e582614380565b8082825260208201915060208360051b8601019250368311156147bd575f5ffd5b6020850194505b828510156147df5784358252602094850194909101906147c4565b60808401525050855250602093840193016146f8565b509095945050505050565b818382375f9101908152919050565b5f6020828403121561481f575f5ffd5b5051919050565b602081525f6109566020830184613e72565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561485c575f5ffd5b813561106281614288565b5f60208284031215614877575f5ffd5b81358015158114611062575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b803561175c816144ae565b5f602082840312156148b5575f5ffd5b8135611062816144ae565b803561175c8161448e565b5f602082840312156148db575f5ffd5b81356110628161448e565b5f60038b1061490357634e487b7160e01b5f52602160045260245ffd5b8a60f81b82528960e01b60018301528860e01b600583015261493160098301896001600160f01b0319169052565b86600b830152614946602b83018760c01b9052565b614955603383018660c01b9052565b614964603b83018560c01b9052565b614982604383018460601b6bffffffffffffffffffffffff19169052565b506057019998505050505050505050565b5f5f858511156149a1575f5ffd5b838611156149ad575f5ffd5b5050820193919092039150565b803563ffffffff19811690601c8410156121605763ffffffff19601c9490940360031b84901b1690921692915050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f610ba96020830184866149ea565b80356020831015610959575f19602084900360031b1b1692915050565b803577ffffffffffffffffffffffffffffffffffffffffffffffff1981169060088410156121605777ffffffffffffffffffffffffffffffffffffffffffffffff19808560080360031b1b82161691505092915050565b80356001600160e01b03198116906004841015612160576001600160e01b031960049490940360031b84901b1690921692915050565b5f60208284031215614adf575f5ffd5b815161106281614259565b858152606060208201525f614b036060830186886149ea565b8281036040840152611d228185876149ea565b8051602082015169ffffffffffffffffffff198116919060168210156124635769ffffffffffffffffffff1960169290920360031b82901b161692915050565b8082018082111561095957610959614436565b5f81518060208401855e5f93019283525090919050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610ba9600b830184614b69565b80356affffffffffffffffffffff198116906015841015612160576affffffffffffffffffffff1960159490940360031b84901b1690921692915050565b808202811582820484141761095957610959614436565b80356bffffffffffffffffffffffff198116906014841015612160576bffffffffffffffffffffffff1960149490940360031b84901b1690921692915050565b5f81525f6109566001830184614b69565b5f5f8335601e19843603018112614c8d575f5ffd5b8301803591506001600160401b03821115614ca6575f5ffd5b6020019150368190038213156135d2575f5ffd5b602081525f610959602083016005815264706c61636560d81b602082015260400190565b602081525f610959602083016007815266636f756e74727960c81b602082015260400190565b602081525f6109596020830160048152637a6f6e6560e01b602082015260400190565b5f82601f830112614d36575f5ffd5b81356001600160401b03811115614d4f57614d4f6142cf565b614d62601f8201601f1916602001614350565b818152846020838601011115614d76575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f6101008236031215614da3575f5ffd5b614dab61430b565b82358152614dbb6020840161489a565b6020820152614dcc6040840161489a565b6040820152614ddd606084016148c0565b606082015260808381013590820152614df860a08401614296565b60a0820152614e0960c08401614296565b60c082015260e08301356001600160401b03811115614e26575f5ffd5b614e3236828601614d27565b60e08301525092915050565b60ff828116828216039081111561095957610959614436565b634e487b7160e01b5f52601260045260245ffd5b5f82614e7957614e79614e57565b500490565b608081525f614e906080830187614074565b6020830195909552506040810192909252606090910152919050565b606081525f614ebe6060830186614074565b60208301949094525060400152919050565b602081525f6109566020830184614074565b5f8160030b637fffffff198103614efb57614efb614436565b5f0392915050565b5f8260070b80614f1557614f15614e57565b808360070b0791505092915050565b8181038181111561095957610959614436565b5f60018201614f4857614f48614436565b5060010190565b60ff82168152604060208201525f610956604083016005815264706c61636560d81b602082015260400190565b600782810b9082900b03677fffffffffffffff198112677fffffffffffffff8213171561095957610959614436565b60ff82168152604060208201525f610956604083016007815266636f756e74727960c81b602082015260400190565b60ff82168152604060208201525f6109566040830160048152637a6f6e6560e01b602082015260400190565b60ff83168152604060208201525f610ba96040830184614074565b5f6109568284614b6956fea164736f6c6343000825000a';
