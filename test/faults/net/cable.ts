import { connect, createServer, type Server, type Socket } from 'node:net';

/** What happens to the bytes of one connection, in one direction. */
export interface Weather {
  /** The connection is cut after so many bytes from either end. */
  readonly cutAfterBytes?: number;
  /** Each piece arrives so much later, ms. */
  readonly delayMs?: number;
  /** Nobody gets through. */
  readonly isDown?: boolean;
}

/** A TCP connection to a port of this machine by way of another one, on which the network can be as bad as one likes. */
export class Cable {
  readonly port: number;
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #weather: () => Weather = () => ({});
  #cuts = 0;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  static async to(target: number): Promise<Cable> {
    const server = createServer();
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const cable = new Cable(server, port);
    server.on('connection', (socket) => {
      cable.#join(socket, connect(target, '127.0.0.1'));
    });
    return cable;
  }

  /** How many connections were cut. */
  get cuts(): number {
    return this.#cuts;
  }

  /** For each new connection the weather is asked for; what is open is cut first. */
  weather(weather: () => Weather): void {
    this.#weather = weather;
    for (const socket of this.#open) socket.destroy();
  }

  async close(): Promise<void> {
    this.weather(() => ({ isDown: true }));
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }

  #join(near: Socket, far: Socket): void {
    const { cutAfterBytes = Infinity, delayMs = 0, isDown = false } = this.#weather();
    let bytes = 0;
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    const pass = (from: Socket, to: Socket): void => {
      this.#open.add(from);
      from.setNoDelay(true);
      from.on('data', (chunk) => {
        bytes += chunk.length;
        const isCut = bytes > cutAfterBytes;
        // Mid-message: some of the piece still gets through.
        const rest = isCut ? chunk.subarray(0, Math.floor(chunk.length / 2)) : chunk;
        if (isCut) this.#cuts += 1;
        setTimeout(() => {
          if (!to.destroyed) to.write(rest, isCut ? end : undefined);
        }, delayMs);
      });
      from.once('error', end);
      from.once('close', () => {
        this.#open.delete(from);
        end();
      });
    };
    pass(near, far);
    pass(far, near);
    if (isDown) end();
  }
}
