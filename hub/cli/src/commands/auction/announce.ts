import { parseHash, type Hash } from '@meridian/credit';
import type { FabricHome } from '@meridian/bridges/fabric';
import { asUser, userOf, type AuctionOptions } from '../../auction/home.ts';
import { termsOf, verifiedContainer } from '../../auction/container.ts';
import { announcementOf, NO_POLICIES, readAnnouncementFile } from '../../auction/terms.ts';
import { EXIT, refused, type ExitCode } from '../../exit.ts';
import { readJsonFile } from '../../json-file.ts';
import { valueOf } from '../../outcome.ts';
import { isoTime } from '../../period.ts';

export interface AnnounceOptions extends AuctionOptions {
  readonly file: string;
  readonly as: string;
}

/**
 * Announces an auction for the hub's container as it is now, and unless it is a one-sided one, whose lots come first, begins the bidding by
 * having the ledger accept the container's evidence.
 */
export async function announceCommand({ file, as, layout, now, json, out }: AnnounceOptions): Promise<ExitCode> {
  const terms = readAnnouncementFile(readJsonFile(file, 'file'));
  return asUser(layout, userOf(as), async (home, hub) => {
    const container = await verifiedContainer(layout, hub, { nowMs: now() });
    const policySet = await policySetOf(home, terms.policySet);
    const nowSeconds = Math.floor(now() / 1000);
    const announcement = announcementOf(terms, { policySet, container: termsOf(container), nowSeconds });
    const { auctionId } = announcement.rules;
    const announced = valueOf(await home.auctions.announce(announcement), 'announcing');
    const phase = terms.oneSided === undefined ? await open(home, auctionId) : announced.phase;
    const { simulated } = container;
    const { bidsClose } = announced;
    if (json) out(JSON.stringify({ auctionId, phase, bidsClose, simulated }));
    else {
      const next = phase === 'announced' ? '; `auction offer` its lots, then `auction open` the bidding' : '';
      out(`${auctionId}  ${phase}, bids until ${isoTime(bidsClose)}${next}${simulated ? '  SIMULATED container' : ''}`);
    }
    return EXIT.done;

    async function open(own: FabricHome, id: Hash): Promise<string> {
      await acceptEvidence(own, id);
      return valueOf(await own.auctions.auction(id), 'reading the auction').phase;
    }

    async function acceptEvidence(own: FabricHome, id: Hash): Promise<void> {
      const { evidence } = await verifiedContainer(layout, hub, {
        ...{ terms: announced.container, auctionId: id, nowMs: now() },
      });
      valueOf(await own.auctions.acceptEvidence(id, evidence), 'presenting the evidence');
    }
  });
}

export interface OpenOptions extends AuctionOptions {
  readonly auction: string;
  readonly as: string;
}

/** Has the ledger accept the container's evidence: a one-sided auction's bidding begins, or a restarted container may sign. */
export async function openCommand({ auction, as, layout, now, json, out }: OpenOptions): Promise<ExitCode> {
  const auctionId = parseHash(auction, 'auction');
  return asUser(layout, userOf(as), async (home, hub) => {
    const { container: terms } = valueOf(await home.auctions.auction(auctionId), 'reading the auction');
    const { evidence } = await verifiedContainer(layout, hub, { terms, auctionId, nowMs: now() });
    const { simulated, resultKey } = valueOf(
      await home.auctions.acceptEvidence(auctionId, evidence),
      'presenting the evidence',
    );
    out(json ? JSON.stringify({ auctionId, resultKey, simulated }) : `${auctionId}  evidence accepted`);
    return EXIT.done;
  });
}

async function policySetOf(home: FabricHome, name: string | undefined): Promise<Hash> {
  if (name === undefined) return NO_POLICIES;
  if (/^[0-9a-f]{64}$/.test(name)) return parseHash(name, 'policySet');
  const active = valueOf(await home.policies.active({ name }), 'looking for the policy set');
  if (active === undefined) throw refused('POLICY_SET_NOT_FOUND', `no version of ${name} is active`, { value: name });
  return active.policySet;
}
