import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicJwk } from '@meridian/cli/stack/gateways';
import { keptSecret, p256Pem } from '@meridian/cli/stack/keys';
import { DevelopmentPki } from '@meridian/cli/stack/pki';
import { writeJson } from '@meridian/cli/stack/state-file';
import { eventually } from '../stack/transfers.ts';
import type { Place, World } from '../stack/world.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const PAIRS = 10;
const WITHIN_MS = 60_000;

/** What of a gateway's configuration is changed here. */
interface Configuration {
  messageKeyFile: string;
  formerMessageKeys?: object[];
  peerServer: { certFile: string; keyFile: string };
  peers: [{ messageKeys: object[]; certificates: object[] }];
}

/** An operator of one gateway: changes its configuration and has it read again. */
class Operator {
  readonly #world: World;
  readonly #place: Place;
  #readings = 0;

  constructor(world: World, place: Place) {
    this.#world = world;
    this.#place = place;
  }

  get id(): string {
    return this.#world.gateways[this.#place].gatewayId;
  }

  configuration(): Configuration {
    return JSON.parse(readFileSync(this.#file, 'utf8')) as Configuration;
  }

  async change(edit: (configuration: Configuration) => void): Promise<void> {
    const configuration = this.configuration();
    edit(configuration);
    writeJson(this.#file, configuration);
    this.#readings += 1;
    this.#world.gateways[this.#place].kill('SIGHUP');
    const log = join(this.#world.layout.logs, `${this.id}.log`);
    await eventually(`${this.id} reads its configuration`, WITHIN_MS, () => {
      const readings = readFileSync(log, 'utf8').split('"the configuration was read again"').length - 1;
      return Promise.resolve(readings === this.#readings ? true : undefined);
    });
  }

  get #file(): string {
    return join(this.#world.layout.gateway(this.id), 'gateway.json');
  }
}

/** In the order of docs/operations.md, with transfers begun between its steps. */
async function rotate(world: World, traffic: Traffic, gateway: Operator, peer: Operator): Promise<void> {
  const { messageKeyFile } = gateway.configuration();
  const nextKeyFile = join(world.layout.keys, `${gateway.id}-message-2.pem`);
  keptSecret(nextKeyFile, p256Pem);
  const tls = await new DevelopmentPki(world.layout.pki, () => Date.now()).gateway(`${gateway.id}-2`);
  await peer.change(({ peers: [known] }) => {
    known.messageKeys.push(publicJwk(nextKeyFile));
    known.certificates.push({ sha256: tls.certSha256 });
  });
  await traffic.begin(4);
  await gateway.change((own) => {
    own.formerMessageKeys = [publicJwk(messageKeyFile)];
    own.messageKeyFile = nextKeyFile;
    own.peerServer = { ...own.peerServer, certFile: tls.certFile, keyFile: tls.keyFile };
  });
  const begun = traffic.begun;
  await traffic.begin(2);
  await eventually('the end of what was open', WITHIN_MS, async () =>
    (await traffic.endedSoFar()) >= begun ? true : undefined,
  );
  await traffic.begin(2);
  await peer.change(({ peers: [known] }) => {
    const [oldKey, newKey] = known.messageKeys;
    const [oldPin, newPin] = known.certificates;
    known.messageKeys = [{ ...oldKey, notAfter: new Date().toISOString() }, { ...newKey }];
    known.certificates = [{ ...oldPin, revoked: 'replaced' }, { ...newPin }];
  });
  await traffic.begin(2);
}

export const KEYS: readonly Trouble[] = [
  {
    name: 'both gateways take other keys and certificates while transfers run',
    run: (data, note) =>
      inWorld({ data }, async (world) => {
        const traffic = await Traffic.prepare(world, PAIRS);
        const [home, abroad] = [new Operator(world, 'home'), new Operator(world, 'abroad')];
        await rotate(world, traffic, home, abroad);
        await rotate(world, traffic, abroad, home);
        const wrong = await traffic.end(WITHIN_MS);
        note(`${traffic.begun} transfers meanwhile`);
        return wrong;
      }),
  },
];
