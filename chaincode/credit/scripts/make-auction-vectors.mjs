// Makes test/vectors/auction.json from the TypeScript reference; the Merkle roots are made here, by hand. `--check` says whether the
// committed file is fresh.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as credit from '../dist/index.js';

const FILE = new URL('../../../test/vectors/auction.json', import.meta.url);
const hash = (text) => credit.hashText(text);
const hex = (bytes) => credit.toHex(bytes);

const auctionId = hash('an auction');
const lots = ['0-1000', '1000-2000,5000-7500'].map((ranges, i) => {
  const [batchId, rangesHash] = [hash(`batch ${i}`), credit.rangesHash(credit.parseRanges(ranges))];
  return { batchId, ranges, rangesHash, lotId: credit.auctionLotId(auctionId, batchId, rangesHash) };
});

const sealed = [
  { account: 'Org1MSP/seller', index: 0, subject: lots[0].lotId },
  { account: 'Org1MSP/seller', index: 1, subject: lots[1].lotId },
  { account: 'Org2MSP/emitter', index: 0, subject: hash('a location commitment') },
  { account: 'Org2MSP/trader@example.org', index: 7, subject: credit.ZERO_HASH },
  { account: 'Org3MSP/emitter', index: 2, subject: hash('another location commitment') },
].map(({ account, index, subject }, i) => {
  const ciphertext = Uint8Array.from({ length: 49 + i }, (_, at) => (at * 7 + i) % 256);
  const bidder = credit.auctionBidder(account);
  const bidId = credit.auctionBidId(auctionId, bidder, index);
  return {
    account,
    index,
    subject,
    bidder,
    bidId,
    sealInfo: hex(credit.auctionSealInfo(auctionId, bidder, index)),
    ciphertext: hex(ciphertext),
    leaf: hex(credit.encodeSealedLeaf({ auctionId, bidder, bidId, ciphertext, subject })),
  };
});

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
/** H(0x00 || leaf), H(0x01 || left || right), a lone node goes up unchanged, zero for none. */
function rootOf(leaves) {
  let level = leaves.map((leaf) => sha256(Buffer.of(0), Buffer.from(leaf, 'hex')));
  while (level.length > 1) {
    const pairs = [];
    for (let i = 0; i < level.length; i += 2)
      pairs.push(level[i + 1] === undefined ? level[i] : sha256(Buffer.of(1), level[i], level[i + 1]));
    level = pairs;
  }
  return level[0]?.toString('hex') ?? credit.ZERO_HASH;
}

const ascending = sealed.map(({ bidId, leaf }) => ({ bidId, leaf })).sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
const roots = ascending
  .map((_, i) => i + 1)
  .map((count) => ({
    leaves: count,
    root: rootOf(ascending.slice(0, count).map(({ leaf }) => leaf)),
  }));

const buyers = sealed.map(({ account, bidder }) => {
  const opening = { bidder, beneficiary: hash(`legal entity of ${account}`), salt: hash(`salt of ${account}`) };
  return { ...opening, buyer: credit.auctionBuyer(auctionId, opening) };
});

const closed = [
  { bidsCount: 0, bidsClose: 0 },
  { bidsCount: sealed.length, bidsClose: 1_767_225_600 },
  { bidsCount: 4_294_967_295, bidsClose: 253_402_214_400 },
].map(({ bidsCount, bidsClose }) => {
  const statement = {
    homeLedger: hash('a home ledger'),
    auctionId,
    rulesHash: hash('rules'),
    lotsHash: hash('lots'),
    bidsRoot: roots.at(-1).root,
    bidsCount,
    policySet: hash('a policy set'),
    seed: hash('a seed'),
    bidKey: hash('a bid key'),
    bidsClose,
  };
  return { ...statement, bytes: hex(credit.encodeClosedStatement(statement)) };
});

const text = `${JSON.stringify({ auctionId, lots, sealed, roots: [{ leaves: 0, root: rootOf([]) }, ...roots], buyers, closed }, null, 1)}\n`;
if (process.argv.includes('--check')) {
  if (readFileSync(FILE, 'utf8') !== text)
    throw new Error('test/vectors/auction.json is not what the reference makes: run this script without --check');
} else writeFileSync(FILE, text);
