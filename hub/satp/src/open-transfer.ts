import { hashText, type Hash } from '@meridian/credit';
import type { ClientTransfer, ServerTransfer } from './transfer.ts';

interface Ids {
  readonly transferContextId: string;
  readonly sessionId: string;
  readonly peerGatewayId: string;
}

/** The transfer's key on both ledgers (docs/layouts.md). */
export const transferIdOf = (transferContextId: string): Hash => hashText(transferContextId);

const initial = (ids: Ids) =>
  ({
    ...ids,
    transferId: transferIdOf(ids.transferContextId),
    state: 'initial',
    conversation: 'open',
    handled: {},
  }) as const;

/** A transfer that this gateway is about to propose. The ids are fresh ones of the gateway's, UUIDs. */
export const openClientTransfer = (ids: Ids): ClientTransfer => ({ role: 'client', ...initial(ids) });

/** What a gateway steps a proposal on when it knows neither its session nor its transfer context. */
export const openServerTransfer = (ids: Ids): ServerTransfer => ({ role: 'server', ...initial(ids) });
