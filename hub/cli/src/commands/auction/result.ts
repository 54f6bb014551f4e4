import type { SignedResult } from '@meridian/auction-service/client';
import type { FabricHome } from '@meridian/bridges/fabric';
import { rulesToJson } from '@meridian/clearing';
import { fromHex, parseHash, type Hash } from '@meridian/credit';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundleToJson } from '../../auction/bundle.ts';
import { asked, verifiedContainer, type VerifiedContainer } from '../../auction/container.ts';
import { allOf, asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { ledgerAuction, lotsToJson, type LedgerAuction } from '../../auction/public-facts.ts';
import { EXIT, refused, unreachable, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatKg } from '../../report.ts';
import { MSPS } from '../../stack/fabric.ts';
import { writeJson } from '../../stack/state-file.ts';

export interface ResultOptions extends AuctionOptions {
  readonly auction: string;
  readonly as: string;
  readonly save: string;
}

/**
 * Hands the container what the ledger committed with the ledger's proof of the close, gets the signed result, presents it to the ledger, and
 * keeps it with all that is needed to check it.
 */
export async function resultCommand({ auction, as, save, layout, now, json, out }: ResultOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  return asUser(layout, userOf(as), async (home, hub) => {
    const found = await ledgerAuction(home, auctionId);
    const { container: terms, phase, seedValue } = found.auction;
    if (seedValue === undefined)
      throw refused(
        'AUCTION_PHASE',
        `the auction is ${phase}, without its seed: \`auction close --seed\` comes first`,
        {
          ...{ field: 'phase', value: phase, expected: 'closed, with its seed', auctionId },
        },
      );
    const container = await verifiedContainer(layout, hub, { terms, auctionId, nowMs: now() });
    const proven = valueOf(await home.auctions.proveClosed(auctionId, MSPS), 'proving the close');
    const signed = await cleared(home, found, container, { statement: proven.bytes, proof: proven.proof });
    const { document, signature, signatureSecp256k1 } = signed;
    // A container that was started again has other keys than the ones with which bidding began.
    valueOf(await home.auctions.acceptEvidence(auctionId, container.evidence), 'presenting the evidence');
    const accepted = valueOf(
      await home.auctions.result(auctionId, document, fromHex(signature, 'signature')),
      'presenting the result',
    );
    const { bytes: statement, proof } = proven;
    const parts = { ledger: hub.fabric.descriptor, found, statement, proof, evidence: container.evidence };
    writeJson(save, bundleToJson({ ...parts, document, signature, signatureSecp256k1 }));
    const { kg, payments, trades, lots } = accepted.document;
    const { simulated } = accepted;
    const prices = lots.map(({ lotId, price, kg: sold }) => ({ lotId, price, kg: sold }));
    const said = { auctionId, trades, kg, payments, prices, simulated, result: save };
    if (json) out(JSON.stringify(said));
    else {
      out(
        `${trades} trades, ${formatKg(BigInt(kg))}, ${payments} minor units${simulated ? '  SIMULATED container' : ''}`,
      );
      for (const { lotId, price, kg: sold } of prices)
        out(`  ${lotId}  ${formatKg(BigInt(sold))} at ${price} millionths`);
      out(save);
    }
    return EXIT.done;
  });
}

async function cleared(
  home: FabricHome,
  found: LedgerAuction,
  { client }: VerifiedContainer,
  proven: { readonly statement: Uint8Array; readonly proof: Uint8Array },
): Promise<SignedResult> {
  const { rules } = found.auction;
  const { auctionId } = rules;
  const before = await asked(() => client.result(auctionId));
  if (before !== undefined) return before;
  const committed = await allOf(
    (page) => home.auctions.commitments(auctionId, page),
    ({ commitments }) => commitments,
    'reading the sealed bids',
  );
  const bids = committed.map(({ account, index, subject, ciphertext }) => ({
    ...{ account, index, subject },
    ciphertext: fromHex(ciphertext, 'ciphertext'),
  }));
  const request = { ...proven, rules: rulesToJson(rules), lots: lotsToJson(found) };
  await asked(async () => {
    await client.putBids(auctionId, bids);
    await client.clear({ ...request, ...(found.policySet !== undefined && { policySet: found.policySet }) });
  });
  return waitFor(() => asked(() => client.result(auctionId)), auctionId);
}

const WAIT_MS = 100;
const WITHIN_MS = 120_000;

async function waitFor(ask: () => Promise<SignedResult | undefined>, auctionId: Hash): Promise<SignedResult> {
  for (let waited = 0; waited < WITHIN_MS; waited += WAIT_MS) {
    const result = await ask();
    if (result !== undefined) return result;
    await sleep(WAIT_MS);
  }
  throw unreachable('RESULT_NOT_READY', `the container has no result of ${auctionId} within ${WITHIN_MS / 1000} s`);
}
