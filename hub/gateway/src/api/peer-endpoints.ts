import { defineEndpoint, type EndpointMaker } from '@meridian/api';
import { z } from 'zod';
import { peerSchema } from '../peer/peer-view.ts';
import type { GatewayApplication } from './application.ts';

/** What a token or key must allow. */
export type PeerScope = 'peers:read' | 'peers:write';

const endpoint: EndpointMaker<GatewayApplication, PeerScope> = defineEndpoint;

export const reloadSchema = z.object({
  changed: z.array(z.string()).describe('The fields that are others than before.'),
});

/** Who this gateway knows, by which keys and certificates. */
export const PEER_ENDPOINTS = [
  endpoint({
    id: 'listPeers',
    verb: 'get',
    path: '/peers',
    summary: 'The peers, with their certificates and keys and which of them count now',
    scope: 'peers:read',
    answers: { 200: z.object({ peers: z.array(peerSchema) }) },
    run: (application) => Promise.resolve({ status: 200, body: { peers: application.peers() } }),
  }),
  endpoint({
    id: 'reload',
    verb: 'post',
    path: '/reload',
    summary: "Read the configuration again: other keys and certificates, of the peers' and of this gateway's own",
    scope: 'peers:write',
    answers: { 200: reloadSchema },
    run: (application) => Promise.resolve({ status: 200, body: application.reload() }),
  }),
] as const;
