import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyCertificate } from '@meridian/certificate';
import { readTrust } from '@meridian/cli/commands/certificate';

const MAIN = fileURLToPath(new URL('../../hub/cli/dist/main.js', import.meta.url));
const WITHIN_MS = 240_000;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line; `killAt` ends it by SIGKILL when a line of its progress matches. */
function meridian(args: readonly string[], killAt?: RegExp): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
      if (killAt?.test(err) === true) child.kill('SIGKILL');
    });
    child.once('exit', (code) => {
      resolve({ code, out, err });
    });
  });
}

interface Summary {
  readonly rows: number;
  readonly accepted: number;
  readonly alreadyPresent: number;
  readonly quarantined: number;
  readonly issuedKg: string;
  readonly quote: { valued: number; place: string; best: { ppm: string; explanation: string } };
  readonly transfers: readonly { id: string; direction: string; ms: number; ledgerMs: number; gatewayMs: number }[];
  readonly retired: { kg: string; serials: string[]; certificate: string };
  readonly returnedKg: string;
  readonly supplyCheck: string;
}

const summaryOf = ({ code, out, err }: Ended): Summary => {
  if (code !== 0) throw new Error(`exit ${String(code)}\n${err}\n${out}`);
  return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Summary;
};

describe('meridian up', () => {
  let data: string;
  let first: Summary;
  let told: string;
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'meridian-up-'));
    // Killed in the middle of its work, and begun again: the second goes on with what the first had begun.
    const killed = await meridian(['up', '--exit', '--json', '--data', data], /^transfer/m);
    expect(killed.code).toBeNull();
    const second = await meridian(['up', '--exit', '--json', '--data', data]);
    told = second.err;
    first = summaryOf(second);
  }, 2 * WITHIN_MS);
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  test('goes on where it was killed, and every kilogram is accounted for', () => {
    expect(first).toMatchObject({ rows: 100, accepted: 0, alreadyPresent: 81, quarantined: 19, supplyCheck: 'ok' });
    expect(first.transfers.map(({ direction }) => direction)).toEqual(['fabric-to-evm', 'evm-to-fabric']);
    expect(BigInt(first.retired.kg) + BigInt(first.returnedKg)).toBe(11_000n);
    for (const { ms, ledgerMs, gatewayMs } of first.transfers)
      expect(Math.abs(ms - ledgerMs - gatewayMs)).toBeLessThan(1);
  });

  test('has what either ledger says proven to the other, and says so', () => {
    expect(told).toMatch(/^networks .*\(proven: endorsed\).*\(proven: headers\)/m);
    expect(told).toMatch(/^transfer .* Fabric proven: endorsed, EVM proven: headers/m);
    const { ledgers } = JSON.parse(readFileSync(join(data, 'trust.json'), 'utf8')) as {
      ledgers: { lane: string; endorsers?: { mspId: string }[] }[];
    };
    expect(ledgers.map(({ lane, endorsers }) => [lane, endorsers?.map(({ mspId }) => mspId)])).toEqual([
      ['proven: endorsed', ['RegulatorMSP', 'RegistryMSP']],
      ['proven: headers', undefined],
    ]);
  });

  test('has an accountant over both ledgers, whom the kill has not alarmed', async () => {
    expect(told).toMatch(
      /^accountant +765,176,000 kg in 81 batches, every one where it may be; lane Fabric <-> EVM proven: headers/m,
    );
    const config = JSON.parse(readFileSync(join(data, 'accountant.json'), 'utf8')) as { gateways: unknown[] };
    expect(config.gateways).toHaveLength(2);
    // The hub does not run: what was said is what there is to ask.
    expect((await meridian(['supply', '--data', data])).code).toBe(4);
  });

  test('values what came in where somebody would use it', () => {
    // The lot that was on its way when the first run was killed is nobody's to sell.
    expect(first.quote.place).toBe('São Paulo, BR');
    expect([80, 81]).toContain(first.quote.valued);
    expect(first.quote.best.explanation).toMatch(
      /^distance .* km -> 0\.\d+; vintage .* together 0\.\d+; .* its country's/,
    );
  });

  test(
    'run again on the same data adds nothing and says the same',
    async () => {
      const again = summaryOf(await meridian(['up', '--exit', '--json', '--data', data]));
      expect(again).toMatchObject({
        accepted: 0,
        alreadyPresent: 81,
        issuedKg: '0',
        quote: { valued: 81 },
        retired: first.retired,
        returnedKg: first.returnedKg,
      });
      expect(again.transfers.map(({ id }) => id)).toEqual(first.transfers.map(({ id }) => id));
    },
    WITHIN_MS,
  );

  describe('writes a certificate', () => {
    const verify = (file: string): Promise<Ended> =>
      meridian(['certificate', 'verify', file, '--data', data, '--json']);

    test('that is verified offline', async () => {
      const { code, out } = await verify(first.retired.certificate);
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ verdict: 'valid' });
    });

    type Json = Record<string, unknown>;
    const flip = (hex: unknown): string => {
      const text = hex as string;
      return text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');
    };
    test.each<[string, string, (certificate: Record<string, Json>) => void]>([
      [
        'another name',
        'EVIDENCE_CLAIM',
        (c) => (c['retirement'] = { ...c['retirement'], beneficiaryName: 'Somebody Else Ltd.' }),
      ],
      ['another reason', 'EVENT', (c) => (c['retirement'] = { ...c['retirement'], reason: 'for show' })],
      ['another holder', 'EVENT', (c) => (c['retirement'] = { ...c['retirement'], retiredBy: `0x${'1'.repeat(40)}` })],
      ['more kilograms', 'AMOUNT', (c) => (c['retirement'] = { ...c['retirement'], kg: '9000' })],
      ['another range', 'AMOUNT', (c) => (c['retirement'] = { ...c['retirement'], ranges: '0-6000' })],
      ['another multiplier', 'AMOUNT', (c) => (c['retirement'] = { ...c['retirement'], ppm: '2000000' })],
      [
        'another multiplier that its milligrams agree with',
        'MULTIPLIER',
        (c) => {
          const { kg } = c['retirement'] ?? {};
          const mg = (BigInt(kg as string) * 1_000_000n).toString();
          c['retirement'] = { ...c['retirement'], ppm: '1000000', mg };
        },
      ],
      [
        'another place of use',
        'MULTIPLIER',
        (c) => {
          const use = c['retirement']?.['use'] as Json;
          c['retirement'] = {
            ...c['retirement'],
            use: { ...use, place: { latitude: 0, longitude: 0, source: 'declared' } },
          };
        },
      ],
      [
        'a place of use that nobody attested',
        'EVIDENCE_CLAIM',
        (c) => {
          const use = c['retirement']?.['use'] as Record<string, Json>;
          const place = { ...use['place'], source: 'attested', attester: `0x${'1'.repeat(40)}` };
          c['retirement'] = { ...c['retirement'], use: { ...use, place } };
        },
      ],
      ['another policy set', 'MULTIPLIER', (c) => (c['policySet'] = { ...c['policySet'], max: '900000' })],
      ['no policy set', 'MULTIPLIER', (c) => delete c['policySet']],
      ['another time', 'TIME', (c) => (c['retirement'] = { ...c['retirement'], retiredAt: '1' })],
      [
        'another ledger',
        'EVIDENCE_CLAIM',
        (c) => (c['retirement'] = { ...c['retirement'], ledger: `evm:1:${'0'.repeat(64)}:0x${'1'.repeat(40)}` }),
      ],
      [
        'another place',
        'BATCH_ID',
        (c) => (c['provenance'] = { ...c['provenance'], place: { latitude: 0, longitude: 0 } }),
      ],
      [
        'a place that is none',
        'BATCH_ID',
        (c) => (c['provenance'] = { ...c['provenance'], place: { latitude: 91000000, longitude: 0 } }),
      ],
      [
        'another class',
        'CLASS_ID',
        (c) => (c['retirement'] = { ...c['retirement'], classId: flip(c['retirement']?.['classId']) }),
      ],
      [
        'an evidence signed by nobody',
        'EVIDENCE_PROOF',
        (c) => (c['evidence'] = { ...c['evidence'], proof: flip(c['evidence']?.['proof']) }),
      ],
      [
        'a block stated by nobody',
        'BLOCK',
        (c) => (c['block'] = { ...c['block'], proof: flip(c['block']?.['proof']) }),
      ],
      ['another block', 'RECEIPT', (c) => (c['block'] = { ...c['block'], hash: flip(c['block']?.['hash']) })],
      ['another transaction', 'RECEIPT', (c) => (c['receipt'] = { ...c['receipt'], transactionIndex: 5 })],
      ['a field more', 'SHAPE', (c) => (c['note'] = {})],
    ])('that is refused with %s, by %s', async (_, expected, edit) => {
      const certificate = JSON.parse(readFileSync(first.retired.certificate, 'utf8')) as Record<string, Json>;
      edit(certificate);
      expect(await verifyCertificate(certificate, readTrust(join(data, 'trust.json')))).toMatchObject({
        verdict: 'refused',
        code: expected,
      });
    });

    test('that the command line refuses once it is edited', async () => {
      const edited = readFileSync(first.retired.certificate, 'utf8').replace('Example', 'Exemple');
      const file = join(data, 'edited.json');
      writeFileSync(file, edited);
      const { code, out } = await verify(file);
      expect({ code, verdict: JSON.parse(out) as unknown }).toMatchObject({
        code: 3,
        verdict: { verdict: 'refused', code: 'EVIDENCE_CLAIM' },
      });
    });
  });
});
