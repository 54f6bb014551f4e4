import { generateKeyPairSync } from 'node:crypto';
import type { Evidence, LedgerBridge, LockCommand, Outcome } from '@meridian/bridges';
import { createClaimSigner, type GatewayClaimSigner } from '@meridian/bridges/claims';
import { MemoryBridge, MemoryWorld } from '@meridian/bridges/memory';
import { encodeAccount, encodeClaim, formatRanges, hashText, isOriginFact, type Fact } from '@meridian/credit';
import { assetProfileHash, creditClassOf, encodeEvidence } from '@meridian/satp';
import type { LedgerEffect } from '../../../hub/gateway/src/service/ledger-calls.ts';
import { LEDGER_RULES, type View, type Write } from '../walk/ledger-rules.ts';
import { PROFILE, PROVENANCE } from '../../../hub/satp/test/support/profile.ts';

export type Direction = 'outward' | 'homeward';

const GATEWAY = 'GatewayMSP/gateway';
const ALICE = 'OwnerMSP/alice';
const BOB = 'BuyerMSP/bob';
const CREDIT = creditClassOf(PROFILE);
const KEYS = ['home', 'foreign'].map(() => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);

interface Side {
  readonly world: MemoryWorld;
  readonly bridge: LedgerBridge;
  readonly signer: GatewayClaimSigner;
}

/** How a ledger comes into each view, by writes and the evidence that they bring. */
const WAYS: Readonly<Record<View, readonly (readonly [Write, Fact?])[]>> = {
  none: [],
  locked: [['lock']],
  aborting: [['lock'], ['beginAbort']],
  released: [['lock'], ['beginAbort'], ['release', 'void']],
  extinguished: [['lock'], ['extinguish', 'unassigned']],
  unassigned: [['mint', 'locked']],
  assigned: [
    ['mint', 'locked'],
    ['assign', 'extinguished'],
  ],
  void: [
    ['mint', 'locked'],
    ['void', 'aborting'],
  ],
};

/** Two memory ledgers and one transfer between them, of which one ledger is in a certain view. */
export class MemoryLane {
  readonly #origin: Side;
  readonly #destination: Side;
  readonly #command: LockCommand;

  private constructor(origin: Side, destination: Side, name: string, owner: string, beneficiary: string) {
    this.#origin = origin;
    this.#destination = destination;
    this.#command = {
      transferId: hashText(name),
      batchId: PROFILE.batchId,
      classId: PROFILE.classId,
      ranges: [{ from: 0n, to: 1_000n }],
      owner,
      destination: destination.world.ledger,
      beneficiary,
      assetProfile: assetProfileHash(PROFILE),
    };
  }

  /** Any evidence may be brought, whether it is true or not: what its ledger would say if it were. */
  static async at(direction: Direction, view: View): Promise<MemoryLane> {
    const [home, foreign] = sides();
    const outward = new MemoryLane(home, foreign, 'outward', ALICE, BOB);
    if (direction === 'homeward') await outward.#go([...WAYS.extinguished, ...WAYS.assigned]);
    const lane = direction === 'outward' ? outward : new MemoryLane(foreign, home, 'homeward', BOB, ALICE);
    await lane.#go(WAYS[view]);
    return lane;
  }

  bridgeOf(write: Write): LedgerBridge {
    return isOriginFact(Object.values(LEDGER_RULES[write].moves)[0] as Fact)
      ? this.#origin.bridge
      : this.#destination.bridge;
  }

  async write(write: Write, fact?: Fact): Promise<Outcome<unknown>> {
    const bridge = this.bridgeOf(write);
    switch (write) {
      case 'lock':
        return bridge.lock(this.#command);
      case 'beginAbort':
        return bridge.beginAbort(this.#command.transferId);
      case 'mint':
        return bridge.mint(await this.#evidence(fact), CREDIT);
      default:
        return bridge[write](await this.#evidence(fact));
    }
  }

  /** The same as an effect of the core. */
  async effect(write: Write, fact?: Fact): Promise<LedgerEffect> {
    const { ranges, destination, ...command } = this.#command;
    const key = `${command.transferId}/${write}`;
    const head = { key, kind: 'ledger' } as const;
    switch (write) {
      case 'lock':
        return {
          ...head,
          ...command,
          call: write,
          ranges: formatRanges(ranges),
          destinationLedger: destination.descriptor,
        };
      case 'beginAbort':
        return { ...head, call: write, transferId: command.transferId };
      case 'mint':
        return { ...head, call: write, evidence: encodeEvidence(await this.#evidence(fact)), profile: PROFILE };
      default:
        return { ...head, call: write, evidence: encodeEvidence(await this.#evidence(fact)) };
    }
  }

  /** Evidence as the ledger itself gives it. */
  prove(fact: Fact): Promise<Outcome<Evidence>> {
    const { bridge } = isOriginFact(fact) ? this.#origin : this.#destination;
    return bridge.prove(fact, { originLedger: this.#origin.world.ledger.id, transferId: this.#command.transferId });
  }

  /** What the ledger of that write holds now. */
  view(write: Write): View {
    const { transferId } = this.#command;
    const originLedger = this.#origin.world.ledger.id;
    const isOrigin = this.bridgeOf(write) === this.#origin.bridge;
    const record = isOrigin
      ? this.#origin.world.transfers.origin(transferId)
      : this.#destination.world.transfers.destination({ originLedger, transferId });
    return record?.state ?? 'none';
  }

  async #go(way: readonly (readonly [Write, Fact?])[]): Promise<void> {
    for (const [write, fact] of way) {
      const outcome = await this.write(write, fact);
      if (outcome.outcome !== 'done') throw new Error(`${write} was not done: ${JSON.stringify(outcome)}`);
    }
  }

  async #evidence(fact: Fact | undefined): Promise<Evidence> {
    if (fact === undefined) throw new Error('this write needs evidence');
    const { ranges, transferId, batchId, classId, assetProfile, destination, beneficiary } = this.#command;
    const claim = encodeClaim({
      fact,
      originLedger: this.#origin.world.ledger.id,
      destinationLedger: destination.id,
      transferId,
      batchId,
      classId,
      assetProfile,
      beneficiary: encodeAccount(destination.kind, beneficiary),
      ranges,
    });
    const { signer } = isOriginFact(fact) ? this.#origin : this.#destination;
    return { claim, proof: await signer.sign(claim), lane: 'trusted: single' };
  }
}

/** A home ledger with one batch of Alice's, and a foreign one. */
function sides(): readonly [Side, Side] {
  const homeWorld = new MemoryWorld({ name: 'home' });
  const worlds = [homeWorld, new MemoryWorld({ name: 'foreign', home: homeWorld.ledger })];
  const [home, foreign] = worlds.map((world, i): Side => {
    const key = KEYS[i];
    if (key === undefined) throw new Error('there is no key for that ledger');
    const signer = createClaimSigner(key);
    world.approve(ALICE, GATEWAY);
    world.approve(BOB, GATEWAY);
    return { world, signer, bridge: new MemoryBridge(world, { gateway: GATEWAY, signer }) };
  });
  if (home === undefined || foreign === undefined) throw new Error('there are two ledgers');
  home.world.trust({ ledger: foreign.world.ledger, keys: [foreign.signer.publicKey] });
  foreign.world.trust({ ledger: home.world.ledger, keys: [home.signer.publicKey] });
  home.world.issue(PROVENANCE, ALICE);
  return [home, foreign];
}
