import { describe, expect, test } from '@jest/globals';
import { p256 } from '@noble/curves/nist.js';
import { decodeSingleProof, encodeSingleProof, FACTS, fromHex, toHex, type Claim } from '@meridian/credit';
import { CASES } from './support/evidence-cases.ts';
import { locked } from './support/states.ts';
import {
  configuration,
  EVM,
  evidence,
  evmKey,
  gateway,
  HOME,
  keyPair,
  OTHER_EVM,
  otherEvmKey,
  outward,
  regulator,
} from './support/world.ts';

const flip = (hex: string, at: number): string => {
  const bytes = fromHex(hex, 'hex');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return toHex(bytes);
};

/** The same signature with the high `s`, which the curve accepts and we do not. */
function highS(proof: string): string {
  const { keyId, signature } = decodeSingleProof(fromHex(proof, 'proof'));
  const { r, s } = p256.Signature.fromBytes(signature, 'compact');
  const high = new p256.Signature(r, p256.Point.Fn.ORDER - s).toBytes('compact');
  return toHex(encodeSingleProof({ keyId, signature: high }));
}

describe.each(CASES)('evidence for $name', ({ name, facts, claim, prepare, more }) => {
  const [right = 'locked'] = facts;
  const refuse = async (argument: object) => (await prepare()).refusal(gateway, name, { ...argument, ...more });

  test('the right evidence is accepted', async () => {
    const ledger = await prepare();
    for (const fact of facts) await ledger.simulate(gateway, name, { ...evidence(claim(fact)), ...more });
  });

  test.each(FACTS.filter((fact) => !facts.includes(fact)))('a claim of %s is EVIDENCE_FACT', async (fact) => {
    const signer = evmKey;
    expect(await refuse(evidence(claim(fact), signer))).toMatchObject({
      code: 'EVIDENCE_FACT',
      value: fact,
      expected: facts.join(' or '),
    });
  });

  test('a claim whose bytes were changed after signing is EVIDENCE_INVALID', async () => {
    const { claim: bytes, proof } = evidence(claim(right));
    const assetProfile = 178;
    expect(await refuse({ claim: flip(bytes, assetProfile), proof })).toMatchObject({
      code: 'EVIDENCE_INVALID',
      field: 'proof.signature',
    });
  });

  test('a signature by an untrusted key, or under another key’s id, is EVIDENCE_INVALID', async () => {
    const stranger = keyPair(7);
    expect(await refuse(evidence(claim(right), stranger))).toMatchObject({
      code: 'EVIDENCE_INVALID',
      field: 'proof.keyId',
    });
    const { claim: bytes, proof } = evidence(claim(right), { secret: stranger.secret, key: evmKey.key });
    expect(await refuse({ claim: bytes, proof })).toMatchObject({ code: 'EVIDENCE_INVALID', field: 'proof.signature' });
  });

  test('a key is trusted for its own ledger only', async () => {
    expect(await refuse(evidence(claim(right), otherEvmKey))).toMatchObject({
      code: 'EVIDENCE_INVALID',
      field: 'proof.keyId',
    });
  });

  test('a claim meant for another ledger is WRONG_LEDGER, though its proof is good', async () => {
    const stray = claim(right);
    const elsewhere =
      stray.originLedger === HOME.id
        ? { ...stray, originLedger: OTHER_EVM.id }
        : { ...stray, destinationLedger: OTHER_EVM.id };
    expect(await refuse(evidence(elsewhere))).toMatchObject({
      code: 'WRONG_LEDGER',
      value: OTHER_EVM.id,
      expected: HOME.id,
    });
  });

  test('a ledger that is not configured proves nothing', async () => {
    const ledger = await prepare();
    const foreignLedgers = configuration.foreignLedgers.filter((foreign) => foreign.ledger !== EVM.descriptor);
    await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, foreignLedgers });
    const refusal = await ledger.refusal(gateway, name, { ...evidence(claim(right)), ...more });
    expect(refusal).toMatchObject({ code: 'UNKNOWN_LEDGER', value: EVM.id });
  });

  test('a proof is checked before a repeat is answered', async () => {
    const ledger = await prepare();
    const good = { ...evidence(claim(right)), ...more };
    await ledger.submit(gateway, name, good);
    const refusal = await ledger.refusal(gateway, name, { ...good, proof: flip(good.proof, 40) });
    expect(refusal.code).toBe('EVIDENCE_INVALID');
  });

  test('the other form of the same signature, with the high s, is INVALID_PROOF', async () => {
    const { claim: bytes, proof } = evidence(claim(right));
    expect(await refuse({ claim: bytes, proof: highS(proof) })).toMatchObject({ code: 'INVALID_PROOF' });
  });

  const good = evidence(claim(right));
  test.each([
    ['bytes cut short', { claim: good.claim.slice(0, -2) }, 'INVALID_CLAIM', 'claim'],
    ['bytes too many', { claim: `${good.claim}00` }, 'INVALID_CLAIM', 'claim'],
    ['another tag', { claim: flip(good.claim, 0) }, 'INVALID_CLAIM', 'claim'],
    ['a mass that is not the ranges’ sum', { claim: flip(good.claim, 217) }, 'INVALID_CLAIM', 'claim'],
    ['no bytes', { claim: '' }, 'INVALID_CLAIM', 'claim'],
    ['bytes that are not hex', { claim: '0x00' }, 'INVALID_HASH', 'claim'],
    ['endless bytes', { claim: '00'.repeat(5000) }, 'INVALID_ARGUMENT', 'claim'],
    ['a proof of another version', { proof: flip(good.proof, 0) }, 'INVALID_PROOF', 'proof'],
    ['a proof too short', { proof: good.proof.slice(2) }, 'INVALID_PROOF', 'proof'],
    ['no proof', { proof: undefined }, 'INVALID_HASH', 'proof'],
    [
      'an all-zero signature',
      { proof: `${good.proof.slice(0, 66)}${'00'.repeat(64)}` },
      'EVIDENCE_INVALID',
      'proof.signature',
    ],
  ])('%s are refused', async (_, spoilt, code, field) => {
    expect(await refuse({ ...good, ...spoilt })).toMatchObject({ code, field });
  });
});

test('evidence that names another field than the lock record is EVIDENCE_MISMATCH', async () => {
  const ledger = await locked();
  const claim = outward('t', '0-1000', 'unassigned');
  const rows: readonly [Partial<Claim>, string][] = [
    [{ ranges: outward('t', '0-999', 'unassigned').ranges }, 'ranges'],
    [{ beneficiary: new Uint8Array(20).fill(9) }, 'beneficiaryBytes'],
    [{ assetProfile: claim.batchId }, 'assetProfile'],
    [{ classId: claim.batchId }, 'classId'],
    [{ batchId: claim.classId }, 'batchId'],
  ];
  for (const [spoilt, field] of rows) {
    const refusal = await ledger.refusal(gateway, 'Bridge:Extinguish', evidence({ ...claim, ...spoilt }));
    expect(refusal).toMatchObject({ code: 'EVIDENCE_MISMATCH', field });
  }
  const elsewhere = evidence({ ...claim, destinationLedger: OTHER_EVM.id }, otherEvmKey);
  expect(await ledger.refusal(gateway, 'Bridge:Extinguish', elsewhere)).toMatchObject({
    code: 'EVIDENCE_MISMATCH',
    field: 'destinationLedger',
    value: OTHER_EVM.id,
    expected: EVM.id,
  });
});

test('any of a ledger’s trusted keys will do, a rotated one no longer', async () => {
  const ledger = await locked();
  const next = keyPair(3);
  const foreignLedgers = [{ ledger: EVM.descriptor, keys: [keyPair(4).key, next.key] }];
  await ledger.submit(regulator, 'Governance:Configure', { ...configuration, version: 2, foreignLedgers });
  const claim = outward('t', '0-1000', 'unassigned');
  expect((await ledger.refusal(gateway, 'Bridge:Extinguish', evidence(claim))).code).toBe('EVIDENCE_INVALID');
  await ledger.submit(gateway, 'Bridge:Extinguish', evidence(claim, next));
});
