// Made by solidity/scripts/generate.mjs. Not to be edited.
export const abi = [
  {
    "inputs": [
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      },
      {
        "internalType": "address[]",
        "name": "proposers",
        "type": "address[]"
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
    "inputs": [],
    "name": "FailedCall",
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
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      }
    ],
    "name": "CallExecuted",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "CallSalt",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      },
      {
        "indexed": true,
        "internalType": "uint256",
        "name": "index",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "bytes",
        "name": "data",
        "type": "bytes"
      },
      {
        "indexed": false,
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "CallScheduled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": true,
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "Cancelled",
    "type": "event"
  },
  {
    "anonymous": false,
    "inputs": [
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "oldDuration",
        "type": "uint256"
      },
      {
        "indexed": false,
        "internalType": "uint256",
        "name": "newDuration",
        "type": "uint256"
      }
    ],
    "name": "MinDelayChange",
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
    "inputs": [],
    "name": "CANCELLER_ROLE",
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
    "name": "EXECUTOR_ROLE",
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
    "name": "PROPOSER_ROLE",
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "cancel",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "target",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "value",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "payload",
        "type": "bytes"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "execute",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "executeBatch",
    "outputs": [],
    "stateMutability": "payable",
    "type": "function"
  },
  {
    "inputs": [],
    "name": "getMinDelay",
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
        "internalType": "bytes32",
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getOperationState",
    "outputs": [
      {
        "internalType": "enum TimelockController.OperationState",
        "name": "",
        "type": "uint8"
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
        "name": "id",
        "type": "bytes32"
      }
    ],
    "name": "getTimestamp",
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
        "name": "target",
        "type": "address"
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
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperation",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      }
    ],
    "name": "hashOperationBatch",
    "outputs": [
      {
        "internalType": "bytes32",
        "name": "",
        "type": "bytes32"
      }
    ],
    "stateMutability": "pure",
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
    "name": "isOperation",
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
    "name": "isOperationDone",
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
    "name": "isOperationPending",
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
    "name": "isOperationReady",
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
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "uint256[]",
        "name": "",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155BatchReceived",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC1155Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "address",
        "name": "",
        "type": "address"
      },
      {
        "internalType": "uint256",
        "name": "",
        "type": "uint256"
      },
      {
        "internalType": "bytes",
        "name": "",
        "type": "bytes"
      }
    ],
    "name": "onERC721Received",
    "outputs": [
      {
        "internalType": "bytes4",
        "name": "",
        "type": "bytes4"
      }
    ],
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
        "internalType": "address",
        "name": "target",
        "type": "address"
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
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "schedule",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "inputs": [
      {
        "internalType": "address[]",
        "name": "targets",
        "type": "address[]"
      },
      {
        "internalType": "uint256[]",
        "name": "values",
        "type": "uint256[]"
      },
      {
        "internalType": "bytes[]",
        "name": "payloads",
        "type": "bytes[]"
      },
      {
        "internalType": "bytes32",
        "name": "predecessor",
        "type": "bytes32"
      },
      {
        "internalType": "bytes32",
        "name": "salt",
        "type": "bytes32"
      },
      {
        "internalType": "uint256",
        "name": "delay",
        "type": "uint256"
      }
    ],
    "name": "scheduleBatch",
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
    "inputs": [
      {
        "internalType": "uint256",
        "name": "newDelay",
        "type": "uint256"
      }
    ],
    "name": "updateDelay",
    "outputs": [],
    "stateMutability": "nonpayable",
    "type": "function"
  },
  {
    "stateMutability": "payable",
    "type": "receive"
  }
] as const;

export const bytecode = '0x608060405234801561000f575f5ffd5b50604051611e13380380611e1383398101604081905261002e91610285565b8181610038610188565b5f61004381306101ad565b506001600160a01b0381161561005f5761005d5f826101ad565b505b5f5b83518110156100f3576100b37fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc18583815181106100a0576100a061035c565b60200260200101516101ad60201b60201c565b506100ea7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f7838583815181106100a0576100a061035c565b50600101610061565b505f5b825181101561013e576101357fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e638483815181106100a0576100a061035c565b506001016100f6565b506002849055604080515f8152602081018690527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a1505050505050610370565b6040805160018082528183019092526060916020808301908036833701905050905090565b5f828152602081815260408083206001600160a01b038516845290915281205460ff1661024d575f838152602081815260408083206001600160a01b03861684529091529020805460ff191660011790556102053390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a4506001610250565b505f5b92915050565b634e487b7160e01b5f52604160045260245ffd5b80516001600160a01b0381168114610280575f5ffd5b919050565b5f5f60408385031215610296575f5ffd5b825160208401519092506001600160401b038111156102b3575f5ffd5b8301601f810185136102c3575f5ffd5b80516001600160401b038111156102dc576102dc610256565b604051600582901b90603f8201601f191681016001600160401b038111828210171561030a5761030a610256565b604052918252602081840181019290810188841115610327575f5ffd5b6020850194505b8385101561034d5761033f8561026a565b81526020948501940161032e565b50809450505050509250929050565b634e487b7160e01b5f52603260045260245ffd5b611a968061037d5f395ff3fe6080604052600436106101b2575f3560e01c80638065657f116100e7578063bc197c8111610087578063d547741f11610062578063d547741f14610569578063e38335e514610588578063f23a6e611461059b578063f27a0c92146105c6575f5ffd5b8063bc197c81146104f4578063c4d252f51461051f578063d45c44351461053e575f5ffd5b806391d14854116100c257806391d148541461044d578063a217fddf1461048f578063b08e51c0146104a2578063b1c5f427146104d5575f5ffd5b80638065657f146103dc5780638f2a0bb0146103fb5780638f61f4f51461041a575f5ffd5b80632ab0f5291161015257806336568abe1161012d57806336568abe14610353578063584b153e1461037257806364d62353146103915780637958004c146103b0575f5ffd5b80632ab0f529146102f65780632f2ff15d1461031557806331d5075014610334575f5ffd5b8063134008d31161018d578063134008d31461025357806313bc9f2014610266578063150b7a0214610285578063248a9ca3146102c8575f5ffd5b806301d5062a146101bd57806301ffc9a7146101de57806307bd026514610212575f5ffd5b366101b957005b5f5ffd5b3480156101c8575f5ffd5b506101dc6101d736600461125a565b6105da565b005b3480156101e9575f5ffd5b506101fd6101f83660046112c9565b6106ae565b60405190151581526020015b60405180910390f35b34801561021d575f5ffd5b506102457fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e6381565b604051908152602001610209565b6101dc6102613660046112f0565b6106be565b348015610271575f5ffd5b506101fd610280366004611357565b6107b3565b348015610290575f5ffd5b506102af61029f36600461141f565b630a85bd0160e11b949350505050565b6040516001600160e01b03199091168152602001610209565b3480156102d3575f5ffd5b506102456102e2366004611357565b5f9081526020819052604090206001015490565b348015610301575f5ffd5b506101fd610310366004611357565b6107d8565b348015610320575f5ffd5b506101dc61032f366004611483565b6107e0565b34801561033f575f5ffd5b506101fd61034e366004611357565b61080a565b34801561035e575f5ffd5b506101dc61036d366004611483565b61082e565b34801561037d575f5ffd5b506101fd61038c366004611357565b610866565b34801561039c575f5ffd5b506101dc6103ab366004611357565b6108ab565b3480156103bb575f5ffd5b506103cf6103ca366004611357565b61091e565b60405161020991906114c1565b3480156103e7575f5ffd5b506102456103f63660046112f0565b610966565b348015610406575f5ffd5b506101dc610415366004611528565b6109a4565b348015610425575f5ffd5b506102457fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc181565b348015610458575f5ffd5b506101fd610467366004611483565b5f918252602082815260408084206001600160a01b0393909316845291905290205460ff1690565b34801561049a575f5ffd5b506102455f81565b3480156104ad575f5ffd5b506102457ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f78381565b3480156104e0575f5ffd5b506102456104ef3660046115dd565b610b46565b3480156104ff575f5ffd5b506102af61050e36600461170a565b63bc197c8160e01b95945050505050565b34801561052a575f5ffd5b506101dc610539366004611357565b610b8a565b348015610549575f5ffd5b50610245610558366004611357565b5f9081526001602052604090205490565b348015610574575f5ffd5b506101dc610583366004611483565b610c34565b6101dc6105963660046115dd565b610c58565b3480156105a6575f5ffd5b506102af6105b53660046117b9565b63f23a6e6160e01b95945050505050565b3480156105d1575f5ffd5b50600254610245565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc161060481610e32565b5f610613898989898989610966565b905061061f8184610e3f565b5f817f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8b8b8b8b8b8a60405161065a96959493929190611835565b60405180910390a383156106a357807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d03878560405161069a91815260200190565b60405180910390a25b505050505050505050565b5f6106b882610ed0565b92915050565b5f80527fdae2aa361dfd1ca020a396615627d436107c35eff9fe7738a3512819782d70696020527f5ba6852781629bcdcd4bdaa6de76d786f1c64b16acdac474e55bebc0ea157951547fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e639060ff1661073a5761073a8133610ef4565b5f610749888888888888610966565b90506107558185610f4a565b61076188888888610f98565b5f817fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b588a8a8a8a6040516107989493929190611872565b60405180910390a36107a98161100c565b5050505050505050565b5f60025b6107c08361091e565b60038111156107d1576107d16114ad565b1492915050565b5f60036107b7565b5f828152602081905260409020600101546107fa81610e32565b6108048383611037565b50505050565b5f806108158361091e565b6003811115610826576108266114ad565b141592915050565b6001600160a01b03811633146108575760405163334bd91960e11b815260040160405180910390fd5b61086182826110de565b505050565b5f5f6108718361091e565b90506001816003811115610887576108876114ad565b14806108a4575060028160038111156108a2576108a26114ad565b145b9392505050565b333081146108dc5760405163e2850c5960e01b81526001600160a01b03821660048201526024015b60405180910390fd5b60025460408051918252602082018490527f11c24f4ead16507c69ac467fbd5e4eed5fb5c699626d2cc6d66421df253886d5910160405180910390a150600255565b5f81815260016020526040812054805f0361093b57505f92915050565b6001810361094c5750600392915050565b4281111561095d5750600192915050565b50600292915050565b5f86868686868660405160200161098296959493929190611835565b6040516020818303038152906040528051906020012090509695505050505050565b7fb09aa5aeb3702cfd50b6b62bc4532604938f21248a27a1d5ca736082b6819cc16109ce81610e32565b88871415806109dd5750888514155b15610a25576040517fffb03211000000000000000000000000000000000000000000000000000000008152600481018a905260248101869052604481018890526064016108d3565b5f610a368b8b8b8b8b8b8b8b610b46565b9050610a428184610e3f565b5f5b8a811015610af75780827f4cf4410cc57040e44862ef0f45f3dd5a5e02db8eb8add648d4b0e236f1d07dca8e8e85818110610a8157610a8161189a565b9050602002016020810190610a9691906118ae565b8d8d86818110610aa857610aa861189a565b905060200201358c8c87818110610ac157610ac161189a565b9050602002810190610ad391906118c7565b8c8b604051610ae796959493929190611835565b60405180910390a3600101610a44565b508315610b3957807f20fda5fd27a1ea7bf5b9567f143ac5470bb059374a27e8f67cb44f946f6d038785604051610b3091815260200190565b60405180910390a25b5050505050505050505050565b5f8888888888888888604051602001610b669897969594939291906119a3565b60405160208183030381529060405280519060200120905098975050505050505050565b7ffd643c72710c63c0180259aba6b2d05451e3591a24e58b62239378085726f783610bb481610e32565b610bbd82610866565b610bf95781610bcc600261115f565b610bd6600161115f565b604051635ead8eb560e01b815260048101939093521760248201526044016108d3565b5f828152600160205260408082208290555183917fbaa1eb22f2a492ba1a5fea61b8df4d27c6c8b5f3971e63bb58fa14ff72eedb7091a25050565b5f82815260208190526040902060010154610c4e81610e32565b61080483836110de565b5f80527fdae2aa361dfd1ca020a396615627d436107c35eff9fe7738a3512819782d70696020527f5ba6852781629bcdcd4bdaa6de76d786f1c64b16acdac474e55bebc0ea157951547fd8aa0f3194971a2a116679f7c2090f6939c8d4e01a2a8d7e41d55e5351469e639060ff16610cd457610cd48133610ef4565b8786141580610ce35750878414155b15610d2b576040517fffb032110000000000000000000000000000000000000000000000000000000081526004810189905260248101859052604481018790526064016108d3565b5f610d3c8a8a8a8a8a8a8a8a610b46565b9050610d488185610f4a565b5f5b89811015610e1c575f8b8b83818110610d6557610d6561189a565b9050602002016020810190610d7a91906118ae565b90505f8a8a84818110610d8f57610d8f61189a565b905060200201359050365f8a8a86818110610dac57610dac61189a565b9050602002810190610dbe91906118c7565b91509150610dce84848484610f98565b84867fc2617efa69bab66782fa219543714338489c4e9e178271560a91b82c3f612b5886868686604051610e059493929190611872565b60405180910390a350505050806001019050610d4a565b50610e268161100c565b50505050505050505050565b610e3c8133610ef4565b50565b610e488261080a565b15610e795781610e575f61115f565b604051635ead8eb560e01b8152600481019290925260248201526044016108d3565b5f610e8360025490565b905080821015610eb057604051635433660960e01b815260048101839052602481018290526044016108d3565b610eba8242611a5b565b5f93845260016020526040909320929092555050565b5f6001600160e01b03198216630271189760e51b14806106b857506106b882611181565b5f828152602081815260408083206001600160a01b038516845290915290205460ff16610f465760405163e2517d3f60e01b81526001600160a01b0382166004820152602481018390526044016108d3565b5050565b610f53826107b3565b610f625781610e57600261115f565b8015801590610f775750610f75816107d8565b155b15610f465760405163121534c360e31b8152600481018290526024016108d3565b5f5f856001600160a01b0316858585604051610fb5929190611a7a565b5f6040518083038185875af1925050503d805f8114610fef576040519150601f19603f3d011682016040523d82523d5f602084013e610ff4565b606091505b509150915061100382826111b5565b50505050505050565b611015816107b3565b6110245780610e57600261115f565b5f90815260016020819052604090912055565b5f828152602081815260408083206001600160a01b038516845290915281205460ff166110d7575f838152602081815260408083206001600160a01b03861684529091529020805460ff1916600117905561108f3390565b6001600160a01b0316826001600160a01b0316847f2f8788117e7eff1d82e926ec794901d17c78024a50270940304540a733656f0d60405160405180910390a45060016106b8565b505f6106b8565b5f828152602081815260408083206001600160a01b038516845290915281205460ff16156110d7575f838152602081815260408083206001600160a01b0386168085529252808320805460ff1916905551339286917ff6391f5c32d9c69d2a47ea670b442974b53935d1edc7fd64eb21e047a839171b9190a45060016106b8565b5f816003811115611172576111726114ad565b600160ff919091161b92915050565b5f6001600160e01b03198216637965db0b60e01b14806106b857506301ffc9a760e01b6001600160e01b03198316146106b8565b606082156111c45750806106b8565b8151156111d9576111d4826111f2565b6106b8565b60405163d6bda27560e01b815260040160405180910390fd5b805160208201fd5b80356001600160a01b0381168114611210575f5ffd5b919050565b5f5f83601f840112611225575f5ffd5b50813567ffffffffffffffff81111561123c575f5ffd5b602083019150836020828501011115611253575f5ffd5b9250929050565b5f5f5f5f5f5f5f60c0888a031215611270575f5ffd5b611279886111fa565b965060208801359550604088013567ffffffffffffffff81111561129b575f5ffd5b6112a78a828b01611215565b989b979a50986060810135976080820135975060a09091013595509350505050565b5f602082840312156112d9575f5ffd5b81356001600160e01b0319811681146108a4575f5ffd5b5f5f5f5f5f5f60a08789031215611305575f5ffd5b61130e876111fa565b955060208701359450604087013567ffffffffffffffff811115611330575f5ffd5b61133c89828a01611215565b979a9699509760608101359660809091013595509350505050565b5f60208284031215611367575f5ffd5b5035919050565b634e487b7160e01b5f52604160045260245ffd5b604051601f8201601f1916810167ffffffffffffffff811182821017156113ab576113ab61136e565b604052919050565b5f82601f8301126113c2575f5ffd5b813567ffffffffffffffff8111156113dc576113dc61136e565b6113ef601f8201601f1916602001611382565b818152846020838601011115611403575f5ffd5b816020850160208301375f918101602001919091529392505050565b5f5f5f5f60808587031215611432575f5ffd5b61143b856111fa565b9350611449602086016111fa565b925060408501359150606085013567ffffffffffffffff81111561146b575f5ffd5b611477878288016113b3565b91505092959194509250565b5f5f60408385031215611494575f5ffd5b823591506114a4602084016111fa565b90509250929050565b634e487b7160e01b5f52602160045260245ffd5b60208101600483106114e157634e487b7160e01b5f52602160045260245ffd5b91905290565b5f5f83601f8401126114f7575f5ffd5b50813567ffffffffffffffff81111561150e575f5ffd5b6020830191508360208260051b8501011115611253575f5ffd5b5f5f5f5f5f5f5f5f5f60c08a8c031215611540575f5ffd5b893567ffffffffffffffff811115611556575f5ffd5b6115628c828d016114e7565b909a5098505060208a013567ffffffffffffffff811115611581575f5ffd5b61158d8c828d016114e7565b90985096505060408a013567ffffffffffffffff8111156115ac575f5ffd5b6115b88c828d016114e7565b9a9d999c50979a969997986060880135976080810135975060a0013595509350505050565b5f5f5f5f5f5f5f5f60a0898b0312156115f4575f5ffd5b883567ffffffffffffffff81111561160a575f5ffd5b6116168b828c016114e7565b909950975050602089013567ffffffffffffffff811115611635575f5ffd5b6116418b828c016114e7565b909750955050604089013567ffffffffffffffff811115611660575f5ffd5b61166c8b828c016114e7565b999c989b509699959896976060870135966080013595509350505050565b5f82601f830112611699575f5ffd5b813567ffffffffffffffff8111156116b3576116b361136e565b8060051b6116c360208201611382565b918252602081850181019290810190868411156116de575f5ffd5b6020860192505b838310156117005782358252602092830192909101906116e5565b9695505050505050565b5f5f5f5f5f60a0868803121561171e575f5ffd5b611727866111fa565b9450611735602087016111fa565b9350604086013567ffffffffffffffff811115611750575f5ffd5b61175c8882890161168a565b935050606086013567ffffffffffffffff811115611778575f5ffd5b6117848882890161168a565b925050608086013567ffffffffffffffff8111156117a0575f5ffd5b6117ac888289016113b3565b9150509295509295909350565b5f5f5f5f5f60a086880312156117cd575f5ffd5b6117d6866111fa565b94506117e4602087016111fa565b93506040860135925060608601359150608086013567ffffffffffffffff8111156117a0575f5ffd5b81835281816020850137505f828201602090810191909152601f909101601f19169091010190565b6001600160a01b038716815285602082015260a060408201525f61185d60a08301868861180d565b60608301949094525060800152949350505050565b6001600160a01b0385168152836020820152606060408201525f61170060608301848661180d565b634e487b7160e01b5f52603260045260245ffd5b5f602082840312156118be575f5ffd5b6108a4826111fa565b5f5f8335601e198436030181126118dc575f5ffd5b83018035915067ffffffffffffffff8211156118f6575f5ffd5b602001915036819003821315611253575f5ffd5b5f8383855260208501945060208460051b820101835f601e19863603015b8782101561199657848403601f190189528235818112611946575f5ffd5b870160208101903567ffffffffffffffff811115611962575f5ffd5b803603821315611970575f5ffd5b61197b86828461180d565b95505050602083019250602089019850600182019150611928565b5091979650505050505050565b60a080825281018890525f8960c08301825b8b8110156119e3576001600160a01b036119ce846111fa565b168252602092830192909101906001016119b5565b5083810360208501528881527f07ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff891115611a1b575f5ffd5b8860051b9150818a60208301370182810360209081016040850152611a43908201878961190a565b60608401959095525050608001529695505050505050565b808201808211156106b857634e487b7160e01b5f52601160045260245ffd5b818382375f910190815291905056fea164736f6c6343000825000a';
