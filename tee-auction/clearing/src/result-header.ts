import type { ResultDocument } from './result.ts';
import { lotsHash, rulesHash, type ClosedAuction } from './rules.ts';

/** The fields of a result that name its auction as it was closed. */
export const headerOf = ({ rules, lots, bidsRoot, bidsCount, seed, codeHash }: ClosedAuction) =>
  ({
    auctionId: rules.auctionId,
    kind: rules.kind,
    rulesHash: rulesHash(rules),
    lotsHash: lotsHash(lots),
    bidsRoot,
    bidsCount,
    policySet: rules.policySet,
    seed,
    codeHash,
    currency: rules.currency,
  }) satisfies Partial<ResultDocument>;
