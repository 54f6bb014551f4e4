import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  bridgeContractOf,
  decodeClaim,
  decodeHeaderProof,
  decodeRetirement,
  encodeHeaderProof,
  FACTS,
  fromHex,
  isEvidenced,
  ledgerOfFact,
  parseLedger,
  provenReceipt,
  toHex,
} from '../../src/index.ts';

interface Vector {
  readonly name: string;
  readonly contract: string;
  readonly bytes: string;
  readonly proof: string;
  readonly block: { readonly number: string; readonly hash: string };
}
interface Vectors {
  readonly ledger: string;
  readonly token: string;
  readonly proofs: readonly Vector[];
}
const url = new URL('../../../../test/vectors/header-proofs.json', import.meta.url);
const { ledger: descriptor, token, proofs } = JSON.parse(readFileSync(url, 'utf8')) as Vectors;
const ledger = parseLedger(descriptor);

describe('the receipts of a real chain', () => {
  test('are there of every fact and of a retirement', () => {
    expect(proofs.map(({ name }) => name).sort()).toEqual([...FACTS, 'retirement'].sort());
  });

  test.each(proofs)('prove $name, and nothing that another one says', ({ name, contract, bytes, proof, block }) => {
    const content = fromHex(bytes, 'bytes');
    const given = decodeHeaderProof(fromHex(proof, 'proof'));
    expect(toHex(encodeHeaderProof(given))).toBe(proof);
    const receipt = provenReceipt(given);
    expect(receipt.block).toEqual({ number: BigInt(block.number), hash: block.hash });
    expect(isEvidenced(receipt, contract, content)).toBe(true);
    const isRetirement = name === 'retirement';
    expect(contract).toBe(isRetirement ? token : bridgeContractOf(ledger));
    expect(isRetirement ? decodeRetirement(content).ledger : ledgerOfFact(decodeClaim(content))).toBe(ledger.id);
    for (const other of proofs.filter((each) => each.name !== name))
      expect(isEvidenced(receipt, other.contract, fromHex(other.bytes, 'bytes'))).toBe(false);
  });
});
