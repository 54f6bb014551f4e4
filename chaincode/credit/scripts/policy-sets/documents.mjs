// The policy sets that come with Meridian. A description says which numbers are a source's and which are our choice.
import { halvingPoints, lashofPoints } from './exponential.mjs';

const ALL_PRECISIONS = ['point', 'site', 'state', 'country'];
const JULIAN_YEAR = 31_557_600n;
/** Half of a great circle, in metres. */
const FURTHEST = 20_015_114n;

const NEAR_HALF = 6_000_000n;
const YOUNG_HALF = 10n * JULIAN_YEAR;

const policy = (id, scope, metric, description, curve, of) => ({
  id,
  version: 1,
  description,
  scope,
  metric,
  ...(of !== undefined && { of }),
  curve,
});

const set = (name, description, citations, policies, bounds = {}) => ({
  name,
  version: 1,
  description,
  citations,
  min: '0',
  max: '1000000',
  precisions: ALL_PRECISIONS,
  policies,
  ...bounds,
});

const distanceDecay = policy(
  'distance-decay',
  'coupled',
  'distance',
  'Halves with every 6,000 km between the two places; 32 points of the exponential, straight lines between them.',
  { type: 'linear', points: halvingPoints(NEAR_HALF, FURTHEST) },
);

const vintageHalfLife = policy(
  'vintage-half-life',
  'independent',
  'age',
  'Halves with every 10 years from the end of the monitoring period to the use; 32 points of the exponential over 50 years, constant after.',
  { type: 'linear', points: halvingPoints(YOUNG_HALF, 5n * YOUNG_HALF) },
);

const TOBLER =
  'Tobler, W. R. (1970). A computer movie simulating urban growth in the Detroit region. Economic Geography 46 (Supplement), 234-240.';
const CORSIA = 'ICAO. CORSIA Eligible Emissions Units: programmes, with the vintages that are eligible in each phase.';
const JOOS =
  'Joos, F., et al. (2013). Carbon dioxide and climate impulse response functions for the computation of greenhouse gas metrics: a multi-model analysis. Atmospheric Chemistry and Physics 13, 2793-2825. Table 5.';
const FEARNSIDE =
  'Fearnside, P. M., Lashof, D. A., Moura-Costa, P. (2000). Accounting for time in mitigating global warming through land-use change and forestry. Mitigation and Adaptation Strategies for Global Change 5, 239-270.';
const MOURA_COSTA =
  'Moura Costa, P., Wilson, C. (2000). An equivalence factor between CO2 avoided emissions and sequestration: description and applications in forestry. Mitigation and Adaptation Strategies for Global Change 5, 51-60.';
const IPCC_LAND =
  'IPCC (2000). Special Report on Land Use, Land-Use Change and Forestry, chapter 5, Project-Based Activities.';

/** From the credit's zone to the use's. */
const pair = (from, to, ppm) => ({ from, to, ppm });

/** What a tonne less there is worth where a tonne more is emitted: the damages' quotient, in ppm. */
function damageRatios(damages) {
  const zones = Object.entries(damages);
  return zones.flatMap(([from, saved]) =>
    zones.map(([to, caused]) => pair(from, to, ((saved * 1_000_000n) / caused).toString())),
  );
}

const wholeLess = {
  type: 'linear',
  points: [
    ['0', '1000000'],
    ['1000000', '0'],
  ],
};

export const documents = [
  set(
    'near-and-recent',
    'A credit counts the more, the nearer it was made to where it is used, and the younger it is. Both half-values, 6,000 km and 10 years, are illustrative choices, none of the sources gives them. Both are gentle enough for places that are known by their country alone.',
    [TOBLER, CORSIA],
    [distanceDecay, vintageHalfLife],
  ),
  set(
    'distance-decay',
    'Near things count more than distant ones. The form, a smooth decline with distance, is usual in geography; the half-value of 6,000 km is an illustrative choice. For CO2 itself the place makes no difference to the climate: a set like this is a policy, for what comes with the emission or for keeping offsets close to home.',
    [TOBLER],
    [distanceDecay],
  ),
  set(
    'vintage-half-life',
    'Older credits count less. That programmes limit vintages is a fact, and a cliff; this is a slope instead. The half-life of 10 years is an illustrative choice.',
    [CORSIA],
    [vintageHalfLife],
  ),
  set(
    'marginal-damage-ratios',
    "Trading ratios by marginal damage: a tonne less in one zone is worth as many tonnes in another as the quotient of the damages that a tonne does in each. The rule is the first source's, made for air pollutants whose damage depends on the place; for CO2 alone all ratios are 1. The three zones and their damages of 1 : 2 : 5 are illustrative and not of the source, whose ratios are by source and pollutant. The second source shows where such ratios fail.",
    [
      'Muller, N. Z., Mendelsohn, R. (2009). Efficient pollution regulation: getting the prices right. American Economic Review 99 (5), 1714-1739.',
      'Fraas, A., Lutter, R. (2012). Efficient pollution regulation: getting the prices right: comment. American Economic Review 102 (1), 602-607.',
    ],
    [
      policy(
        'damage-ratio',
        'coupled',
        'zone',
        "The damage of a tonne in the credit's zone over that in the use's; a zone not listed is worth nothing.",
        {
          type: 'table',
          default: '0',
          entries: damageRatios({ 'low-damage': 1n, 'medium-damage': 2n, 'high-damage': 5n }),
        },
      ),
    ],
    { max: '10000000' },
  ),
  set(
    'directional-zones',
    "Credits go with the wind only. In the South Coast Air Basin pollution drifts inland, so that coastal facilities may use coastal credits alone, and inland ones those of both zones. The rule is the source's; it was made for NOx and SOx.",
    [
      'South Coast Air Quality Management District. Regulation XX, Regional Clean Air Incentives Market (RECLAIM), Rule 2005: trading zone restrictions.',
    ],
    [
      policy(
        'coastal-or-inland',
        'coupled',
        'zone',
        'Inland credits are worth nothing at the coast; so is a zone not listed.',
        {
          type: 'table',
          default: '0',
          entries: [
            pair('coastal', 'coastal', '1000000'),
            pair('coastal', 'inland', '1000000'),
            pair('inland', 'inland', '1000000'),
            pair('inland', 'coastal', '0'),
          ],
        },
      ),
    ],
  ),
  set(
    'temporal-matching',
    "Counts only what was made while the emission happened: the share of the use's period that the credit's period covers. The idea is that of 24/7 matching, where a certificate stands for an hour at most; periods here are whole days, so this matches by the day and no finer.",
    ['EnergyTag. Granular Certificate Scheme Standard (first version 2022).'],
    [
      policy('same-time', 'coupled', 'overlap', 'The share itself.', {
        type: 'linear',
        points: [
          ['0', '0'],
          ['1000000', '1000000'],
        ],
      }),
    ],
  ),
  set(
    'tonne-year-lashof',
    "Temporary storage counts for the tonne-years of warming that it moves beyond a horizon of 100 years. The method is Lashof's, as the first source describes it; the curve is computed from the impulse response of the second, the one of the IPCC's Fifth Assessment Report. The points every 5 years, closer towards 100, are our choice.",
    [FEARNSIDE, JOOS, IPCC_LAND],
    [
      policy('years-stored', 'independent', 'permanence', 'By the years of storage; 100 and more count whole.', {
        type: 'linear',
        points: lashofPoints(),
      }),
    ],
  ),
  set(
    'tonne-year-moura-costa',
    'Temporary storage counts by its tonne-years: a tonne stored for 55 years, the equivalence time of the first source, counts as a tonne never emitted, and shorter storage in proportion.',
    [MOURA_COSTA, IPCC_LAND],
    [
      policy('years-stored', 'independent', 'permanence', 'In proportion to the years of storage, up to 55.', {
        type: 'linear',
        points: [
          ['0', '0'],
          ['55', '1000000'],
        ],
      }),
    ],
  ),
  set(
    'buffer-and-leakage',
    "Counts what is left after the share that is set aside against reversal and the share that leaks to elsewhere. Both shares are the credit's own attributes, in ppm, so no number here is a choice. The sources say how such shares are found.",
    ['Verra. Verified Carbon Standard: AFOLU Non-Permanence Risk Tool.', IPCC_LAND],
    [
      policy('buffer', 'independent', 'share', 'One less the share in the buffer.', wholeLess, 'buffer'),
      policy('leakage', 'independent', 'share', 'One less the share that leaks.', wholeLess, 'leakage'),
    ],
  ),
];
