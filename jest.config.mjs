/** Native ES modules; sources are stripped of types by swc, other workspaces are taken from their `dist`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript', decorators: true } }, module: { type: 'es6' } },
    ],
  },
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/solidity/'],
  modulePathIgnorePatterns: ['/dist/.*package.json'],
  maxWorkers: 2,
  // For what hangs: a busy machine may take seconds for what mostly takes milliseconds.
  testTimeout: 30_000,
};
