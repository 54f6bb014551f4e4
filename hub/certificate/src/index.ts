export { certificateSchema, type Certificate } from './certificate.ts';
export { makeCertificate, type RetirementFacts } from './make.ts';
export type { TrustedChain } from './trust.ts';
export { verifyCertificate, type CertificateCheck, type CertificateCode, type CertificateVerdict } from './verify.ts';
