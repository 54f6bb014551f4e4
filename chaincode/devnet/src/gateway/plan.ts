import type { peer } from '@hyperledger/fabric-protos';
import type { Endorser, Outcome } from '../peer/endorser.ts';
import { sameBytes } from '../proto.ts';
import type { ErrorDetail } from './errors.ts';

export type Endorsed = Extract<Outcome, { kind: 'endorsed' }>;

interface Layout {
  readonly missing: Set<string>;
  readonly endorsements: peer.Endorsement[];
}

/** Which organisations may together endorse, and how far it has come. */
export class EndorsementPlan {
  readonly details: ErrorDetail[] = [];
  readonly #endorsers: ReadonlyMap<string, Endorser>;
  readonly #layouts: Layout[];
  readonly #asked = new Set<string>();
  #payload: Uint8Array | undefined;
  #completed: Layout | undefined;

  constructor(layouts: readonly ReadonlySet<string>[], endorsers: ReadonlyMap<string, Endorser>) {
    this.#endorsers = endorsers;
    this.#layouts = layouts.map((organisations) => ({ missing: new Set(organisations), endorsements: [] }));
  }

  /** The result, once a layout is complete. */
  get completed(): { readonly payload: Uint8Array; readonly endorsements: readonly peer.Endorsement[] } | undefined {
    if (this.#completed === undefined || this.#payload === undefined) return undefined;
    return { payload: this.#payload, endorsements: this.#completed.endorsements };
  }

  /** Whom to ask next; none when no layout can be completed any more. */
  next(): Endorser[] {
    const [layout] = this.#layouts;
    const endorsers = [...(layout?.missing ?? [])].flatMap((mspId) => this.#endorsers.get(mspId) ?? []);
    for (const { mspId } of endorsers) this.#asked.add(mspId);
    return endorsers;
  }

  accept(endorser: Endorser, outcome: Endorsed): void {
    this.#payload ??= outcome.payload;
    if (!sameBytes(this.#payload, outcome.payload)) {
      this.reject(endorser, 'ProposalResponsePayloads do not match');
      return;
    }
    for (const layout of this.#layouts) {
      if (!layout.missing.delete(endorser.mspId) || outcome.endorsement === undefined) continue;
      layout.endorsements.push(outcome.endorsement);
      if (layout.missing.size === 0) this.#completed ??= layout;
    }
  }

  /** Notes the failure and drops the layouts that need this organisation. */
  reject({ mspId, address }: Endorser, message: string): void {
    this.details.push({ address, mspId, message });
    const left = this.#layouts.filter(({ missing }) => !missing.has(mspId));
    this.#layouts.splice(0, this.#layouts.length, ...left);
  }
}
