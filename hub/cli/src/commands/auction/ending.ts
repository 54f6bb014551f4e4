import { parseHash } from '@meridian/credit';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { receiptsOfTrades } from '../../auction/receipt-file.ts';
import { confirm, requireTerminal } from '../../confirm.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { formatKg } from '../../report.ts';

interface EndingOptions extends AuctionOptions {
  readonly auction: string;
  readonly as: string;
  readonly yes: boolean;
}

export interface CancelOptions extends EndingOptions {
  readonly reason: string;
}

/** Ends an auction without a result, for ever: lots and deposits can then be given back. */
export async function cancelCommand({ reason, yes, layout, json, out, ...rest }: CancelOptions): Promise<ExitCode> {
  const auctionId = parseHash(rest.auction, 'auction');
  return asUser(layout, userOf(rest.as), async (home) => {
    if (!yes) {
      requireTerminal('an auction is cancelled for ever');
      const { phase } = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
      await confirm(`Cancel auction ${auctionId}, which is ${phase}, for ever?`, 'the auction goes on');
    }
    const { phase, cancelled } = valueOf(await home.auctions.cancel(auctionId, reason), 'cancelling');
    const next = 'auction release and auction refund give lots and deposits back';
    out(json ? JSON.stringify({ auctionId, phase, cancelled }) : `${auctionId}  ${phase}; ${next}`);
    return EXIT.done;
  });
}

export interface LapseOptions extends EndingOptions {
  readonly receipt: readonly string[];
}

/**
 * Gives trades up that were not settled in time, for ever: the deposit goes to the seller, at most the payment, and so do the kilograms. What
 * was settled before stays so.
 */
export async function lapseCommand({ receipt, yes, layout, json, out, ...rest }: LapseOptions): Promise<ExitCode> {
  const auctionId = parseHash(rest.auction, 'auction');
  const trades = receiptsOfTrades(receipt);
  return asUser(layout, userOf(rest.as), async (home) => {
    if (!yes) {
      requireTerminal('a trade is given up for ever');
      await confirm(`Give up what is not settled of ${trades.length} trades, for ever?`, 'no trade was given up');
    }
    const { phase, progress, trades: given } = valueOf(await home.auctions.lapse(auctionId, trades), 'giving up');
    const said = given.map(({ tradeId, lotId, state, buyer, seller, kg, payment, compensation }) => ({
      ...{ tradeId, lotId, state, buyer, seller, kg: kg.toString(), payment: payment.toString() },
      ...(compensation !== undefined && { compensation: compensation.toString() }),
    }));
    const { settled, lapsed, trades: of } = progress;
    if (json) out(JSON.stringify({ auctionId, phase, settled, lapsed, of, trades: said }));
    else {
      for (const { state, buyer, seller, kg, compensation } of said)
        out(
          state === 'lapsed'
            ? `${formatKg(BigInt(kg))} back to ${seller}, with ${compensation ?? '0'} of the deposit of ${buyer}`
            : `${formatKg(BigInt(kg))} were settled by ${buyer} before`,
        );
      out(`${settled} of ${of} trades are settled, ${lapsed} lapsed; the auction is ${phase}`);
    }
    return EXIT.done;
  });
}
