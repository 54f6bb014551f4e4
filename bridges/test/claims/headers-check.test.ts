import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeHeaderProof, fromHex, hashText, parseLedger, provenReceipt, type Hash } from '@meridian/credit';
import { createClaimVerifier, type FinalBlocks } from '../../src/claims/index.ts';
import type { Evidence } from '../../src/port/ledger-bridge.ts';

interface Vectors {
  readonly ledger: string;
  readonly token: string;
  readonly proofs: readonly { readonly name: string; readonly bytes: string; readonly proof: string }[];
}
const url = new URL('../../../test/vectors/header-proofs.json', import.meta.url);
const { ledger: descriptor, token, proofs } = JSON.parse(readFileSync(url, 'utf8')) as Vectors;
const ledger = parseLedger(descriptor);

const evidenceOf = (name: string): Evidence => {
  const found = proofs.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no vector of ${name}`);
  return { claim: fromHex(found.bytes, 'bytes'), proof: fromHex(found.proof, 'proof'), lane: 'proven: headers' };
};
const blockOf = ({ proof }: Evidence) => provenReceipt(decodeHeaderProof(proof)).block;

/** A node that has these blocks as final; it answers after `failures` times in which it does not. */
function node(blocks: ReadonlyMap<bigint, Hash>, failures = 0): FinalBlocks & { asked: number } {
  return {
    asked: 0,
    finalHash(number) {
      this.asked += 1;
      if (this.asked <= failures) return Promise.reject(new Error('no answer'));
      return Promise.resolve(blocks.get(number));
    },
  };
}
const honest = (evidence: Evidence): Map<bigint, Hash> => new Map([[blockOf(evidence).number, blockOf(evidence).hash]]);
const verifierOf = (blocks: FinalBlocks | 'unchecked') =>
  createClaimVerifier([{ ledger, lane: 'proven: headers', token, blocks, waitMs: 120 }]);

describe('evidence of the lane headers', () => {
  test.each(['unassigned', 'void', 'locked', 'retirement'])(
    'of %s is good in a block that is final here',
    async (name) => {
      const evidence = evidenceOf(name);
      const verifier = verifierOf(node(honest(evidence)));
      expect(verifier.verify(evidence, ledger.id)).toBe(false);
      expect(await verifier.prepare(evidence, ledger.id)).toBe(true);
      expect(verifier.verify(evidence, ledger.id)).toBe(true);
    },
  );

  test('is asked about until the block is final or the node answers, and told from bad evidence meanwhile', async () => {
    const evidence = evidenceOf('unassigned');
    const later = node(honest(evidence), 2);
    expect(await verifierOf(later).prepare(evidence, ledger.id)).toBe(true);
    expect(later.asked).toBe(3);
    expect(await verifierOf(node(new Map())).prepare(evidence, ledger.id)).toBe(false);
  });

  test('in another block than the chain has there is bad, until the chain has it', async () => {
    const evidence = evidenceOf('unassigned');
    const { number, hash } = blockOf(evidence);
    const blocks = new Map([[number, hashText('a fork')]]);
    const verifier = verifierOf(node(blocks));
    expect(await verifier.prepare(evidence, ledger.id)).toBe(true);
    expect(verifier.verify(evidence, ledger.id)).toBe(false);
    blocks.set(number, hash);
    expect(await verifier.prepare(evidence, ledger.id)).toBe(true);
    expect(verifier.verify(evidence, ledger.id)).toBe(true);
  });

  test.each(['unassigned', 'retirement'])(
    'of %s in a block that the chain has lost is good once the same is said in another block, and not for longer',
    async (name) => {
      const evidence = evidenceOf(name);
      const { number } = blockOf(evidence);
      const asked: { contract: string; from: bigint }[] = [];
      let again: Uint8Array | undefined;
      const blocks: FinalBlocks = {
        ...node(new Map([[number, hashText('a fork')]])),
        newestProof: ({ contract, bytes }, from) => {
          expect(bytes).toEqual(evidence.claim);
          asked.push({ contract, from });
          return Promise.resolve(again);
        },
      };
      const verifier = verifierOf(blocks);
      const isGood = async (): Promise<boolean> => {
        expect(await verifier.prepare(evidence, ledger.id)).toBe(true);
        return verifier.verify(evidence, ledger.id);
      };
      expect(await isGood()).toBe(false);
      again = evidence.proof;
      expect(await isGood()).toBe(true);
      // Evidence of something else in the lost block is not better for it.
      expect(verifier.verify({ ...evidence, claim: evidenceOf('void').claim }, ledger.id)).toBe(false);
      again = undefined;
      expect(await isGood()).toBe(false);
      const contract = name === 'retirement' ? token : (descriptor.split(':')[3] ?? '');
      expect(asked).toEqual(
        Array.from({ length: 3 }, () => ({ contract, from: number > 1_000n ? number - 1_000n : 0n })),
      );
    },
  );

  test('is bad under another claim, another lane’s name, another ledger, or a proof that does not hold together', async () => {
    const evidence = evidenceOf('unassigned');
    const verifier = verifierOf(node(honest(evidence)));
    await verifier.prepare(evidence, ledger.id);
    const spoilt: readonly Evidence[] = [
      { ...evidence, claim: evidenceOf('assigned').claim },
      { ...evidence, claim: evidenceOf('retirement').claim },
      { ...evidence, claim: new Uint8Array(3) },
      { ...evidence, lane: 'trusted: single' },
      { ...evidence, proof: evidence.proof.slice(1) },
    ];
    for (const each of spoilt) {
      expect(await verifier.prepare(each, ledger.id)).toBe(true);
      expect(verifier.verify(each, ledger.id)).toBe(false);
    }
    expect(verifier.verify(evidence, hashText('another ledger'))).toBe(false);
  });

  test('can be held together without a node, where the block is left to compare', () => {
    const evidence = evidenceOf('unassigned');
    expect(verifierOf('unchecked').verify(evidence, ledger.id)).toBe(true);
    expect(verifierOf('unchecked').verify({ ...evidence, claim: evidenceOf('assigned').claim }, ledger.id)).toBe(false);
  });

  test('of a ledger is of one lane', () => {
    const both = [
      { ledger, lane: 'proven: headers', token, blocks: 'unchecked' },
      { ledger, keys: [] },
    ] as const;
    expect(() => createClaimVerifier(both)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }));
  });
});
