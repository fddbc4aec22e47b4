import { createServer } from 'node:net';

/**
 * A port on loopback that is free, and stays so while its process is away for a moment: outside of the range from which
 * the system gives ports to connections, and to whoever asks for any.
 */
export async function lastingPort() {
  for (;;) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}
