import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { readFileSync } from 'node:fs';

const root = import.meta.dirname;
const { workspaces } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

/** What no deterministic package may call: time, chance, floats of trigonometry and locales come in as inputs or not at all. */
const nondeterminism = [
  { object: 'Date', property: 'now', message: 'Time comes in as an input.' },
  { object: 'Math', property: 'random', message: 'Randomness comes in as an input.' },
  ...['sin', 'cos', 'tan', 'atan2', 'asin', 'acos', 'sqrt', 'pow'].map((property) => ({
    object: 'Math',
    property,
    message: 'Integers only: no floating point near a ledger.',
  })),
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/bundle/**',
      '**/generated/**',
      '**/artifacts/**',
      '**/cache/**',
      'solidity/node_modules/**',
      'coverage/**',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['hardhat.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // npm links every workspace, so an import that package.json does not declare would still resolve.
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'import-x/no-default-export': 'error',
    },
  },
  {
    files: ['chaincode/credit/src/**/*.ts', 'chaincode/ets/src/**/*.ts', 'hub/satp/src/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', ...nondeterminism],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time comes in as an input.' },
        {
          selector: 'CallExpression[callee.property.name=/^toLocale|^localeCompare$/]',
          message: 'No locale in a deterministic package.',
        },
      ],
    },
  },
  {
    files: ['**/test/**/*.ts', 'hardhat.config.ts'],
    rules: {
      'import-x/no-extraneous-dependencies': [
        'error',
        { packageDir: [root, ...workspaces.map((workspace) => `${root}/${workspace}`)] },
      ],
    },
  },
  { files: ['hardhat.config.ts'], rules: { 'import-x/no-default-export': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
);
