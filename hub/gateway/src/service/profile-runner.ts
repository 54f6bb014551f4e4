import { assetProfileHash, readAssetProfile, type AssetProfile } from '@meridian/satp';
import { messageOf } from '../errors.ts';
import { isGuardRefusal, type TransferGuards } from '../guards/transfer-guards.ts';
import type { Reservation } from '../log/guard-rows.ts';
import type { EffectRow, ProfileRow } from '../log/transfer-log.ts';
import { PEER_BACK_OFF } from './back-off.ts';
import type { EffectEnd } from './dispatcher.ts';
import { again, transferKey } from './effect-row.ts';
import type { OutboxEffect } from './outbox.ts';
import type { RunnerOptions } from './runners.ts';
import { transferOf } from './transfer-row.ts';

type ProfileEffect = Extract<OutboxEffect, { readonly kind: 'fetchProfile' }>;

export interface ProfileRunnerOptions extends Pick<
  RunnerOptions,
  'transfers' | 'transferLog' | 'peerGateway' | 'lines' | 'clock'
> {
  readonly guards: Pick<TransferGuards, 'admitProposed'>;
}

/** Fetches what a peer's proposal is about: the asset profile that it names by its hash. */
export class ProfileRunner {
  readonly #options: ProfileRunnerOptions;

  constructor(options: ProfileRunnerOptions) {
    this.#options = options;
  }

  async fetch(row: EffectRow): Promise<EffectEnd> {
    const { peerGateway, transferLog, lines } = this.#options;
    const effect = JSON.parse(row.body) as ProfileEffect;
    const known = await transferLog.profile(effect.hash);
    if (known !== undefined) return this.#profile(row, JSON.parse(known.text));
    const cut = lines.turn(effect.from);
    if (cut !== undefined) return { end: 'waits', until: cut };
    const answer = await lines.over(effect.from, () => peerGateway.profile(effect.from, effect.hash));
    if (answer.outcome === 'found') return this.#profile(row, answer.document);
    // Only "there is no such document" is an answer about the document; the rest is about the peer.
    if (answer.outcome === 'refused' && answer.status === 404) return this.#profile(row, null);
    const error = answer.outcome === 'refused' ? `refused with ${answer.status}` : messageOf(answer.cause);
    return again(row, { backOff: PEER_BACK_OFF, error, now: this.#options.clock.now() });
  }

  async #profile(row: EffectRow, document: unknown): Promise<EffectEnd> {
    const { transfers, clock } = this.#options;
    const read = readAssetProfile(document);
    const happening = { key: transferKey(row), settled: [row.key] };
    try {
      const reserve = read.outcome === 'valid' ? await this.#admitted(row, read.profile) : undefined;
      await transfers.receive({
        ...happening,
        input: { kind: 'profile', now: clock.now(), document },
        ...(read.outcome === 'valid' ? { profile: profileRow(read.profile) } : {}),
        ...(reserve === undefined ? {} : { reserve }),
      });
    } catch (error) {
      if (!isGuardRefusal(error)) throw error;
      await transfers.receive({ ...happening, input: { kind: 'cancel', now: clock.now(), reason: error.message } });
    }
    return { end: 'done' };
  }

  /** A peer's transfer, whose credit is known now. @throws GatewayError `PAUSED`, `CAP_EXCEEDED` */
  async #admitted(row: EffectRow, profile: AssetProfile): Promise<Reservation | undefined> {
    const transfer = await this.#options.transferLog.transfer(transferKey(row));
    if (transfer === undefined) return undefined;
    // A session that came back out of the client's log was admitted once, and its credits may be burnt.
    const { recovered } = transferOf(transfer);
    return recovered === true ? undefined : this.#options.guards.admitProposed(transfer, profile);
  }
}

export const profileRow = (profile: AssetProfile): ProfileRow => ({
  hash: assetProfileHash(profile),
  text: JSON.stringify(profile),
});
