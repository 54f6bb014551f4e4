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

export const bytecode = '0x610100604052348015610010575f5ffd5b5060405161522f38038061522f83398101604081905261002f916101f0565b806001600160a01b03811661005757604051634d8a461d60e11b815260040160405180910390fd5b6001600160a01b038116608081905260408051631bbe4e3760e01b81529051631bbe4e37916004808201926020929091908290030181865afa15801561009f573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906100c39190610212565b60a0818152505050806001600160a01b0316637b1039996040518163ffffffff1660e01b8152600401602060405180830381865afa158015610107573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061012b91906101f0565b6001600160a01b031660c05260a08051604080517f599a80fcaa47b95e2323ab4d34d34e0cc9feda4b843edafcc30c7bdf60ea15bf6020808301919091527fff61446c6fbc176862b1a4e0bd95e60e046047ced40c3d939b13f7321eda3057828401527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608301526080808301949094528251808303909401845293019052805191012060e05250610229565b6001600160a01b03811681146101ed575f5ffd5b50565b5f60208284031215610200575f5ffd5b815161020b816101d9565b9392505050565b5f60208284031215610222575f5ffd5b5051919050565b60805160a05160c05160e051614fc561026a5f395f6118d701525f6102b601525f8181610e080152610e4301525f81816101af0152610e870152614fc55ff3fe608060405234801561000f575f5ffd5b506004361061009e575f3560e01c80639748ca9211610072578063b6ebe53911610058578063b6ebe5391461016c578063d6ec08271461018f578063e78cea92146101a2575f5ffd5b80639748ca9214610136578063a440c73a14610149575f5ffd5b8062cfe24f146100a257806365fd7607146100c157806367bc71ad146101015780638b3a72ed14610121575b5f5ffd5b6100aa6101d9565b6040516100b8929190613e65565b60405180910390f35b6100d46100cf366004613ee7565b61023f565b6040805163ffffffff90931683526fffffffffffffffffffffffffffffffff9091166020830152016100b8565b61011461010f366004613f95565b610279565b6040516100b89190614052565b61013461012f3660046140c3565b61040b565b005b61013461014436600461414d565b6106d4565b61015c6101573660046141b7565b610846565b6040516100b894939291906141ce565b61017f61017a36600461421d565b610882565b60405190151581526020016100b8565b61017f61019d366004614251565b6108e8565b6040516001600160a01b037f00000000000000000000000000000000000000000000000000000000000000001681526020016100b8565b6001545f90606090600160a01b90046001600160401b031682036101fe575f91509091565b6001546001600160401b03600160a01b82041690610224906001600160a01b031661095f565b8060200190518101906102379190614352565b915091509091565b5f5f61024f898989898989610279565b51915061026b63ffffffff83166001600160401b0385166143fa565b905097509795505050505050565b60408051606080820183525f8083526020830152918101919091526040516332e40e9160e21b8152600481018890525f9081906001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000169063cb903a44906024015f60405180830381865afa1580156102fa573d5f5f3e3d5ffd5b505050506040513d5f823e601f3d908101601f191682016040526103219190810190614589565b915091505f610330888861099b565b905061033b81610aaf565b60408501526020840189905261035082610b0c565b6103c0578815801590610367575081604001518914155b156103a157604080830151905163ae7ffbb760e01b8152600481018c90526024810191909152604481018a90526064015b60405180910390fd5b60208083015160408401519186019190915263ffffffff1684526103fe565b5f8990036103d357620f424084526103fe565b6103f56103e48a8360e00151610b43565b84836103f0898b61467e565b610bb1565b63ffffffff1684525b5050509695505050505050565b5f6104168787610bd0565b9050610428815f015188888888610e06565b6020818101515f90815290819052604090206001810154600160401b900463ffffffff16158015908061045a57508315155b156104bc576104bc8360200151600287876040516104799291906147b0565b602060405180830381855afa158015610494573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906104b791906147bf565b610f8d565b604083015182545f91600790810b600160a01b909204900b1480156104ef575060608401516001840154600791820b910b145b608085015160018501549192506105189163ffffffff91821691600160401b9091041683610fbb565b61056a57602080850151608086015160405163ffffffff909116815290917fa51b8b06531112bae379432c1edb37c151d6cc4b6ea178a297fe6b5ba949878d910160405180910390a2505050506106cc565b816105e7575f86868080601f0160208091040260200160405190810160405280939291908181526020018383808284375f920191909152509293506105b492508391506110699050565b6105bd8161131b565b845473ffffffffffffffffffffffffffffffffffffffff19166001600160a01b0391909116178455505b604080850151606086015160808701516001870180546001600160401b0380851667ffffffffffffffff1963ffffffff8616600160401b02166bffffffffffffffffffffffff1990931692909217919091179091558754908416600160a01b027fffffffff0000000000000000ffffffffffffffffffffffffffffffffffffffff909116178755602088015193517f94ce5740e43aaf128ad17a617e6b821f20846b9402fabebd6f3e267e81f140c8936106bf93909163ffffffff939093168352600791820b6020840152900b604082015260600190565b60405180910390a2505050505b505050505050565b5f6106df85856113b6565b90506106f1815f015186868686610e06565b5f816040015160405160200161070791906147d6565b60408051808303601f19018152919052602083015160015491925061075b91600160a01b90046001600160401b031680158015906107565750600154610756906001600160a01b031685611662565b610fbb565b6107a9576020808301516040516001600160401b0390911681525f917fa51b8b06531112bae379432c1edb37c151d6cc4b6ea178a297fe6b5ba949878d910160405180910390a25050610840565b6107b28161131b565b6020830151600180546001600160e01b031916600160a01b6001600160401b0384160273ffffffffffffffffffffffffffffffffffffffff1916176001600160a01b03939093169290921790915560408084015190517f048ec649fd14204c84e87f4d3c02ce04ec05058de80e421acb380c07610b592492610835929091613e65565b60405180910390a150505b50505050565b60605f5f5f5f6108558661169e565b9050610863815f015161095f565b8160200151826040015183606001519450945094509450509193509193565b5f5f61088c6101d9565b91505f90505b81518110156108df57836001600160a01b03168282815181106108b7576108b76147e8565b60200260200101516001600160a01b0316036108d7575060019392505050565b600101610892565b505f9392505050565b5f82158061095657505f8381526020818152604091829020825160808101845281546001600160a01b0381168252600160a01b9004600790810b938201939093526001909101549182900b92810192909252600160401b900463ffffffff166060820152610956908361173e565b90505b92915050565b60605f826001600160a01b0316803b806020016040519081016040528181525f908060200190933c80515f190160019091019081529392505050565b60408051610120810182525f80825260208201819052918101829052606081018290526080810182905260a080820183905260c08083018490526101008301939093524260070b60e083015290916109f8919085019085016147fc565b610a0860e0850160c086016147fc565b600790810b60c08401520b60a0820152610a2182611767565b15610a9b57610a336020840184614817565b15610a3d57600181525b610a4d6040840160208501614855565b610a5d6060850160408601614855565b600390810b60408401520b6020820152610a7d608084016060850161487b565b608080850135908301526001600160f01b0319166060820152610aa6565b610aa6818484611831565b61095981611990565b6060815f015182602001518360400151846060015185608001518660a001518760c001518860e00151896101000151604051602001610af699989796959493929190614896565b6040516020818303038152906040529050919050565b80515f90158015610b255750602082015163ffffffff16155b8015610b3357506040820151155b8015610959575050606001511590565b60605f610b4f8461169e565b9050610b5b818461173e565b610b9e576020810151604080830151905163067c5aad60e51b815260048101879052600786810b602483015292830b6044820152910b6064820152608401610398565b8051610ba99061095f565b949350505050565b5f610bc785610bc287878787611b3a565b611c5c565b95945050505050565b6040805160a0810182525f8082526020820181905291810182905260608101829052608081019190915260708214610c2557604051632995af5360e01b81526004810183905260706024820152604401610398565b7f6d6572696469616e2f706f6c6963792d73746174656d656e742f763100000000610c53601c5f8587614943565b610c5c9161496a565b63ffffffff191614610c9057610c75601c5f8486614943565b6040516326defb8160e01b81526004016103989291906149c2565b610c9e603c601c8486614943565b610ca7916149d5565b8152610cb7605c603c8486614943565b610cc0916149d5565b6020820152610cd36064605c8486614943565b610cdc916149f2565b60c01d60070b6040820152610cf5606c60648486614943565b610cfe916149f2565b60c01d60070b6060820152610d176070606c8486614943565b610d2091614a49565b60e01c6080820152604080518082018252600a81527f61637469766546726f6d00000000000000000000000000000000000000000000602082015290820151610d73919060070b5f643afff2f000611d0b565b610dca6040518060400160405280600b81526020017f616374697665556e74696c000000000000000000000000000000000000000000815250826060015160070b836040015160070b643afff2f00060070b611d0b565b610959604051806040016040528060078152602001663b32b939b4b7b760c91b815250826080015163ffffffff16600163ffffffff8016611d0b565b7f00000000000000000000000000000000000000000000000000000000000000008514610e6f5760405163794c293160e11b8152600481018690527f00000000000000000000000000000000000000000000000000000000000000006024820152604401610398565b604051632916acad60e01b8152600481018690525f907f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031690632916acad90602401602060405180830381865afa158015610ed4573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610ef89190614a7f565b90506001600160a01b038116610f2457604051631c6e46eb60e31b815260048101879052602401610398565b60405163044d83bb60e41b81526001600160a01b038216906344d83bb090610f589089908990899089908990600401614a9a565b5f604051808303815f87803b158015610f6f575f5ffd5b505af1158015610f81573d5f5f3e3d5ffd5b50505050505050505050565b808214610fb75760405163143d0ad760e31b81526004810183905260248101829052604401610398565b5050565b5f826001600160401b0316846001600160401b031610156110025760405163047a2cc360e21b81526001600160401b03808616600483015284166024820152604401610398565b826001600160401b0316846001600160401b0316148015611021575081155b1561104a57604051633a81828d60e11b81526001600160401b0385166004820152602401610398565b826001600160401b0316846001600160401b03161190505b9392505050565b606481511015611099578051604051631a6df45f60e21b8152600481019190915260646024820152604401610398565b7f6d6572696469616e2f706f6c6963792d7365742f7631000000000000000000006110c382614ac6565b69ffffffffffffffffffff191614611107576110de81614ac6565b604051636e5e3b0360e11b815269ffffffffffffffffffff199091166004820152602401610398565b6040805180820190915260078152663b32b939b4b7b760c91b6020820152605682015161113e919060e01c600163ffffffff611d3e565b611170604051806040016040528060038152602001620dac2f60eb1b81525061116683611d71565b5f62989680611d3e565b6111a76040518060400160405280600381526020016236b4b760e91b81525061119883611d80565b5f6111a285611d71565b611d3e565b6111f26040518060400160405280600a81526020017f707265636973696f6e73000000000000000000000000000000000000000000008152506111e983611d8f565b6001600f611d3e565b5f6111fc82611d9e565b9050600881111561122a57604051637a14900f60e11b81526004810182905260086024820152604401610398565b60645f5b828110156112e7578351611243602484614b06565b1115611278578351611256602484614b06565b604051631a6df45f60e21b815260048101929092526024820152604401610398565b5f611284858385611dad565b90508060a00151816080015161129a9190614b06565b925084518311156112cb578451604051631a6df45f60e21b8152600481019190915260248101849052604401610398565b6112d481611e60565b6112de8582611f15565b5060010161122e565b5082518114611316578251604051631a6df45f60e21b8152600481019190915260248101829052604401610398565b505050565b5f615fff8251111561134557815160405163c65c3daf60e01b815260040161039891815260200190565b5f825160016113549190614b06565b60f01b83604051602001611369929190614b30565b60405160208183030381529060405290508051602082015ff091506001600160a01b0382166113b057825160405163c65c3daf60e01b815260040161039891815260200190565b50919050565b60408051606080820183525f808352602083015291810191909152603e8210156113fd57604051632995af5360e01b815260048101839052603e6024820152604401610398565b7f6d6572696469616e2f6174746573746572732f7631000000000000000000000061142b60155f8587614943565b61143491614b82565b6affffffffffffffffffffff19161461145457610c7560155f8486614943565b611462603560158486614943565b61146b916149d5565b815261147b603d60358486614943565b611484916149f2565b60c01c602082018190525f036114e1576040516305c893c160e41b81526080600482015260076084820152663b32b939b4b7b760c91b60a48201525f6024820152600160448201526001600160401b03606482015260c401610398565b5f8383603d8181106114f5576114f56147e8565b919091013560f81c91505f905061150d601483614bc0565b61151890603e614b06565b905083811461154457604051632995af5360e01b81526004810185905260248101829052604401610398565b816001600160401b0381111561155c5761155c61427f565b604051908082528060200260200182016040528015611585578160200160208202803683370190505b5060408401525f805b83811015611658575f6115a2601483614bc0565b6115ad90603e614b06565b90505f8882896115be601483614b06565b926115cb93929190614943565b6115d491614bd7565b60601c90506001600160a01b038416811161161c57604051632f53347760e21b8152600481018490526001600160a01b03808316602483015285166044820152606401610398565b8093508387604001518481518110611636576116366147e8565b6001600160a01b0390921660209283029190910190910152505060010161158e565b5050505092915050565b5f816040516020016116749190614c17565b60405160208183030381529060405280519060200120836001600160a01b03163f14905092915050565b60408051608080820183525f808352602080840182905283850182905260609384018290528582528181528482208551938401865280546001600160a01b0381168552600160a01b9004600790810b92850192909252600101549081900b94830194909452600160401b90930463ffffffff169181018290529103611739576040516318a0629960e21b815260048101839052602401610398565b919050565b5f8160070b836020015160070b13158015610956575050604090910151600790810b91900b1290565b5f806117796040840160208501614855565b60030b15801561179957506117946060840160408501614855565b60030b155b80156117bc57506117b0608084016060850161487b565b6001600160f01b031916155b80156117ca57506080830135155b90505f83351580156117ec57506117e760c0850160a086016147fc565b60070b155b8015611808575061180360e0850160c086016147fc565b60070b155b905061181760e0850185614c28565b15905080156118235750815b8015610ba957509392505050565b61183e6020830183614817565b1561185c57604051633d192a9160e01b815260040161039890614c6a565b61186c608083016060840161487b565b6001600160f01b0319161561189457604051633d192a9160e01b815260040161039890614c8e565b6080820135156118b757604051633d192a9160e01b815260040161039890614cb4565b5f6118c182614d42565b90506118d1818560e00151612029565b6118fb817f00000000000000000000000000000000000000000000000000000000000000006120ba565b6001600160a01b0316610100850181905261191590610882565b6119445761010084015160405163c8be417160e01b81526001600160a01b039091166004820152602401610398565b60028452602081810151604080840151606080860151608096870151968a01969096526001600160f01b031990951694880194909452600393840b9087015290910b9301929092525050565b5f815160028111156119a4576119a4614836565b036119fe57602081015160030b1515806119c45750604081015160030b15155b156119f95760208101516040808301519051632e57ae7760e01b8152600392830b6004820152910b6024820152604401610398565b611a44565b611a1081602001518260400151612117565b611a44576020810151604080830151905163dc7c337760e01b8152600392830b6004820152910b6024820152604401610398565b60608101516001600160f01b03191615801590611a6b5750611a6981606001516121af565b155b15611a9b576060810151604051630d06dca360e21b81526001600160f01b03199091166004820152602401610398565b608081015115801590611ab85750611ab681608001516121d1565b155b15611ade578060800151604051631572434760e01b815260040161039891815260200190565b611ae78161227b565b8015611b025750611b008160a001518260c0015161229a565b155b15611b375760a081015160c0820151604051630e10e39360e21b8152600792830b6004820152910b6024820152604401610398565b50565b60605f611b4686611d8f565b905060018560800151611b599190614dee565b60ff1681901c6001165f03611b935760808501516040516369be73e160e11b815260ff909116600482015260248101829052604401610398565b5f611b9d87612305565b905080516001600160401b03811115611bb857611bb861427f565b604051908082528060200260200182016040528015611be1578160200160208202803683370190505b5092505f5b8151811015611c51575f828281518110611c0257611c026147e8565b60200260200101519050611c2b8982611c25846020015185606001518d8d61241a565b896124e5565b858381518110611c3d57611c3d6147e8565b602090810291909101015250600101611be6565b505050949350505050565b5f620f42406001825b8451811015611cac57848181518110611c8057611c806147e8565b602002602001015183611c939190614bc0565b9250611ca2620f424083614bc0565b9150600101611c65565b50815f03611cbe575f92505050610959565b5f611cc98284614e1b565b90505f611cd587611d80565b90505f611ce188611d71565b9050818310611cfd57808311611cf75782611cff565b80611cff565b815b98975050505050505050565b81831280611d1857508083135b1561084057838383836040516305c893c160e41b81526004016103989493929190614e2e565b81831080611d4b57508083115b156108405783838383604051639cc2d8ad60e01b81526004016103989493929190614e2e565b607e8101515f9060e01c610959565b607a8101515f9060e01c610959565b60828101515f9060f81c610959565b60838101515f9060f81c610959565b611de06040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8281526020828501015160f81c6020820152611e0684611e01846001614b06565b61254d565b6060820152611e2584611e1a846021614b06565b016020015160f81c90565b6040820152611e4484611e39846022614b06565b016020015160f01c90565b60a0820152611e54602483614b06565b60808201529392505050565b5f611e6e826020015161255b565b6002811115611e7f57611e7f614836565b03611ead5780516020820151604051636b55f94360e11b815260048101929092526024820152604401610398565b5f611ebc8260200151600b1490565b611ecb57606082015115611ed8565b611ed882606001516121d1565b905080610fb757815160208301516060840151604051635fbda3a360e11b8152600481019390935260248301919091526044820152606401610398565b5f600282604001511480611f2d575060038260400151145b90505f600483604001511480611f47575060058360400151145b90505f611f57846020015161255b565b90505f83611f8b5782611f71576001856040015114611fa1565b6002826002811115611f8557611f85614836565b14611fa1565b6001826002811115611f9f57611f9f614836565b145b905080611fde578451602086015160408088015190516310e9dac160e21b8152600481019390935260248301919091526044820152606401610398565b8315611ff357611fee86866125fe565b6106cc565b600485604001510361200957611fee868661267a565b600585604001510361201f57611fee86866126ec565b6106cc8686612710565b5f5f8360a0015160070b1215801561204b57508160070b8360a0015160070b13155b801561206057508260c0015160070b8260070b125b905080158061207d5750643afff2f00060070b8360c0015160070b135b156113165760a083015160c0840151604051634dee1d0f60e11b8152600785810b600483015292830b6024820152910b6044820152606401610398565b5f5f6120d36120c98585612729565b8560e0015161280a565b5090925090505f8160038111156120ec576120ec614836565b14612110578360e00151604051630c913fb760e01b81526004016103989190614e5c565b5092915050565b5f600383900b63055d4a80148061213f575061213663055d4a80614e6e565b60030b8360030b145b156121505750600381900b15610959565b61215d63055d4a80614e6e565b60030b8360030b138015612178575063055d4a80600384900b125b8015612196575061218c630aba9500614e6e565b60030b8260030b12155b8015610956575050630aba950060039190910b12919050565b5f6121bf82825b1a60f81b612853565b801561095957506109598260016121b6565b5f8160f881901c60618110806121e75750607a81115b156121f557505f9392505050565b60ff82161561220757505f9392505050565b600882901b91505b8115612271575060f881901c5f6061821080159061222e5750607a8211155b905080158015612248575060308210806122485750603982115b8015612255575081602d14155b1561226457505f949350505050565b50600882901b915061220f565b5060019392505050565b5f8160a0015160070b5f14158061095957505060c0015160070b151590565b5f5f5f8460070b121580156122b457508360070b8360070b135b80156122c95750643afff2f000600784900b13155b90508080156122e557506122e06201518085614e8f565b60070b155b8015610ba957506122f96201518084614e8f565b60070b15949350505050565b606061231082611d9e565b6001600160401b038111156123275761232761427f565b60405190808252806020026020018201604052801561238b57816020015b6123786040518060c001604052805f81526020015f81526020015f81526020015f81526020015f81526020015f81525090565b8152602001906001900390816123455790505b50905060645f5b8251811015612413576123a6848284611dad565b8382815181106123b8576123b86147e8565b60200260200101819052508281815181106123d5576123d56147e8565b602002602001015160a001518382815181106123f3576123f36147e8565b6020026020010151608001516124099190614b06565b9150600101612392565b5050919050565b5f5f1985016124345761242d8383612885565b9050610ba9565b60011985016124475761242d83836128d7565b600219850161245a5761242d8383612919565b600319850161246d5761242d83836129ce565b60041985016124805761242d8383612ac4565b60051985016124935761242d8383612b4b565b60061985016124a55761242d83612ba5565b60071985016124b75761242d83612c00565b60081985016124c95761242d83612c2f565b60091985016124db5761242d83612c5e565b610bc78385612cc7565b5f60038460400151036124fd5761242d858585612d18565b60028460400151036125145761242d858585612de5565b600484604001510361252b5761242d858585612df6565b60058460400151036125435761242d85858585612ea6565b610bc7858561301e565b808201602001515f90610956565b5f600182148061256b5750600282145b806125765750600382145b1561258357506001919050565b600319820161259457506001919050565b600a8214806125a35750600b82145b156125b057506001919050565b60058214806125bf5750600682145b156125cc57506002919050565b60078214806125db5750600882145b156125e857506002919050565b600982146125f6575f610959565b600292915050565b5f6001612611835f600c60016020613033565b61261b9190614eb0565b90505f5b8181116108405761263a836126358686856130c4565b61310e565b801561266a5761266a838261265a8783612655600185614eb0565b613148565b612665888887613148565b613172565b61267381614ec3565b905061261f565b5f61268b82600460245f6040613033565b60808301518401602001519091506126a790839060e01c61310e565b5f805b828110156126e5575f6126be8686846131ad565b90506126cc85838584613172565b6126db856126358888866131e0565b91506001016126aa565b5050505050565b6126f7816024613223565b6080810151820160200151610fb790829060e01c61310e565b61271b816004613223565b610fb781612635848461301e565b5f5f7f3d1a10d7be14dc33fb37cc0aab72eeb504760824d19c1026ca1f3aa7d1b251fb5f1b845f015185602001518660400151876060015188608001518960a001518a60c001516040516020016127ce9897969594939291909788526020880196909652600394850b60408801529290930b60608601526001600160f01b031916608085015260a0840191909152600790810b60c08401520b60e08201526101000190565b604051602081830303815290604052805190602001209050610ba9838260405161190160f01b8152600281019290925260228201526042902090565b5f5f5f8351604103612841576020840151604085015160608601515f1a61283388828585613261565b95509550955050505061284c565b505081515f91506002905b9250925092565b5f604160f81b6001600160f81b03198316108015906109595750602d60f91b6001600160f81b03198316111592915050565b5f808251600281111561289a5761289a614836565b036128bb576001604051634be710ad60e11b81526004016103989190614edb565b6109568360400151846060015184602001518560400151613329565b5f8260c0015160070b8260e0015160070b1315612907578260c001518260e001516129029190614f08565b612909565b5f5b6001600160401b03169392505050565b5f6129238261227b565b6129625760408051634be710ad60e11b815260036004820152602481019190915260066044820152651c195c9a5bd960d21b6064820152608401610398565b8260c0015160070b8260a0015160070b131561299c578260c001518260a0015161298c9190614f08565b6001600160401b03169050610959565b8160c0015160070b8360a0015160070b13156129c6578160c001518360a0015161298c9190614f08565b505f92915050565b5f6129d88261227b565b612a165760408051634be710ad60e11b8152600481810152602481019190915260066044820152651c195c9a5bd960d21b6064820152608401610398565b5f8260a0015160070b8460a0015160070b13612a36578260a00151612a3c565b8360a001515b90505f8360c0015160070b8560c0015160070b12612a5e578360c00151612a64565b8460c001515b90508160070b8160070b13612a7d575f92505050610959565b8360a001518460c00151612a919190614f08565b6001600160401b0316612aa48383614f08565b612aba906001600160401b0316620f4240614bc0565b610bc79190614e1b565b60608101515f906001600160f01b0319168103612af7576005604051634be710ad60e11b81526004016103989190614f37565b61095683602001517dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff191683606001517dffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff19166133f2565b60808101515f908103612b74576006604051634be710ad60e11b81526004016103989190614f66565b5f612b8a8460e00151637a6f6e6560e01b613469565b905080156108df57612ba08184608001516133f2565b610ba9565b80515f9060ff16600214612bd9577f726564756374696f6e0000000000000000000000000000000000000000000000610959565b7f72656d6f76616c0000000000000000000000000000000000000000000000000092915050565b5f6109598260e001517f6175646974000000000000000000000000000000000000000000000000000000613469565b5f6109598260e001517f76656765746174696f6e00000000000000000000000000000000000000000000613469565b5f5f5f612c7c8460e00151697065726d616e656e636560b01b6134ff565b91509150816129095760408051634be710ad60e11b8152600a6004820181905260248201929092526044810191909152697065726d616e656e636560b01b6064820152608401610398565b5f5f5f612cd88560e00151856134ff565b9150915081612d0757600b612cec85613589565b604051634be710ad60e11b8152600401610398929190614f92565b6001600160401b0316949350505050565b5f5f612d258585856135fc565b90505f5f612d34878785613148565b612d3f8888866130c4565b915091508185111580612d575750612d578684613668565b15612d66579250611062915050565b5f80612d788989612655886001614b06565b612d8d8a8a612d88896001614b06565b6130c4565b9092509050612d9c8483614eb0565b612da68589614eb0565b612db09083614bc0565b612dba8985614eb0565b612dc49086614bc0565b612dce9190614b06565b612dd89190614e1b565b9998505050505050505050565b5f610ba98484612d888787876135fc565b5f5f5f5f602460048760a00151612e0d9190614eb0565b612e179190614e1b565b915091505b80821015612e8d575f6002612e318385614b06565b612e3b9190614e1b565b90505f612e498888846131ad565b9050858103612e6857612e5d8888846131e0565b945050505050611062565b85811015612e8257612e7b826001614b06565b9350612e86565b8192505b5050612e1c565b608085015186016020015160e01c5b9695505050505050565b60808301518401602001515f9060e01c838203612ec4579050610ba9565b5f612ed3865f0151868661368e565b90505f858260200151108015612ef8575060408201511580612ef85750816040015186105b905085826020015114158015612f0c575080155b15612f4e57865160208301516040808501519051638ecbc18560e01b815260048101939093526024830189905260448301919091526064820152608401610398565b62989680826060015163ffffffff161115612f9b57865160608301516040516353b5b13f60e11b8152600481019290925263ffffffff166024820152629896806044820152606401610398565b5f612fb18960048a60800151611e019190614b06565b90505f612fbd84613744565b9050818114612ff3578851604051633228837760e01b815260048101919091526024810182905260448101839052606401610398565b878460200151146130045784613010565b836060015163ffffffff165b9a9950505050505050505050565b60808101518201602001515f9060e01c610956565b5f848660a001511061305d5783858760a001516130509190614eb0565b61305a9190614e1b565b90505b8281108061306a57508181115b8061308c575061307a8482614bc0565b6130849086614b06565b8660a0015114155b15610bc757855160408088015160a089015191516310caeb8760e11b8152600481019390935260248301526044820152606401610398565b5f610ba98460086130d6600c86614bc0565b86608001516130e59190614b06565b6130ef9190614b06565b6130fb6008600c614eb0565b9101602001516008909102610100031c90565b62989680811115610fb75781516040516344b7e77d60e11b8152600481019190915260248101829052629896806044820152606401610398565b5f610ba984613158600c85614bc0565b85608001516131679190614b06565b016020015160c01c90565b81811161084057835160405163da8ad5db60e01b81526004810191909152602481018490526044810183905260648101829052608401610398565b5f610ba9846131bd602485614bc0565b600486608001516131ce9190614b06565b6131d89190614b06565b016020015190565b5f610ba98460206131f2602486614bc0565b600487608001516132039190614b06565b61320d9190614b06565b6132179190614b06565b6130fb60206024614eb0565b808260a0015114610fb757815160408084015160a085015191516310caeb8760e11b8152600481019390935260248301526044820152606401610398565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084111561329a57505f9150600390508261331f565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa1580156132eb573d5f5f3e3d5ffd5b5050604051601f1901519150506001600160a01b03811661331657505f92506001915082905061331f565b92505f91508190505b9450945094915050565b5f5f61333c8360030b8660030b036138ae565b90505f613363826315752a000383111561335c57826315752a00036138c2565b825b6138c2565b90505f61337a61335e8760030b8a60030b036138ae565b90505f61339161335e8860030b8b60030b016138ae565b600160781b90810391508390038202838202016f0a0000000000000000000000000000006f050000000000000000000000000000006303cc23886133d4846139da565b0201816133e3576133e3614e07565b049a9950505050505050505050565b5f60028383604051602001613411929190918252602082015260400190565b60408051601f198184030181529082905261342b91614fad565b602060405180830381855afa158015613446573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061095691906147bf565b5f805b83518110156108df5782848281518110613488576134886147e8565b60200260200101515f0151036134f7576134c68482815181106134ad576134ad6147e8565b6020026020010151602001516001600160401b03101590565b6134ed578381815181106134dc576134dc6147e8565b6020026020010151602001516134ef565b5f5b915050610959565b60010161346c565b5f80805b8451811015613580578385828151811061351f5761351f6147e8565b60200260200101515f015114801561354757506135478582815181106134ad576134ad6147e8565b15613578576001858281518110613560576135606147e8565b6020026020010151602001515f1c9250925050613582565b600101613503565b505b9250929050565b60605f5b6020811080156135bb57508281602081106135aa576135aa6147e8565b1a60f81b6001600160f81b03191615155b156135d0576135c981614ec3565b905061358d565b611062836040516020016135e691815260200190565b6040516020818303038152906040525f83613a6d565b5f5f600c8460a0015161360f9190614e1b565b90505b600161361e8383614eb0565b1115613660575f60026136318385614b06565b61363b9190614e1b565b905083613649878784613148565b116136565780925061365a565b8091505b50613612565b509392505050565b60a08201515f90600c61367c846001614b06565b6136869190614bc0565b149392505050565b6136c56040518060a001604052805f60ff1681526020015f81526020015f81526020015f63ffffffff168152602001606081525090565b5f5b825181101561372057848382815181106136e3576136e36147e8565b60200260200101515f015160ff160361371857828181518110613708576137086147e8565b6020026020010151915050611062565b6001016136c7565b50604051637bc0001d60e11b81526004810185905260248101849052604401610398565b602081810151604080840151606085015191515f9481018590526021810193909352604183015260e01b6001600160e01b031916606182015260029060650160408051601f198184030181529082905261379d91614fad565b602060405180830381855afa1580156137b8573d5f5f3e3d5ffd5b5050506040513d601f19601f820116820180604052508101906137db91906147bf565b90505f5b8260800151518110156113b0575f83608001518281518110613803576138036147e8565b602002602001015190505f5f82851061381d578285613820565b84835b604051600160f81b60208201526021810183905260418101829052919350915060029060610160408051601f198184030181529082905261386091614fad565b602060405180830381855afa15801561387b573d5f5f3e3d5ffd5b5050506040513d601f19601f8201168201806040525081019061389e91906147bf565b94505050508060010190506137df565b5f5f82126138bc5781610959565b505f0390565b5f63055d4a8082111581816138dd5783630aba9500036138df565b835b7115f33317e2713adec88521cabb8f192620058180020260501c6a16827863b97d977bb004888102607890811c6b06b9fcf9ccee07c476195ac4038202811c6c0193974a8c07c9d20badf145e0038202811c6c47bb63bfe3625ed5136a61eb40038202811c6d093f27dbbc4fae397780b69f5334038202811c6dd00d00d00d00d00d00d00d00d00d038202811c6e0b60b60b60b60b60b60b60b60b60b6038202811c6e555555555555555555555555555555038202811c600160781b908103830290911c80820302607690811c80830302811c91829003909102901c9450909150826139d15783600160781b03610bc7565b50919392505050565b5f600160f01b60028302111581816139f85783600160f01b036139fa565b835b90505f613a0682613aed565b90505f613a1883600160f01b03613aed565b90505f613a3d82600160781b01607885901b81613a3757613a37614e07565b04613c4d565b600402905084613a60576f03243f6a8885a308d313198a2e037074819003613a62565b805b979650505050505050565b6060613a7a828551613d58565b9150613a868383613d58565b92505f613a938484614eb0565b6001600160401b03811115613aaa57613aaa61427f565b6040519080825280601f01601f191660200182016040528015613ad4576020820181803683370190505b509050838303846020870101602083015e949350505050565b5f60018211613afa575090565b8160017001000000000000000000000000000000008210613b205760809190911c9060401b5b600160401b8210613b365760409190911c9060201b5b6401000000008210613b4d5760209190911c9060101b5b620100008210613b625760109190911c9060081b5b6101008210613b765760089190911c9060041b5b60108210613b895760049190911c9060021b5b60048210613b955760011b5b600302600190811c90818581613bad57613bad614e07565b048201901c90506001818581613bc557613bc5614e07565b048201901c90506001818581613bdd57613bdd614e07565b048201901c90506001818581613bf557613bf5614e07565b048201901c90506001818581613c0d57613c0d614e07565b048201901c90506001818581613c2557613c25614e07565b048201901c9050613c44818581613c3e57613c3e614e07565b04821190565b90039392505050565b5f607482901c816f1000000000000000000000000000000082850201600160781b8302601086020360781b81613c8557613c85614e07565b049050808002607890811c906e0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f8202811c6e111111111111111111111111111111038202811c6e13b13b13b13b13b13b13b13b13b13b038202811c6e1745d1745d1745d1745d1745d1745d038202811c6e1c71c71c71c71c71c71c71c71c71c7038202811c6e249249249249249249249249249249038202811c6e333333333333333333333333333333038202811c6e555555555555555555555555555555038202811c600160781b0390818402901c613d4d85613d67565b019695505050505050565b5f828218828410028218610956565b5f815f03613d7657505f919050565b81600103613d9457506e0ffaaddb967ef4e36cb2792dc0e2e1919050565b81600203613db257506e1fd5ba9aac2f6dc65912f313e7d112919050565b81600303613dd057506e2f72f6979cb6044d1ec2d3e207271d919050565b81600403613dee57506e3eb6ebf25901bac55b71e7bd7de886919050565b81600503613e0c57506e4d89dcdc1faf2f34e2d5da4c693d7a919050565b506e5bd86507937bc239c55190916e7f22919050565b5f8151808452602084019350602083015f5b82811015613e5b5781516001600160a01b0316865260209586019590910190600101613e34565b5093949350505050565b6001600160401b0383168152604060208201525f610ba96040830184613e22565b5f60e082840312156113b0575f5ffd5b5f61010082840312156113b0575f5ffd5b5f5f83601f840112613eb7575f5ffd5b5081356001600160401b03811115613ecd575f5ffd5b6020830191508360208260051b8501011115613582575f5ffd5b5f5f5f5f5f5f5f610180888a031215613efe575f5ffd5b8735965060208801359550613f168960408a01613e86565b94506101208801356001600160401b03811115613f31575f5ffd5b613f3d8a828b01613e96565b9450506101408801356001600160401b03811115613f59575f5ffd5b613f658a828b01613ea7565b9094509250506101608801356001600160401b0381168114613f85575f5ffd5b8091505092959891949750929550565b5f5f5f5f5f5f6101608789031215613fab575f5ffd5b8635955060208701359450613fc38860408901613e86565b93506101208701356001600160401b03811115613fde575f5ffd5b613fea89828a01613e96565b9350506101408701356001600160401b03811115614006575f5ffd5b61401289828a01613ea7565b979a9699509497509295939492505050565b5f81518084528060208401602086015e5f602082860101526020601f19601f83011685010191505092915050565b6020815263ffffffff8251166020820152602082015160408201525f6040830151606080840152610ba96080840182614024565b5f5f83601f840112614096575f5ffd5b5081356001600160401b038111156140ac575f5ffd5b602083019150836020828501011115613582575f5ffd5b5f5f5f5f5f5f606087890312156140d8575f5ffd5b86356001600160401b038111156140ed575f5ffd5b6140f989828a01614086565b90975095505060208701356001600160401b03811115614117575f5ffd5b61412389828a01614086565b90955093505060408701356001600160401b03811115614141575f5ffd5b61401289828a01614086565b5f5f5f5f60408587031215614160575f5ffd5b84356001600160401b03811115614175575f5ffd5b61418187828801614086565b90955093505060208501356001600160401b0381111561419f575f5ffd5b6141ab87828801614086565b95989497509550505050565b5f602082840312156141c7575f5ffd5b5035919050565b608081525f6141e06080830187614024565b90508460070b60208301528360070b604083015263ffffffff8316606083015295945050505050565b6001600160a01b0381168114611b37575f5ffd5b5f6020828403121561422d575f5ffd5b813561106281614209565b8060070b8114611b37575f5ffd5b803561173981614238565b5f5f60408385031215614262575f5ffd5b82359150602083013561427481614238565b809150509250929050565b634e487b7160e01b5f52604160045260245ffd5b604080519081016001600160401b03811182821017156142b5576142b561427f565b60405290565b60405161010081016001600160401b03811182821017156142b5576142b561427f565b60405160a081016001600160401b03811182821017156142b5576142b561427f565b604051601f8201601f191681016001600160401b03811182821017156143285761432861427f565b604052919050565b5f6001600160401b038211156143485761434861427f565b5060051b60200190565b5f60208284031215614362575f5ffd5b81516001600160401b03811115614377575f5ffd5b8201601f81018413614387575f5ffd5b805161439a61439582614330565b614300565b8082825260208201915060208360051b8501019250868311156143bb575f5ffd5b6020840193505b82841015612e9c5783516143d581614209565b8252602093840193909101906143c2565b634e487b7160e01b5f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff8181168382160290811690818114612110576121106143e6565b60ff81168114611b37575f5ffd5b805161173981614425565b6001600160f01b031981168114611b37575f5ffd5b80516117398161443e565b8060030b8114611b37575f5ffd5b80516117398161445e565b805161173981614238565b5f82601f830112614491575f5ffd5b815161449f61439582614330565b8082825260208201915060208360061b8601019250858311156144c0575f5ffd5b602085015b8381101561450257604081880312156144dc575f5ffd5b6144e4614293565b815181526020808301518183015290845292909201916040016144c5565b5095945050505050565b63ffffffff81168114611b37575f5ffd5b5f6080828403121561452d575f5ffd5b604051608081016001600160401b038111828210171561454f5761454f61427f565b60405282518152602083015190915081906145698161450c565b602082015260408381015190820152606092830151920191909152919050565b5f5f60a0838503121561459a575f5ffd5b82516001600160401b038111156145af575f5ffd5b830161010081860312156145c1575f5ffd5b6145c96142bb565b6145d282614433565b81526145e060208301614453565b60208201526145f16040830161446c565b60408201526146026060830161446c565b606082015261461360808301614433565b608082015261462460a08301614477565b60a082015261463560c08301614477565b60c082015260e08201516001600160401b03811115614652575f5ffd5b61465e87828501614482565b60e08301525092506146759050846020850161451d565b90509250929050565b5f61468b61439584614330565b8381526020810190600585901b8401368111156146a6575f5ffd5b845b818110156147a55780356001600160401b038111156146c5575f5ffd5b860160a03682900312156146d7575f5ffd5b6146df6142de565b81356146ea81614425565b81526020828101359082015260408083013590820152606082013561470e8161450c565b606082015260808201356001600160401b0381111561472b575f5ffd5b919091019036601f83011261473e575f5ffd5b813561474c61439582614330565b8082825260208201915060208360051b86010192503683111561476d575f5ffd5b6020850194505b8285101561478f578435825260209485019490910190614774565b60808401525050855250602093840193016146a8565b509095945050505050565b818382375f9101908152919050565b5f602082840312156147cf575f5ffd5b5051919050565b602081525f6109566020830184613e22565b634e487b7160e01b5f52603260045260245ffd5b5f6020828403121561480c575f5ffd5b813561106281614238565b5f60208284031215614827575f5ffd5b81358015158114611062575f5ffd5b634e487b7160e01b5f52602160045260245ffd5b80356117398161445e565b5f60208284031215614865575f5ffd5b81356110628161445e565b80356117398161443e565b5f6020828403121561488b575f5ffd5b81356110628161443e565b5f60038b106148b357634e487b7160e01b5f52602160045260245ffd5b8a60f81b82528960e01b60018301528860e01b60058301526148e160098301896001600160f01b0319169052565b86600b8301526148f6602b83018760c01b9052565b614905603383018660c01b9052565b614914603b83018560c01b9052565b614932604383018460601b6bffffffffffffffffffffffff19169052565b506057019998505050505050505050565b5f5f85851115614951575f5ffd5b8386111561495d575f5ffd5b5050820193919092039150565b803563ffffffff19811690601c8410156121105763ffffffff19601c9490940360031b84901b1690921692915050565b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b602081525f610ba960208301848661499a565b80356020831015610959575f19602084900360031b1b1692915050565b803577ffffffffffffffffffffffffffffffffffffffffffffffff1981169060088410156121105777ffffffffffffffffffffffffffffffffffffffffffffffff19808560080360031b1b82161691505092915050565b80356001600160e01b03198116906004841015612110576001600160e01b031960049490940360031b84901b1690921692915050565b5f60208284031215614a8f575f5ffd5b815161106281614209565b858152606060208201525f614ab360608301868861499a565b8281036040840152611cff81858761499a565b8051602082015169ffffffffffffffffffff198116919060168210156124135769ffffffffffffffffffff1960169290920360031b82901b161692915050565b80820180821115610959576109596143e6565b5f81518060208401855e5f93019283525090919050565b606160f81b81526001600160f01b0319831660018201527f80600a5f395ff30000000000000000000000000000000000000000000000000060038201525f600a8201819052610ba9600b830184614b19565b80356affffffffffffffffffffff198116906015841015612110576affffffffffffffffffffff1960159490940360031b84901b1690921692915050565b8082028115828204841417610959576109596143e6565b80356bffffffffffffffffffffffff198116906014841015612110576bffffffffffffffffffffffff1960149490940360031b84901b1690921692915050565b5f81525f6109566001830184614b19565b5f5f8335601e19843603018112614c3d575f5ffd5b8301803591506001600160401b03821115614c56575f5ffd5b602001915036819003821315613582575f5ffd5b602081525f610959602083016005815264706c61636560d81b602082015260400190565b602081525f610959602083016007815266636f756e74727960c81b602082015260400190565b602081525f6109596020830160048152637a6f6e6560e01b602082015260400190565b5f82601f830112614ce6575f5ffd5b81356001600160401b03811115614cff57614cff61427f565b614d12601f8201601f1916602001614300565b818152846020838601011115614d26575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f6101008236031215614d53575f5ffd5b614d5b6142bb565b82358152614d6b6020840161484a565b6020820152614d7c6040840161484a565b6040820152614d8d60608401614870565b606082015260808381013590820152614da860a08401614246565b60a0820152614db960c08401614246565b60c082015260e08301356001600160401b03811115614dd6575f5ffd5b614de236828601614cd7565b60e08301525092915050565b60ff8281168282160390811115610959576109596143e6565b634e487b7160e01b5f52601260045260245ffd5b5f82614e2957614e29614e07565b500490565b608081525f614e406080830187614024565b6020830195909552506040810192909252606090910152919050565b602081525f6109566020830184614024565b5f8160030b637fffffff198103614e8757614e876143e6565b5f0392915050565b5f8260070b80614ea157614ea1614e07565b808360070b0791505092915050565b81810381811115610959576109596143e6565b5f60018201614ed457614ed46143e6565b5060010190565b60ff82168152604060208201525f610956604083016005815264706c61636560d81b602082015260400190565b600782810b9082900b03677fffffffffffffff198112677fffffffffffffff82131715610959576109596143e6565b60ff82168152604060208201525f610956604083016007815266636f756e74727960c81b602082015260400190565b60ff82168152604060208201525f6109566040830160048152637a6f6e6560e01b602082015260400190565b60ff83168152604060208201525f610ba96040830184614024565b5f6109568284614b1956fea164736f6c6343000825000a';
