import { connectFabricHome } from '@meridian/bridges/fabric';
import { valueOf } from '@meridian/cli/outcome';
import { fabricAccount, type FabricUser } from '@meridian/cli/stack/accounts';
import { fabricCredentials } from '@meridian/cli/stack/fabric';
import { readHub } from '@meridian/cli/stack/hub-file';
import { layout as layoutOf } from '@meridian/cli/stack/layout';
import { totalKg } from '@meridian/credit';

/** Kilograms of an account by their state, as the home ledger of a hub has them. */
export async function kilogramsOf(data: string, user: FabricUser): Promise<Record<string, bigint>> {
  const layout = layoutOf(data);
  const { endpoint, channel, chaincode, mspId } = readHub(layout.hub).fabric;
  const at = { endpoint, channel, chaincode, peerMspId: mspId };
  const home = connectFabricHome({ ...at, ...fabricCredentials(layout, 'reader') });
  try {
    const own = valueOf(await home.credits.lotsOfOwner(fabricAccount(user), { pageSize: 500 }), 'reading the lots');
    const sums: Record<string, bigint> = {};
    for (const { status, range } of own.lots) sums[status] = (sums[status] ?? 0n) + totalKg([range]);
    return sums;
  } finally {
    home.close();
  }
}
