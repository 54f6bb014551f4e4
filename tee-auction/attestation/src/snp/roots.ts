import { AMD_CERTIFICATES } from '../generated/amd-certificates.ts';
import type { Product } from './tcb.ts';

/** A root that is believed, by its fingerprint. */
export interface Root {
  readonly product: Product;
  /** SHA-256 of the root certificate's DER, lower-case hex. */
  readonly sha256: string;
  /** The root (ARK) and its authorities (ASK, ASVK) as DER: used where the evidence does not bring them. */
  readonly certificates: readonly Uint8Array[];
  /** A root of simulated devices, under which anybody can sign. Counts only with `allowSimulated`. */
  readonly simulated: boolean;
}

const PINNED: Readonly<Record<Product, string>> = {
  Milan: '69d063b45344d26a2e94e1f4210de49ef555308287d4c174445c95639a540bcd',
  Genoa: '4c6598d19c18719c5dfd4a7d335f674e5bfe1d8f800cea2cf270c10d103db2f1',
  Turin: '1f084161a44bb6d93778a904877d4819cafa5d05ef4193b2ded9dd9c73dd3f6a',
};

const amd = (product: Product): Root => ({
  product,
  sha256: PINNED[product],
  certificates: AMD_CERTIFICATES[product].map((base64) => Uint8Array.from(Buffer.from(base64, 'base64'))),
  simulated: false,
});

/** AMD's roots: Milan, Genoa (and Siena), Turin. */
export const AMD_ROOTS: readonly Root[] = [amd('Milan'), amd('Genoa'), amd('Turin')];
