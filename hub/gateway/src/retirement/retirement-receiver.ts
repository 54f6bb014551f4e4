import type { LedgerBridge } from '@meridian/bridges';
import type { ClaimVerifier } from '@meridian/bridges/claims';
import type { Retirement } from '@meridian/credit';
import {
  decodeEvidence,
  readRetirementNotice,
  signRetirementReceipt,
  verifyMessage,
  type Gateway,
  type MessageSigner,
  type MessageVerifier,
} from '@meridian/satp';
import type { Hash } from '@meridian/credit';
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { GatewayError, messageOf } from '../errors.ts';
import type { TransferLog } from '../log/transfer-log.ts';
import { HOLD_MS } from '../peer/binding.ts';
import type { MessageAnswer, PeerInbox } from '../peer/peer-server.ts';
import { asGateway, keyTrouble, validJwks } from '../peer/message-key-list.ts';
import type { Peer } from '../peer/peers.ts';
import { gatewayProblem, satpProblem } from '../problem.ts';
import { untellable } from '../service/tellable.ts';

export interface RetirementReceiverOptions {
  readonly self: Gateway;
  readonly bridge: LedgerBridge;
  readonly transferLog: TransferLog;
  readonly signer: MessageSigner;
  readonly verifier: MessageVerifier;
  readonly claims: ClaimVerifier;
  readonly clock: Clock;
  readonly log: Logger;
  readonly holdMs?: number;
}

interface Notice {
  readonly retirement: Retirement;
  /** Evidence text. */
  readonly evidence: string;
  readonly hash: Hash;
}

/**
 * Applies retirements abroad to the home ledger. Nothing needs to be remembered before the ledger call: the sender repeats
 * its notice until it has the receipt, and the ledger takes each retirement once.
 */
export class RetirementReceiver implements Pick<PeerInbox, 'retirementNotice'> {
  readonly #options: RetirementReceiverOptions;
  readonly #running = new Map<string, Promise<MessageAnswer>>();

  constructor(options: RetirementReceiverOptions) {
    this.#options = options;
  }

  async retirementNotice(peer: Peer, jws: string): Promise<MessageAnswer> {
    const { self, verifier, claims, clock, log, holdMs = HOLD_MS } = this.#options;
    const now = clock.now();
    const verified = verifyMessage(jws, validJwks(peer, now), verifier);
    if (verified.outcome === 'refused') {
      const why = keyTrouble(jws, peer, now);
      if (why !== undefined)
        log.warn({ peer: peer.gatewayId, why }, 'a peer signed a notice with a key that does not count');
      return { kind: 'refused', problem: satpProblem(verified.problem) };
    }
    const sender = asGateway(peer, now);
    const problem = await untellable(verified.message, claims);
    if (problem !== undefined) return { kind: 'refused', problem: satpProblem(problem) };
    const read = readRetirementNotice(verified.message, { self, peer: sender, claims });
    if (read.outcome === 'refused') return { kind: 'refused', problem: satpProblem(read.problem) };
    const notice: Notice = { ...read, hash: verified.hash };
    return (await this.#recorded(notice)) ?? within(holdMs, this.#once(notice, jws), clock);
  }

  /** The answer that this notice was given before. */
  async #recorded({ retirement, hash }: Notice): Promise<MessageAnswer | undefined> {
    const { ledger, retirementId } = retirement;
    const known = await this.#options.transferLog.notice('in', ledger, retirementId);
    const { jws, noticeHash } =
      known?.state === 'applied' ? (JSON.parse(known.answer ?? '{}') as Partial<Receipt>) : {};
    return jws !== undefined && noticeHash === hash ? { kind: 'message', jws, ledgerMs: 0 } : undefined;
  }

  /** The same notice twice at once is one call. */
  #once(notice: Notice, jws: string): Promise<MessageAnswer> {
    const running = this.#running.get(notice.hash);
    if (running !== undefined) return running;
    const started = this.#apply(notice, jws).finally(() => {
      this.#running.delete(notice.hash);
    });
    this.#running.set(notice.hash, started);
    return started;
  }

  async #apply(notice: Notice, jws: string): Promise<MessageAnswer> {
    const { retirement, evidence: text } = notice;
    const { bridge, transferLog, log } = this.#options;
    const evidence = decodeEvidence(text);
    if (evidence === undefined) throw new TypeError('a checked notice carries evidence that cannot be read');
    const started = performance.now();
    const outcome = await bridge.retiredAbroad(evidence);
    const { ledger, retirementId } = retirement;
    if (outcome.outcome === 'refused') {
      const { code, message } = outcome.refusal;
      log.error({ ledger, retirementId, code, message }, 'the home ledger refused a retirement abroad');
      const error = new GatewayError('LEDGER_REFUSED', `${code}: ${message}`, {
        field: 'retirementClaim',
        value: retirementId,
      });
      return { kind: 'refused', problem: gatewayProblem(error) };
    }
    if (outcome.outcome !== 'done') {
      const error = new GatewayError('LEDGER_UNAVAILABLE', `the ledger did not answer: ${messageOf(outcome.cause)}`);
      return { kind: 'refused', problem: gatewayProblem(error) };
    }
    return transferLog.alone(`notice/${notice.hash}`, async () => {
      // Another replica may have had the same notice at the same time: one receipt of it is enough.
      return (await this.#recorded(notice)) ?? this.#receipt(notice, jws, performance.now() - started);
    });
  }

  async #receipt({ retirement, hash }: Notice, jws: string, ledgerMs: number): Promise<MessageAnswer> {
    const { signer, transferLog, clock } = this.#options;
    const { ledger, retirementId } = retirement;
    const receipt = signRetirementReceipt({ retirementId, noticeHash: hash, now: clock.now() }, signer);
    const answer: Receipt = { jws: receipt.jws, noticeHash: hash };
    await transferLog.append({
      at: clock.now(),
      notice: {
        direction: 'in',
        ledger,
        retirementId,
        state: 'applied',
        body: JSON.stringify({ jws }),
        answer: JSON.stringify(answer),
        at: clock.now(),
      },
    });
    return { kind: 'message', jws: receipt.jws, ledgerMs };
  }
}

interface Receipt {
  readonly jws: string;
  readonly noticeHash: Hash;
}

/** The answer if it is there in time; otherwise the sender asks again, and finds it written down. */
async function within(ms: number, answer: Promise<MessageAnswer>, clock: Clock): Promise<MessageAnswer> {
  let stop: () => void = () => undefined;
  const late = new Promise<MessageAnswer>((resolve) => {
    stop = clock.alarm(clock.now() + ms, () => {
      resolve({ kind: 'accepted' });
    });
  });
  // After the hold its failure has nobody to go to; the sender's next try meets it again.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    stop();
  }
}
