export * from './bridge.ts';
export * from './world.ts';
