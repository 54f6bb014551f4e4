import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORGANISATIONS, peerConfig, portsOf, type Layout } from './layout.ts';

const TEMPLATES = join(import.meta.dirname, 'templates');
/** Its scripts take chaincode-as-a-service packages; the peer runs them from here. */
const BUILDER = join(import.meta.dirname, 'builder');

/** Writes the programs' configuration files with this network's paths and ports. */
export function writeConfiguration(layout: Layout, batchTimeout: string): void {
  for (const directory of [layout.log, layout.data, layout.ordererConfig]) mkdirSync(directory, { recursive: true });
  const shared = { CRYPTO: layout.crypto, DATA: layout.data };
  const { ordererPorts, peerPorts } = layout;
  render('crypto-config.yaml', layout.ordererConfig, {});
  render('configtx.yaml', layout.ordererConfig, {
    ...shared,
    BATCH_TIMEOUT: batchTimeout,
    ORDERER_PORT: String(ordererPorts.listen),
    PEER1_PORT: String(peerPorts[1].listen),
    PEER2_PORT: String(peerPorts[2].listen),
  });
  render('orderer.yaml', layout.ordererConfig, {
    ...shared,
    ORDERER_PORT: String(ordererPorts.listen),
    ADMIN_PORT: String(ordererPorts.admin),
    OPERATIONS_PORT: String(ordererPorts.operations),
  });
  for (const organisation of ORGANISATIONS) {
    const ports = portsOf(layout, organisation);
    mkdirSync(peerConfig(layout, organisation), { recursive: true });
    render('core.yaml', peerConfig(layout, organisation), {
      ...shared,
      BUILDER,
      ORDINAL: String(organisation.ordinal),
      PEER_PORT: String(ports.listen),
      CHAINCODE_LISTEN_PORT: String(ports.chaincodeListen),
      OPERATIONS_PORT: String(ports.operations),
    });
  }
}

function render(template: string, directory: string, marks: Readonly<Record<string, string>>): void {
  const text = readFileSync(join(TEMPLATES, template), 'utf8').replace(/@([A-Z0-9_]+)@/g, (mark, name: string) => {
    const value = marks[name];
    if (value === undefined) throw new RangeError(`${template} has a mark without a value: ${mark}`);
    return value;
  });
  writeFileSync(join(directory, template), text);
}
