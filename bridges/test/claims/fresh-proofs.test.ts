import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { hashText, toHex, ZERO_HASH, type Hash } from '@meridian/credit';
import { sampleCredit } from '../../../chaincode/credit/test/support/sample-credit.ts';
import { createClaimSigner, freshlySigned, FreshProofs } from '../../src/claims/index.ts';
import { MemoryBridge, MemoryWorld } from '../../src/memory/index.ts';
import type { LedgerBridge } from '../../src/port/index.ts';

const OWNER = 'OwnerMSP/alice';

const signer = createClaimSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
const transferId: Hash = hashText('a transfer');
let real: LedgerBridge;
let fresh: FreshProofs;
let lookedUp: number;
let lock: () => ReturnType<LedgerBridge['lock']>;

beforeEach(() => {
  const world = new MemoryWorld({ name: 'home' });
  const abroad = new MemoryWorld({ name: 'abroad', home: world.ledger });
  const { batchId, classId } = world.issue(sampleCredit, OWNER);
  world.trust({ ledger: abroad.ledger, keys: [signer.publicKey] });
  world.approve(OWNER, 'GatewayOrg/gateway');
  real = new MemoryBridge(world, { gateway: 'GatewayOrg/gateway', signer });
  lookedUp = 0;
  const counted = new Proxy(real, {
    get(target, name) {
      if (name === 'prove') lookedUp += 1;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
  fresh = new FreshProofs(counted, freshlySigned(signer));
  const ranges = [{ from: 0n, to: 1000n }];
  const command = {
    transferId,
    batchId,
    classId,
    ranges,
    owner: OWNER,
    destination: abroad.ledger,
    beneficiary: 'BuyerMSP/bob',
    assetProfile: ZERO_HASH,
  };
  lock = () => fresh.lock(command);
});

const key = () => ({ originLedger: real.ledger.id, transferId });

describe('a fresh proof', () => {
  test('is of the very bytes that the ledger would give, without asking it', async () => {
    await lock();
    const given = await fresh.prove('locked', key());
    expect(lookedUp).toBe(0);
    const asked = await real.prove('locked', key());
    if (given.outcome !== 'done' || asked.outcome !== 'done') throw new Error('locked is not proven');
    expect(toHex(given.value.claim)).toBe(toHex(asked.value.claim));
  });

  test('is given once: the next is asked of the ledger', async () => {
    await lock();
    await fresh.prove('locked', key());
    expect(await fresh.prove('locked', key())).toMatchObject({ outcome: 'done' });
    expect(lookedUp).toBe(1);
  });

  test('is forgotten when the transfer goes on', async () => {
    await lock();
    await fresh.beginAbort(transferId);
    expect(await fresh.prove('locked', key())).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'FACT_NOT_HELD' },
    });
    expect(lookedUp).toBe(1);
  });

  test('is not kept of a repeat that answers with a record that has gone on', async () => {
    await lock();
    await real.beginAbort(transferId);
    expect(await lock()).toMatchObject({ outcome: 'done', value: { state: 'aborting' } });
    expect(await fresh.prove('locked', key())).toMatchObject({ outcome: 'refused' });
  });
});
