import { sha256 } from '@noble/hashes/sha2.js';

const START = sha256.create();
const WORKING = sha256.create();

/** SHA-256. One state serves all: to set up a new one takes as long as to hash what a leaf holds, and a result has hundreds of thousands of hashes. */
export const digestOf = (bytes: Uint8Array): Uint8Array => START._cloneInto(WORKING).update(bytes).digest();
