import type { GatewayPlan } from '@meridian/cli/stack/gateways';
import type { Hub } from '@meridian/cli/stack/hub-file';

/** Where a gateway answers, as a hub's file has it. */
export const addressesOf = ({ gatewayId, apiPort, peerPort }: GatewayPlan): Hub['gateways']['origin'] => ({
  gatewayId,
  apiUrl: `http://127.0.0.1:${apiPort}`,
  peerUrl: `https://127.0.0.1:${peerPort}`,
  apiPort,
  peerPort,
});
