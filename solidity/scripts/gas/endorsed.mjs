// What proofs of the lane `proven: endorsed` cost, measured with what peers of real Fabric signed.
import { readFileSync } from 'node:fs';
import * as contracts from '../../dist/index.js';
import { gasOf, newChain } from './stack.mjs';

const VECTORS = new URL('../../../test/vectors/endorsements.json', import.meta.url);
const bytes = (hex) => `0x${hex}`;

/** By a chain with the rules of that fork: to pin two peers, and to check one proof of theirs, in itself and its bytes. */
export async function measureEndorsed(hardfork) {
  const { networks } = JSON.parse(readFileSync(VECTORS, 'utf8'));
  const fabric = networks.find(({ name }) => name === 'real Fabric');
  const { ethers, close } = await newChain({ hardfork });
  const [admin] = await ethers.getSigners();
  const { abi, bytecode } = contracts.EndorsementVerifier;
  const peers = fabric.peers.map(({ organisation, identity, x, y }) => [organisation, ...[identity, x, y].map(bytes)]);
  const verifier = await new ethers.ContractFactory(abi, bytecode, admin).deploy(
    fabric.descriptor,
    peers,
    admin.address,
  );
  const deployed = await gasOf(verifier.deploymentTransaction());
  const { content, proof } = fabric.cases.find(({ name }) => name === 'locked');
  const data = verifier.interface.encodeFunctionData('verifyClaim', [
    bytes(fabric.ledger),
    bytes(content),
    bytes(proof),
  ]);
  const gas = await gasOf(admin.sendTransaction({ to: await verifier.getAddress(), data, gasLimit: 10_000_000 }));
  const calldata = calldataGas(data);
  await close();
  return {
    deployed,
    check: gas - 21_000n - calldata,
    proofBytes: BigInt(proof.length / 2),
    proofCalldata: calldataGas(bytes(proof)),
  };
}

const calldataGas = (data) =>
  Buffer.from(data.slice(2), 'hex').reduce((sum, octet) => sum + (octet === 0 ? 4n : 16n), 0n);
