import { receiptMessage } from '@meridian/auction-service/client';
import { parseHash } from '@meridian/credit';
import { sign } from 'node:crypto';
import { asked, verifiedContainer } from '../../auction/container.ts';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { writePrivate } from '../../auction/private-file.ts';
import { receiptsOfTrades } from '../../auction/receipt-file.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { fabricCredentials } from '../../stack/fabric.ts';

export interface ReceiptsOptions extends AuctionOptions {
  readonly auction: string;
  readonly as: string;
  readonly save: string;
}

/** Gets what the container tells an account alone: its trades, or those of its lots. */
export async function receiptsCommand(options: ReceiptsOptions): Promise<ExitCode> {
  const { layout, now, save, json, out } = options;
  const auctionId = parseHash(options.auction, 'auction');
  const user = userOf(options.as);
  return asUser(layout, user, async (home, hub) => {
    const { container: terms } = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
    const { client, keys } = await verifiedContainer(layout, hub, { terms, auctionId, nowMs: now() });
    const { mspId, certPem: certificate, keyPem } = fabricCredentials(layout, user);
    const key = { key: keyPem, dsaEncoding: 'ieee-p1363' } as const;
    const signature = Uint8Array.from(sign('sha256', receiptMessage(auctionId, keys.tlsKey), key));
    const receipts = await asked(() => client.receipts({ auctionId, mspId, certificate, signature }));
    writePrivate(save, receipts);
    const { account, buyer, seller } = receipts;
    const [bids, lots] = [buyer.length, seller.length];
    const trades = [...buyer, ...seller].reduce((sum, one) => sum + one.trades.length, 0);
    const none = bids + lots === 0 ? ', as it sealed neither a bid nor an ask' : '';
    if (json) out(JSON.stringify({ account, bids, lots, trades, receipt: save }));
    else out(`${account}: ${trades} trades${none}; ${save}`);
    return EXIT.done;
  });
}

export interface SettleOptions extends AuctionOptions {
  readonly auction: string;
  readonly receipt: readonly string[];
  readonly as: string;
}

/** Settles trades by their receipts: tokens against kilograms, each trade in one go. What was settled before changes nothing. */
export async function settleCommand({ auction, receipt, as, layout, json, out }: SettleOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  const trades = receiptsOfTrades(receipt);
  return asUser(layout, userOf(as), async (home) => {
    const outcome = await home.auctions.settle(auctionId, trades);
    const { phase, progress, trades: settled } = valueOf(outcome, 'settling');
    const said = settled.map(({ tradeId, lotId, buyer, kg, ppm, payment, classId }) => ({
      ...{ tradeId, lotId, buyer, classId },
      ...{ kg: kg.toString(), ppm: ppm.toString(), payment: payment.toString() },
    }));
    if (json) {
      out(JSON.stringify({ auctionId, phase, settled: progress.settled, of: progress.trades, trades: said }));
    } else {
      for (const { buyer, kg, ppm, payment, classId } of said)
        out(`${buyer}  ${kg} kg at ${ppm} ppm for ${payment}, class ${classId ?? ''}`);
      out(`${progress.settled} of ${progress.trades} trades are settled; the auction is ${phase}`);
    }
    return EXIT.done;
  });
}
