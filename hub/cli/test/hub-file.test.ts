import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readPreviousHub, type Hub } from '../src/stack/hub-file.ts';
import { layout, type Layout } from '../src/stack/layout.ts';
import { believedOfChain, believedOfHome, ledgerSections } from '../src/stack/sections.ts';
import { writeJson } from '../src/stack/state-file.ts';

let folders: Layout;
beforeAll(() => {
  folders = layout(mkdtempSync(join(tmpdir(), 'meridian-hub-')));
  for (const mspId of ['RegulatorMSP', 'RegistryMSP']) {
    mkdirSync(join(folders.devnet, 'crypto', mspId, 'peer'), { recursive: true });
    writeFileSync(join(folders.devnet, 'crypto', mspId, 'peer', 'cert.pem'), `certificate of ${mspId}`);
  }
});
afterAll(() => {
  rmSync(folders.data, { recursive: true });
});

const GENESIS = 'ab'.repeat(32);
const gateway = {
  gatewayId: 'g',
  apiUrl: 'http://127.0.0.1:1',
  peerUrl: 'https://127.0.0.1:2',
  apiPort: 1,
  peerPort: 2,
};

/** A hub as it was written before there were lanes, with whatever a later one says besides. */
function hubWith(fabric: object, evm: object): Hub {
  writeJson(folders.hub, {
    fabric: {
      descriptor: `fabric:${GENESIS}:meridian:ets`,
      ...{ endpoint: '127.0.0.1:3', gatewayPort: 3, chaincodePorts: {}, channel: 'meridian', chaincode: 'ets' },
      ...{ mspId: 'RegistryMSP', genesisBlockHash: GENESIS, ...fabric },
    },
    evm: {
      descriptor: `evm:31337:${GENESIS}:0x${'11'.repeat(20)}`,
      ...{ rpcUrl: 'http://127.0.0.1:4', port: 4, bridge: `0x${'11'.repeat(20)}`, token: `0x${'22'.repeat(20)}` },
      ...{ fromBlock: 1, confirmations: 1, ...evm },
    },
    gateways: { origin: gateway, destination: gateway },
    registry: { registryId: 'registry', apiUrl: 'http://127.0.0.1:5', apiPort: 5 },
    processes: {},
  });
  const hub = readPreviousHub(folders.hub);
  if (hub === undefined) throw new Error('the hub is not read');
  return hub;
}

describe('a kept data directory', () => {
  test('of before there were lanes goes on with one signature each, as its contracts were told', () => {
    const { fabric, evm } = hubWith({}, {});
    const { onFabric, onEvm } = ledgerSections(folders, fabric, evm);
    expect([onFabric['lane'], onFabric['organisations'], onEvm['lane']]).toEqual([
      'trusted: single',
      undefined,
      'trusted: single',
    ]);
    expect([believedOfHome(folders, fabric), believedOfChain(evm)]).toEqual([{}, {}]);
  });

  test('of a proven hub goes on with the peers of both organisations and a view of the chain', () => {
    const { fabric, evm } = hubWith({ lane: 'proven: endorsed' }, { lane: 'proven: headers' });
    const { onFabric, onEvm } = ledgerSections(folders, fabric, evm);
    expect(onFabric).toMatchObject({ lane: 'proven: endorsed', organisations: ['RegulatorMSP', 'RegistryMSP'] });
    expect(onEvm['lane']).toBe('proven: headers');
    expect(believedOfHome(folders, fabric)).toEqual({
      endorsers: ['RegulatorMSP', 'RegistryMSP'].map((mspId) => ({ mspId, certificate: `certificate of ${mspId}` })),
    });
    expect(believedOfChain(evm)).toEqual({
      chain: { rpcUrl: 'http://127.0.0.1:4', confirmations: 1, fromBlock: 1 },
    });
  });
});
