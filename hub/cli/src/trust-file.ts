import { BridgeError } from '@meridian/bridges';
import { endorserOf, type BelievedLedger } from '@meridian/bridges/claims';
import type { TrustedChain } from '@meridian/certificate';
import { CreditError, parseHash, parseLedger, type Ledger, type PublicKey } from '@meridian/credit';
import { messageKeySchema, type EvidenceTrust } from '@meridian/evidence';
import { z } from 'zod';
import { usage } from './exit.ts';
import { readJsonFile } from './json-file.ts';

const ledgerSchema = z.object({
  descriptor: z.string(),
  /** How claims of it in a transfer's evidence are proved. */
  lane: z.enum(['trusted: single', 'proven: headers', 'proven: endorsed']).default('trusted: single'),
  /** Address of WrappedCredit, where the ledger is one whose retirements have certificates. */
  token: z.string().optional(),
  /** Claim keys of the gateways before it. */
  keys: z.array(z.object({ x: z.string(), y: z.string() })).min(1),
  /** In the lane `proven: endorsed` the peers of which one of each organisation has to have signed; PEM. */
  endorsers: z.array(z.object({ mspId: z.string().min(1), certificate: z.string().min(1) })).optional(),
});
const trustSchema = z.object({
  ledgers: z.array(ledgerSchema),
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
    const read = ledgers.map(({ keys, ...rest }) => ({
      ...rest,
      ledger: parseLedger(rest.descriptor),
      keys: keys.map(({ x, y }) => ({ x: parseHash(x, 'x'), y: parseHash(y, 'y') })),
    }));
    // A certificate is the gateway's word, in whichever lane claims are.
    const chains = read.flatMap(({ token, ledger, keys }) => (token === undefined ? [] : [{ ledger, keys, token }]));
    return { ledgers: read.map((ledger) => believedOf(ledger, file)), gateways, chains };
  } catch (error) {
    if (error instanceof CreditError || error instanceof BridgeError)
      throw usage(`${file}: ${error.message}`, { field: error.field, value: error.value });
    throw error;
  }
}

type ReadLedger = Omit<z.output<typeof ledgerSchema>, 'keys'> & {
  readonly ledger: Ledger;
  readonly keys: readonly PublicKey[];
};

function believedOf({ ledger, keys, lane, token, endorsers = [] }: ReadLedger, file: string): BelievedLedger {
  const lacks = (field: string): Error =>
    usage(`${file}: ${ledger.descriptor} has no ${field}`, { field, value: ledger.descriptor });
  if (lane === 'trusted: single') return { ledger, keys };
  if (lane === 'proven: endorsed') {
    if (endorsers.length === 0) throw lacks('endorsers');
    return { ledger, lane, endorsers: endorsers.map(({ mspId, certificate }) => endorserOf(mspId, certificate)) };
  }
  if (token === undefined) throw lacks('token');
  return { ledger, lane, token, blocks: 'unchecked' };
}
