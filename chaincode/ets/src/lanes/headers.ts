import {
  decodeHeaderProof,
  isEvidenced,
  provenReceipt,
  sha256,
  type EvmBlock,
  type Ledger,
  type ProvenReceipt,
} from '@meridian/credit';
import { LedgerError } from '../errors.ts';
import type { Evidence } from '../evidence.ts';
import type { HeadersLane } from '../state/config.ts';
import { readStanding } from '../state/headers.ts';
import type { Transaction } from '../transaction.ts';

/**
 * Lane `proven: headers`: the contract has said the bytes in a receipt of a block whose hash enough organisations have recorded. The
 * proof is checked before any state is read.
 * @param contract address, 0x and lower case
 * @throws CreditError `INVALID_PROOF`; LedgerError `EVIDENCE_INVALID`, `HEADER_NOT_ATTESTED`, `HEADER_CONTRADICTED`
 */
export async function checkHeaders(
  tx: Transaction,
  known: { readonly ledger: Ledger; readonly lane: HeadersLane },
  contract: string,
  { bytes, proof }: Evidence,
): Promise<void> {
  const receipt = provenReceipt(decodeHeaderProof(proof));
  requireEvidenced(receipt, contract, bytes);
  await requireAttested(tx, known, receipt.block);
}

function requireEvidenced(receipt: ProvenReceipt, contract: string, bytes: Uint8Array): void {
  if (isEvidenced(receipt, contract, bytes)) return;
  if (!receipt.succeeded) {
    throw new LedgerError('EVIDENCE_INVALID', 'the proof is of a transaction that failed', {
      field: 'proof.receipt.status',
      value: 0,
      expected: '1',
    });
  }
  const expected = `Evidenced(${sha256(bytes)}) of ${contract}`;
  throw new LedgerError('EVIDENCE_INVALID', `the receipt has no log ${expected}`, {
    field: 'proof.receipt.logs',
    value: receipt.logs.map(({ address, topics }) => `${address} ${topics.join(' ')}`),
    expected,
  });
}

async function requireAttested(
  tx: Transaction,
  { ledger, lane }: { readonly ledger: Ledger; readonly lane: HeadersLane },
  { number, hash }: EvmBlock,
): Promise<void> {
  const { attestations, contradicted } = await readStanding(tx, ledger, lane, number);
  const facts = { field: 'proof.header', value: hash, number: number.toString() };
  if (contradicted) {
    throw new LedgerError('HEADER_CONTRADICTED', `organisations differ about block ${number}: none of them counts`, {
      ...facts,
      expected: 'a block about which all organisations agree',
      attested: attestations.flatMap(({ organisation, hash: first, contradiction }) =>
        [first, contradiction?.hash].filter((each) => each !== undefined).map((each) => `${organisation} ${each}`),
      ),
    });
  }
  const attested = attestations.filter((each) => each.hash === hash).map(({ organisation }) => organisation);
  if (attested.length >= lane.k) return;
  throw new LedgerError('HEADER_NOT_ATTESTED', `${attested.length} of ${lane.k} organisations attest block ${number}`, {
    ...facts,
    expected: `attested by ${lane.k} of ${lane.organisations.join(', ')}`,
    attested,
  });
}
