import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { reportDataOf } from '../../src/index.ts';
import { sidecarProvider, type SimulatedDevice } from '../../src/providers/index.ts';
import { azure } from '../support/fixtures.ts';
import { describeProvider, honest } from './suite.ts';

type Handler = (body: string, response: ServerResponse) => void;

interface Sidecar {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

async function startSidecar(handler: Handler): Promise<Sidecar> {
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      if (request.method === 'POST' && request.url === '/attest/combined') handler(body, response);
      else response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const toPem = (certificates: readonly Uint8Array[]): string =>
  certificates
    .map(
      (der) =>
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    )
    .join('');

const toBase64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

/** The sidecar's answer for a device. */
function combined(device: SimulatedDevice, body: string): Record<string, string> {
  const { runtime_data: runtimeData } = JSON.parse(body) as { runtime_data: string };
  return {
    evidence: toBase64(device.report(reportDataOf(Buffer.from(runtimeData, 'base64')))),
    endorsements: toBase64(toPem(device.certificates)),
    uvm_endorsements: '',
    endorsed_tcb: '7308000000000003',
  };
}

const answering =
  (text: string, status = 200): Handler =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(text);

describeProvider('sidecar', async (device) => {
  const sidecar = await startSidecar((body, response) => {
    answering(JSON.stringify(combined(device, body)))(body, response);
  });
  return { provider: sidecarProvider({ url: sidecar.url }), stop: () => sidecar.stop() };
});

describe('sidecar', () => {
  const RUNTIME_DATA = Buffer.from('data');
  let sidecar: Sidecar | undefined;
  afterEach(async () => {
    await sidecar?.stop();
    sidecar = undefined;
  });
  const attestWith = async (handler: Handler, timeoutMs = 5000) => {
    sidecar = await startSidecar(handler);
    return sidecarProvider({ url: sidecar.url, timeoutMs }).attest(RUNTIME_DATA);
  };

  const device = honest();
  const good = combined(device, JSON.stringify({ runtime_data: RUNTIME_DATA.toString('base64') }));

  test('hands over the endorsement and the policy that the group runs under', async () => {
    sidecar = await startSidecar(
      answering(JSON.stringify({ ...good, uvm_endorsements: toBase64(azure.uvmEndorsement) })),
    );
    const evidence = await sidecarProvider({ url: sidecar.url, securityPolicy: azure.securityPolicy }).attest(
      RUNTIME_DATA,
    );
    expect(evidence).toMatchObject({
      ...{ runtimeData: RUNTIME_DATA, securityPolicy: azure.securityPolicy, uvmEndorsement: azure.uvmEndorsement },
      certificates: device.certificates,
    });
  });

  test.each<[string, string]>([
    ['an error', '{"error":"fetching report failed"}'],
    ['an error and then an answer', `{"error":"fetching report failed"}${JSON.stringify(good)}`],
    ['two answers', `${JSON.stringify(good)}\n${JSON.stringify(good)}`],
    ['nothing', ''],
    ['no object', '[]'],
    ['a text', 'OK'],
    ['a report that is not base64', JSON.stringify({ ...good, evidence: 'not base64' })],
    ['no certificates', JSON.stringify({ evidence: good['evidence'] })],
    ['more than a megabyte', `{"evidence":"${'A'.repeat(1 << 20)}"}`],
  ])('takes no answer of status 200 that is %s', async (_, text) => {
    const refused = { name: 'ProviderError', code: 'BAD_ANSWER' };
    await expect(attestWith(answering(text))).rejects.toMatchObject(refused);
  });

  test('takes no answer of another status', async () => {
    const text = JSON.stringify(good);
    await expect(attestWith(answering(text, 403))).rejects.toMatchObject({ code: 'BAD_ANSWER' });
  });

  test('follows no redirect', async () => {
    const redirect: Handler = (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end();
    await expect(attestWith(redirect)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('waits only so long', async () => {
    const silent: Handler = () => undefined;
    await expect(attestWith(silent, 50)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  test('is not available where nobody listens', async () => {
    const provider = sidecarProvider({ url: 'http://127.0.0.1:1' });
    await expect(provider.attest(RUNTIME_DATA)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
