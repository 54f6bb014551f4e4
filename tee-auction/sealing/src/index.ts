export { blobOpener, sealBlob, type BlobOpener, type BlobPlace } from './blob.ts';
export * from './content.ts';
export { locationRefusal } from './location.ts';
export { offeredLots, type Offered, type OfferedLot } from './offered-lots.ts';
export { PLAINTEXT_BYTES, readSealedAsk, readSealedBid, writePlaintext } from './plaintext.ts';
export { readSet, type OpenedBid, type OpenedBlob, type OpenedBuyer, type OpenedSet } from './read-set.ts';
export { lotFactor, multipliersFor, tablesOf, useOf, type TableContent, type Valuation } from './worth.ts';
export { checkOwnAsk, checkOwnBid, worthFor, type PublicAuction } from './bidder/check-own.ts';
export {
  OWN_FORMAT,
  ownFromJson,
  ownToJson,
  sealOwn,
  type OwnSealed,
  type OwnSealedJson,
  type SealRequest,
} from './bidder/own-file.ts';
