import { readSet, type BlobOpener, type OpenedBlob, type OpenedSet } from '@meridian/sealing';
import type { ClosedSet } from './closed-set.ts';

/** How many blobs are opened at a time: their work is done by the runtime's own threads. */
const AT_A_TIME = 64;

/** Opens a closed set. Nothing else is ever handed to the opener. */
export async function openSet(set: ClosedSet, opener: BlobOpener): Promise<OpenedSet> {
  const { closed, blobs } = set;
  const { auctionId } = closed.rules;
  const opened: OpenedBlob[] = [];
  for (let from = 0; from < blobs.length; from += AT_A_TIME) {
    const some = blobs.slice(from, from + AT_A_TIME).map(async ({ ciphertext, bidder, index, bidId, subject }) => {
      const outcome = await opener.open(ciphertext, { auctionId, bidder, index });
      return { bidId, bidder, subject, plaintext: outcome.ok ? outcome.value : undefined };
    });
    opened.push(...(await Promise.all(some)));
  }
  return readSet(set, opened);
}
