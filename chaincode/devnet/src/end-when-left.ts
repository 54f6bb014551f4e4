import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** How long nobody is connected before that counts: whoever has lost a connection tries again sooner. */
const ALONE_MS = 2_000;

const connections = new Set<Socket>();
let isLeft = false;
let end: NodeJS.Timeout | undefined;

/**
 * Imported before a server's own code (`node --import`), it ends the process once who started it is gone and nobody is connected
 * to it any more. Who starts it keeps its standard input open, which ends with the starter, whatever that ends by. While the
 * starter lives the server waits, as long as it takes, for clients that are started again; and who is connected is served on.
 */
function look(): void {
  clearTimeout(end);
  if (!isLeft || connections.size > 0) return;
  end = setTimeout(() => process.exit(0), ALONE_MS);
}

subscribe('net.server.socket', (message) => {
  const { socket } = message as { readonly socket: Socket };
  connections.add(socket);
  look();
  socket.once('close', () => {
    connections.delete(socket);
    look();
  });
});

const { stdin } = process;
for (const event of ['end', 'close', 'error'] as const) {
  stdin.on(event, () => {
    isLeft = true;
    look();
  });
}
stdin.resume();
// It keeps nothing alive that would end by itself.
stdin.unref();
