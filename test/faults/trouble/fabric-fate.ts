import { FabricProxy, type Fate, type FabricCall } from '../net/fabric-proxy.ts';
import { sleep } from '../stack/transfers.ts';
import { Traffic } from './traffic.ts';
import { inWorld, type Trouble } from './trouble.ts';

const PAIRS = 2;
/** After the client's own deadline of 10 s for a submit, and a second attempt. */
const LATE_MS = 20_000;

/** Fabric's answers are lost on the way to the gateway at home, which cannot know what has become of its writes. */
const unknownFate = (name: string, call: FabricCall, fates: readonly Fate[]): Trouble => ({
  name,
  run: async (data, note) => {
    let proxy: FabricProxy | undefined;
    const fabricEndpoint = async (own: string): Promise<string> => (proxy = await FabricProxy.to(own)).endpoint;
    try {
      return await inWorld({ data, fabricEndpoint }, async (world) => {
        const traffic = await Traffic.prepare(world, PAIRS);
        proxy?.spoil(call, fates, LATE_MS);
        await traffic.begin(traffic.left);
        const wrong = [...(await traffic.end(180_000))];
        await proxy?.allHandedOn();
        // What comes late must change nothing any more.
        await sleep(1_000);
        wrong.push(...(await traffic.end(180_000)));
        note(`${proxy?.met ?? 0} answers were lost`);
        return proxy?.met === fates.length ? wrong : [...wrong, `${fates.length} answers should have been lost`];
      });
    } finally {
      proxy?.close();
    }
  },
});

export const FABRIC_FATE: readonly Trouble[] = [
  unknownFate('a Fabric commit whose status never comes', 'CommitStatus', ['unanswered', 'unanswered', 'unanswered']),
  unknownFate('a Fabric submit that is ordered and never answered', 'Submit', ['unanswered', 'unanswered']),
  unknownFate('a Fabric orderer that hangs and drops what it has', 'Submit', ['lost', 'lost', 'lost']),
  unknownFate('a Fabric orderer that hangs and orders after all', 'Submit', ['late', 'late', 'late']),
];
