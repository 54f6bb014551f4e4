// Made by solidity/scripts/generate.mjs. Not to be edited.
export const errorsAbi = [
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
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "bridge",
        "type": "address"
      }
    ],
    "name": "ClassCaller",
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
        "name": "expected",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "computed",
        "type": "bytes32"
      }
    ],
    "name": "ClassDigestMismatch",
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
    "name": "ClassUnknown",
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
    "name": "EndorsementAnswer",
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
        "name": "guardian",
        "type": "address"
      }
    ],
    "name": "EndorsementCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "name",
        "type": "bytes"
      }
    ],
    "name": "EndorsementChaincode",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "descriptor",
        "type": "string"
      }
    ],
    "name": "EndorsementDescriptor",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EndorsementEvent",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EndorsementGuardianZero",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "key",
        "type": "bytes"
      }
    ],
    "name": "EndorsementKey",
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
    "name": "EndorsementLedger",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "field",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "offset",
        "type": "uint256"
      }
    ],
    "name": "EndorsementMalformed",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "namespace",
        "type": "bytes"
      }
    ],
    "name": "EndorsementNamespace",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EndorsementNoPeers",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "string",
        "name": "organisation",
        "type": "string"
      }
    ],
    "name": "EndorsementOrganisationMissing",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "peer",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "previous",
        "type": "bytes32"
      }
    ],
    "name": "EndorsementPeerOrder",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "peer",
        "type": "bytes32"
      }
    ],
    "name": "EndorsementPeerRevoked",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "peer",
        "type": "bytes32"
      }
    ],
    "name": "EndorsementPeerTwice",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "peer",
        "type": "bytes32"
      }
    ],
    "name": "EndorsementPeerUnknown",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "namespace",
        "type": "bytes"
      }
    ],
    "name": "EndorsementPrivateData",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "namespace",
        "type": "bytes"
      }
    ],
    "name": "EndorsementRangeQuery",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "reads",
        "type": "uint256"
      }
    ],
    "name": "EndorsementReads",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "status",
        "type": "uint256"
      }
    ],
    "name": "EndorsementStatus",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EndorsementSubject",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EndorsementVersionNil",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes",
        "name": "namespace",
        "type": "bytes"
      }
    ],
    "name": "EndorsementWrite",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "EnforcedPause",
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
        "name": "bridge",
        "type": "address"
      }
    ],
    "name": "EscrowCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "classId",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "heldKg",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "kg",
        "type": "uint256"
      }
    ],
    "name": "EscrowHolding",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "key",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "heldKg",
        "type": "uint256"
      }
    ],
    "name": "EscrowOccupied",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "ExpectedPause",
    "type": "error"
  },
  {
    "inputs": [],
    "name": "FailedCall",
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
    "name": "ProvenanceAttribute",
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
    "name": "ProvenanceAttributeCount",
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
    "name": "ProvenanceCountry",
    "type": "error"
  },
  {
    "inputs": [
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
        "internalType": "uint32",
        "name": "maximumPpm",
        "type": "uint32"
      }
    ],
    "name": "ProvenanceEntitlement",
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
    "name": "ProvenanceInteger",
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
    "name": "ProvenancePeriod",
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
    "name": "ProvenancePlaceNotCanonical",
    "type": "error"
  },
  {
    "inputs": [
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
        "internalType": "uint256",
        "name": "maximum",
        "type": "uint256"
      }
    ],
    "name": "ProvenanceSerials",
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
    "name": "ProvenanceText",
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
        "internalType": "uint8",
        "name": "bits",
        "type": "uint8"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      }
    ],
    "name": "SafeCastOverflowedUintDowncast",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "minDelay",
        "type": "uint256"
      }
    ],
    "name": "TimelockInsufficientDelay",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "targets",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "payloads",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "values",
        "type": "uint256"
      }
    ],
    "name": "TimelockInvalidOperationLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "caller",
        "type": "address"
      }
    ],
    "name": "TimelockUnauthorizedCaller",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "predecessorId",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexecutedPredecessor",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "operationId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "expectedStates",
        "type": "bytes32"
      }
    ],
    "name": "TimelockUnexpectedOperationState",
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
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "x",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "y",
        "type": "bytes32"
      }
    ],
    "name": "VerifierKeyInvalid",
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
        "name": "keyId",
        "type": "bytes32"
      }
    ],
    "name": "VerifierKeyUnknown",
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
    "name": "VerifierProofLength",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "uint8",
        "name": "version",
        "type": "uint8"
      },
      {
        "internalType": "uint8",
        "name": "expected",
        "type": "uint8"
      }
    ],
    "name": "VerifierProofVersion",
    "type": "error"
  },
  {
    "inputs": [
      {
        "internalType": "bytes32",
        "name": "keyId",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "digest",
        "type": "bytes32"
      }
    ],
    "name": "VerifierSignatureInvalid",
    "type": "error"
  }
] as const;
