import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { readFileSync } from 'node:fs';
import { integersOnly } from './scripts/lint/integers-only.mjs';

const root = import.meta.dirname;
const { workspaces } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));

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
    files: [
      'chaincode/{credit,ets}/{src,scripts}/**/*.{ts,mjs}',
      'hub/satp/src/**/*.ts',
      'tee-auction/clearing/src/**/*.ts',
      'tee-auction/attestation/src/{encoding,formats,snp,uvm,verify,x509}/**/*.ts',
    ],
    // The solver's floating point: it proposes, and integers decide.
    ignores: ['tee-auction/clearing/src/{solver,highs}.ts', 'tee-auction/clearing/src/coupled/propose/**'],
    plugins: { meridian: { rules: { 'integers-only': integersOnly } } },
    rules: { 'meridian/integers-only': 'error' },
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
