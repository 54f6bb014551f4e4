import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { contextTag, TAG } from '../../src/encoding/der.ts';
import type { Evidence, Policy, Product, Root, Tcb } from '../../src/index.ts';
import { DEFAULT_POLICY, reportDataOf } from '../../src/index.ts';
import { authorityExtensions, makeCertificate, signed, type Signer } from '../../src/simulated/certificates.ts';
import { der, integer, name, oid, sequence, time } from '../../src/simulated/der-writer.ts';
import { makeReport, signReport, type ReportFields } from '../../src/simulated/report.ts';
import { signingKeyExtensions } from '../../src/simulated/vcek.ts';
import { readCertificate, fingerprint } from '../../src/x509/certificate.ts';
import { AT } from './fixtures.ts';

const DAY = 86_400;
export const ORGANISATION = 'Advanced Test Devices';
export const VALID = { notBefore: AT - 100 * DAY, notAfter: AT + 100 * DAY } as const;

/** RSA keys take a while, so that all tests of a process share them. Shorter ones than AMD's do for RSASSA-PSS. */
const rsa = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('rsa', { modulusLength: 2048 });
const keys = { ark: rsa(), ask: rsa(), asvk: rsa(), other: rsa() };
export const ec = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('ec', { namedCurve: 'secp384r1' });

/** One that signed nothing. */
export const otherKey = keys.other;

export interface Authority {
  readonly product: Product;
  readonly root: Root;
  readonly ark: Signer;
  readonly ask: Signer;
  readonly asvk: Signer;
  /** DER. */
  readonly certificates: { readonly ark: Uint8Array; readonly ask: Uint8Array; readonly asvk: Uint8Array };
}

export const ASK_SERIAL = 65_537n;

interface AuthorityOptions {
  readonly askExtensions?: readonly Uint8Array[];
  readonly askValidity?: { readonly notBefore: number; readonly notAfter: number };
  readonly arkKey?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
}

/** A root, an authority of chips and one of providers like AMD's, RSASSA-PSS with SHA-384; believed as `root`. */
export function makeAuthority(product: Product, options: AuthorityOptions = {}): Authority {
  const { askExtensions = authorityExtensions(), askValidity = VALID, arkKey = keys.ark } = options;
  const ark: Signer = { name: name(ORGANISATION, `ARK-${product}`), privateKey: arkKey.privateKey };
  const ask: Signer = { name: name(ORGANISATION, `SEV-${product}`), privateKey: keys.ask.privateKey };
  const asvk: Signer = { name: name(ORGANISATION, `SEV-VLEK-${product}`), privateKey: keys.asvk.privateKey };
  const make = (
    subject: Signer,
    publicKey: KeyObject,
    serial: bigint,
    fields: Partial<typeof VALID & { extensions: readonly Uint8Array[] }> = {},
  ) =>
    makeCertificate(
      { subject: subject.name, publicKey, serial, ...VALID, extensions: authorityExtensions(), ...fields },
      ark,
    );
  const certificates = {
    ark: make(ark, arkKey.publicKey, 65_536n),
    ask: makeCertificate(
      {
        subject: ask.name,
        publicKey: keys.ask.publicKey,
        serial: ASK_SERIAL,
        ...askValidity,
        extensions: askExtensions,
      },
      ark,
    ),
    asvk: make(asvk, keys.asvk.publicKey, 65_793n),
  };
  const sha256 = fingerprint(readCertificate(certificates.ark));
  return {
    ...{ product, ark, ask, asvk, certificates },
    root: { product, sha256, certificates: [], simulated: false },
  };
}

export const TCB: Tcb = { bootloader: 3, tee: 1, snp: 8, microcode: 115 };
export const TURIN_TCB: Tcb = { fmc: 2, bootloader: 1, tee: 1, snp: 4, microcode: 80 };
export const CHIP_ID = Uint8Array.from({ length: 64 }, (_, i) => i + 1);
export const RUNTIME_DATA = Buffer.from('runtime data');

export interface GuestOptions {
  readonly report?: Partial<ReportFields>;
  /** Changes the signed part before it is signed. */
  readonly change?: (report: Uint8Array) => Uint8Array;
  readonly leaf?: {
    readonly kind?: 'VCEK' | 'VLEK';
    readonly issuer?: Signer;
    readonly productName?: string;
    readonly tcb?: Tcb;
    readonly chipId?: Uint8Array;
    readonly validity?: { readonly notBefore: number; readonly notAfter: number };
    readonly extra?: readonly Uint8Array[];
  };
}

/** Evidence of a guest on a chip that the authority certified: genuine but for what the options spoil. */
export function makeEvidence(authority: Authority, { report = {}, change, leaf = {} }: GuestOptions = {}): Evidence {
  const { product, certificates } = authority;
  const kind = leaf.kind ?? 'VCEK';
  const tcb = leaf.tcb ?? (product === 'Turin' ? TURIN_TCB : TCB);
  const chipId = leaf.chipId ?? (product === 'Turin' ? CHIP_ID.subarray(0, 8) : CHIP_ID);
  const padded = new Uint8Array(64);
  padded.set(chipId);
  const { publicKey, privateKey } = ec();
  const certificate = makeCertificate(
    {
      subject: name(ORGANISATION, `SEV-${kind}`),
      ...{ publicKey, serial: 0n },
      ...(leaf.validity ?? VALID),
      extensions: [
        ...signingKeyExtensions({
          ...{ productName: leaf.productName ?? `${product}-B0`, tcb },
          ...(kind === 'VCEK' ? { chipId } : { provider: 'Test Cloud' }),
        }),
        ...(leaf.extra ?? []),
      ],
    },
    leaf.issuer ?? (kind === 'VCEK' ? authority.ask : authority.asvk),
  );
  const made = makeReport(
    {
      ...{ version: 3, product, policy: 0x30000n, familyId: new Uint8Array(16), vmpl: 0, signingKey: kind, tcb },
      ...{ reportData: reportDataOf(RUNTIME_DATA), measurement: new Uint8Array(48), hostData: new Uint8Array(32) },
      ...{ reportId: new Uint8Array(32), chipId: padded },
      ...report,
    },
    privateKey,
  );
  return {
    report: change === undefined ? made : signReport(change(made), privateKey),
    certificates: [certificate, kind === 'VCEK' ? certificates.ask : certificates.asvk, certificates.ark],
    runtimeData: RUNTIME_DATA,
  };
}

export const believing = ({ root }: Authority): Policy => ({ ...DEFAULT_POLICY, roots: [root] });

export interface ListFields {
  readonly revoked?: readonly bigint[];
  readonly thisUpdate?: number;
  readonly nextUpdate?: number;
  readonly extensions?: readonly Uint8Array[];
}

/** A list of revoked certificates, version 2, DER. */
export function makeList(issuer: Signer, fields: ListFields = {}): Uint8Array {
  const { revoked = [], thisUpdate = VALID.notBefore, nextUpdate = VALID.notAfter, extensions = [] } = fields;
  const entries = revoked.map((serial) => sequence(integer(serial), time(AT - DAY)));
  return signed(
    (algorithm) =>
      sequence(
        ...[integer(1), algorithm, issuer.name, time(thisUpdate), time(nextUpdate)],
        ...(entries.length === 0 ? [] : [sequence(...entries)]),
        ...(extensions.length === 0 ? [] : [der(contextTag(0), sequence(...extensions))]),
      ),
    issuer,
  );
}

export const otherSigner = (signer: Signer): Signer => ({ ...signer, privateKey: keys.other.privateKey });

/** An extension with a meaning that nobody here knows. */
export const strangeExtension = (critical: boolean): Uint8Array =>
  sequence(
    oid('1.2.3.4'),
    ...(critical ? [der(TAG.boolean, Uint8Array.of(0xff))] : []),
    der(TAG.octetString, Uint8Array.of(5, 0)),
  );
