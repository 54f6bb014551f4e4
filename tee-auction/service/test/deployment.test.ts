import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { simulatedSecurityPolicy } from '../src/evidence/security-policy.ts';
import { hostDataOf, objectionsTo } from '../azure/check-policy.mjs';

const folder = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(`${folder}${name}`, 'utf8');

describe('the security policy', () => {
  const configuration = '{"ledger":"fabric:…","listen":{"port":8443}}';
  const container = {
    command: ['/nodejs/bin/node', '/app/service.mjs'],
    env_rules: [{ pattern: `MERIDIAN_AUCTION=${configuration}`, strategy: 'string', required: true }],
    layers: ['ab'.repeat(32)],
    mounts: [{ type: 'bind' }],
    exec_processes: [],
    allow_elevated: false,
  };
  const policy = (change: object = {}, more = ''): string =>
    `package policy\n\ncontainers := [${JSON.stringify({ ...container, ...change })}]\nallow_dump_stacks := false\n${more}`;

  test('is good where it fixes the command, the configuration and the image', () => {
    expect(objectionsTo(policy(), configuration)).toEqual([]);
    expect(hostDataOf(policy())).toBe(createHash('sha256').update(policy()).digest('hex'));
  });

  test.each([
    ['runs something else', policy({ command: ['/bin/sh'] })],
    ['leaves the configuration open', policy({ env_rules: [{ pattern: 'MERIDIAN_AUCTION=.+', strategy: 're2' }] })],
    ['lets Node be told something', policy({ env_rules: [...container.env_rules, { pattern: 'NODE_OPTIONS=.*' }] })],
    ['does not measure the image', policy({ layers: [] })],
    ['lets processes be started', policy({ exec_processes: [{ command: ['sh'] }] })],
    ['lets it be elevated', policy({ allow_elevated: true })],
    ['lets stacks be dumped', policy({}, '\nallow_dump_stacks := true')],
    ['allows everything', policy({}, 'create_container := {"allowed": true}')],
  ])('is refused where it %s', (_, rego) => {
    expect(objectionsTo(rego, configuration)).toHaveLength(1);
  });

  test('of a simulated container is refused, as nothing of its image is measured', () => {
    const rego = new TextDecoder().decode(
      simulatedSecurityPolicy({
        command: ['node', '/app/service.mjs'],
        environment: [`MERIDIAN_AUCTION=${configuration}`],
      }),
    );
    expect(objectionsTo(rego, configuration)).toEqual(['the image has no measured layers']);
  });
});

interface Template {
  readonly resources: readonly {
    readonly properties: {
      readonly sku: string;
      readonly containers: readonly { readonly name: string; readonly properties: { readonly command: string[] } }[];
    };
  }[];
}

test('the template runs what the image runs, in a confidential group with the sidecar', () => {
  const { properties } = (JSON.parse(read('azure/container-group.json')) as Template).resources[0] ?? {};
  expect(properties?.sku).toBe('Confidential');
  expect(properties?.containers.map(({ name }) => name)).toEqual(['auction', 'skr']);
  const entrypoint = /^ENTRYPOINT (\[.*\])$/m.exec(read('Dockerfile'))?.[1] ?? '[]';
  expect(properties?.containers[0]?.properties.command).toEqual(JSON.parse(entrypoint));
});

test('base images are pinned by digest, and no package runs a script of its own', () => {
  const dockerfile = read('Dockerfile');
  for (const image of dockerfile.match(/^ARG \w+_IMAGE=.*$/gm) ?? []) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
  expect(dockerfile).toMatch(/^FROM \$\{BUILD_IMAGE\} AS build$/m);
  expect(dockerfile).toMatch(/npm ci .*--ignore-scripts/);
});

test('the bundle is the same bytes each time it is built', () => {
  const build = (): string => execFileSync(process.execPath, ['scripts/bundle.mjs'], { cwd: folder }).toString();
  expect(build()).toBe(build());
});
