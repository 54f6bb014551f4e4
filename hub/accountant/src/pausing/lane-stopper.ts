/** `unconcerned`: the gateway has nothing to do with that lane. */
export type Stopped = { readonly outcome: 'done'; readonly pauseId: string } | { readonly outcome: 'unconcerned' };

/** A gateway, as one that can stop a lane. */
export interface LaneStopper {
  readonly gatewayId: string;
  /** The same again while the pause is there changes nothing. @throws where it could not be asked, or failed */
  stop(lane: readonly [string, string], reason: string): Promise<Stopped>;
}
