// Starts a hub with the auction's container in the data directory that is given, with policy set, credits and plants. Says by a line of JSON
// when it is ready, and ends by SIGTERM. A process of its own, as the hub is one for everybody else.
import { setTimeout as sleep } from 'node:timers/promises';
import { connectFabricHome, type FabricHome } from '@meridian/bridges/fabric';
import { valueOf } from '@meridian/cli/outcome';
import { fabricAccount, type FabricUser } from '@meridian/cli/stack/accounts';
import { evmAddress } from '@meridian/cli/stack/evm';
import { fabricCredentials } from '@meridian/cli/stack/fabric';
import { layout as layoutOf, type Layout } from '@meridian/cli/stack/layout';
import { startStack, type Stack } from '@meridian/cli/stack/stack';
import { locationCommitment, policySetFromJson, policySetId, READY_MADE } from '@meridian/credit';
import { EMITTERS, POLICY_SET, SELLERS } from './parties.ts';

function homeOf(layout: Layout, { hub }: Stack, user: FabricUser): FabricHome {
  const { endpoint, channel, chaincode, mspId } = hub.fabric;
  const at = { endpoint, channel, chaincode, peerMspId: mspId };
  return connectFabricHome({ ...at, ...fabricCredentials(layout, user) });
}

async function as<T>(
  layout: Layout,
  stack: Stack,
  user: FabricUser,
  work: (home: FabricHome) => Promise<T>,
): Promise<T> {
  const home = homeOf(layout, stack, user);
  try {
    return await work(home);
  } finally {
    home.close();
  }
}

/** What there is before an auction: an active policy set, credits of the sellers, installations of the emitters. */
async function prepare(layout: Layout, stack: Stack): Promise<void> {
  const activeFrom = Math.floor(Date.now() / 1000) + 5;
  await as(layout, stack, 'regulator', async ({ policies, registry }) => {
    const document = READY_MADE[POLICY_SET];
    valueOf(await policies.register(document), 'registering the policy set');
    const policySet = policySetId(policySetFromJson(document));
    valueOf(await policies.activate({ policySet, from: activeFrom }), 'activating it');
    for (const { user, legalEntityId, installation } of EMITTERS) {
      const organisation = { organisationId: `ORG-${installation.installationId}`, legalEntityId, name: user };
      const root = fabricAccount(user);
      valueOf(await registry.registerOrganisation({ ...organisation, country: 'BR', kind: 'emitter', root }), 'it');
    }
  });
  await as(layout, stack, 'issuer', async ({ credits }) => {
    for (const { user, credit } of SELLERS)
      valueOf(await credits.issue({ provenance: credit, owner: fabricAccount(user) }), 'issuing');
  });
  for (const { user, installation } of EMITTERS) {
    await as(layout, stack, user, async ({ registry }) => {
      const { installationId, ...location } = installation;
      const organisationId = `ORG-${installationId}`;
      const commitment = locationCommitment(installationId, installation);
      const registered = {
        installationId,
        organisationId,
        fuel: 'coal',
        sizeKw: 1_000n,
        locationCommitment: commitment,
      };
      valueOf(await registry.registerInstallation(registered, location), 'registering the plant');
    });
  }
  await sleep(Math.max(0, (activeFrom + 1) * 1000 - Date.now()));
}

/** Lets the bridge's gateway lock what an account holds. */
const approveGateway = (layout: Layout, stack: Stack, user: FabricUser): Promise<unknown> =>
  as(layout, stack, user, async ({ credits }) =>
    valueOf(await credits.setApprovalForAll(fabricAccount('gateway'), true), 'approving the gateway'),
  );

const layout = layoutOf(process.argv[2] ?? '');
const stack = await startStack(layout, Date.now, { auction: true });
const stop = (): void => {
  void stack.stop().then(() => process.exit(0));
};
process.once('SIGTERM', stop);
await prepare(layout, stack);
for (const { user } of EMITTERS) await approveGateway(layout, stack, user);
process.stdout.write(`${JSON.stringify({ evmBuyer: evmAddress(layout, 'buyer') })}\n`);
