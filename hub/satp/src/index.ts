export * from './asset-profile.ts';
export * from './errors.ts';
export * from './jws.ts';
export { MESSAGE_TYPES, STEP_OF, type MessageType } from './messages/message-type.ts';
export * from './open-transfer.ts';
export * from './types.ts';
export * from './version.ts';
