import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { decodeHeaderProof, fromHex, hashText, parseLedger, provenReceipt, type Hash } from '@meridian/credit';
import { HeaderAttester, HeaderGate, type FactChain, type HeaderBook } from '../../src/headers/index.ts';
import type { Evidence } from '../../src/port/ledger-bridge.ts';
import { done } from '../../src/port/index.ts';

interface Vectors {
  readonly ledger: string;
  readonly token: string;
  readonly proofs: readonly { readonly name: string; readonly bytes: string; readonly proof: string }[];
}
const url = new URL('../../../test/vectors/header-proofs.json', import.meta.url);
const { ledger: descriptor, token, proofs } = JSON.parse(readFileSync(url, 'utf8')) as Vectors;
const ledger = parseLedger(descriptor);
const evidenceOf = (name: string): Evidence => {
  const [{ bytes, proof } = { bytes: '', proof: '' }] = proofs.filter((each) => each.name === name);
  return { claim: fromHex(bytes, 'bytes'), proof: fromHex(proof, 'proof'), lane: 'proven: headers' };
};
const blockOf = (proof: Uint8Array) => provenReceipt(decodeHeaderProof(proof)).block;
const evidence = evidenceOf('unassigned');
/** Stands for the same word in another block: the gate looks at its block, the ledger at what is in it. */
const elsewhere = evidenceOf('void').proof;

/** Heights at which this organisation's node has another block, and at which organisations differ. */
let [lost, disputed]: [Set<bigint>, Set<bigint>] = [new Set(), new Set()];
let again: Uint8Array | undefined;
let presented: string[];
beforeEach(() => {
  [lost, disputed, again, presented] = [new Set(), new Set(), undefined, []];
});

const hashAt = (number: bigint): Hash =>
  [evidence.proof, elsewhere].map(blockOf).find((block) => block.number === number)?.hash ?? hashText('none');
const chain: FactChain = {
  ledger,
  token,
  finalHash: (number) => Promise.resolve(lost.has(number) ? hashText('a fork') : hashAt(number)),
  newestProof: ({ contract }) => {
    presented.push(contract);
    return Promise.resolve(again);
  },
  facts: () =>
    (async function* () {
      yield* await Promise.resolve([]);
    })(),
};
const finality = { block: 1n };
const book: HeaderBook = {
  organisation: 'A',
  attest: (id, { number, hash }) =>
    Promise.resolve(
      done({ ledger: id, number, organisation: 'A', hash, attestedBy: 'A/a', attestedAt: 1, txId: 't' }, finality),
    ),
  standing: (id, number) => {
    const contradicted = disputed.has(number);
    const counted = contradicted ? null : hashAt(number);
    const standing = { ledger: id, number, organisations: ['A', 'B'], k: 2, attestations: [], contradicted, counted };
    return Promise.resolve(done(standing, finality));
  },
};
const observer = { attested: () => undefined, contradicted: () => undefined, failed: () => undefined };
const gate = (): HeaderGate => new HeaderGate([new HeaderAttester({ chain, book, observer, waitMs: 50 })]);

describe('the gate before the home ledger', () => {
  test('lets evidence through as it is, whose block counts', async () => {
    expect(await gate().ready(evidence)).toMatchObject({ outcome: 'done', value: evidence });
    expect(presented).toEqual([]);
  });

  test.each<[string, () => void]>([
    ['the chain has lost', () => lost.add(blockOf(evidence.proof).number)],
    ['is in dispute', () => disputed.add(blockOf(evidence.proof).number)],
  ])('has evidence wait whose block %s, and puts what was said again in its place', async (_, spoil) => {
    spoil();
    expect(await gate().ready(evidence)).toMatchObject({ outcome: 'unavailable' });
    again = elsewhere;
    expect(await gate().ready(evidence)).toMatchObject({ outcome: 'done', value: { ...evidence, proof: elsewhere } });
    expect(new Set(presented)).toEqual(new Set([descriptor.split(':')[3]]));
  });

  test('has it wait on where the other block is in dispute, too', async () => {
    for (const proof of [evidence.proof, elsewhere]) disputed.add(blockOf(proof).number);
    again = elsewhere;
    expect(await gate().ready(evidence)).toMatchObject({ outcome: 'unavailable' });
  });

  test('takes a receipt in the same block for nothing new', async () => {
    disputed.add(blockOf(evidence.proof).number);
    again = evidence.proof;
    expect(await gate().ready(evidence)).toMatchObject({ outcome: 'unavailable' });
  });

  test('lets evidence of another lane or ledger through: the ledger says what is wrong with it', async () => {
    const single: Evidence = { ...evidence, lane: 'trusted: single' };
    expect(await gate().ready(single)).toMatchObject({ outcome: 'done', value: single });
    expect(await new HeaderGate([]).ready(evidence)).toMatchObject({ outcome: 'done', value: evidence });
  });
});
