import type { Metric } from './metric.ts';
import { activity } from './metrics/activity.ts';
import { age } from './metrics/age.ts';
import { audit } from './metrics/audit.ts';
import { distance } from './metrics/distance.ts';
import { gap } from './metrics/gap.ts';
import { jurisdiction } from './metrics/jurisdiction.ts';
import { overlap } from './metrics/overlap.ts';
import { permanence } from './metrics/permanence.ts';
import { share } from './metrics/share.ts';
import { vegetation } from './metrics/vegetation.ts';
import { zone } from './metrics/zone.ts';

/** What can be measured of a credit and its use, by the names that documents give. A new metric is one file and one line here. */
export const METRICS = {
  distance,
  age,
  gap,
  overlap,
  jurisdiction,
  zone,
  activity,
  audit,
  vegetation,
  permanence,
  share,
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;
export const METRIC_NAMES = Object.keys(METRICS) as readonly MetricName[];
