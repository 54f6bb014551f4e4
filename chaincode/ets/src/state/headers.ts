import type { Hash, Ledger } from '@meridian/credit';
import type { Transaction } from '../transaction.ts';
import type { HeadersLane } from './config.ts';
import { headerKey } from './keys.ts';

/** Who recorded a hash, and when. */
export interface HeaderWord {
  readonly hash: Hash;
  /** Account of the gateway. */
  readonly attestedBy: string;
  /** Unix seconds. */
  readonly attestedAt: number;
  readonly txId: string;
}

/** Which block an organisation has seen final at a height of another ledger. */
export interface HeaderRecord extends HeaderWord {
  readonly ledger: Hash;
  /** Decimal string. */
  readonly number: string;
  readonly organisation: string;
  /** The same organisation has said another hash, too: neither counts. */
  readonly contradiction?: HeaderWord;
}

/** What the lane's organisations say about one height. */
export interface HeaderStanding {
  /** In the order of the lane's organisations. */
  readonly attestations: readonly HeaderRecord[];
  /** Two hashes were recorded, by whomever of them: a breach, after which none counts. */
  readonly contradicted: boolean;
}

/** One key an organisation, so that organisations that attest at the same time do not wait for each other. */
export async function findHeader(
  tx: Transaction,
  ledger: Hash,
  number: bigint,
  organisation: string,
): Promise<HeaderRecord | undefined> {
  return (await tx.state.read(headerKey(tx.stub, ledger, number, organisation))) as HeaderRecord | undefined;
}

export const writeHeader = (tx: Transaction, record: HeaderRecord): Promise<void> =>
  tx.state.write(headerKey(tx.stub, record.ledger, BigInt(record.number), record.organisation), record);

/** Reads one key for each of the lane's organisations; those that are in it no longer neither count nor contradict. */
export async function readStanding(
  tx: Transaction,
  ledger: Ledger,
  { organisations }: HeadersLane,
  number: bigint,
): Promise<HeaderStanding> {
  const found = await Promise.all(organisations.map((msp) => findHeader(tx, ledger.id, number, msp)));
  const attestations = found.filter((record) => record !== undefined);
  const [first] = attestations;
  const contradicted = attestations.some(
    ({ hash, contradiction }) => contradiction !== undefined || hash !== first?.hash,
  );
  return { attestations, contradicted };
}
