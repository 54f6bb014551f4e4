import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EndorsedVerifier, endorsedProof } from '@meridian/bridges/claims';
import {
  encodeAttestersStatement,
  encodeClaim,
  encodePolicyStatement,
  hashText,
  makeRange,
  parseLedger,
  sha256,
  utf8,
  type Claim,
} from '@meridian/credit';
import {
  answerText,
  CHANNEL,
  claimKey,
  encodeAnswer,
  honestAnswer,
  type Answer,
} from '../../support/endorsed/answer.ts';
import { startVerifierContract, type VerifierContract } from '../../support/endorsed/contract.ts';
import { endorse } from '../../support/endorsed/peers.ts';
import {
  answerTo,
  BYTES,
  CLAIM,
  EVM,
  HOME,
  HONEST,
  OTHER_HOME,
  proofOf,
  registry,
  registrySpare,
  regulator,
  signedBy,
  stranger,
  TRUST,
} from '../../support/endorsed/stage.ts';

const offChain = new EndorsedVerifier(TRUST);
let onChain: VerifierContract;
beforeAll(async () => {
  onChain = await startVerifierContract(TRUST);
});
afterAll(() => onChain.close());

/** What both say: the code off chain, the error on it; both undefined where the proof is believed. */
async function refusals(claim: Uint8Array, proof: Uint8Array): Promise<readonly (string | undefined)[]> {
  return [offChain.refusal({ claim, proof })?.code, await onChain.refusal(HOME, { claim, proof })];
}

const BELIEVED = [undefined, undefined];
const [own, lifecycle] = [HONEST.namespaces[1], HONEST.namespaces[0]] as const;
if (own === undefined || lifecycle === undefined) throw new Error('the honest answer reads two namespaces');
const withOwn = (changes: Partial<typeof own>): Answer => ({
  ...HONEST,
  namespaces: [lifecycle, { ...own, ...changes }],
});

describe('evidence of the lane proven: endorsed is believed, off chain and on it, where', () => {
  test('a peer of each organisation signed it, whichever of its peers', async () => {
    expect(await refusals(BYTES, proofOf(HONEST))).toEqual(BELIEVED);
    expect(await refusals(BYTES, proofOf(HONEST, registrySpare, regulator))).toEqual(BELIEVED);
    expect(await refusals(BYTES, proofOf(HONEST, registrySpare, regulator, registry))).toEqual(BELIEVED);
  });

  test.each(['locked', 'aborting', 'released', 'extinguished'] as const)('it is of %s', async (fact) => {
    const claim = { ...CLAIM, fact };
    expect(await refusals(encodeClaim(claim), proofOf(answerTo(claim)))).toEqual(BELIEVED);
  });

  test.each(['unassigned', 'assigned', 'void'] as const)('it is of %s, of a transfer that comes in', async (fact) => {
    const claim = { ...CLAIM, fact, originLedger: EVM.id, destinationLedger: HOME.id };
    expect(await refusals(encodeClaim(claim), proofOf(answerTo(claim)))).toEqual(BELIEVED);
  });

  test('it is a policy statement, or one of attesters', async () => {
    const policySet = hashText('policy set');
    const policy = encodePolicyStatement({ homeLedger: HOME.id, policySet, activeFrom: 1, activeUntil: 2, version: 3 });
    const policyAnswer = honestAnswer(`\0policy-set\0${policySet}\0`, answerText(CHANNEL, 'statement', policy));
    expect(await refusals(policy, proofOf(policyAnswer))).toEqual(BELIEVED);
    const attesters = encodeAttestersStatement({
      homeLedger: HOME.id,
      version: 3,
      attesters: [`0x${'22'.repeat(20)}`],
    });
    const attestersAnswer = honestAnswer('\0config\0current\0', answerText(CHANNEL, 'statement', attesters));
    expect(await refusals(attesters, proofOf(attestersAnswer))).toEqual(BELIEVED);
  });

  test('the chaincode is of another version, the key was written by the first transaction of a block, or namespaces come in another order', async () => {
    expect(await refusals(BYTES, proofOf({ ...HONEST, version: '2.0' }))).toEqual(BELIEVED);
    const first = [{ key: claimKey(CLAIM), version: { block: 70_000, transaction: 0 } }];
    expect(await refusals(BYTES, proofOf(withOwn({ reads: first })))).toEqual(BELIEVED);
    expect(await refusals(BYTES, proofOf({ ...HONEST, namespaces: [own, lifecycle] }))).toEqual(BELIEVED);
    expect(await refusals(BYTES, proofOf({ ...HONEST, namespaces: [own] }))).toEqual(BELIEVED);
  });
});

describe('evidence of the lane proven: endorsed is refused, off chain and on it, where', () => {
  const version = { block: 8, transaction: 1 };
  const key = claimKey(CLAIM);
  const read = { key, version };
  const elsewhere: readonly (readonly [string, Claim])[] = [
    ['another transfer', { ...CLAIM, transferId: hashText('another transfer') }],
    ['another beneficiary', { ...CLAIM, beneficiary: new Uint8Array(20).fill(0x33) }],
    ['another chain', { ...CLAIM, destinationLedger: parseLedger(`evm:1:${'ef'.repeat(32)}:0x${'11'.repeat(20)}`).id }],
    [
      'another contract',
      { ...CLAIM, destinationLedger: parseLedger(`evm:31337:${'ef'.repeat(32)}:0x${'44'.repeat(20)}`).id },
    ],
    ['another origin', { ...CLAIM, originLedger: OTHER_HOME.id }],
    ['more kilograms', { ...CLAIM, ranges: [makeRange(0n, 2000n)] }],
    ['another fact', { ...CLAIM, fact: 'extinguished' }],
  ];
  test.each(elsewhere)('the peers signed it about %s', async (_, claim) => {
    const [off, on] = await refusals(BYTES, proofOf(answerTo(claim)));
    expect(off).toBe('ANSWER');
    expect(on).toBe('EndorsementAnswer');
  });

  const answers: readonly (readonly [string, Answer, string, string])[] = [
    ['it is of another chaincode', { ...HONEST, chaincode: 'other' }, 'CHAINCODE', 'EndorsementChaincode'],
    [
      'it was asked for on another channel',
      { ...HONEST, text: answerText('test', 'claim', BYTES) },
      'ANSWER',
      'EndorsementAnswer',
    ],
    [
      'the claim stands under another name',
      { ...HONEST, text: answerText(CHANNEL, 'statement', BYTES) },
      'ANSWER',
      'EndorsementAnswer',
    ],
    ['the answer says more', { ...HONEST, text: `${HONEST.text} ` }, 'ANSWER', 'EndorsementAnswer'],
    ['its status is 500', { ...HONEST, status: 500 }, 'STATUS', 'EndorsementStatus'],
    ['its status is 0', { ...HONEST, status: 0 }, 'MALFORMED', 'EndorsementMalformed'],
    ['it comes with a message', { ...HONEST, message: 'well' }, 'MALFORMED', 'EndorsementMalformed'],
    ['it sets an event', { ...HONEST, event: 'TransferLocked' }, 'EVENT', 'EndorsementEvent'],
    ['it writes', withOwn({ writes: ['k'] }), 'WRITE', 'EndorsementWrite'],
    ['it writes metadata', withOwn({ metadataWrites: ['k'] }), 'WRITE', 'EndorsementWrite'],
    ['it queries a range', withOwn({ ranges: 1 }), 'RANGE_QUERY', 'EndorsementRangeQuery'],
    ['it touches private data', withOwn({ collections: ['locations'] }), 'PRIVATE_DATA', 'EndorsementPrivateData'],
    ['the key did not exist', withOwn({ reads: [{ key }] }), 'VERSION', 'EndorsementVersionNil'],
    ['it reads one key more', withOwn({ reads: [read, { key: 'k', version }] }), 'READS', 'EndorsementReads'],
    ['it reads the key twice', withOwn({ reads: [read, read] }), 'READS', 'EndorsementReads'],
    ['its reads are left out', withOwn({ reads: [] }), 'MALFORMED', 'EndorsementMalformed'],
    ['it reads the definition alone', { ...HONEST, namespaces: [lifecycle] }, 'READS', 'EndorsementReads'],
    [
      'it reads another key',
      withOwn({ reads: [{ key: claimKey({ ...CLAIM, transferId: hashText('x') }), version }] }),
      'READS',
      'EndorsementKey',
    ],
    [
      'it reads the key of the other side',
      withOwn({ reads: [{ key: claimKey({ ...CLAIM, fact: 'void' }), version }] }),
      'READS',
      'EndorsementKey',
    ],
    [
      'it reads another chaincode',
      { ...HONEST, namespaces: [...HONEST.namespaces, { name: 'other', reads: [read] }] },
      'NAMESPACE',
      'EndorsementNamespace',
    ],
    [
      'its namespace comes twice',
      { ...HONEST, namespaces: [...HONEST.namespaces, own] },
      'NAMESPACE',
      'EndorsementNamespace',
    ],
    [
      'it writes the definition',
      { ...HONEST, namespaces: [{ ...lifecycle, writes: ['k'] }, own] },
      'WRITE',
      'EndorsementWrite',
    ],
    ['its proposal hash is cut', { ...HONEST, proposalHash: new Uint8Array(31) }, 'MALFORMED', 'EndorsementMalformed'],
  ];
  test.each(answers)('%s', async (_, answer, off, on) => {
    expect(await refusals(BYTES, proofOf(answer))).toEqual([off, on]);
  });

  test('it is signed by one organisation alone, by whichever of its peers', async () => {
    const missing = ['ORGANISATION_MISSING', 'EndorsementOrganisationMissing'];
    expect(await refusals(BYTES, proofOf(HONEST, registry))).toEqual(missing);
    expect(await refusals(BYTES, proofOf(HONEST, regulator))).toEqual(missing);
    expect(await refusals(BYTES, proofOf(HONEST, registry, registrySpare))).toEqual(missing);
    const unsigned = Buffer.concat([Buffer.from([3, 0]), encodeAnswer(HONEST)]);
    expect(await refusals(BYTES, unsigned)).toEqual(missing);
  });

  test('a peer signed it that is not pinned, though of the right organisation', async () => {
    const unknown = ['PEER_UNKNOWN', 'EndorsementPeerUnknown'];
    expect(await refusals(BYTES, proofOf(HONEST, registry, stranger))).toEqual(unknown);
    expect(await refusals(BYTES, proofOf(HONEST, registry, regulator, stranger))).toEqual(unknown);
  });

  test('a signature is of another key, another answer, or another peer', async () => {
    const payload = encodeAnswer(HONEST);
    const wrong = ['SIGNATURE', 'VerifierSignatureInvalid'];
    const impostor = { ...regulator, privateKey: stranger.privateKey };
    expect(await refusals(BYTES, signedBy(payload, registry, impostor))).toEqual(wrong);
    const later = encodeAnswer({ ...HONEST, version: '0.2.0' });
    const mixed = endorsedProof(payload, [...endorse(payload, registry), ...endorse(later, regulator)]);
    expect(await refusals(BYTES, mixed)).toEqual(wrong);
    const [first] = endorse(payload, registry);
    if (first === undefined) throw new Error('nobody signed');
    const relabelled = endorsedProof(payload, [first, { ...first, identity: regulator.identity }]);
    expect(await refusals(BYTES, relabelled)).toEqual(wrong);
  });

  test('signatures come in another order, twice, or with the high s', async () => {
    const good = proofOf(HONEST);
    const [head, one, two, rest] = [good.slice(0, 2), good.slice(2, 98), good.slice(98, 194), good.slice(194)];
    expect(await refusals(BYTES, Buffer.concat([head, two, one, rest]))).toEqual(['MALFORMED', 'EndorsementPeerOrder']);
    expect(await refusals(BYTES, Buffer.concat([head, one, one, rest]))).toEqual(['MALFORMED', 'EndorsementPeerOrder']);
    expect(await refusals(BYTES, Buffer.concat([head, one, withHighS(two), rest]))).toEqual([
      'MALFORMED',
      'VerifierSignatureInvalid',
    ]);
  });

  test('it is cut, too short, or of another version', async () => {
    const good = proofOf(HONEST);
    for (const length of [0, 1]) {
      const [off, on] = await refusals(BYTES, good.slice(0, length));
      expect([off, on]).toEqual(['MALFORMED', 'VerifierProofLength']);
    }
    expect(await refusals(BYTES, good.slice(0, 100))).toEqual(['MALFORMED', 'VerifierProofLength']);
    expect(await refusals(BYTES, good.slice(0, -1))).toEqual(['MALFORMED', 'EndorsementMalformed']);
    expect(await refusals(BYTES, Buffer.concat([good, Buffer.alloc(1)]))).toEqual([
      'MALFORMED',
      'EndorsementMalformed',
    ]);
    expect(await refusals(BYTES, Buffer.concat([Buffer.from([1]), good.slice(1)]))).toEqual([
      'MALFORMED',
      'VerifierProofVersion',
    ]);
  });

  test('the bytes to be proven are neither a claim nor a statement', async () => {
    const other = utf8('meridian/retirement/v2 and whatever follows'.padEnd(200));
    const answer = honestAnswer(claimKey(CLAIM), answerText(CHANNEL, 'claim', other));
    expect(await refusals(other, proofOf(answer))).toEqual(['SUBJECT', 'EndorsementSubject']);
  });

  test('it is shown for another ledger of the same peers', async () => {
    expect(await onChain.refusal(OTHER_HOME, { claim: BYTES, proof: proofOf(HONEST) })).toBe('EndorsementLedger');
  });

  test('a peer that signed it was revoked since, while the organisation’s other peer still counts', async () => {
    const [withFirst, withSpare] = [proofOf(HONEST), proofOf(HONEST, registrySpare, regulator)];
    await onChain.revoke(sha256(registry.identity));
    expect(await onChain.refusal(HOME, { claim: BYTES, proof: withFirst })).toBe('EndorsementPeerRevoked');
    expect(await onChain.refusal(HOME, { claim: BYTES, proof: withSpare })).toBeUndefined();
  });
});

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

function withHighS(signature: Uint8Array): Uint8Array {
  const s = BigInt(`0x${Buffer.from(signature.slice(64)).toString('hex')}`);
  return Buffer.concat([signature.slice(0, 64), Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex')]);
}
