// Makes the certificate of the simulated devices' root. ECDSA signatures differ each time: run again, it is another root for whoever pinned it.
import { createPublicKey } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { authorityExtensions, makeCertificate } from '../src/simulated/certificates.ts';
import { simulatedRootSigner } from '../src/simulated/root-key.ts';

const signer = simulatedRootSigner();
const der = makeCertificate(
  {
    subject: signer.name,
    publicKey: createPublicKey(signer.privateKey),
    serial: 1n,
    notBefore: Date.UTC(2020, 0, 1) / 1000,
    notAfter: Date.UTC(2049, 11, 31) / 1000,
    extensions: authorityExtensions(),
  },
  signer,
);
writeFileSync(
  new URL('../src/generated/simulated-root.ts', import.meta.url),
  `// Made once by scripts/make-simulated-root.mjs: the root certificate of simulated devices, DER in base64.
export const SIMULATED_ROOT_CERTIFICATE =
  '${Buffer.from(der).toString('base64')}';
`,
);
