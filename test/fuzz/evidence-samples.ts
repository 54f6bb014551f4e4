import type { Claim } from '@meridian/credit';
import { decodeEvidence, encodeEvidence, signBurnClaim } from '@meridian/satp';
import { applyEdit, type ClaimEdit, type Edit, type Message } from '../../hub/satp/test/support/edits.ts';
import { ClientSession } from '../conformance/talk/client-session.ts';
import { singleProof } from '../conformance/wire/keys.ts';
import type { Random } from './random.ts';
import { bodyOf, type Sample, type SampleContext } from './sample.ts';
import { goodOf, type Moment, type Scene } from './scene.ts';

/** A message with evidence that the gateway would act on, were the evidence good; wrong, it changes nothing. */
interface Carrier {
  readonly moment: Moment;
  readonly type: 'session-abort-msg' | 'commit-final-msg' | 'ack-commit-final-msg';
  readonly path: string;
}

function carriers({ moments }: Scene): Carrier[] {
  return moments.flatMap((moment): Carrier[] => {
    const { session, due } = moment;
    if (!(session instanceof ClientSession))
      return due === 'ack-commit-final-msg' ? [{ moment, type: due, path: 'assignmentAssertionClaim' }] : [];
    const abort = { moment, type: 'session-abort-msg', path: 'abortAssertionClaim' } as const;
    const burn = { moment, type: 'commit-final-msg', path: 'burnAssertionClaim' } as const;
    return due === 'commit-final-msg' ? [abort] : [abort, burn];
  });
}

const MEMBERS = ['transferId', 'originLedger', 'destinationLedger', 'batchId', 'classId', 'assetProfile'] as const;
const FACTS: readonly Claim['fact'][] = ['released', 'void', 'locked', 'unassigned'];

function claimEdit(random: Random): ClaimEdit {
  const hash = Buffer.from(random.bytes(32)).toString('hex');
  const from = random.upTo(2 ** 30);
  return random.pick<ClaimEdit>([
    { [random.pick(MEMBERS)]: hash },
    { fact: random.pick(FACTS) },
    { ranges: `${from}-${from + 1 + random.upTo(1e6)}` },
    { beneficiary: Buffer.from(random.bytes(1 + random.upTo(100))).toString('hex') },
  ]);
}

/** Evidence of something else, proven well; or evidence whose bytes are broken, under a proof that fits them or not. */
export function evidenceSample(context: SampleContext): Sample {
  const { desk, scene, random } = context;
  const { moment, type, path } = random.pick(carriers(scene));
  const good: Message = goodOf(moment.session, type);
  const edit = random.pick<Edit>([
    { op: 'claim', path, set: claimEdit(random) },
    { op: 'cut-claim', path, bytes: random.upTo(200) },
    { op: 'proof', path, by: random.pick(['nobody', 'another-ledger']) },
  ]);
  const changed = random.chance(0.6)
    ? { message: applyEdit(good, edit, desk.edits), how: edit.op }
    : { message: { ...good, [path]: broken(context, moment, type) }, how: 'broken bytes' };
  const { jws } = desk.sign(changed.message);
  return { kind: 'wrong evidence', how: `${type} ${changed.how}`, request: { body: bodyOf(jws) } };
}

/** The right evidence with some bytes otherwise. */
function broken({ desk, random }: SampleContext, { session }: Moment, type: Carrier['type']): string {
  const fact = {
    'session-abort-msg': 'aborting',
    'commit-final-msg': 'extinguished',
    'ack-commit-final-msg': 'assigned',
  } as const;
  const text = session.evidence(fact[type]);
  const evidence = decodeEvidence(text);
  if (evidence === undefined) throw new TypeError('our own evidence cannot be read');
  const claim = flipped(random, evidence.claim);
  const proof = random.chance(0.7) ? singleProof(claim, desk.setup.own.claimKey) : flipped(random, evidence.proof);
  const wrong = encodeEvidence({ ...evidence, claim, proof });
  return type === 'commit-final-msg' ? signBurnClaim(wrong, desk.signer) : wrong;
}

/** Some bytes changed, cut off or put behind; never the same bytes. */
function flipped(random: Random, bytes: Uint8Array): Uint8Array {
  if (random.chance(0.2)) return bytes.slice(0, random.upTo(bytes.length - 1));
  if (random.chance(0.2)) return Uint8Array.from([...bytes, ...random.bytes(1 + random.upTo(40))]);
  const at = random.upTo(bytes.length - 1);
  return bytes.map((byte, i) => (i === at ? byte ^ (1 + random.upTo(254)) : byte));
}
