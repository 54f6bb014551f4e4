import { createHash, randomBytes, type webcrypto } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { auctionBidder, auctionSealInfo, type Hash } from '@meridian/credit';
import fc from 'fast-check';
import { blobOpener, sealBlob, type BlobPlace } from '../src/index.ts';
import { suite } from '../src/suite.ts';

const hash = (text: string): Hash => createHash('sha256').update(text).digest('hex') as Hash;
const place: BlobPlace = { auctionId: hash('auction'), bidder: auctionBidder('EmitterMSP/steel'), index: 0 };
const plaintext = Buffer.from('a bid');
const secret = Buffer.alloc(32, 7);

const hex = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, 'hex')).buffer;
const toHex = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('hex');

describe('the suite', () => {
  // RFC 9180, appendix A.1: the key pairs of DHKEM(X25519, HKDF-SHA256), which do not depend on the AEAD.
  test("derives the RFC's key pairs and encapsulation", async () => {
    const ikmE = hex('7268600d403fce431561aef583ee1613527cff655c1343f29812e66706df3234');
    const ikmR = hex('6db9df30aa07dd42ee5e8181afdb977e538f5e1fec8a06223f33f7013e525037');
    const [ephemeral, recipient] = [await suite.kem.deriveKeyPair(ikmE), await suite.kem.deriveKeyPair(ikmR)];
    const publicOf = async (key: webcrypto.CryptoKey): Promise<string> =>
      toHex(await suite.kem.serializePublicKey(key));
    expect(await publicOf(ephemeral.publicKey)).toBe(
      '37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431',
    );
    expect(await publicOf(recipient.publicKey)).toBe(
      '3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d',
    );
    const { sharedSecret, enc } = await suite.kem.encap({ recipientPublicKey: recipient.publicKey, ekm: ephemeral });
    expect(toHex(enc)).toBe('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431');
    expect(toHex(sharedSecret)).toBe('fe0e18c9f024ce43799ae393c7e8fe8fce9d218875e8227b0187c04e7d2ea1fc');
  });

  test('is the one of the document', () => {
    expect([suite.kem.id, suite.kdf.id, suite.aead.id]).toEqual([0x0020, 0x0001, 0x0002]);
  });
});

describe('a sealed blob', () => {
  test('opens with the key, to what was sealed', async () => {
    const opener = await blobOpener(secret);
    const opened = await opener.open(await sealBlob(plaintext, place, opener.bidKey), place);
    expect(opened).toEqual({ ok: true, value: Uint8Array.from(plaintext) });
  });

  test('is bound to its info: the auction, the bidder and the index', () => {
    const info = Buffer.from(auctionSealInfo(place.auctionId, place.bidder, 1)).toString('hex');
    const tag = Buffer.from('meridian/auction-seal/v1').toString('hex');
    expect(info).toBe(`${tag}${place.auctionId}${place.bidder}0001`);
  });

  test('does not open in another auction, for another bidder, at another index, or with another key', async () => {
    const opener = await blobOpener(secret);
    const blob = await sealBlob(plaintext, place, opener.bidKey);
    const refusal = expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code: 'NOT_OPENED' }) });
    expect(await opener.open(blob, { ...place, auctionId: hash('other') })).toEqual(refusal);
    expect(await opener.open(blob, { ...place, bidder: auctionBidder('EmitterMSP/cement') })).toEqual(refusal);
    expect(await opener.open(blob, { ...place, index: 1 })).toEqual(refusal);
    const other = await blobOpener(Buffer.alloc(32, 8));
    expect(await other.open(blob, place)).toEqual(refusal);
  });

  test('does not open after any change, cut or addition, and never throws', async () => {
    const opener = await blobOpener(secret);
    const blob = await sealBlob(plaintext, place, opener.bidKey);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: blob.length - 1 }), fc.integer({ min: 0, max: 7 }), async (at, bit) => {
        // X25519 ignores the highest bit of a public key (RFC 7748, section 5), but the key schedule does not.
        const changed = Uint8Array.from(blob, (byte, i) => (i === at ? byte ^ (1 << bit) : byte));
        expect((await opener.open(changed, place)).ok).toBe(false);
        expect((await opener.open(blob.subarray(0, at), place)).ok).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect((await opener.open(Uint8Array.of(...blob, 0), place)).ok).toBe(false);
  });

  test('does not open where the encapsulated key is a point of small order', async () => {
    const opener = await blobOpener(secret);
    for (const point of [new Uint8Array(32), Uint8Array.of(1, ...new Uint8Array(31))]) {
      expect((await opener.open(Uint8Array.of(...point, ...randomBytes(21)), place)).ok).toBe(false);
    }
  });

  test('differs each time it is sealed, so that equal bids do not look alike', async () => {
    const { bidKey } = await blobOpener(secret);
    const blobs = await Promise.all([sealBlob(plaintext, place, bidKey), sealBlob(plaintext, place, bidKey)]);
    expect(blobs[0]).not.toEqual(blobs[1]);
  });
});

test('the same secret gives the same bid key, and one that is short is refused', async () => {
  const keys = await Promise.all([blobOpener(secret), blobOpener(secret), blobOpener(Buffer.alloc(32, 9))]);
  expect(keys[0].bidKey).toBe(keys[1].bidKey);
  expect(keys[0].bidKey).not.toBe(keys[2].bidKey);
  await expect(blobOpener(Buffer.alloc(31))).rejects.toThrow(RangeError);
});
