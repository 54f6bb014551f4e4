/**
 * Writes generated/country-centroids.json: the centroid of every country of Natural Earth's 1:50m map, in microdegrees.
 * With --check it writes nothing and fails when the file differs from what it would write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import { iso31661 } from 'iso-3166';
import { feature } from 'topojson-client';

const require = createRequire(import.meta.url);
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** d3-geo exports no package.json: it lies beside the directory of the entry. */
const versionOf = (name) =>
  readJson(require.resolve(name).replace(/node_modules\/(.+?)\/.*$/, 'node_modules/$1/package.json')).version;

const alpha2ByNumeric = new Map(iso31661.map(({ numeric, alpha2 }) => [numeric, alpha2]));
const topology = readJson(require.resolve('world-atlas/countries-50m.json'));
const largest = new Map();
for (const country of feature(topology, topology.objects.countries).features) {
  const alpha2 = alpha2ByNumeric.get(country.id);
  // A country's outlying territory may be a feature of its own under the same number: the main land decides.
  if (alpha2 !== undefined && !(geoArea(largest.get(alpha2) ?? null) >= geoArea(country))) largest.set(alpha2, country);
}

const microdegrees = (degrees) => Math.round(degrees * 1e6);
const lines = [...largest]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([alpha2, country]) => {
    const [longitude, latitude] = geoCentroid(country);
    return `    "${alpha2}": { "latitude": ${microdegrees(latitude)}, "longitude": ${microdegrees(longitude)} }`;
  });
const text = `{
  "source": "world-atlas ${versionOf('world-atlas/countries-50m.json')} countries-50m, d3-geo ${versionOf('d3-geo')} geoCentroid",
  "unit": "WGS84 microdegrees",
  "countries": {
${lines.join(',\n')}
  }
}
`;

const target = new URL('../generated/country-centroids.json', import.meta.url);
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('generated/country-centroids.json is stale: run node scripts/make-gazetteer.mjs');
  process.exitCode = 1;
}
