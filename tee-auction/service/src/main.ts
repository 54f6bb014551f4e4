import { codeHash } from './code-hash.ts';
import { CONFIG_VARIABLE, readConfig, type ServiceConfig } from './config.ts';
import { ServiceError } from './errors.ts';
import { evidenceProvider } from './evidence/provider.ts';
import { simulatedSecurityPolicy } from './evidence/security-policy.ts';
import { sidecarRelease, simulatedRelease, type KeyRelease } from './keys/key-release.ts';
import { startAuctionService } from './service.ts';

/**
 * The container's process: configured by one variable of its environment, one line of JSON on standard output when it serves, ended by
 * SIGTERM or SIGINT. It writes no file. Its messages name errors and never what was opened.
 */
async function main(): Promise<void> {
  const text = process.env[CONFIG_VARIABLE];
  const config = readConfig(text);
  const code = codeHash(new URL('.', import.meta.url));
  const service = await startAuctionService({
    config,
    provider: await evidenceProvider({
      evidence: config.evidence,
      securityContext: process.env['UVM_SECURITY_CONTEXT_DIR'],
      simulatedPolicy: () =>
        simulatedSecurityPolicy({
          command: ['node', 'service.mjs'],
          environment: [`${CONFIG_VARIABLE}=${JSON.stringify(shown(text ?? ''))}`],
        }),
      now: Date.now,
    }),
    keyRelease: keyReleaseOf(config),
    codeHash: code,
    now: Date.now,
    failed: (error) => {
      process.stderr.write(`${JSON.stringify({ level: 'error', error: nameOf(error) })}\n`);
    },
  });
  const { url, port, tlsKey, bidKey, simulated } = service;
  process.stdout.write(`${JSON.stringify({ url, port, tlsKey, bidKey, code, simulated })}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void service.close().then(() => process.exit(0));
    });
  }
}

function keyReleaseOf({ keyRelease }: ServiceConfig): KeyRelease {
  return keyRelease.kind === 'sidecar' ? sidecarRelease(keyRelease) : simulatedRelease(keyRelease.secret);
}

/**
 * What a simulated policy fixes of the configuration. Not the simulated release's secret, as the policy is for everybody to see; nor where it
 * listens, which decides nothing that is sealed or signed, and may change when it is started again because another program has the port.
 */
function shown(text: string): object {
  const config = JSON.parse(text) as { readonly keyRelease: { readonly kind: string } };
  return { ...config, listen: undefined, keyRelease: { kind: config.keyRelease.kind } };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

main().catch((error: unknown) => {
  const facts = error instanceof ServiceError ? { code: error.code, message: error.message, ...error.facts } : {};
  process.stderr.write(`${JSON.stringify({ level: 'fatal', error: nameOf(error), ...facts })}\n`);
  process.exitCode = error instanceof ServiceError && error.code === 'INVALID_CONFIG' ? 2 : 1;
});
