import { common } from '@hyperledger/fabric-protos';
import { encode, make, sha256 } from '../proto.ts';
import type { Signer } from '../identity/organisation.ts';
import { randomBytes } from 'node:crypto';

/** Places in a block's metadata list. */
export const SIGNATURES = common.BlockMetadataIndex.SIGNATURES;
export const VALIDATION_CODES = common.BlockMetadataIndex.TRANSACTIONS_FILTER;
export const COMMIT_HASH = common.BlockMetadataIndex.COMMIT_HASH;
const METADATA_ENTRIES = 5;

function derLength(length: number): Buffer {
  return length < 0x80 ? Buffer.from([length]) : Buffer.from([0x81, length]);
}

function derTagged(tag: number, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([tag]), derLength(body.length), body]);
}

function derUnsigned(value: number): Buffer {
  let digits = value.toString(16);
  if (digits.length % 2 === 1) digits = `0${digits}`;
  const bytes = Buffer.from(digits, 'hex');
  return derTagged(2, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** The ASN.1 form of a header that is hashed and signed: SEQUENCE { number, previous hash, data hash }. */
export function headerBytes(header: common.BlockHeader): Buffer {
  const parts = [
    derUnsigned(header.getNumber()),
    derTagged(4, header.getPreviousHash_asU8()),
    derTagged(4, header.getDataHash_asU8()),
  ];
  return derTagged(0x30, Buffer.concat(parts));
}

/** The hash by which the next block names this one. */
export function headerHash(header: common.BlockHeader): Buffer {
  return sha256(headerBytes(header));
}

/** A block as it leaves the orderer: without validation codes. */
export function newBlock(number: number, previousHash: Uint8Array, envelopes: readonly Uint8Array[]): common.Block {
  return make(common.Block, {
    Header: make(common.BlockHeader, { Number: number, PreviousHash: previousHash, DataHash: sha256(...envelopes) }),
    Data: make(common.BlockData, { DataList: [...envelopes] }),
    Metadata: make(common.BlockMetadata, {
      MetadataList: Array.from({ length: METADATA_ENTRIES }, () => new Uint8Array()),
    }),
  });
}

export function setMetadata(block: common.Block, index: number, bytes: Uint8Array): void {
  const metadata = block.getMetadata() ?? new common.BlockMetadata();
  const list = metadata.getMetadataList_asU8();
  list[index] = bytes;
  metadata.setMetadataList(list);
  block.setMetadata(metadata);
}

export function headerOf(block: common.Block): common.BlockHeader {
  return block.getHeader() ?? new common.BlockHeader();
}

/** The orderer's signature over its metadata, its signature header and the block's header. */
export function signBlock(block: common.Block, orderer: Signer): void {
  const value = encode(common.OrdererBlockMetadata, { LastConfig: make(common.LastConfig, { Index: 0 }) });
  const signatureHeader = encode(common.SignatureHeader, { Creator: orderer.creator, Nonce: randomBytes(24) });
  const signed = Buffer.concat([value, signatureHeader, headerBytes(headerOf(block))]);
  const signature = make(common.MetadataSignature, {
    SignatureHeader: signatureHeader,
    Signature: orderer.sign(signed),
  });
  setMetadata(block, SIGNATURES, encode(common.Metadata, { Value: value, SignaturesList: [signature] }));
}
