import { canonicalPlace, SECONDS_PER_DAY, PPM_ONE, ZERO_HASH, type Provenance } from '@meridian/credit';
import { holds, type RowFacts } from './facts.ts';
import type { Mapping } from './mapping.ts';

/**
 * The provenance that a row tells, or `undefined` when the row does not tell enough of it (some rule then matches).
 * It is not yet checked as the ledger checks it.
 */
export function provenanceOf(facts: RowFacts, mapping: Mapping): Provenance | undefined {
  const { text, block, serialRule, country, place, periodStart, periodLastDay, issuedAt, vintage } = facts;
  if (block === undefined || serialRule === undefined || country === undefined || place === undefined) return undefined;
  if (periodStart === undefined || periodLastDay === undefined || issuedAt === undefined || vintage === undefined) {
    return undefined;
  }
  const rule = mapping.activity.rules.find(({ when }) => holds(when, text, facts.reading));
  return {
    registry: block.registry,
    project: serialRule.project === 'serial' ? block.project : text('project'),
    methodology: text('methodology'),
    label: serialRule.label,
    activity: rule?.is ?? mapping.activity.otherwise,
    country,
    subdivision: text('subdivision'),
    place: canonicalPlace(place.place),
    precision: place.precision,
    placeSource: place.placeSource,
    areaHash: ZERO_HASH,
    period: { start: periodStart, end: periodLastDay + SECONDS_PER_DAY },
    vintage,
    serialPrefix: block.prefix,
    firstSerial: block.first,
    lastSerial: block.last,
    issuedAt,
    mintMultiplier: PPM_ONE,
    policySet: ZERO_HASH,
    attributes: {},
  };
}
