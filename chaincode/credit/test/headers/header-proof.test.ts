import { beforeAll, describe, expect, test } from '@jest/globals';
import { RLP } from '@ethereumjs/rlp';
import { keccak_256 } from '@noble/hashes/sha3.js';
import fc from 'fast-check';
import {
  concat,
  CreditError,
  decodeHeaderProof,
  encodeHeaderProof,
  EVIDENCED_TOPIC,
  isEvidenced,
  MAX_HEADER_PROOF_BYTES,
  provenReceipt,
  sha256,
  toHex,
  utf8,
  type HeaderProof,
  type ProvenReceipt,
} from '../../src/index.ts';
import { encodeReceipt, makeBlock, type TestBlock, type TestLog, type TestReceipt } from '../support/evm-block.ts';

const BRIDGE = `0x${'b1'.repeat(20)}`;
const CLAIM = utf8('meridian/claim/v1 and what follows');
const said: TestLog = { address: BRIDGE, topics: [EVIDENCED_TOPIC, sha256(CLAIM)] };
const stranger: TestLog = {
  address: `0x${'0a'.repeat(20)}`,
  topics: [sha256(utf8('Transfer'))],
  data: new Uint8Array(64),
};

/** What is thrown, or fails where nothing is. */
function refusal(run: () => unknown): CreditError {
  try {
    run();
  } catch (error) {
    if (error instanceof CreditError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const manyReceipts = (count: number, at: number): TestReceipt[] =>
  Array.from({ length: count }, (_, i) => ({ type: i % 5, logs: i === at ? [stranger, said] : [stranger] }));

/** A block of one receipt: its trie is one leaf. */
const prove = async (receipt: TestReceipt): Promise<ProvenReceipt> =>
  provenReceipt(await (await makeBlock(7n, [receipt])).proofOf(0));

/** A header over a trie root of our choice. */
function headerOver(root: Uint8Array, number: bigint | Uint8Array = 7n): Uint8Array {
  const fields: (Uint8Array | bigint)[] = Array.from({ length: 21 }, () => new Uint8Array(32));
  fields[5] = root;
  fields[8] = number;
  return RLP.encode(fields);
}

/** A path of nodes of our choice, each of which names the next one as `name` says. */
function pathOf(key: number, ...nodes: readonly Uint8Array[]): HeaderProof {
  const [root = new Uint8Array()] = nodes;
  return { header: headerOver(keccak_256(root)), transactionIndex: key, nodes };
}

const leaf = (path: readonly number[], value: Uint8Array): Uint8Array => RLP.encode([new Uint8Array(path), value]);
const RECEIPT = encodeReceipt({ logs: [said] });

describe('a header proof', () => {
  test.each([1, 2, 16, 17, 127, 128, 129, 257, 300])('proves each kind of receipt in a block of %i', async (count) => {
    for (const at of new Set([0, 1, Math.min(127, count - 1), count - 1].filter((i) => i < count))) {
      const block = await makeBlock(19_000_000n, manyReceipts(count, at));
      const proof = decodeHeaderProof(encodeHeaderProof(await block.proofOf(at)));
      const receipt = provenReceipt(proof);
      expect(receipt.block).toEqual({ number: 19_000_000n, hash: block.hash });
      expect(isEvidenced(receipt, BRIDGE, CLAIM)).toBe(true);
      if (count > 1) {
        const other = { ...proof, transactionIndex: (at + 1) % count };
        expect(refusal(() => provenReceipt(other)).code).toBe('INVALID_PROOF');
      }
    }
  });

  test('of a transaction that the block does not hold does not exist', async () => {
    const block = await makeBlock(7n, manyReceipts(20, 3));
    const beyond = await block.proofOf(40);
    expect(refusal(() => provenReceipt(beyond))).toMatchObject({ code: 'INVALID_PROOF' });
  });

  test('says nothing where the transaction failed, another contract spoke, or it spoke of something else', async () => {
    const hash = sha256(CLAIM);
    const cases: readonly [TestReceipt, boolean][] = [
      [{ logs: [said] }, true],
      [{ logs: [said], succeeded: false }, false],
      [{ logs: [] }, false],
      [{ logs: [{ ...said, address: stranger.address }] }, false],
      [{ logs: [{ ...said, topics: [EVIDENCED_TOPIC, sha256(utf8('another claim'))] }] }, false],
      [{ logs: [{ ...said, topics: [sha256(utf8('another event')), hash] }] }, false],
      [{ logs: [{ ...said, topics: [EVIDENCED_TOPIC] }] }, false],
      [{ logs: [{ ...said, topics: [EVIDENCED_TOPIC, hash, hash] }] }, false],
      [{ logs: [{ ...said, topics: [hash, EVIDENCED_TOPIC] }] }, false],
    ];
    for (const [receipt, expected] of cases) expect(isEvidenced(await prove(receipt), BRIDGE, CLAIM)).toBe(expected);
  });

  describe('that was tampered with', () => {
    let block: TestBlock;
    let bytes: Uint8Array;
    beforeAll(async () => {
      block = await makeBlock(300n, manyReceipts(200, 140));
      bytes = encodeHeaderProof(await block.proofOf(140));
    });

    /** Refused with the one code, or of a block that nobody has attested. */
    const expectWorthless = (spoilt: Uint8Array): void => {
      let receipt: ProvenReceipt;
      try {
        receipt = provenReceipt(decodeHeaderProof(spoilt));
      } catch (error) {
        expect(error).toMatchObject({ name: 'CreditError', code: 'INVALID_PROOF' });
        return;
      }
      expect(receipt.block.hash).not.toBe(block.hash);
    };

    test('in one byte is refused, or is of another block', () => {
      fc.assert(
        fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (position, by) => {
          const at = position % bytes.length;
          expectWorthless(bytes.with(at, (bytes[at] ?? 0) ^ by));
        }),
        { numRuns: 3_000 },
      );
    });

    test('by cutting out and putting in is refused, or is of another block', () => {
      const splice = fc.tuple(fc.nat(), fc.nat(40), fc.uint8Array({ maxLength: 40 }));
      fc.assert(
        fc.property(splice, ([position, cut, more]) => {
          const at = position % bytes.length;
          const spoilt = concat(bytes.slice(0, at), more, bytes.slice(at + cut));
          if (toHex(spoilt) !== toHex(bytes)) expectWorthless(spoilt);
        }),
        { numRuns: 3_000 },
      );
    });
  });

  test('made up of any bytes, or of any RLP, is refused with INVALID_PROOF and nothing else', () => {
    const { item } = fc.letrec<{ item: Uint8Array | unknown[] }>((tie) => ({
      item: fc.oneof(
        { maxDepth: 3 },
        fc.uint8Array({ maxLength: 600 }),
        fc.array(tie('item'), { minLength: 2, maxLength: 17 }),
      ),
    }));
    const rlp = item.map((value) => concat(new Uint8Array([2]), RLP.encode(value as Uint8Array)));
    fc.assert(
      fc.property(fc.oneof(rlp, fc.uint8Array({ maxLength: 700 })), (bytes) => {
        expect(refusal(() => provenReceipt(decodeHeaderProof(bytes))).code).toBe('INVALID_PROOF');
      }),
      { numRuns: 2_000 },
    );
  });

  const good = pathOf(0, leaf([0x20, 0x80], RECEIPT));
  const branch = (at: number, child: Uint8Array | unknown[]): Uint8Array =>
    RLP.encode(Array.from({ length: 17 }, (_, i) => (i === at ? (child as Uint8Array) : new Uint8Array())));
  const hashed = (node: Uint8Array): Uint8Array => keccak_256(node);
  const under8 = leaf([0x30], RECEIPT);
  test.each<[string, HeaderProof, string]>([
    ['a node that the header does not name', { ...good, nodes: [leaf([0x20, 0x81], RECEIPT)] }, 'proof.nodes[0]'],
    ['a node after the leaf', { ...good, nodes: [...good.nodes, under8] }, 'proof.nodes'],
    ['a path that ends before the leaf', pathOf(0, branch(8, hashed(under8))), 'proof.nodes'],
    ['a node within its parent', pathOf(0, branch(8, [new Uint8Array([0x30]), new Uint8Array([1])])), 'proof.nodes[0]'],
    ['nothing under the key', pathOf(0, branch(9, hashed(under8))), 'proof.nodes[0]'],
    ['a reference of 31 bytes', pathOf(0, branch(8, hashed(under8).slice(1))), 'proof.nodes[0]'],
    [
      'a branch where the key ends',
      pathOf(
        0,
        branch(8, hashed(branch(0, hashed(branch(1, new Uint8Array()))))),
        branch(0, hashed(branch(1, new Uint8Array()))),
        branch(1, new Uint8Array()),
      ),
      'proof.nodes[2]',
    ],
    ['a leaf of a longer key', pathOf(0, leaf([0x20, 0x80, 0x00], RECEIPT)), 'proof.nodes[0]'],
    ['a leaf of a shorter key', pathOf(0, leaf([0x38], RECEIPT)), 'proof.nodes[0]'],
    ['a leaf without a value', pathOf(0, leaf([0x20, 0x80], new Uint8Array())), 'proof.nodes[0]'],
    ['a leaf of a list', pathOf(0, RLP.encode([new Uint8Array([0x20, 0x80]), [RECEIPT]])), 'proof.nodes[0]'],
    ['a flag that is none', pathOf(0, leaf([0x40, 0x80], RECEIPT)), 'proof.nodes[0]'],
    ['padding that is not zero', pathOf(0, leaf([0x21, 0x80], RECEIPT)), 'proof.nodes[0]'],
    ['no path at all', pathOf(0, leaf([], RECEIPT)), 'proof.nodes[0]'],
    ['an extension by nothing', pathOf(0, leaf([0x00], hashed(under8))), 'proof.nodes[0]'],
    ['an extension to elsewhere', pathOf(0, leaf([0x19], hashed(under8))), 'proof.nodes[0]'],
    ['an extension beyond the key', pathOf(0, leaf([0x00, 0x80, 0x00], hashed(under8))), 'proof.nodes[0]'],
    [
      'a node of three items',
      pathOf(0, RLP.encode([new Uint8Array([0x20, 0x80]), RECEIPT, RECEIPT])),
      'proof.nodes[0]',
    ],
    ['a node that is a string', pathOf(0, RLP.encode(RECEIPT)), 'proof.nodes[0]'],
    ['a header that is a string', { ...good, header: RLP.encode(RECEIPT) }, 'proof.header'],
    [
      'a header of 14 fields',
      { ...good, header: RLP.encode(Array.from({ length: 14 }, () => RECEIPT)) },
      'proof.header',
    ],
    [
      'a header of 33 fields',
      { ...good, header: RLP.encode(Array.from({ length: 33 }, () => hashed(RECEIPT))) },
      'proof.header',
    ],
    ['a receipts root of 31 bytes', { ...good, header: headerOver(new Uint8Array(31)) }, 'proof.header'],
    [
      'a number with a leading zero',
      { ...good, header: headerOver(hashed(under8), new Uint8Array([0, 7])) },
      'proof.header',
    ],
    ['a number of 9 bytes', { ...good, header: headerOver(hashed(under8), new Uint8Array(9).fill(1)) }, 'proof.header'],
  ])('with %s is refused', (_, proof, field) => {
    expect(isEvidenced(provenReceipt(good), BRIDGE, CLAIM)).toBe(true);
    expect(refusal(() => provenReceipt(decodeHeaderProof(encodeHeaderProof(proof))))).toMatchObject({
      code: 'INVALID_PROOF',
      field,
    });
  });

  const body = (...fields: unknown[]): Uint8Array => RLP.encode(fields as Uint8Array[]);
  const bloom = new Uint8Array(256);
  const log = (...parts: unknown[]): unknown[] => [parts];
  const [address, topic] = [new Uint8Array(20), new Uint8Array(32)];
  test.each<[string, Uint8Array]>([
    ['a type that is none', concat(new Uint8Array([0x80]), RECEIPT.slice(1))],
    ['type 0 written out', concat(new Uint8Array([0]), RECEIPT.slice(1))],
    ['five fields, as an optimistic chain has for deposits', body(1, 21_000, bloom, [], 1)],
    ['a state root in place of the status', body(topic, 21_000, bloom, [])],
    ['status 2', body(2, 21_000, bloom, [])],
    ['a short bloom', body(1, 21_000, bloom.slice(1), [])],
    ['logs that are a string', body(1, 21_000, bloom, topic)],
    ['a log that is a string', body(1, 21_000, bloom, [topic])],
    ['a log of two parts', body(1, 21_000, bloom, log(address, []))],
    ['an address of 19 bytes', body(1, 21_000, bloom, log(address.slice(1), [], topic))],
    ['topics that are a string', body(1, 21_000, bloom, log(address, topic, topic))],
    ['five topics', body(1, 21_000, bloom, log(address, Array(5).fill(topic), topic))],
    ['a topic of 31 bytes', body(1, 21_000, bloom, log(address, [topic.slice(1)], topic))],
    ['data that is a list', body(1, 21_000, bloom, log(address, [topic], [topic]))],
    ['bytes after its list', concat(RECEIPT, new Uint8Array([0]))],
  ])('of a receipt with %s is refused', (_, receipt) => {
    const proof = pathOf(0, leaf([0x20, 0x80], receipt));
    expect(refusal(() => provenReceipt(proof))).toMatchObject({ code: 'INVALID_PROOF', field: 'proof.receipt' });
  });

  const encoded = (...parts: unknown[]): Uint8Array => concat(new Uint8Array([2]), RLP.encode(parts as Uint8Array[]));
  const { header, nodes } = good;
  test.each<[string, Uint8Array]>([
    ['no bytes', new Uint8Array()],
    ['the version of another lane', concat(new Uint8Array([1]), encodeHeaderProof(good).slice(1))],
    ['a string in place of the list', concat(new Uint8Array([2]), RLP.encode(header))],
    ['two parts', encoded(header, 0)],
    ['four parts', encoded(header, 0, nodes, 0)],
    ['a header taken apart', encoded(RLP.decode(header), 0, nodes)],
    ['an index with a leading zero', encoded(header, new Uint8Array([0]), nodes)],
    ['an index of four bytes', encoded(header, 0x1_00_00_00, nodes)],
    ['an index that is a list', encoded(header, [], nodes)],
    ['no nodes', encoded(header, 0, [])],
    ['nodes that are a string', encoded(header, 0, header)],
    ['a node taken apart', encoded(header, 0, [RLP.decode(under8)])],
    ['17 nodes', encoded(header, 0, Array(17).fill(under8))],
    ['a byte too many', concat(encodeHeaderProof(good), new Uint8Array([0]))],
    ['more bytes than a proof may have', encoded(header, 0, [new Uint8Array(MAX_HEADER_PROOF_BYTES)])],
  ])('of %s cannot be read', (_, bytes) => {
    expect(refusal(() => decodeHeaderProof(bytes))).toMatchObject({ code: 'INVALID_PROOF', field: 'proof' });
  });
});
