import { encodeRuntimeData, type Evidence } from '@meridian/attestation';
import { ProviderError, type EvidenceProvider } from '@meridian/attestation/providers';
import type { Hash } from '@meridian/credit';
import { ServiceError } from '../errors.ts';
import type { InstanceKeys } from '../keys/instance-keys.ts';

export const PURPOSE = 'meridian-auction';

/** What the container says of itself for a nonce. */
export interface EvidenceSource {
  /** Whether the evidence proves nothing about hardware. */
  readonly simulated: boolean;
  /** @param nonce 16 to 64 bytes as hex. @throws ServiceError `EVIDENCE_UNAVAILABLE` */
  readonly evidence: (nonce: string) => Promise<Evidence>;
}

export interface EvidenceOptions {
  readonly provider: EvidenceProvider;
  readonly keys: Pick<InstanceKeys, 'tlsKey' | 'resultKeyP256' | 'resultKeySecp256k1'>;
  readonly bidKey: Hash;
  readonly codeHash: Hash;
}

const KEPT = 32;

/** Asks the device for one report at a time, and keeps the last ones, so that nobody keeps it busy with one nonce. */
export function evidenceSource({ provider, keys, bidKey, codeHash }: EvidenceOptions): EvidenceSource {
  const { tlsKey, resultKeyP256, resultKeySecp256k1 } = keys;
  const kept = new Map<string, Promise<Evidence>>();
  let last: Promise<unknown> = Promise.resolve();
  const ask = (nonce: string): Promise<Evidence> => {
    const asked = last.then(() =>
      provider.attest(
        encodeRuntimeData({
          ...{ tlsKey, resultKeyP256, resultKeySecp256k1, bidKey, nonce },
          purpose: PURPOSE,
          code: codeHash,
        }),
      ),
    );
    last = asked.catch(() => undefined);
    return asked.catch((error: unknown) => {
      kept.delete(nonce);
      if (!(error instanceof ProviderError)) throw error;
      throw new ServiceError('EVIDENCE_UNAVAILABLE', error.message, {}, error);
    });
  };
  return {
    simulated: provider.kind === 'simulated',
    evidence(nonce) {
      const before = kept.get(nonce);
      if (before !== undefined) return before;
      const asked = ask(nonce);
      kept.set(nonce, asked);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return asked;
    },
  };
}
