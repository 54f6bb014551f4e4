/**
 * How far evidence of another ledger can be trusted; shown wherever it is. `trusted: single`: one gateway's signature is believed.
 * `proven: headers`: a receipt in a block that gateways of several organisations have seen final. `proven: endorsed`: the answer of
 * peers of every organisation that is asked for.
 */
export const LANES = ['trusted: single', 'proven: headers', 'proven: endorsed'] as const;
export type Lane = (typeof LANES)[number];

/** The one that what rests on all of these can be trusted by: a single signature, where there is one among them. */
export const weakestLane = (first: Lane, ...others: readonly Lane[]): Lane =>
  LANES.find((lane) => lane === first || others.includes(lane)) ?? first;
