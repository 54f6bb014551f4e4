import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { common, peer } from '@hyperledger/fabric-protos';
import { headerHash, headerOf, newBlock, setMetadata } from '../src/ledger/block.ts';
import { Ledger } from '../src/ledger/ledger.ts';
import { LedgerStore } from '../src/ledger/store.ts';
import { hex, sha256 } from '../src/proto.ts';
import { goldenBlocks } from './support/golden.ts';

const golden = goldenBlocks();

function withLedger<T>(use: (ledger: Ledger, reopen: () => Ledger) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'devnet-replay-'));
  const [genesis] = golden;
  if (genesis === undefined) throw new Error('no golden blocks');
  let store = new LedgerStore(join(folder, 'ledger.sqlite'));
  try {
    return use(new Ledger(store, () => genesis), () => {
      store.close();
      store = new LedgerStore(join(folder, 'ledger.sqlite'));
      return new Ledger(store, () => genesis);
    });
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** A golden block as its orderer sent it: without codes and commit hash. */
function unvalidated(block: common.Block): common.Block {
  const copy = common.Block.deserializeBinary(block.serializeBinary());
  for (const index of [2, 3, 4]) setMetadata(copy, index, new Uint8Array());
  return copy;
}

function metadata(block: common.Block, index: number): string {
  return hex(block.getMetadata()?.getMetadataList_asU8()[index] ?? new Uint8Array());
}

test('blocks of a real network get the codes and the commit hashes that its peers gave them', () => {
  withLedger((ledger, reopen) => {
    let current = ledger;
    for (const real of golden.slice(1)) {
      // Halfway the ledger is closed and opened again: what it needs to go on is in its store.
      if (headerOf(real).getNumber() === 60) current = reopen();
      const { block } = current.commit(unvalidated(real));
      expect(metadata(block, 2)).toBe(metadata(real, 2));
      expect(metadata(block, 4)).toBe(metadata(real, 4));
    }
    expect(current.height).toBe(golden.length);
  });
});

test('each block names the hash of the header before it and of its own envelopes', () => {
  golden.forEach((block, index) => {
    const header = headerOf(block);
    const before = golden[index - 1];
    expect(hex(header.getPreviousHash_asU8())).toBe(before === undefined ? '' : hex(headerHash(headerOf(before))));
    expect(hex(header.getDataHash_asU8())).toBe(hex(sha256(...(block.getData()?.getDataList_asU8() ?? []))));
  });
});

const CODE = peer.TxValidationCode;

function spoilt(change: (envelope: common.Envelope) => void): number | undefined {
  return withLedger((ledger) => {
    for (const real of golden.slice(1, 7)) ledger.commit(unvalidated(real));
    const [bytes = new Uint8Array()] = golden[7]?.getData()?.getDataList_asU8() ?? [];
    const envelope = common.Envelope.deserializeBinary(bytes);
    change(envelope);
    const block = newBlock(7, ledger.lastHeaderHash, [envelope.serializeBinary()]);
    return ledger.commit(block).transactions[0]?.code;
  });
}

test('an untouched real transaction is valid', () => {
  expect(spoilt(() => undefined)).toBe(CODE.VALID);
});

test('a transaction with a changed payload has a bad creator signature', () => {
  const code = spoilt((envelope) => {
    const payload = Buffer.from(envelope.getPayload_asU8());
    payload[payload.length - 1] = (payload[payload.length - 1] ?? 0) ^ 1;
    envelope.setPayload(payload);
  });
  expect(code).toBe(CODE.BAD_CREATOR_SIGNATURE);
});

test('a transaction without its signature has a bad creator signature', () => {
  expect(
    spoilt((envelope) => {
      envelope.setSignature(new Uint8Array());
    }),
  ).toBe(CODE.BAD_CREATOR_SIGNATURE);
});

test('an envelope that is no message has a bad payload', () => {
  expect(
    spoilt((envelope) => {
      envelope.setPayload(Uint8Array.of(0xff, 0xff));
    }),
  ).toBe(CODE.BAD_PAYLOAD);
});

test('a transaction that comes twice in one block is a duplicate the second time', () => {
  const codes = withLedger((ledger) => {
    for (const real of golden.slice(1, 7)) ledger.commit(unvalidated(real));
    const [bytes = new Uint8Array()] = golden[7]?.getData()?.getDataList_asU8() ?? [];
    return ledger.commit(newBlock(7, ledger.lastHeaderHash, [bytes, bytes])).transactions.map(({ code }) => code);
  });
  expect(codes).toEqual([CODE.VALID, CODE.DUPLICATE_TXID]);
});
