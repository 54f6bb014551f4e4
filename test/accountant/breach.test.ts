// First: Jest cannot load Fabric's library, which is CommonJS, while it links modules that share what that needs.
import '@meridian/bridges/fabric';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createToken } from '@meridian/api';
import type { CreditClass } from '@meridian/bridges';
import type { TotalSupply } from '@meridian/cli/api/accountant-client';
import { supplyCommand } from '@meridian/cli/commands/supply';
import { transferCommand } from '@meridian/cli/commands/transfer';
import { fabricAccount } from '@meridian/cli/stack/accounts';
import { freshProvenance, kg } from '../support/bridge-suite/prepare.ts';
import { SingleHub } from './single-hub.ts';

interface Pause {
  readonly lane?: readonly [string, string];
  readonly active: boolean;
  readonly setBy: string;
  readonly reason: string;
}

/** A stolen key's mint is seen, and the lane stopped, within this time: a block, a look, two calls; the rest is the machine's. */
const WITHIN_MS = 10_000;

interface Breach {
  readonly kind: string;
  readonly pauses: readonly { readonly outcome: string }[];
}

async function eventually<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const until = Date.now() + WITHIN_MS; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`not within ${WITHIN_MS} ms: ${look.toString()}`);
  }
}

describe('kilograms that a stolen claim key mints on the chain, while at home they are still active', () => {
  let hub: SingleHub;
  let credit: CreditClass;
  const data = mkdtempSync(join(tmpdir(), 'meridian-breach-'));
  beforeAll(async () => {
    hub = await SingleHub.start(data);
    credit = await hub.issue(freshProvenance());
  }, 180_000);
  afterAll(async () => {
    await hub.stop();
    rmSync(data, { recursive: true, force: true });
  }, 60_000);

  /** Runs a command as the command line would. @returns its lines */
  async function lines(command: (tools: Tools) => Promise<unknown>): Promise<string[]> {
    const told: string[] = [];
    const out = (line: string): void => void told.push(line);
    await command({ layout: hub.layout, now: () => Date.now(), out, json: true });
    return told;
  }
  type Tools = Pick<Parameters<typeof supplyCommand>[0], 'layout' | 'now' | 'out' | 'json'>;

  const transfer = (tools: Tools): Promise<unknown> =>
    transferCommand({ ...tools, to: hub.buyer, class: credit.classId, kg: '1000' });

  async function pausesAt(which: 'origin' | 'destination'): Promise<readonly Pause[]> {
    const { gatewayId, apiUrl } = hub.hub.gateways[which];
    const privateKey = createPrivateKey(readFileSync(join(hub.layout.keys, 'api-token.pem')));
    const claims = { audience: gatewayId, subject: 'operator', scopes: ['pauses:read'], seconds: 60 };
    const token = await createToken({ ...claims, privateKey, now: Date.now() });
    const response = await fetch(`${apiUrl}/api/v1/plugins/@meridian/gateway/pauses?active=true`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await response.json()) as { readonly pauses: readonly Pause[] }).pauses;
  }

  const published = async (path: string): Promise<Readonly<Record<string, unknown>>> => {
    const response = await fetch(`${hub.hub.accountant?.apiUrl ?? ''}/api/v1/plugins/@meridian/accountant${path}`);
    return (await response.json()) as Readonly<Record<string, unknown>>;
  };

  test('alarm nobody before: transfers cross at once, one comes back, and every kilogram is where it may be', async () => {
    await Promise.all([lines(transfer), lines(transfer), lines(transfer)]);
    const to = fabricAccount('custodian');
    await lines((tools) => transferCommand({ ...tools, to, class: credit.classId, kg: '1000' }));
    const supply = await eventually(async () => {
      const [line = ''] = await lines(supplyCommand);
      const told = JSON.parse(line) as TotalSupply;
      // A transfer can have ended while the sight of its batch is still that of a moment before.
      const isAtRest = told.pairs.every(({ home, abroad }) => {
        const isActiveAbroad = abroad.some(({ status }) => status === 'active');
        return (home === 'active' && !isActiveAbroad) || (home === 'wrapped' && isActiveAbroad);
      });
      const isStill = told.openTransfers === 0 && told.audits.waiting === 0 && told.movingKg === '0';
      return isStill && isAtRest ? told : undefined;
    });
    expect(supply).toMatchObject({
      ...{ issuedKg: '10000', openBreaches: 0, breaches: [] },
      lanes: [{ ledgers: hub.lane, trust: 'trusted: single' }],
      pairs: [
        { home: 'active', abroad: [], kg: '7000' },
        { home: 'active', abroad: [{ ledger: hub.lane[1], status: 'burnt' }], kg: '1000' },
        { home: 'wrapped', abroad: [{ ledger: hub.lane[1], status: 'active' }], kg: '2000' },
      ],
    });
    expect(await pausesAt('origin')).toEqual([]);
  }, 60_000);

  test('stop the lane at both gateways at once', async () => {
    await hub.mintWithoutLock(credit, [kg(4_000, 7_000)]);
    await eventually(async () => {
      const both = await Promise.all([pausesAt('origin'), pausesAt('destination')]);
      return both.every((pauses) => pauses.length > 0) ? both : undefined;
    });
    for (const which of ['origin', 'destination'] as const)
      expect(await pausesAt(which)).toMatchObject([{ setBy: 'accountant', lane: [...hub.lane].sort(), active: true }]);
  }, 60_000);

  test('are published as a breach, with its kilograms and what was done about it', async () => {
    const isDone = ({ kind, pauses }: Breach): boolean =>
      kind === 'double' && pauses.every(({ outcome }) => outcome === 'done');
    const double = await eventually(async () => {
      const { breaches } = (await published('/breaches?open=true')) as unknown as { breaches: readonly Breach[] };
      return breaches.find(isDone);
    });
    expect(double).toMatchObject({
      ...{ batchId: credit.batchId, ranges: '4000-7000', kg: '3000', lanes: [hub.lane] },
      pauses: [{ gatewayId: 'origin' }, { gatewayId: 'destination' }],
    });
    const [pause] = await pausesAt('destination');
    expect(pause?.reason).toMatch(/^supply breach .* batch [0-9a-f]{64}: 3000 kg \(4000-7000\)/);
    const faults = [{ kind: 'double', ranges: '4000-7000' }];
    expect(await published(`/supply/${credit.batchId}`)).toMatchObject({ faults });
    expect(await published('/health')).toMatchObject({ status: 'ok' });
  });

  test('let no further transfer begin on that lane', async () => {
    await expect(lines(transfer)).rejects.toMatchObject({ code: 'PAUSED' });
  });

  test('are what the command line tells, and ends with', async () => {
    await expect(lines(supplyCommand)).rejects.toMatchObject({ code: 'SUPPLY_BREACH', exitCode: 3 });
  });
});
