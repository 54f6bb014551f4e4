import { APPROVAL_TIMER } from '../guards/approvals.ts';
import type { Restorer } from '../finality/restorer.ts';
import type { CatchUp } from '../restore/catch-up.ts';
import type { RetirementSender } from '../retirement/retirement-sender.ts';
import type { Admission } from './admission.ts';
import { Dispatcher, type DispatcherOptions } from './dispatcher.ts';
import type { ProfileRunner } from './profile-runner.ts';
import type { TransferRunners } from './runners.ts';
import type { TransferService } from './transfer-service.ts';

/** The dispatcher with everything that a gateway can have in its outbox, and its timers. */
export function effectDispatcher({
  runners,
  profiles,
  sender,
  restorer,
  catchUp,
  transfers,
  admission,
  ...options
}: Pick<DispatcherOptions, 'transferLog' | 'clock' | 'log'> & {
  readonly runners: TransferRunners;
  readonly profiles: ProfileRunner;
  readonly sender: RetirementSender;
  readonly restorer: Restorer;
  readonly catchUp: CatchUp;
  readonly transfers: TransferService;
  readonly admission: Admission;
}): Dispatcher {
  return new Dispatcher({
    ...options,
    runners: {
      sendMessage: (row) => runners.sendMessage(row),
      ledger: (row) => runners.ledger(row),
      fetchProfile: (row) => profiles.fetch(row),
      proveRetirement: (row) => sender.proveRetirement(row),
      sendNotice: (row) => sender.sendNotice(row),
      restore: (row) => restorer.run(row),
      farewell: (row) => catchUp.farewell(row),
    },
    ring: async ({ transferKey, name }) => {
      if (name === APPROVAL_TIMER) {
        const input = { kind: 'cancel', now: options.clock.now(), reason: 'nobody approved it in time' } as const;
        await transfers.receive({ key: transferKey, input, cleared: [name], onlyIn: 'initial' });
        return;
      }
      const timer = name === 'lock' ? 'lock' : 'session';
      const row = await options.transferLog.transfer(transferKey);
      const since = timer === 'session' && row?.role === 'client' ? admission.runsSince(row) : undefined;
      if (since !== undefined && (await transfers.putOff(transferKey, since))) return;
      const input = { kind: 'deadline', now: options.clock.now(), timer } as const;
      await transfers.receive({ key: transferKey, input, cleared: [name] });
    },
  });
}
