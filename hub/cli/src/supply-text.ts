import type { BatchSupply, SupplyBreach, TotalSupply } from './api/accountant-client.ts';
import { formatCount, formatKg } from './report.ts';

const KINDS: Readonly<Record<string, string>> = { fabric: 'Fabric', evm: 'EVM', memory: 'memory' };

/** The kind of a ledger where it is the only one of its kind, else the beginning of its descriptor. */
export function ledgerNames(ledgers: readonly string[]): (descriptor: string) => string {
  const kindOf = (descriptor: string): string => descriptor.split(':')[0] ?? '';
  return (descriptor) => {
    const kind = kindOf(descriptor);
    const isOnly = ledgers.filter((other) => kindOf(other) === kind).length === 1;
    return isOnly ? (KINDS[kind] ?? kind) : `${descriptor.slice(0, 24)}…`;
  };
}

const transfers = (count: number): string => (count === 1 ? '1 transfer' : `${formatCount(count)} transfers`);
const breachCount = (count: number): string => (count === 1 ? '1 BREACH' : `${count} BREACHES`);

type Pair = TotalSupply['pairs'][number];

/** Where kilograms of one kind are, at home first. */
const placeText = ({ home, abroad }: Pick<Pair, 'home' | 'abroad'>, name: (ledger: string) => string): string =>
  [`${home} at home`, ...abroad.map(({ ledger, status }) => `${status} on ${name(ledger)}`)].join(', ');

/** All batches, a pair of places a line, and how far what the lanes rest on can be trusted. */
export function supplyLines(supply: TotalSupply, breaches: readonly SupplyBreach[]): string[] {
  const name = ledgerNames(supply.ledgers.map(({ ledger }) => ledger));
  const { issuedKg, batches, openTransfers, audited, audits } = supply;
  return [
    `${formatKg(BigInt(issuedKg))} issued in ${formatCount(batches)} batches, ${formatCount(audited)} of them read on every ledger, ` +
      `${transfers(openTransfers)} under way` +
      (audits.waiting === 0 ? '' : `, ${formatCount(audits.waiting)} batches to look at again`),
    ...supply.pairs.map((pair) => `  ${formatKg(BigInt(pair.kg)).padStart(18)}  ${placeText(pair, name)}`),
    ...(supply.movingKg === '0' ? [] : [`  ${formatKg(BigInt(supply.movingKg)).padStart(18)}  moving`]),
    ...supply.lanes.map(({ ledgers, proofs, trust }) => {
      const [one, other] = ledgers.map(name);
      return `lane ${one ?? ''} <-> ${other ?? ''}: ${trust} (${one ?? ''} ${proofs[0]}, ${other ?? ''} ${proofs[1]})`;
    }),
    ...(breaches.length === 0 ? ['every kilogram is where it may be: no breach'] : breaches.flatMap(breachLines)),
  ];
}

/** All of it in one line. */
export function supplyLine({ issuedKg, batches, openBreaches, lanes, ledgers, openTransfers }: TotalSupply): string {
  const name = ledgerNames(ledgers.map(({ ledger }) => ledger));
  const trust = lanes.map(({ ledgers: ends, trust: weakest }) => `${ends.map(name).join(' <-> ')} ${weakest}`);
  const open = openTransfers === 0 ? '' : `, ${transfers(openTransfers)} under way`;
  const verdict =
    openBreaches === 0 ? 'every one where it may be' : `${breachCount(openBreaches)}, see meridian supply`;
  return `${formatKg(BigInt(issuedKg))} in ${formatCount(batches)} batches${open}, ${verdict}; lane ${trust.join(', ')}`;
}

/** One batch, its ranges by where they are. */
export function batchLines({ batchId, issuedKg, isAudited, ranges, moving }: BatchSupply): string[] {
  const name = ledgerNames([...new Set(ranges.flatMap(({ abroad }) => abroad.map(({ ledger }) => ledger)))]);
  return [
    `batch ${batchId}: ${formatKg(BigInt(issuedKg))} issued${isAudited ? '' : ', never touched since'}`,
    ...ranges.map((range) => {
      const verdict = range.verdict === 'legal' ? '' : `  ${range.verdict.toUpperCase()}`;
      return `  ${formatKg(BigInt(range.kg)).padStart(18)}  ${placeText(range, name)}: ${range.ranges}${verdict}`;
    }),
    ...(moving === '' ? [] : [`  moving: ${moving}`]),
  ];
}

function breachLines({ id, batchId, kg, ranges, text, foundAt, pauses }: SupplyBreach): string[] {
  const paused = pauses.filter(({ outcome }) => outcome === 'done').map(({ gatewayId }) => gatewayId);
  const waiting = pauses.filter(({ outcome }) => outcome === 'asked').map(({ gatewayId }) => gatewayId);
  return [
    `BREACH ${id} since ${foundAt}: ${formatKg(BigInt(kg))} of batch ${batchId} (${ranges}): ${text}`,
    `  lane paused at ${paused.length === 0 ? 'no gateway' : paused.join(', ')}` +
      (waiting.length === 0 ? '' : `; NOT YET at ${waiting.join(', ')}`),
  ];
}
