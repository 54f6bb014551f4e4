import type { BelievedLedger } from '@meridian/bridges/claims';
import type { TrustedChain } from '@meridian/certificate';
import { CreditError, parseHash, parseLedger } from '@meridian/credit';
import { messageKeySchema, type EvidenceTrust } from '@meridian/evidence';
import { z } from 'zod';
import { usage } from './exit.ts';
import { readJsonFile } from './json-file.ts';

const trustSchema = z.object({
  ledgers: z.array(
    z.object({
      descriptor: z.string(),
      /** How claims of it in a transfer's evidence are proved. */
      lane: z.enum(['trusted: single', 'proven: headers']).default('trusted: single'),
      /** Address of WrappedCredit, where the ledger is one whose retirements have certificates. */
      token: z.string().optional(),
      /** Claim keys of the gateways before it. */
      keys: z.array(z.object({ x: z.string(), y: z.string() })).min(1),
    }),
  ),
  /** Message keys by gateway, those that were replaced among them. */
  gateways: z.array(z.object({ gatewayId: z.string(), keys: z.array(messageKeySchema).min(1) })).default([]),
});
export type TrustFile = z.input<typeof trustSchema>;

/** Who is believed, as `meridian up` writes it into `trust.json`: what certificates and evidence are checked against. */
export interface Trust extends EvidenceTrust {
  readonly chains: readonly TrustedChain[];
}

/** @throws CommandError (wrong usage) for a file that is none */
export function readTrustFile(file: string): Trust {
  const parsed = trustSchema.safeParse(readJsonFile(file, 'trust'));
  if (!parsed.success)
    throw usage(`${file} is not a trust file: ${z.prettifyError(parsed.error)}`, { field: 'trust', value: file });
  const { ledgers, gateways } = parsed.data;
  try {
    const read = ledgers.map(({ descriptor, lane, token, keys }) => ({
      ledger: parseLedger(descriptor),
      keys: keys.map(({ x, y }) => ({ x: parseHash(x, 'x'), y: parseHash(y, 'y') })),
      lane,
      token,
    }));
    // A certificate is the gateway's word, in whichever lane claims are.
    const chains = read.flatMap(({ token, ledger, keys }) => (token === undefined ? [] : [{ ledger, keys, token }]));
    const believed = read.map(({ ledger, keys, lane, token }): BelievedLedger => {
      if (lane === 'trusted: single') return { ledger, keys };
      if (token !== undefined) return { ledger, lane, token, blocks: 'unchecked' };
      throw usage(`${file}: ${ledger.descriptor} has no token`, { field: 'token', value: ledger.descriptor });
    });
    return { ledgers: believed, gateways, chains };
  } catch (error) {
    if (error instanceof CreditError)
      throw usage(`${file}: ${error.message}`, { field: error.field, value: error.value });
    throw error;
  }
}
