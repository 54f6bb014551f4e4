import { keyIdOf } from '@meridian/satp';
import { z } from 'zod';
import { laneOf, type Peer } from './peers.ts';
import { standingOf, type Validity } from './validity.ts';

const validitySchema = {
  standing: z.enum(['valid', 'not valid yet', 'expired', 'revoked']),
  notBefore: z.iso.datetime().optional(),
  notAfter: z.iso.datetime().optional(),
  /** The reason that the configuration gives. */
  revoked: z.string().optional(),
};

type ValidityView = z.infer<z.ZodObject<typeof validitySchema>>;

export const peerSchema = z.object({
  gatewayId: z.string(),
  url: z.string(),
  certificates: z.array(z.object({ sha256: z.string(), ...validitySchema })),
  messageKeys: z.array(z.object({ keyId: z.string().describe('RFC 7638 thumbprint.'), ...validitySchema })),
  ledgers: z.array(
    z.object({
      descriptor: z.string(),
      lane: z.string(),
      claimKeys: z.array(z.object({ x: z.string(), y: z.string(), ...validitySchema })),
      endorsers: z.array(z.object({ mspId: z.string() })).optional(),
    }),
  ),
});
export type PeerView = z.infer<typeof peerSchema>;

/** A peer as an operator sees it: what counts now and what does not. */
export const peerView = ({ gatewayId, url, certificates, messageKeys, ledgers }: Peer, now: number): PeerView => ({
  gatewayId,
  url,
  certificates: certificates.map(({ sha256, ...rest }) => ({ sha256, ...validityView(rest, now) })),
  messageKeys: messageKeys.map(({ jwk, ...rest }) => ({ keyId: keyIdOf(jwk), ...validityView(rest, now) })),
  ledgers: ledgers.map((held) => ({
    descriptor: held.ledger.descriptor,
    lane: laneOf(held),
    claimKeys: held.claimKeys.map(({ x, y, ...rest }) => ({ x, y, ...validityView(rest, now) })),
    ...(held.endorsers !== undefined && { endorsers: held.endorsers.map(({ mspId }) => ({ mspId })) }),
  })),
});

const isoOf = (at: number): string => new Date(at).toISOString();

const validityView = (validity: Validity, now: number): ValidityView => {
  const { notBefore, notAfter, revoked } = validity;
  return {
    standing: standingOf(validity, now),
    ...(notBefore !== undefined && { notBefore: isoOf(notBefore) }),
    ...(notAfter !== undefined && { notAfter: isoOf(notAfter) }),
    ...(revoked !== undefined && { revoked }),
  };
};
