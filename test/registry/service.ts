import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { createToken } from '@meridian/api';
import { BASE_PATH, parseConfig, REGISTRY_API, startRegistry, type RunningRegistry } from '@meridian/registry';
import { pino } from 'pino';
import type { FabricNetwork, IdentityRequest } from '../networks/network.ts';

const REGISTRY_ID = 'registry-test';
const SCOPES = ['registry:read', 'registry:write', 'quotes:read'];

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The registry's service before a network, asked over HTTP by people who sign on the ledger for themselves. */
export class RegistryService {
  /** Everything that it logged. */
  readonly log: string[] = [];
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #running: RunningRegistry | undefined;

  /** @param people whom it gives an identity each, by the name in their certificate */
  async start(network: FabricNetwork, directory: string, people: readonly IdentityRequest[]): Promise<void> {
    mkdirSync(directory, { recursive: true });
    const file = (name: string, text: string): string => {
      const path = join(directory, name);
      writeFileSync(path, text, { mode: 0o600 });
      return path;
    };
    const [organisation] = network.organisations;
    if (organisation === undefined) throw new Error('a network has organisations');
    const { mspId: peerMspId, peerEndpoint: endpoint, tlsCaPem, tlsHostOverride: serverName } = organisation;
    const identities = await Promise.all(
      people.map(async (request) => {
        const { mspId, certPem, keyPem } = await network.issueIdentity(request);
        const { name } = request;
        return { subject: name, mspId, certFile: file(`${name}.crt`, certPem), keyFile: file(`${name}.key`, keyPem) };
      }),
    );
    const config = parseConfig({
      registryId: REGISTRY_ID,
      ledger: {
        ...{ endpoint, peerMspId, channel: network.channel, chaincode: network.chaincode },
        tls: { caFile: file('tls-ca.crt', tlsCaPem), ...(serverName !== undefined && { serverName }) },
      },
      identities,
      reader: 'reader',
      api: { port: 0, tokenKeyFile: file('token.pub', pemOf(this.#keys.publicKey)) },
    });
    const stream = { write: (line: string): void => void this.log.push(line) };
    this.#running = await startRegistry(config, pino({ level: 'trace' }, stream));
  }

  async stop(): Promise<void> {
    await this.#running?.stop();
  }

  get = (subject: string, path: string): Promise<Answer> => this.#ask('GET', subject, path);
  put = (subject: string, path: string, body: object): Promise<Answer> => this.#ask('PUT', subject, path, body);
  post = (subject: string, path: string, body: object): Promise<Answer> => this.#ask('POST', subject, path, body);

  async #ask(method: 'GET' | 'PUT' | 'POST', subject: string, path: string, body?: object): Promise<Answer> {
    const { privateKey } = this.#keys;
    const token = await createToken({
      ...{ privateKey, subject, audience: REGISTRY_ID, scopes: SCOPES, seconds: 60, now: Date.now() },
    });
    const response = await fetch(`http://127.0.0.1:${String(this.#running?.api.port)}${BASE_PATH}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answer['body'];
    expectDescribed(method, path, response.status, answer);
    return { status: response.status, body: answer };
  }
}

const pemOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();

/** What is answered is what the description of the API says, and no field more. */
function expectDescribed(method: string, path: string, status: number, answer: unknown): void {
  if (status >= 400) return;
  const steps = path.split('?')[0]?.split('/') ?? [];
  const endpoint = REGISTRY_API.endpoints.find(({ verb, path: pattern }) => {
    const wanted = pattern.split('/');
    const fits = wanted.every((step, i) => step.startsWith('{') || step === steps[i]);
    return verb === method.toLowerCase() && wanted.length === steps.length && fits;
  });
  expect(endpoint?.answers[status]?.parse(answer)).toEqual(answer);
}
