import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashText, parseLedger, type EvmBlock, type Hash } from '@meridian/credit';
import type { HeaderRecord, HeaderStanding } from '../../src/fabric/index.ts';
import { HeaderAttester, type FactChain, type HeaderBook } from '../../src/headers/index.ts';
import { done, refused, unavailable, type Outcome } from '../../src/port/index.ts';

const LEDGER = parseLedger(`evm:1:${'cd'.repeat(32)}:0x${'11'.repeat(20)}`);
const block = (number: bigint, name = `block ${number}`): EvmBlock => ({ number, hash: hashText(name) });
const finality = { block: 1n };

let final: Map<bigint, Hash>;
/** By organisation and height, as the ledger keeps it. */
let records: Map<string, HeaderRecord>;
let written: string[];
let told: string[];
/** What the book says instead, once each. */
let disturbances: Outcome<never>[];

const write = (organisation: string, { number, hash }: EvmBlock): HeaderRecord => {
  const key = `${organisation} ${number}`;
  const before = records.get(key);
  const word = { hash, attestedBy: `${organisation}/attester`, attestedAt: 1, txId: 't' };
  const record: HeaderRecord =
    before === undefined
      ? { ledger: LEDGER.id, number, organisation, ...word }
      : before.hash === hash
        ? before
        : { ...before, contradiction: word };
  records.set(key, record);
  return record;
};

const book: HeaderBook = {
  organisation: 'A',
  attest: (_, attested) => {
    const disturbance = disturbances.shift();
    if (disturbance !== undefined) return Promise.resolve(disturbance);
    written.push(`${attested.number}`);
    return Promise.resolve(done(write('A', attested), finality));
  },
  standing: (_, number) => {
    const attestations = ['A', 'B'].flatMap((organisation) => records.get(`${organisation} ${number}`) ?? []);
    const [first] = attestations;
    const contradicted = attestations.some((each) => each.hash !== first?.hash || each.contradiction !== undefined);
    const counted = !contradicted && attestations.length === 2 ? (first?.hash ?? null) : null;
    const standing: HeaderStanding = {
      ...{ ledger: LEDGER.id, number, organisations: ['A', 'B'], k: 2, attestations, contradicted, counted },
    };
    return Promise.resolve(done(standing, finality));
  },
};

const chain: FactChain = {
  ledger: LEDGER,
  token: `0x${'22'.repeat(20)}`,
  finalHash: (number) => Promise.resolve(final.get(number)),
  async *facts() {
    yield await Promise.resolve({ blocks: [block(3n), block(5n)], to: 9 });
  },
};

const attester = (waitMs = 60): HeaderAttester =>
  new HeaderAttester({
    ...{ chain, book, waitMs },
    observer: {
      attested: ({ number }) => void told.push(`attested ${number}`),
      contradicted: ({ number }) => void told.push(`contradicted ${number}`),
      failed: ({ reason }) => void told.push(`failed ${reason}`),
    },
  });

beforeEach(() => {
  final = new Map([3n, 5n].map((number) => [number, block(number).hash]));
  records = new Map();
  written = [];
  told = [];
  disturbances = [];
});

describe('an attester', () => {
  test('attests each final block with facts, and says how far it has come', async () => {
    const scanned: number[] = [];
    await attester().watch({
      signal: new AbortController().signal,
      onScanned: (height) => Promise.resolve(void scanned.push(height)),
    });
    expect([written, scanned, told]).toEqual([['3', '5'], [9], ['attested 3', 'attested 5']]);
  });

  test('tries again while the home ledger is away, and goes past what it refuses', async () => {
    disturbances = [unavailable('away'), refused('FORBIDDEN', 'not you')];
    const signal = new AbortController().signal;
    await attester().watch({ signal, onScanned: () => Promise.resolve() });
    expect(told).toEqual(['failed away', 'failed not you', 'attested 3']);
  });

  test('lets evidence through when enough organisations have attested its block, and attests it first itself', async () => {
    write('B', block(3n));
    const own = attester();
    expect((await own.ready(block(3n))).outcome).toBe('done');
    expect((await own.ready(block(3n))).outcome).toBe('done');
    expect(written).toEqual(['3']);
  });

  test('says that it is not so yet while another organisation is missing, or the block is not final here', async () => {
    expect((await attester().ready(block(3n))).outcome).toBe('unavailable');
    expect((await attester().ready(block(7n))).outcome).toBe('unavailable');
    expect(written).toEqual(['3']);
  });

  test('never attests a block because somebody presents it', async () => {
    const outcome = await attester().ready(block(3n, 'a forged block'));
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'HEADER_CONTRADICTED' } });
    expect([written, told]).toEqual([[], ['contradicted 3']]);
  });

  test('tells of organisations that differ, and lets nothing in that block through', async () => {
    write('B', block(3n, 'a fork'));
    const outcome = await attester().ready(block(3n));
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'HEADER_CONTRADICTED' } });
    expect(told).toEqual(['attested 3', 'contradicted 3']);
  });

  test('tells when its own organisation has attested another block there before', async () => {
    write('A', block(3n, 'before the chain lost it'));
    const outcome = await attester().ready(block(3n));
    expect(outcome).toMatchObject({ outcome: 'refused', refusal: { code: 'HEADER_CONTRADICTED' } });
    expect(told).toEqual(['contradicted 3']);
  });

  test('of an organisation that does not attest waits for those that do', async () => {
    disturbances = [refused('FORBIDDEN', 'not you')];
    write('A', block(3n));
    write('B', block(3n));
    expect((await attester().ready(block(3n))).outcome).toBe('done');
  });
});
