import { createServer } from 'node:net';

/** Rejects with EADDRINUSE when somebody listens there: said before anything is started, not after. */
export function assertPortIsFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });
}
