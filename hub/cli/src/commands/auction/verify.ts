import { existsSync, writeFileSync } from 'node:fs';
import { parseLedger } from '@meridian/credit';
import { readPolicy, readTime, type PolicyOptions } from '../../attest-options.ts';
import { readBundle, type Bundle } from '../../auction/bundle.ts';
import { checkOwnFiles } from '../../auction/check-own.ts';
import { checkBundle, type ResultCheck } from '../../auction/check-result.ts';
import { plotCurves } from '../../auction/plot.ts';
import { readOwn } from '../../auction/private-file.ts';
import { readReceipts } from '../../auction/receipt-file.ts';
import { EXIT, usage, type ExitCode } from '../../exit.ts';
import { readTrustFile } from '../../trust-file.ts';

export interface VerifyResultOptions extends Omit<PolicyOptions, 'nonce' | 'tlsKey'> {
  readonly result: string;
  readonly own?: readonly string[];
  readonly receipt?: readonly string[];
  readonly trust?: string;
  /** Where the hub keeps whom it believes, if it is there. */
  readonly hubTrust: string;
  readonly at?: string;
  readonly svg?: string;
  readonly json: boolean;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/**
 * Checks a result offline. What evidence has to show is what the auction announced, as the file tells, narrowed by the options. Prints each
 * check and the verdict, as `attest verify` does.
 */
export function verifyResultCommand(options: VerifyResultOptions): ExitCode {
  const { result, own = [], receipt = [], at, now, svg, json, out } = options;
  const bundle = readBundle(result);
  const { checks, document, auction, simulated } = checkBundle(bundle, {
    policy: policyOf(options, bundle),
    ...believedOf(options, bundle),
    at: at === undefined ? Math.floor(now() / 1000) : readTime('at', at),
  });
  const files = { own: own.map(readOwn), receipts: receipt.map(readReceipts) };
  const all: readonly ResultCheck[] =
    document === undefined || auction === undefined ? checks : [...checks, ...checkOwnFiles(document, auction, files)];
  if (svg !== undefined && document !== undefined && auction !== undefined)
    writeFileSync(svg, plotCurves(document, auction, files.own));
  const refusal = all.find(({ status }) => status === 'failed');
  const verdict = refusal === undefined ? 'accepted' : 'refused';
  const code = refusal?.code ?? (simulated ? 'ACCEPTED_SIMULATED' : 'ACCEPTED');
  if (json) out(JSON.stringify({ verdict, code, checks: all }));
  else {
    for (const check of all) out(`${MARK[check.status]} ${check.code.padEnd(12)} ${check.detail}`);
    out(refusal === undefined ? code.toLowerCase().replace('_', ', ') : `${verdict}: ${code}`);
  }
  return refusal === undefined ? EXIT.done : EXIT.refused;
}

const MARK = { passed: 'ok      ', failed: 'REFUSED ', 'not made': 'not made' } as const;

function policyOf(options: VerifyResultOptions, { container }: Bundle): ReturnType<typeof readPolicy> {
  const given = readPolicy(options);
  const { measurements, hostData, minimumTcb, allowSimulated } = container;
  return {
    ...given,
    allowSimulated: options.allowSimulated && allowSimulated,
    hostData: given.hostData ?? hostData,
    minimumTcb: given.minimumTcb ?? minimumTcb,
    ...(given.measurements === undefined && measurements.length > 0 && { measurements }),
    required: ['REPORT_DATA', 'NONCE', 'SECURITY_POLICY', 'HOST_DATA', 'TCB_MINIMUM'],
  };
}

function believedOf(
  { trust, hubTrust }: VerifyResultOptions,
  { ledger }: Bundle,
): { believed?: ReturnType<typeof readTrustFile>['ledgers'][number] } {
  if (trust === undefined && !existsSync(hubTrust)) return {};
  const { id } = parseLedger(ledger);
  const believed = readTrustFile(trust ?? hubTrust).ledgers.find((one) => one.ledger.id === id);
  if (believed !== undefined) return { believed };
  throw usage(`${trust ?? hubTrust} tells of nobody who vouches for ${ledger}`, { field: 'trust', value: ledger });
}
