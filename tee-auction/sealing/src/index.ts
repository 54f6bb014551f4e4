export { blobOpener, sealBlob, type BlobOpener, type BlobPlace } from './blob.ts';
export * from './content.ts';
export { locationRefusal } from './location.ts';
export { PLAINTEXT_BYTES, readSealedAsk, readSealedBid, writePlaintext } from './plaintext.ts';
export { lotFactor, multipliersFor, tablesOf, useOf, type TableContent, type Valuation } from './worth.ts';
