import type { ResultDocument } from '@meridian/clearing';
import type { OwnSealed, PublicAuction } from '@meridian/sealing';

/** One stretch of a curve. */
interface Stretch {
  readonly tonnes: number;
  /** Units of the currency per tonne, of which a minor unit is a hundredth. */
  readonly price: number;
}

/** A line of steps in the plot. */
interface Curve {
  readonly name: string;
  readonly colour: string;
  readonly stretches: readonly Stretch[];
}

const KG = 1_000;
const MINOR = 100;
const MICRO = 1_000_000;

/**
 * Demand and supply as far as they are known: from the asks and bids that are at hand, by price, and from the result what was sold at which
 * price. A picture for people, so in floating point; every number that counts is in the result.
 */
export function plotCurves(document: ResultDocument, auction: PublicAuction, own: readonly OwnSealed[]): string {
  const kgOf = new Map<string, bigint>(auction.closed.lots.map(({ lotId, kg }) => [lotId, kg]));
  const asks = own.flatMap(({ subject, content }): Stretch[] =>
    content.kind === 'ask'
      ? [{ tonnes: Number(kgOf.get(subject) ?? 0n) / KG, price: Number(content.offer.ask) / MINOR }]
      : [],
  );
  const bids = own.flatMap(({ content }): Stretch[] =>
    content.kind === 'bid'
      ? content.bid.steps.map(({ kg, value }) => ({ tonnes: Number(kg) / KG, price: Number(value) / MINOR }))
      : [],
  );
  const sold = document.lots.map(({ kg, price }) => ({
    tonnes: Number(kg) / KG,
    price: Number(price) / MICRO / MINOR,
  }));
  const curves: Curve[] = [
    { name: 'demand (effective tonnes)', colour: '#b3403a', stretches: bids.sort((a, b) => b.price - a.price) },
    { name: 'supply (face tonnes, by ask)', colour: '#2f6f4f', stretches: asks.sort((a, b) => a.price - b.price) },
    { name: 'sold (face tonnes, by price)', colour: '#33508f', stretches: sold.sort((a, b) => a.price - b.price) },
  ];
  return draw(
    document,
    curves.filter(({ stretches }) => stretches.length > 0),
  );
}

const [WIDTH, HEIGHT] = [720, 440];
const BOX = { left: 70, right: 20, top: 50, bottom: 90 } as const;

function draw({ auctionId, currency }: ResultDocument, curves: readonly Curve[]): string {
  const all = curves.flatMap(({ stretches }) => stretches);
  const widest = Math.max(1, ...curves.map(({ stretches }) => stretches.reduce((sum, { tonnes }) => sum + tonnes, 0)));
  const highest = Math.max(0.01, ...all.map(({ price }) => price)) * 1.1;
  const x = (tonnes: number): number => BOX.left + (tonnes / widest) * (WIDTH - BOX.left - BOX.right);
  const y = (price: number): number => HEIGHT - BOX.bottom - (price / highest) * (HEIGHT - BOX.top - BOX.bottom);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>Auction ${auctionId}: demand and supply</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${BOX.left}" y="24" font-size="15">Demand and supply</text>`,
    `<text x="${BOX.left}" y="40" fill="#555">auction ${auctionId.slice(0, 16)}…</text>`,
    ...ticks.map((part) => label(x(part * widest), HEIGHT - BOX.bottom + 18, 'middle', (part * widest).toFixed(0))),
    ...ticks.map((part) => label(BOX.left - 8, y(part * highest) + 4, 'end', (part * highest).toFixed(2))),
    ...ticks.map((part) => rule(BOX.left, y(part * highest), WIDTH - BOX.right)),
    label((WIDTH + BOX.left) / 2, HEIGHT - BOX.bottom + 36, 'middle', 'tonnes'),
    label(BOX.left - 8, BOX.top - 14, 'end', `${currency}/t`),
    ...curves.map(({ colour, stretches }) => {
      const path = stepsOf(stretches, x, y);
      return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`;
    }),
    ...curves.map(({ name, colour }, i) => {
      const at = BOX.left + i * 215;
      const line = `<rect x="${at}" y="${HEIGHT - 30}" width="18" height="3" fill="${colour}"/>`;
      return line + label(at + 24, HEIGHT - 24, 'start', name);
    }),
    '</svg>',
    '',
  ].join('\n');
}

function stepsOf(stretches: readonly Stretch[], x: (tonnes: number) => number, y: (price: number) => number): string {
  let tonnes = 0;
  const points = stretches.flatMap((stretch) => {
    const from = tonnes;
    tonnes += stretch.tonnes;
    return [from, tonnes].map((at) => `${x(at).toFixed(1)},${y(stretch.price).toFixed(1)}`);
  });
  return `M${points.join(' L')}`;
}

const label = (x: number, y: number, anchor: 'start' | 'middle' | 'end', text: string): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${text}</text>`;

const rule = (from: number, y: number, to: number): string =>
  `<line x1="${from}" y1="${y.toFixed(1)}" x2="${to}" y2="${y.toFixed(1)}" stroke="#ddd"/>`;
