import type { PolicySetRecord } from '../api/registry-client.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { activeDates } from '../quote-text.ts';
import { connectGateway, connectRegistry } from '../stack/clients.ts';
import { readHub } from '../stack/hub-file.ts';
import type { Layout } from '../stack/layout.ts';

export interface PolicyOptions {
  readonly json: boolean;
  readonly layout: Layout;
  readonly now: () => number;
  readonly out: (line: string) => void;
}

/** Every policy set that was ever registered on the home ledger. @throws CommandError */
export async function listPolicies({ json, layout, now, out }: PolicyOptions): Promise<ExitCode> {
  const all = await connectRegistry(layout, readHub(layout.hub), 'reader', now).policySets();
  const sorted = all.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  if (json) out(JSON.stringify(sorted));
  else for (const record of sorted) out(policyLine(record));
  return EXIT.done;
}

/** One policy set with its document. @throws CommandError `POLICY_SET_NOT_FOUND` */
export async function showPolicy(options: PolicyOptions & { readonly policySet: string }): Promise<ExitCode> {
  const { json, layout, now, out } = options;
  const record = await connectRegistry(layout, readHub(layout.hub), 'reader', now).policySet(options.policySet);
  if (json) out(JSON.stringify(record));
  else for (const line of [policyLine(record), JSON.stringify(record.document, null, 2)]) out(line);
  return EXIT.done;
}

/** Carries a policy set to the EVM chain with the home ledger's evidence; again it changes nothing. @throws CommandError */
export async function publishPolicy(options: PolicyOptions & { readonly policySet: string }): Promise<ExitCode> {
  const { json, layout, now, out } = options;
  const hub = readHub(layout.hub);
  const { policySet } = await connectRegistry(layout, hub, 'reader', now).policySet(options.policySet);
  const evidence = await connectGateway(layout, hub, 'origin', now).policySetEvidence(policySet);
  const accepted = await connectGateway(layout, hub, 'destination', now).acceptPolicySet(evidence);
  out(
    json ? JSON.stringify(accepted) : `${policySet} is on the EVM chain, version ${accepted.version} of its activation`,
  );
  return EXIT.done;
}

const sortKey = ({ document: { name, version } }: PolicySetRecord): string =>
  `${name} ${String(version).padStart(10, '0')}`;

const policyLine = (record: PolicySetRecord): string => {
  const { policySet, document } = record;
  const name = `${document.name} ${document.version}`;
  return `${name.padEnd(30)}  ${policySet.slice(0, 12)}  active ${activeDates(record).padEnd(33)}  ${document.description}`;
};
