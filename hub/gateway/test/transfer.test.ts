import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { formatRanges, parseRanges } from '@meridian/credit';
import { BUYER, createPair, OWNER, startGateway, until, type Pair, type Running } from './support/two-gateways.ts';

let directory: string;
let pair: Pair;
let home: Running;
let foreign: Running;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'meridian-gateway-'));
  pair = await createPair((name) => join(directory, `${name}.db`));
  [home, foreign] = await Promise.all([startGateway(pair.home, pair.foreign), startGateway(pair.foreign, pair.home)]);
});

afterEach(async () => {
  await Promise.all([home.gateway.stop(), foreign.gateway.stop()]);
  rmSync(directory, { recursive: true });
});

const request = () => ({
  clientRequestId: 'request-1',
  originAccount: OWNER,
  beneficiary: BUYER,
  recipientGatewayId: pair.foreign.gatewayId,
  asset: { classId: pair.classId },
  amount: { kg: 40_000n },
});

describe('A transfer between two gateways', () => {
  test('moves the kilograms to the beneficiary and leaves them wrapped at home', async () => {
    const { transfer, created } = await home.gateway.application.createTransfer(request());
    expect(created).toBe(true);
    const done = await until(
      () => home.gateway.application.transfer(transfer.id as never),
      ({ open }) => !open,
    );
    expect(done).toMatchObject({ state: 'complete', ranges: '0-40000', kg: '40000', role: 'client' });
    const supply = await foreign.gateway.application.supply(pair.batchId);
    expect(supply.byStatus).toMatchObject({ active: '40000' });
    expect((await home.gateway.application.supply(pair.batchId)).byStatus).toMatchObject({ active: '60000', wrapped: '40000' });
    console.log(done.timing, done.events.map((e) => `${e.at.slice(17)} ${e.type} ${String(e.body['from'])} -> ${String(e.body['to'])}`));
    expect(formatRanges(parseRanges('0-40000'))).toBe('0-40000');
  });
});
