import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { locationCommitment, parseHash } from '@meridian/credit';
import { etsChaincode, etsCollections } from './ets.ts';
import { EtsPeople } from './ets-people.ts';
import { FABRIC_KINDS } from './kinds.ts';
import type { FabricNetwork, NetworkChaincode } from './network.ts';

const START_MS = 120_000;

const installationId = 'PLANT-1';
const location = {
  latitude: -23_550_521,
  longitude: -46_633_309,
  salt: parseHash(randomBytes(32).toString('hex'), 'salt'),
};

/** Locations are the first organisation's alone, whose one peer has no other to hand them to. */
const chaincode: NetworkChaincode = {
  ...etsChaincode,
  collections: etsCollections(['Org1MSP']).map((each) => ({ ...each, requiredPeerCount: 0 })),
};

for (const { name, present, start } of FABRIC_KINDS) {
  (present ? describe : describe.skip)(`a collection of one organisation on ${name}`, () => {
    suite((directory) => start(directory, { chaincode }));
  });
}

function suite(start: (directory: string) => Promise<FabricNetwork>): void {
  let network: FabricNetwork;
  let parent: string;
  let people: EtsPeople;

  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'meridian-collections-'));
    network = await start(join(parent, 'network'));
    people = new EtsPeople(network);
    for (const request of [
      { mspId: 'Org1MSP', name: 'regulator', attributes: { role: 'regulator' } },
      { mspId: 'Org1MSP', name: 'emitter', attributes: { role: 'emitter' } },
      { mspId: 'Org2MSP', name: 'stranger' },
    ]) {
      await people.enrol(request);
    }
    await people.submit('regulator', 'Governance:Configure', {
      version: 1,
      ledger: network.ledgerDescriptor,
      regulators: ['Org1MSP'],
      registries: {},
      gateways: [],
      foreignLedgers: [],
      roles: { emitter: ['Org1MSP'] },
      attesters: [],
    });
    await people.submit('regulator', 'Registry:RegisterOrganisation', {
      organisationId: 'POWER-CO',
      legalEntityId: '98.765.432/0001-98',
      name: 'Power S.A.',
      country: 'BR',
      kind: 'company',
      root: 'Org1MSP/emitter',
    });
  }, START_MS);

  afterAll(async () => {
    people.close();
    await network.stop();
    rmSync(parent, { recursive: true, force: true });
  });

  test('what its members keep there, no client of another organisation reads, through whichever peer', async () => {
    const argument = {
      installationId,
      organisationId: 'POWER-CO',
      fuel: 'diesel',
      sizeKw: '20',
      locationCommitment: locationCommitment(installationId, location),
    };
    const proposal = {
      arguments: [JSON.stringify(argument)],
      transientData: { location: JSON.stringify(location) },
      // Both must endorse; the location goes to the other one's peer only because its owner says so here.
      endorsingOrganizations: ['Org1MSP', 'Org2MSP'],
    };
    await people.as('emitter').submit('Registry:RegisterInstallation', proposal);
    expect(await people.evaluate('stranger', 'Registry:Installation', { installationId })).toMatchObject(argument);
    expect(await people.evaluate('regulator', 'Registry:Location', { installationId })).toMatchObject(location);

    const asked = JSON.stringify({ installationId });
    for (const mspId of ['Org1MSP', 'Org2MSP']) {
      const options = { arguments: [asked], endorsingOrganizations: [mspId] };
      const error: unknown = await people
        .as('stranger')
        .evaluate('Registry:Location', options)
        .catch((reason: unknown) => reason);
      if (!(error instanceof GatewayError)) throw new Error('the location was answered');
      const said = [error.message, ...error.details.map(({ message }) => message)].join('\n');
      expect(said).toContain('tx creator does not have read access permission');
      expect(said).not.toMatch(/23.?550.?521|46.?633.?309/);
    }
  });
}
