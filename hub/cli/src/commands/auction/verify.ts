import { existsSync, writeFileSync } from 'node:fs';
import { KEY_CHECKS, machineChecks } from '@meridian/attestation';
import { parseLedger } from '@meridian/credit';
import { readPolicy, readTime, type PolicyOptions } from '../../attest-options.ts';
import { announcedTerms, readAnnouncedTerms } from '../../auction/announcement.ts';
import { readBundle, type Bundle } from '../../auction/bundle.ts';
import { checkOwnFiles } from '../../auction/check-own.ts';
import { checkBundle, type KnownTerms, type ResultCheck } from '../../auction/check-result.ts';
import { asUser, type AuctionOptions } from '../../auction/home.ts';
import { plotCurves } from '../../auction/plot.ts';
import { readOwn } from '../../auction/private-file.ts';
import { readReceipts } from '../../auction/receipt-file.ts';
import { CommandError, EXIT, usage, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { readHub } from '../../stack/hub-file.ts';
import { readTrustFile } from '../../trust-file.ts';

export interface VerifyResultOptions extends AuctionOptions, Omit<PolicyOptions, 'nonce' | 'tlsKey'> {
  readonly result: string;
  readonly own?: readonly string[];
  readonly receipt?: readonly string[];
  readonly announcement?: string;
  readonly trust?: string;
  readonly at?: string;
  readonly svg?: string;
}

/**
 * Checks a result against what was announced: as a file says, offline, or else as the hub's ledger recorded it, where there is a hub. Prints
 * each check and the verdict, as `attest verify` does. What evidence has to show is what was announced, narrowed by the options.
 */
export async function verifyResultCommand(options: VerifyResultOptions): Promise<ExitCode> {
  const { result, own = [], receipt = [], at, now, svg, json, out } = options;
  const bundle = readBundle(result);
  const known = await knownTerms(options, bundle);
  const { checks, document, auction, simulated } = checkBundle(bundle, {
    policy: policyOf(options, known?.terms ?? bundle),
    ...believedOf(options, bundle),
    ...(known !== undefined && { announced: known }),
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
  if (json) out(JSON.stringify({ verdict, code, terms: known?.from ?? 'result', checks: all }));
  else {
    for (const check of all) out(`${MARK[check.status]} ${check.code.padEnd(12)} ${check.detail}`);
    out(refusal === undefined ? code.toLowerCase().replace('_', ', ') : `${verdict}: ${code}`);
  }
  return refusal === undefined ? EXIT.done : EXIT.refused;
}

const MARK = { passed: 'ok      ', failed: 'REFUSED ', 'not made': 'not made' } as const;

interface FoundTerms extends KnownTerms {
  readonly from: 'announcement' | 'ledger';
}

async function knownTerms(options: VerifyResultOptions, bundle: Bundle): Promise<FoundTerms | undefined> {
  const { announcement, layout } = options;
  if (announcement !== undefined)
    return { from: 'announcement', terms: readAnnouncedTerms(announcement), source: `of ${announcement}` };
  if (!existsSync(layout.hub)) return undefined;
  const { descriptor } = readHub(layout.hub).fabric;
  if (descriptor !== bundle.ledger) {
    const reason = `the hub of ${layout.data} is of ledger ${descriptor}, the result of ${bundle.ledger}`;
    throw usage(`${reason}: give --announcement, or the --data of its own hub`, { field: 'ledger' });
  }
  const { auctionId } = bundle.rules;
  const found = await asUser(layout, 'reader', async (home) => home.auctions.auction(auctionId));
  return { from: 'ledger', terms: announcedTerms(descriptor, recorded(found)), source: 'that the ledger recorded' };
}

function recorded<T>(found: Parameters<typeof valueOf<T>>[0]): T {
  try {
    return valueOf(found, 'reading the announcement');
  } catch (error) {
    if (!(error instanceof CommandError) || error.exitCode !== EXIT.unreachable) throw error;
    const message = `${error.message} --announcement checks offline`;
    throw new CommandError(EXIT.unreachable, error.code, message, error.facts, error);
  }
}

function policyOf(
  options: VerifyResultOptions,
  { container }: Pick<Bundle, 'container'>,
): ReturnType<typeof readPolicy> {
  const given = readPolicy(options);
  const { measurements, hostData, minimumTcb, allowSimulated } = container;
  const known = given.measurements ?? measurements;
  return {
    ...given,
    allowSimulated: options.allowSimulated && allowSimulated,
    hostData: given.hostData ?? hostData,
    minimumTcb: given.minimumTcb ?? minimumTcb,
    ...(known.length > 0 && { measurements: known }),
    required: [...KEY_CHECKS, ...machineChecks({ measurements: known })],
  };
}

function believedOf(
  { trust, layout }: VerifyResultOptions,
  { ledger }: Bundle,
): { believed?: ReturnType<typeof readTrustFile>['ledgers'][number] } {
  if (trust === undefined && !existsSync(layout.trust)) return {};
  const { id } = parseLedger(ledger);
  const file = trust ?? layout.trust;
  const believed = readTrustFile(file).ledgers.find((one) => one.ledger.id === id);
  if (believed !== undefined) return { believed };
  throw usage(`${file} tells of nobody who vouches for ${ledger}`, { field: 'trust', value: ledger });
}
