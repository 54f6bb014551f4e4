import {
  areaContains,
  areaHash,
  formatArea,
  isRegistryId,
  mintedPrefix,
  parseArea,
  parseMass,
  PPM_ONE,
  provenanceToJson,
  ZERO_HASH,
  type Area,
  type Hash,
  type Place,
} from '@meridian/credit';
import { invalidArgument, LedgerError } from '../../errors.ts';
import { provenanceOfProject, type MintedFields, type ProjectFields } from '../../state/registry/projects.ts';
import { Fields } from '../fields.ts';
import { registeredId } from './values.ts';

const MAX_NAME = 512;
const MAX_REASON = 512;

export interface ProposeArguments extends ProjectFields {
  readonly projectId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly area?: string;
  readonly estimate?: string;
}

const PROVENANCE_FIELDS = [
  'methodology',
  'activity',
  'country',
  'subdivision',
  'place',
  'precision',
  'attributes',
] as const;
const PROPOSE_FIELDS = ['projectId', 'organisationId', 'registry', 'name', 'area', 'estimate', ...PROVENANCE_FIELDS];

/** Any minting: a project that could never be minted for is refused when it is proposed. */
const ANY_MINTING: MintedFields = {
  period: { start: 0, end: 86_400 },
  vintage: 2000,
  serialPrefix: '-',
  firstSerial: '1',
  lastSerial: '1',
  issuedAt: 0,
  mintMultiplier: PPM_ONE.toString(),
  policySet: ZERO_HASH,
};

/** @throws LedgerError `INVALID_ARGUMENT`, `PLACE_OUTSIDE_AREA`; CreditError `INVALID_AREA`, and as a provenance's fields */
export function parseProposeProject(value: unknown): ProposeArguments {
  const fields = new Fields(value, PROPOSE_FIELDS);
  const projectId = registeredId(fields, 'projectId');
  const registry = fields.raw('registry');
  if (!isRegistryId(registry)) throw invalidArgument('registry', registry, '1 to 16 of A-Z and 0-9');
  const area = fields.has('area') ? parseArea(fields.raw('area')) : undefined;
  // What the provenance's own reader takes is of its types; until then these are values from outside.
  const given = Object.fromEntries(PROVENANCE_FIELDS.map((name) => [name, fields.raw(name)])) as Pick<
    ProjectFields,
    (typeof PROVENANCE_FIELDS)[number]
  >;
  const project = { ...given, registry, areaHash: area === undefined ? ZERO_HASH : areaHash(area) };
  const checked = provenanceToJson(provenanceOfProject(projectId, project, ANY_MINTING));
  mintedPrefix({ country: checked.country, registry, project: projectId, vintage: checked.vintage });
  if (area !== undefined) requireInside(area, checked.place);
  return {
    ...project,
    place: checked.place,
    projectId,
    organisationId: registeredId(fields, 'organisationId'),
    name: fields.text('name', 1, MAX_NAME),
    ...(area === undefined ? {} : { area: formatArea(area) }),
    ...(fields.has('estimate') ? { estimate: parseMass(fields.raw('estimate'), 'estimate').toString() } : {}),
  };
}

function requireInside(area: Area, place: Place): void {
  if (areaContains(area, place)) return;
  throw new LedgerError('PLACE_OUTSIDE_AREA', "the project's place lies outside its area", {
    field: 'place',
    value: JSON.stringify(place),
    expected: 'a place in the area or on its boundary',
  });
}

/** What a change of a project's state rests on: the hash of a document, a reason, or nothing. */
export interface TransitionArguments {
  readonly projectId: string;
  readonly letter?: Hash;
  readonly report?: Hash;
  readonly reason?: string;
}

const parseWith =
  (name: 'letter' | 'report') =>
  (value: unknown): TransitionArguments => {
    const fields = new Fields(value, ['projectId', name]);
    return { projectId: registeredId(fields, 'projectId'), [name]: fields.hash(name) };
  };

export const parseAuthorise = parseWith('letter');
export const parseValidate = parseWith('report');

export function parseWithReason(value: unknown): TransitionArguments {
  const fields = new Fields(value, ['projectId', 'reason']);
  return { projectId: registeredId(fields, 'projectId'), reason: fields.text('reason', 1, MAX_REASON) };
}
