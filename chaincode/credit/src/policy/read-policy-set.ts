import { isName } from '../attributes.ts';
import { PRECISION_CODE, type Precision } from '../place.ts';
import { readKeyCurve, readNumberCurve } from './curve.ts';
import { METRIC_NAMES, METRICS, type MetricName } from './metrics.ts';
import { MAX_POLICIES, type Policy, type PolicySet } from './policy-set.ts';
import { readChoice, readId, readList, readObject, readPpm, readText, readVersion, refusal } from './read.ts';

const MAX_DESCRIPTION = 2000;
const MAX_CITATIONS = 16;
const MAX_CITATION = 500;
const PRECISIONS = Object.keys(PRECISION_CODE) as readonly Precision[];
const SET_FIELDS = ['name', 'version', 'description', 'citations', 'min', 'max', 'precisions', 'policies'];
const POLICY_FIELDS = ['id', 'version', 'description', 'scope', 'metric', 'curve'];

/**
 * Reads a document, once and for all: what it gives is used without another look.
 * @throws CreditError `INVALID_POLICY_SET`, `UNKNOWN_METRIC`, `CURVE_NOT_ASCENDING`, `TOO_MANY_POLICIES`, `FACTOR_TOO_LARGE`
 */
export function policySetFromJson(document: unknown, path = 'policySet'): PolicySet {
  const object = readObject(document, path, SET_FIELDS);
  const list = readList(object['policies'], `${path}.policies`, [0, MAX_POLICIES], 'TOO_MANY_POLICIES');
  const policies = list.map((item, i) => readPolicy(item, `${path}.policies[${i}]`));
  requireDistinct(
    policies.map(({ id }) => id),
    (i) => `${path}.policies[${i}].id`,
  );
  const [min, max] = [readPpm(object['min'], `${path}.min`), readPpm(object['max'], `${path}.max`)];
  if (min > max) throw refusal(`${path}.min`, min, `at most the maximum, ${max}`);
  const citations = readList(object['citations'], `${path}.citations`, [0, MAX_CITATIONS]);
  return {
    name: readId(object['name'], `${path}.name`),
    version: readVersion(object['version'], `${path}.version`),
    description: readText(object['description'], `${path}.description`, MAX_DESCRIPTION),
    citations: citations.map((item, i) => readText(item, `${path}.citations[${i}]`, MAX_CITATION)),
    min,
    max,
    precisions: readPrecisions(object['precisions'], `${path}.precisions`),
    policies,
  };
}

function readPrecisions(value: unknown, path: string): Precision[] {
  const list = readList(value, path, [1, PRECISIONS.length]);
  const precisions = list.map((item, i) => readChoice(item, `${path}[${i}]`, PRECISIONS));
  requireDistinct(precisions, (i) => `${path}[${i}]`);
  return precisions;
}

function requireDistinct(names: readonly string[], pathOf: (index: number) => string): void {
  names.forEach((name, i) => {
    if (names.indexOf(name) < i) throw refusal(pathOf(i), name, 'one that occurs once');
  });
}

function readPolicy(value: unknown, path: string): Policy {
  const name = readMetricName(value, path);
  const metric = METRICS[name];
  const takesOf = metric.kind === 'number' && metric.takesOf === true;
  const object = readObject(value, path, takesOf ? [...POLICY_FIELDS, 'of'] : POLICY_FIELDS);
  const base = {
    id: readId(object['id'], `${path}.id`),
    version: readVersion(object['version'], `${path}.version`),
    description: readText(object['description'], `${path}.description`, MAX_DESCRIPTION),
    metric: name,
    scope: readChoice(object['scope'], `${path}.scope`, [metric.scope]),
    of: takesOf ? readAttributeName(object['of'], `${path}.of`) : '',
  };
  const [curve, curvePath] = [object['curve'], `${path}.curve`];
  return metric.kind === 'number'
    ? { ...base, kind: 'number', measure: metric.measure, curve: readNumberCurve(curve, curvePath) }
    : { ...base, kind: 'key', measure: metric.measure, curve: readKeyCurve(curve, curvePath, metric) };
}

function readMetricName(value: unknown, path: string): MetricName {
  if (typeof value !== 'object' || value === null) throw refusal(path, value, 'an object');
  const { metric } = value as { metric?: unknown };
  const name = METRIC_NAMES.find((each) => each === metric);
  if (name === undefined)
    throw refusal(`${path}.metric`, metric, `one of ${METRIC_NAMES.join(', ')}`, 'UNKNOWN_METRIC');
  return name;
}

function readAttributeName(value: unknown, path: string): string {
  if (isName(value)) return value;
  throw refusal(path, value, 'the name of an attribute: a-z, 0-9 and dashes, at most 31');
}
