// Flips every single bit of real evidence and prints what refused it: `npm run flip -w @meridian/attestation [NAME]`.
import { flip, TARGETS } from './targets.ts';

const [only] = process.argv.slice(2);
for (const target of TARGETS.filter(({ name }) => only === undefined || name === only)) {
  const started = performance.now();
  const { flipped, codes, wrong } = flip(target, 1);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${target.name.padEnd(16)} ${flipped} bits, ${wrong.length} wrong, ${seconds} s  ${JSON.stringify(codes)}`,
  );
  for (const { bit, code } of wrong.slice(0, 20)) console.log(`  bit ${bit}: ${code}`);
  if (wrong.length > 0) process.exitCode = 1;
}
