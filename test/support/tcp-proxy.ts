import { connect, createServer, type Server, type Socket } from 'node:net';

/** Passes connections on to wherever a service is now, so that it keeps its address when it moves. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private constructor(
    readonly port: number,
    /** The port behind. */
    public to: number,
    private readonly server: Server,
  ) {}

  static async open(port: number, to: number): Promise<TcpProxy> {
    const server = createServer((near) => {
      const far = connect(proxy.to, '127.0.0.1');
      for (const socket of [near, far]) {
        proxy.sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          near.destroy();
          far.destroy();
          proxy.sockets.delete(socket);
        });
      }
      near.pipe(far).pipe(near);
    });
    const proxy = new TcpProxy(port, to, server);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return proxy;
  }

  close(): void {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
  }
}
