import { Contract, type Context } from 'fabric-contract-api';

const COLLECTION = 'shared';

/** Keys and values, private ones, and who asks: enough to see whether a network works. */
class Kv extends Contract {
  constructor() {
    super('Kv');
  }

  async put(ctx: Context, key: string, value: string): Promise<string> {
    await ctx.stub.putState(key, Buffer.from(value));
    ctx.stub.setEvent('Put', Buffer.from(JSON.stringify({ key, value })));
    return value;
  }

  async get(ctx: Context, key: string): Promise<string> {
    return Buffer.from(await ctx.stub.getState(key)).toString();
  }

  /** The value comes in the transient map, as `value`. */
  async putPrivate(ctx: Context, key: string): Promise<void> {
    const value = ctx.stub.getTransient().get('value');
    if (value === undefined) throw new Error('the transient map has no "value"');
    await ctx.stub.putPrivateData(COLLECTION, key, value);
  }

  async getPrivate(ctx: Context, key: string): Promise<string> {
    return Buffer.from(await ctx.stub.getPrivateData(COLLECTION, key)).toString();
  }

  /** The submitter, as the certificate that reached the chaincode tells it. */
  whoAmI(ctx: Context, attribute: string): string {
    const identity = ctx.clientIdentity;
    return JSON.stringify({
      mspId: identity.getMSPID(),
      id: identity.getID(),
      attribute: identity.getAttributeValue(attribute),
    });
  }
}

export const contracts = [Kv];
