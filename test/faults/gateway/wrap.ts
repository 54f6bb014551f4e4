import type { LedgerBridge } from '@meridian/bridges';
import type { Append, PeerGateway, PeerInbox, Seam, TransferLog } from '@meridian/gateway';
import type { KillSwitch } from './kill-switch.ts';
import { labelOfAppend, labelOfMessage, labelOfPostpone, LEDGER_CALLS, type Labelled } from './labels.ts';

/** A gateway's meeting points, each deed of which goes through the switch. */
export const watched = (killSwitch: KillSwitch): Required<Omit<Seam, 'clock'>> => ({
  transferLog: (log) => watchedLog(log, killSwitch),
  bridge: (bridge) => watchedBridge(bridge, killSwitch),
  peerGateway: (peers) => watchedPeers(peers, killSwitch),
  peerInbox: (inbox) => watchedInbox(inbox, killSwitch),
});

function watchedLog(log: TransferLog, killSwitch: KillSwitch): TransferLog {
  return replaced(log, {
    append(append: Append) {
      const labelled = labelOfAppend(append);
      const work = () => log.append(append);
      return labelled === undefined ? work() : killSwitch.around({ kind: 'log', ...labelled }, work);
    },
    postpone: (key, nextTryAt, lastError) =>
      killSwitch.around({ kind: 'log', ...labelOfPostpone(key) }, () => log.postpone(key, nextTryAt, lastError)),
  });
}

function watchedBridge(bridge: LedgerBridge, killSwitch: KillSwitch): LedgerBridge {
  const calls = Object.entries(LEDGER_CALLS) as [keyof LedgerBridge, (...given: unknown[]) => Labelled][];
  const watchedCalls = calls.map(([name, labelOf]) => {
    const call = (bridge[name] as (...given: unknown[]) => Promise<unknown>).bind(bridge);
    return [
      name,
      (...given: unknown[]) => killSwitch.around({ kind: 'ledger', ...labelOf(...given) }, () => call(...given)),
    ];
  });
  return replaced(bridge, Object.fromEntries(watchedCalls) as Partial<LedgerBridge>);
}

function watchedPeers(peers: PeerGateway, killSwitch: KillSwitch): PeerGateway {
  return replaced(peers, {
    send: (to, jws, ledgerMs) =>
      killSwitch.around({ kind: 'send', ...labelOfMessage(jws) }, () => peers.send(to, jws, ledgerMs)),
    profile: (from, hash) =>
      killSwitch.around({ kind: 'send', label: 'ask for profile' }, () => peers.profile(from, hash)),
  });
}

function watchedInbox(inbox: PeerInbox, killSwitch: KillSwitch): PeerInbox {
  return replaced(inbox, {
    message: (peer, jws, ledgerMs) =>
      killSwitch.around({ kind: 'receive', ...labelOfMessage(jws) }, () => inbox.message(peer, jws, ledgerMs)),
    assetProfile: (hash) =>
      killSwitch.around({ kind: 'receive', label: 'question for profile' }, () => inbox.assetProfile(hash)),
  });
}

/** The same object with some methods of its own; the others run on the object itself, whose private fields they need. */
export function replaced<T extends object>(target: T, methods: Partial<T>): T {
  return new Proxy(target, {
    get(object, property) {
      const own = property in methods ? methods[property as keyof T] : undefined;
      if (own !== undefined) return own;
      const member: unknown = Reflect.get(object, property, object);
      return typeof member === 'function' ? (member.bind(object) as unknown) : member;
    },
  });
}
