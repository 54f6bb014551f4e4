// A gateway as `meridian-gateway` runs it, whose meeting points with the world are watched and, when told so, disturbed.
import { runProcess, urlHost } from '@meridian/api/process';
import { composeGateway, readConfig, type GatewayConfig, type Seam } from '@meridian/gateway';
import { disturbing, shiftDate } from './disturb.ts';
import { KillSwitch } from './kill-switch.ts';
import { DISTURBANCE, type Answer, type Disturbance, type Order } from './orders.ts';
import { watched } from './wrap.ts';

const disturbance = JSON.parse(process.env[DISTURBANCE] ?? '{}') as Disturbance;
if (disturbance.clockAheadMs !== undefined) shiftDate(disturbance.clockAheadMs);

const killSwitch = new KillSwitch();
process.on('message', (order: Order) => {
  if (order.order === 'watch') killSwitch.watch(order.point);
  process.send?.({ deeds: killSwitch.deeds } satisfies Answer);
});

await runProcess<GatewayConfig>({
  help: 'main.ts --config FILE: a gateway under test',
  readConfig,
  logOf: ({ gatewayId, logLevel }) => ({ name: gatewayId, level: logLevel }),
  start: async (config, log, fatal, reread) => {
    const onBroken = (error: unknown): void => {
      fatal(error, 'the disk does not take the transfer log');
    };
    const gateway = await composeGateway(config, log, onBroken, seam(), reread);
    const { api, peer } = await gateway.start();
    return {
      ready: {
        gatewayId: config.gatewayId,
        api: `http://${urlHost(config.api.host)}:${String(api?.port)}`,
        peer: `https://${urlHost(config.peerServer.host)}:${String(peer.port)}`,
      },
      stop: () => gateway.stop(),
      reload: () => gateway.application.reload(),
    };
  },
});

/** The switch stands outside of the disturbances: what is disturbed is a deed all the same. */
function seam(): Seam {
  const { transferLog, bridge, peerGateway, peerInbox } = watched(killSwitch);
  const disturbed = disturbing(disturbance);
  return {
    transferLog,
    bridge: (real) => bridge(disturbed.bridge?.(real) ?? real),
    peerGateway: (real) => peerGateway(disturbed.peerGateway?.(real) ?? real),
    peerInbox,
  };
}
