import { hkdfSync } from 'node:crypto';
import { saltsFrom, type SaltOf } from '@meridian/clearing';
import { concat, fromHex, utf8, type Hash } from '@meridian/credit';
import { blobOpener, type BlobOpener } from '@meridian/sealing';

/** What follows from the released secret, and so is the same in every instance that gets it. */
export interface ReleasedKeys {
  readonly opener: BlobOpener;
  /** Salts of an auction's trades: whoever clears again must find the same, and nobody else may guess them. */
  readonly saltsOf: (auctionId: Hash) => SaltOf;
}

const BID_KEY_INFO = utf8('meridian/auction-bid-key/v1');
const SALTS_INFO = utf8('meridian/auction-salts/v1');

/** @param secret as released, at least 32 bytes */
export async function releasedKeys(secret: Uint8Array): Promise<ReleasedKeys> {
  return {
    opener: await blobOpener(derive(secret, BID_KEY_INFO)),
    saltsOf: (auctionId) => saltsFrom(derive(secret, concat(SALTS_INFO, fromHex(auctionId, 'auctionId')))),
  };
}

const derive = (secret: Uint8Array, info: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), info, 32));
