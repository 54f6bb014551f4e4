import { readFileSync } from 'node:fs';
import { blockHeaderHash } from './genesis.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Prints the header hash of a block file: node test/networks/fabric/block-hash.ts FILE\n');
  process.exitCode = 2;
} else {
  process.stdout.write(`${blockHeaderHash(readFileSync(file))}\n`);
}
