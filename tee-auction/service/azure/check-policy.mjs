// Looks at a security policy before anything is believed of it: `node check-policy.mjs POLICY CONFIGURATION`, the policy as Rego or base64, the
// configuration the file with MERIDIAN_AUCTION. Prints HOST_DATA, and every rule that lets the operator in. Ends with 1 where there is one.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The container lists are JSON in the policies that Azure's tool writes. */
function containersOf(rego) {
  const start = rego.indexOf('containers := ');
  if (start < 0) return [];
  const text = rego.slice(start + 'containers := '.length);
  for (let end = text.indexOf(']'); end >= 0; end = text.indexOf(']', end + 1)) {
    try {
      return JSON.parse(text.slice(0, end + 1));
    } catch {
      // A bracket inside: the list goes on.
    }
  }
  return [];
}

/** @returns what is wrong, one sentence each */
export function objectionsTo(rego, configuration) {
  const objections = [];
  const containers = containersOf(rego);
  const own = containers.find(({ command }) => command?.includes('/app/service.mjs'));
  if (own === undefined) return ['no container runs /app/service.mjs'];
  const fixed = own.env_rules?.find(({ pattern }) => pattern.startsWith('MERIDIAN_AUCTION='));
  if (fixed?.strategy !== 'string' || fixed.pattern !== `MERIDIAN_AUCTION=${configuration}`)
    objections.push('MERIDIAN_AUCTION is not fixed to this configuration');
  if (own.env_rules?.some(({ pattern }) => /^NODE_/.test(pattern))) objections.push('NODE_ variables can be set');
  if ((own.layers ?? []).length === 0) objections.push('the image has no measured layers');
  for (const container of containers) {
    const name = container.id ?? container.command?.join(' ');
    if (container.allow_elevated === true) objections.push(`${name} may be elevated`);
    if ((container.exec_processes ?? []).length > 0) objections.push(`${name} lets processes be started in it`);
    if ((container.mounts ?? []).some(({ type }) => type !== 'bind')) objections.push(`${name} has mounts`);
  }
  for (const right of ['allow_dump_stacks', 'allow_unencrypted_scratch', 'allow_environment_variable_dropping'])
    if (new RegExp(`^${right} := true`, 'm').test(rego)) objections.push(`${right} is true`);
  if (!/^package policy$/m.test(rego) || /^create_container := \{"allowed": true/m.test(rego))
    objections.push('it is a policy that allows everything');
  return objections;
}

export const hostDataOf = (rego) => createHash('sha256').update(rego).digest('hex');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [, , policyFile, configurationFile] = process.argv;
  if (configurationFile === undefined) throw new TypeError('node check-policy.mjs POLICY CONFIGURATION');
  const text = readFileSync(policyFile, 'utf8').trim();
  const rego = text.includes('package policy')
    ? readFileSync(policyFile, 'utf8')
    : Buffer.from(text, 'base64').toString();
  const objections = objectionsTo(rego, readFileSync(configurationFile, 'utf8').trim());
  for (const objection of objections) process.stdout.write(`REFUSED  ${objection}\n`);
  process.stdout.write(`HOST_DATA ${hostDataOf(rego)}\n`);
  process.exitCode = objections.length === 0 ? 0 : 1;
}
