import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { resolveOptions } from '../src/options.ts';
import { startNetwork, type TestNetwork } from './support/network.ts';

/** What a real peer does and devnet refuses, as the README lists it. */
const DIFFERENCES = [
  'private data that expires (`blockToLive`)',
  'delivering private data with blocks (`DeliverWithPrivateData`)',
  'system chaincodes other than `qscc`',
] as const;
type Difference = (typeof DIFFERENCES)[number];

let network: TestNetwork;

beforeAll(async () => {
  network = await startNetwork();
}, 60_000);

afterAll(async () => {
  await network.stop();
});

async function expires(): Promise<unknown> {
  const collections = [{ name: 'c', policy: "OR('Org1MSP.member')", blockToLive: 1 }];
  const chaincodes = [{ name: 'asset', address: 'localhost:1', collections }];
  return Promise.resolve(resolveOptions({ dataDir: 'd', organisations: [{ mspId: 'Org1MSP' }], chaincodes }));
}

async function deliverPrivate(): Promise<unknown> {
  const fabric = network.gateways[0].getNetwork('ch1');
  const events = await fabric.getBlockAndPrivateDataEvents({ startBlock: 0n });
  try {
    return await events[Symbol.asyncIterator]().next();
  } finally {
    events.close();
  }
}

async function systemChaincode(): Promise<unknown> {
  return network.gateways[0].getNetwork('ch1').getContract('cscc').evaluateTransaction('GetChannels');
}

const attempts: Record<Difference, () => Promise<unknown>> = {
  'private data that expires (`blockToLive`)': expires,
  'delivering private data with blocks (`DeliverWithPrivateData`)': deliverPrivate,
  'system chaincodes other than `qscc`': systemChaincode,
};

describe('what devnet does not do is refused by name', () => {
  test.each(DIFFERENCES)('%s', async (difference) => {
    const error = await attempts[difference]().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    const text =
      error instanceof GatewayError ? [error.message, ...error.details.map(({ message }) => message)].join() : '';
    const code = Reflect.get(error as object, 'code') as unknown;
    expect(code === 'NOT_SUPPORTED' || text.includes('NOT_SUPPORTED')).toBe(true);
  });

  test('the README lists exactly these', () => {
    const readme = readFileSync(resolve(import.meta.dirname, '../README.md'), 'utf8');
    const section =
      /## Known differences that are refused\n\n(?<list>(?:- .*\n)+)/.exec(readme)?.groups?.['list'] ?? '';
    const listed = section.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));
    expect(listed).toEqual([...DIFFERENCES]);
  });
});
