export * from './attester.ts';
export * from './gate.ts';
