import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A network between two programs, which can be slow, silent, cut or closed; what it passes on keeps its order. */
export class TcpProxy {
  /** Milliseconds by which everything is late, in each direction. */
  delay = 0;
  /** Takes in what comes and passes nothing on until it is false again. */
  silent = false;
  /** Hangs up on everybody who comes. */
  closed = false;
  #links = new Set();

  /** @param to the port behind, which may change later */
  static async open(to) {
    const proxy = new TcpProxy();
    proxy.to = to;
    proxy.server = createServer((near) => proxy.#join(near));
    await new Promise((done) => proxy.server.listen(0, '127.0.0.1', done));
    proxy.port = proxy.server.address().port;
    return proxy;
  }

  /** Ends every connection. */
  cut() {
    for (const { near, far } of this.#links) for (const socket of [near, far]) socket.destroy();
  }

  /** Connections of now never pass a byte again, and neither end is told. */
  abandon() {
    for (const link of this.#links) link.abandoned = true;
  }

  close() {
    this.server.close();
    this.cut();
  }

  #join(near) {
    near.on('error', () => {});
    if (this.closed) return near.destroy();
    const far = connect({ port: this.to, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    const link = { near, far, abandoned: false };
    this.#links.add(link);
    far.on('error', () => {});
    for (const socket of [near, far]) {
      socket.on('close', () => {
        near.destroy();
        far.destroy();
        this.#links.delete(link);
      });
    }
    this.#pass(near, far, link);
    this.#pass(far, near, link);
  }

  #pass(from, to, link) {
    let before = Promise.resolve();
    let waiting = 0;
    from.on('data', (bytes) => {
      if (link.abandoned) return;
      if (!waiting && !this.delay && !this.silent) return void to.write(bytes);
      waiting++;
      const due = Date.now() + this.delay;
      before = before.then(async () => {
        if (due > Date.now()) await wait(due - Date.now());
        while (this.silent && !to.destroyed) await wait(10);
        if (!link.abandoned && !to.destroyed) to.write(bytes);
        waiting--;
      });
    });
  }
}
