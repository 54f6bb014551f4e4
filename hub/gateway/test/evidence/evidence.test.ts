import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TrustedLedger } from '@meridian/bridges/claims';
import type { Hash } from '@meridian/credit';
import {
  verifyEvidence,
  type Evidence,
  type EvidenceCode,
  type EvidenceFile,
  type EvidenceTrust,
} from '@meridian/evidence';
import type { NewTransfer } from '../../src/service/new-transfer.ts';
import { interrupted } from '../support/interrupted-bridge.ts';
import { openPair, type OpenPair } from '../support/open-pair.ts';
import { begin, comesTo, outward } from '../support/transfers.ts';
import { bridgeOf, provenance, type Running } from '../support/two-gateways.ts';
import { changed, changedBy, rechain, remake, rewrite } from './spoil.ts';

let pair: OpenPair;
let home: Running;
let foreign: Running;
let trust: Omit<EvidenceTrust, 'ledgers'> & { readonly ledgers: readonly TrustedLedger[] };
let complete: EvidenceFile;

beforeAll(async () => {
  pair = await openPair();
  const abroad = interrupted(bridgeOf(pair.foreign), { mint: 'hold' });
  home = await pair.start('home', { claimKeys: () => [pair.home.claimSigner.publicKey] });
  foreign = await pair.start('foreign', { bridge: abroad.bridge });
  const sites = [pair.home, pair.foreign];
  trust = {
    ledgers: sites.map(({ world, claimSigner }) => ({ ledger: world.ledger, keys: [claimSigner.publicKey] })),
    gateways: sites.map(({ gatewayId, signer }) => ({ gatewayId, keys: [signer.publicKey] })),
  };
  const cancelled = await send('cancelled');
  await comesTo(home, cancelled, 'prepare-sent');
  await home.gateway.application.cancelTransfer(cancelled, 'a test of evidence');
  abroad.go();
  await comesTo(home, cancelled, 'released');
  await comesTo(foreign, cancelled, 'voided');
  given = { released: [home, cancelled], voided: [foreign, cancelled] };
  const done = await send('done');
  await comesTo(home, done, 'complete');
  await comesTo(foreign, done, 'complete');
  complete = await home.gateway.application.evidence(done);
  given = { ...given, 'complete, at the origin': [home, done], 'complete, at the destination': [foreign, done] };
  const refused = pair.home.world.issue({ ...provenance, firstSerial: 101n, lastSerial: 200n }, 'OwnerMSP/carol');
  const rejected = await send('rejected', { originAccount: 'OwnerMSP/carol', asset: { classId: refused.classId } });
  await comesTo(home, rejected, 'rejected');
  given = { ...given, rejected: [home, rejected] };
}, 60_000);

afterAll(async () => {
  await pair.close();
});

let given: Readonly<Record<string, readonly [Running, Hash]>> = {};

const send = (clientRequestId: string, changes: Partial<NewTransfer> = {}): Promise<Hash> =>
  begin(home, outward(pair, 7_000n, { clientRequestId, ...changes }));

const codeOf = (file: unknown, believed = trust): EvidenceCode | 'valid' => {
  const verdict = verifyEvidence(file, believed);
  return verdict.verdict === 'valid' ? 'valid' : verdict.code;
};

/** What an exporter would sign that changed its own file. */
const byExporter = (change: (evidence: Evidence) => void): EvidenceFile =>
  changedBy(pair.home.signer, complete, change);

const messageAt = (evidence: Evidence, at: number): Evidence['messages'][number] => {
  const message = evidence.messages[at];
  if (message === undefined) throw new RangeError(`no message ${at}`);
  return message;
};

describe('the evidence of a transfer', () => {
  test.each(['complete, at the origin', 'complete, at the destination', 'released', 'voided', 'rejected'])(
    'that is %s is valid after a trip through JSON',
    async (end) => {
      const [at, id] = given[end] ?? [home, complete.evidence.transfer.transferId];
      const file = JSON.parse(JSON.stringify(await at.gateway.application.evidence(id))) as unknown;
      const verdict = verifyEvidence(file, trust);
      expect(verdict.checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(verdict.verdict).toBe('valid');
    },
  );

  test('tells all eleven messages, the four claims and whose keys they are checked with', () => {
    const { messages, claims, self, peer } = complete.evidence;
    expect(messages).toHaveLength(11);
    expect(claims.map(({ fact }) => fact)).toEqual(['locked', 'unassigned', 'extinguished', 'assigned']);
    expect(self).toMatchObject({ gatewayId: 'gateway-home', messageKeys: [pair.home.signer.publicKey] });
    expect(peer.ledgers).toMatchObject([{ claimKeys: [pair.foreign.claimSigner.publicKey] }]);
  });

  test('holds no private key, token or request header', () => {
    expect(JSON.stringify(complete)).not.toMatch(/"d":|BEGIN|Bearer|authorization/i);
  });

  test('of an open transfer is valid as far as it has come', async () => {
    const held = interrupted(bridgeOf(pair.home), { extinguish: 'hold' });
    await home.gateway.stop(100);
    home = await pair.start('home', { bridge: held.bridge });
    const id = await send('open');
    await comesTo(home, id, 'extinguishing');
    expect(codeOf(await home.gateway.application.evidence(id))).toBe('valid');
    held.go();
    await comesTo(home, id, 'complete');
  });

  test('of a transfer that nobody knows is refused', async () => {
    await expect(home.gateway.application.evidence('ab'.repeat(32) as Hash)).rejects.toMatchObject({
      code: 'UNKNOWN_TRANSFER',
    });
  });
});

describe('an evidence file that somebody else changed', () => {
  test.each<[string, (evidence: Evidence) => void]>([
    ['its time', (e) => (e.exportedAt = new Date(0).toISOString())],
    ['the state', (e) => (e.transfer.state = 'released')],
    ['a key', (e) => (e.peer.messageKeys = e.self.messageKeys)],
    ['an entry of the history', (e) => (e.history = e.history.slice(0, -1))],
    ['a message', (e) => (e.messages = e.messages.slice(0, -1))],
    ['a claim', (e) => (e.claims = [])],
    ['the profile', (e) => (e.profile = {})],
  ])('in %s is refused by its signature', (_, change) => {
    expect(codeOf(changed(complete, change))).toBe('FILE_SIGNATURE');
  });

  test('and signed by a key of their own is refused by its signature', () => {
    const file = changedBy(pair.foreign.signer, complete, (e) => (e.transfer.state = 'released'));
    expect(codeOf(file)).toBe('FILE_SIGNATURE');
  });

  test.each<[string, unknown]>([
    ['no object', 'evidence'],
    ['nothing at all', undefined],
    ['another type', () => changed(complete, (e) => Object.assign(e, { type: 'meridian/certificate/v2' }))],
    ['a member too many', () => changed(complete, (e) => Object.assign(e, { note: 'trust me' }))],
    [
      'a hash in capitals',
      () => changed(complete, (e) => Object.assign(e.history[0] ?? {}, { hash: 'AB'.repeat(32) })),
    ],
    ['no history', () => changed(complete, (e) => (e.history = []))],
  ])('into %s is refused by its shape', (_, file) => {
    expect(codeOf(typeof file === 'function' ? (file as () => unknown)() : file)).toBe('SHAPE');
  });
});

describe('an evidence file that its exporter changed and signed', () => {
  test.each<[string, EvidenceCode, (evidence: Evidence) => void]>([
    ['an entry of the history', 'HISTORY_CHAIN', (e) => Object.assign(e.history[3] ?? {}, { body: '{}' })],
    ['the time of an entry', 'HISTORY_CHAIN', (e) => Object.assign(e.history[3] ?? {}, { at: 1 })],
    [
      'the hash of the last entry',
      'HISTORY_CHAIN',
      (e) => Object.assign(e.history.at(-1) ?? {}, { hash: 'ab'.repeat(32) }),
    ],
    ['the history by leaving one out', 'HISTORY_CHAIN', (e) => e.history.splice(3, 1)],
    ['the key of the transfer', 'HISTORY_CHAIN', (e) => (e.transfer.key = e.transfer.key.replace('client', 'server'))],
    ["a message of the peer's", 'MESSAGE_SIGNATURE', (e) => (messageAt(e, 1).jws += 'A')],
    ['who sent a message', 'MESSAGE_SIGNATURE', (e) => (messageAt(e, 1).direction = 'out')],
    ['the hash of a message', 'MESSAGE_SIGNATURE', (e) => (messageAt(e, 1).hash = 'ab'.repeat(32) as Hash)],
    ['the session', 'SESSION', (e) => (e.transfer.sessionId = 'another')],
    ['the context', 'SESSION', (e) => (e.transfer.transferContextId = 'another')],
    ['the name of a message', 'SESSION', (e) => (messageAt(e, 1).messageType = 'ack-commence-msg')],
    ['the order of messages', 'MESSAGE_ORDER', (e) => e.messages.reverse()],
    ['the messages by telling one twice', 'MESSAGE_ORDER', (e) => e.messages.splice(4, 0, messageAt(e, 4))],
    ['the messages by leaving out the proposal', 'MESSAGE_ORDER', (e) => e.messages.splice(0, 1)],
    ['the messages by leaving one out', 'MESSAGE_CHAIN', (e) => e.messages.splice(5, 1)],
    ['the profile', 'PROFILE', (e) => Object.assign(e.profile?.['provenance'] ?? {}, { vintage: 2021 })],
    ['the profile by leaving it out', 'PROFILE', (e) => delete e.profile],
    ['the batch', 'PROFILE', (e) => Object.assign(e.transfer.terms ?? {}, { batchId: 'ab'.repeat(32) })],
    ['the messages by leaving out the last', 'HISTORY_MESSAGES', (e) => e.messages.splice(-1)],
    ['the claims by leaving one out', 'CLAIM', (e) => e.claims.splice(1, 1)],
    ['a proof in the list of claims', 'CLAIM', (e) => Object.assign(e.claims[1] ?? {}, { proof: '00' })],
    ['the fact in the list of claims', 'CLAIM', (e) => Object.assign(e.claims[1] ?? {}, { fact: 'assigned' })],
    ['the state', 'STATES', (e) => (e.transfer.state = 'released')],
  ])('in %s is refused as %s', (_, code, change) => {
    expect(codeOf(byExporter(change))).toBe(code);
  });

  test.each<[string, unknown]>([
    ['kg', '7001'],
    ['ranges', '0-7001'],
    ['classId', 'ab'.repeat(32)],
    ['owner', 'OwnerMSP/eve'],
    ['beneficiary', 'BuyerMSP/eve'],
    ['originatorEntityId', 'eve'],
    ['beneficiaryEntityId', 'eve'],
    ['originLedger', 'memory:other'],
    ['destinationLedger', 'memory:other'],
    ['originGatewayId', 'gateway-eve'],
    ['destinationGatewayId', 'gateway-eve'],
    ['assetProfileId', 'ab'.repeat(32)],
    ['hashTransferInitClaim', 'ab'.repeat(32)],
    ['lockSeconds', 601],
  ])('in the term %s is refused as TERMS', (field, value) => {
    expect(codeOf(byExporter((e) => Object.assign(e.transfer.terms ?? {}, { [field]: value })))).toBe('TERMS');
  });

  test.each<[string, EvidenceCode, string, (body: Record<string, unknown>) => void]>([
    ['another hashPrevMessage', 'MESSAGE_CHAIN', 'commit-final-msg', (b) => (b['hashPrevMessage'] = 'ab'.repeat(32))],
    ['no hashPrevMessage', 'MESSAGE_CHAIN', 'commit-final-msg', (b) => delete b['hashPrevMessage']],
    [
      'another hashTransferCommence',
      'MESSAGE_CHAIN',
      'commit-transfer-complete-msg',
      (b) => (b['hashTransferCommence'] = 'ab'.repeat(32)),
    ],
    ['another session', 'SESSION', 'commit-transfer-complete-msg', (b) => (b['sessionId'] = 'another')],
  ])('by a message of its own with %s is refused as %s', (_, code, type, change) => {
    expect(
      codeOf(
        byExporter((e) => {
          remake(pair.home.signer, e, type, change);
        }),
      ),
    ).toBe(code);
  });

  test('so that a deed comes before its grounds is refused by its story', () => {
    const early = byExporter((e) => {
      const at = e.history.findIndex(({ type }) => type === 'ledger:extinguish:done');
      const deed = e.history[at];
      const before = e.history[2];
      if (deed === undefined || before === undefined) throw new RangeError('no such entries');
      [deed.type, before.type] = [before.type, deed.type];
      rechain(e);
    });
    expect(codeOf(early)).toBe('STORY');
  });

  test('so that a transfer given up is told as complete, or the other way round, is refused by its story', async () => {
    const rewritten = (file: EvidenceFile, state: string): EvidenceFile =>
      changedBy(pair.home.signer, file, (e) => {
        e.transfer.state = state;
        rewrite(e, -1, (body) => (body['to'] = state));
      });
    const [, releasedId] = given['released'] ?? [];
    const released = await home.gateway.application.evidence(releasedId as Hash);
    expect(codeOf(rewritten(released, 'complete'))).toBe('STORY');
    expect(codeOf(rewritten(complete, 'released'))).toBe('STORY');
    expect(codeOf(rewritten(complete, 'rejected'))).toBe('STORY');
  });

  test('so that an entry begins where none ended is refused by its states', () => {
    expect(
      codeOf(
        byExporter((e) => {
          rewrite(e, 4, (body) => (body['from'] = 'halted'));
        }),
      ),
    ).toBe('STATES');
    expect(
      codeOf(
        byExporter((e) => {
          rewrite(e, 4, (body) => delete body['to']);
        }),
      ),
    ).toBe('STATES');
  });
});

describe('the command line', () => {
  const MAIN = join(import.meta.dirname, '../../../cli/dist/main.js');
  const verify = (file: unknown, believed: unknown): { status: number | null; out: string } => {
    const [evidence, trusted] = [join(pair.directory, 'evidence.json'), join(pair.directory, 'trust.json')];
    writeFileSync(evidence, JSON.stringify(file));
    writeFileSync(trusted, JSON.stringify(believed));
    const args = ['--no-warnings', MAIN, 'evidence', 'verify', evidence, '--trust', trusted, '--json'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { status, out: stdout };
  };
  const trustFile = () => ({
    ledgers: trust.ledgers.map(({ ledger, keys }) => ({ descriptor: ledger.descriptor, keys })),
    gateways: trust.gateways,
  });

  test('ends with 0 for evidence that is valid, with 3 and the code for any other, with 2 where trust is none', () => {
    expect(verify(complete, trustFile())).toMatchObject({ status: 0, out: expect.stringContaining('"valid"') });
    const refused = verify(
      changed(complete, (e) => (e.claims = [])),
      trustFile(),
    );
    expect(refused).toMatchObject({ status: 3, out: expect.stringContaining('"code":"FILE_SIGNATURE"') });
    expect(verify(complete, { gateways: [] })).toMatchObject({ status: 2 });
  }, 60_000);
});

describe('whom a verifier trusts decides', () => {
  test('which gateways may have signed messages', () => {
    for (const absent of trust.gateways) {
      const gateways = trust.gateways.filter((gateway) => gateway !== absent);
      expect(codeOf(complete, { ...trust, gateways })).toBe('GATEWAY_KEYS');
    }
    const swapped = trust.gateways.map(({ gatewayId }, i) => ({ gatewayId, keys: trust.gateways[1 - i]?.keys ?? [] }));
    expect(codeOf(complete, { ...trust, gateways: swapped })).toBe('GATEWAY_KEYS');
  });

  test('which keys may prove a claim of a ledger', () => {
    for (const absent of trust.ledgers) {
      const ledgers = trust.ledgers.filter((ledger) => ledger !== absent);
      expect(codeOf(complete, { ...trust, ledgers })).toBe('CLAIM_PROOF');
    }
    const swapped = trust.ledgers.map(({ ledger }, i) => ({ ledger, keys: trust.ledgers[1 - i]?.keys ?? [] }));
    expect(codeOf(complete, { ...trust, ledgers: swapped })).toBe('CLAIM_PROOF');
  });

  test('and keys that were replaced stay good for what they signed', () => {
    const gateways = trust.gateways.map(({ gatewayId, keys }) => ({
      gatewayId,
      keys: [pair.home.signer.publicKey, ...keys],
    }));
    expect(codeOf(complete, { ...trust, gateways })).toBe('valid');
  });
});
