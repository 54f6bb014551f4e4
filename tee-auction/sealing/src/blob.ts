import { HpkeError } from '@hpke/core';
import { auctionSealInfo, concat, fromHex, toHex, type Hash } from '@meridian/credit';
import { accepted, refusalOf, refused, type Outcome } from '@meridian/clearing';
import { ENCAPSULATED_BYTES, ownBuffer, suite } from './suite.ts';

/** Where a blob belongs: it opens nowhere else. */
export interface BlobPlace {
  readonly auctionId: Hash;
  readonly bidder: Hash;
  /** Number of the bidder's own blob, from 0. */
  readonly index: number;
}

/** @param bidKey of the accepted evidence. @throws CreditError `INVALID_HASH`, `INVALID_INTEGER` */
export async function sealBlob(plaintext: Uint8Array, place: BlobPlace, bidKey: Hash): Promise<Uint8Array> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(ownBuffer(fromHex(bidKey, 'bidKey')));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: infoOf(place) }, ownBuffer(plaintext));
  return concat(new Uint8Array(enc), new Uint8Array(ct));
}

/** Opens what was sealed to one key. The key itself stays in here. */
export interface BlobOpener {
  /** The key to seal to, 32 bytes. */
  readonly bidKey: Hash;
  readonly open: (blob: Uint8Array, place: BlobPlace) => Promise<Outcome<Uint8Array, 'NOT_OPENED'>>;
}

/**
 * The key pair that RFC 9180 derives from a secret (`DeriveKeyPair`): the same secret gives the same key.
 * @param secret at least 32 bytes that nobody can guess
 */
export async function blobOpener(secret: Uint8Array): Promise<BlobOpener> {
  if (secret.length < 32) throw new RangeError(`a secret of ${secret.length} bytes is too short for a key`);
  const { privateKey, publicKey } = await suite.kem.deriveKeyPair(ownBuffer(secret));
  const bidKey = toHex(new Uint8Array(await suite.kem.serializePublicKey(publicKey))) as Hash;
  return {
    bidKey,
    async open(blob, place) {
      try {
        const enc = ownBuffer(blob.subarray(0, ENCAPSULATED_BYTES));
        const sealed = ownBuffer(blob.subarray(ENCAPSULATED_BYTES));
        return accepted(
          new Uint8Array(await suite.open({ recipientKey: privateKey, enc, info: infoOf(place) }, sealed)),
        );
      } catch (error) {
        if (!(error instanceof HpkeError)) throw error;
        const expected = 'sealed to this key for this auction, bidder and index';
        return refused(refusalOf('NOT_OPENED', 'ciphertext', `${blob.length} bytes`, expected));
      }
    },
  };
}

const infoOf = ({ auctionId, bidder, index }: BlobPlace): ArrayBuffer =>
  ownBuffer(auctionSealInfo(auctionId, bidder, index));
