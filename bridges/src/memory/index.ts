export * from './bridge.ts';
export * from './view.ts';
export * from './world.ts';
