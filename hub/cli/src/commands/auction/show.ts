import { parseHash, totalKg } from '@meridian/credit';
import { announcedTerms, announcementToJson } from '../../auction/announcement.ts';
import { asUser, commitmentsOf, lotsOf, type AuctionOptions } from '../../auction/home.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { valueOf } from '../../outcome.ts';
import { isoTime } from '../../period.ts';
import { formatKg } from '../../report.ts';
import { writeJson } from '../../stack/state-file.ts';

export interface ShowOptions extends AuctionOptions {
  readonly auction: string;
  /** Where to keep the announced terms. */
  readonly save?: string;
}

/** Shows an auction as the ledger has it, and keeps what was announced for checks that are offline. */
export async function showAuctionCommand({ auction, save, layout, json, out }: ShowOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  return asUser(layout, 'reader', async (home, hub) => {
    const found = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
    const lots = await lotsOf(home, auctionId);
    const sealed = await commitmentsOf(home, auctionId);
    if (save !== undefined) writeJson(save, announcementToJson(announcedTerms(hub.fabric.descriptor, found)));
    const { phase, rules, announcedBy, bidsClose, resultBy, settleBy, cancelled } = found;
    const offered = lots.map(({ lotId, batchId, seller, kg, remaining }) => ({
      ...{ lotId, batchId, seller, kg: kg.toString(), locked: totalKg(remaining).toString() },
    }));
    const times = { bidsClose, resultBy, settleBy };
    if (json) {
      const said = { auctionId, phase, kind: rules.kind, announcedBy, ...times, sealed: sealed.length, lots: offered };
      out(JSON.stringify({ ...said, ...(cancelled && { cancelled }), ...(save !== undefined && { save }) }));
      return EXIT.done;
    }
    out(`${auctionId}  ${phase}; ${rules.kind}, in ${rules.currency}, announced by ${announcedBy}`);
    out(`bids until ${isoTime(bidsClose)}, result by ${isoTime(resultBy)}, settled by ${isoTime(settleBy)}`);
    if (cancelled !== undefined) out(`cancelled by ${cancelled.by}: ${cancelled.reason}`);
    out(`sealed bids and asks: ${sealed.length}; lots: ${offered.length}`);
    for (const { lotId, seller, kg, locked } of offered)
      out(`  ${lotId}  ${formatKg(BigInt(kg))} of ${seller}, ${formatKg(BigInt(locked))} still locked`);
    if (save !== undefined) out(save);
    return EXIT.done;
  });
}
