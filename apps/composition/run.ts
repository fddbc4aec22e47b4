import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { toDomainError } from '#http';
import { ConfigurationError, parseConfiguration } from '#kernel';
import { type Part } from './process.module.js';
import { startProcess } from './start-process.js';

/** Milliseconds for answering what is under way, and then for everything else that the process does. */
const patience = { requests: 5_000, work: 10_000, all: 30_000 };

/** Runs one part as a process of its own, until it is told to stop. */
export function run(part: Part): void {
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const environment = process.env;
  start(() => startProcess({ configuration: parseConfiguration(environment), parts: [part], alone: false })).catch(
    explain,
  );
}

/** Starts, and stops in order on SIGINT and SIGTERM; what must come after the app's end is `afterwards`. */
export async function start(
  begin: () => Promise<NestFastifyApplication>,
  afterwards: () => Promise<void> = async () => {},
): Promise<void> {
  let stopping = false;
  let underWay = () => 0;
  const beginning = begin();
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patience.all).unref();
    const app = await beginning.catch(() => null);
    if (app) {
      await stopListening(app.getHttpServer(), underWay);
      await within(patience.work, app.close());
    }
    // Also when something would not end: a database that is left running is worse.
    await afterwards();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // A terminal and npm may both pass the same signal on.
      if (!stopping) stop().catch(explain);
      stopping = true;
    });
  }
  try {
    underWay = countRequests((await beginning).getHttpServer());
  } catch (error) {
    await afterwards();
    throw error;
  }
}

const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, milliseconds))]);

/** Requests that have begun and whose answer has not left. */
function countRequests(server: Server): () => number {
  let underWay = 0;
  server.prependListener('request', (_, response) => {
    underWay++;
    response.once('close', () => underWay--);
  });
  return () => underWay;
}

/**
 * Takes nobody in any more, and waits until everybody has their answer, or patience ends. Not by the HTTP server's own `close`: that
 * ends connections of which the request is still on its way.
 */
async function stopListening(server: Server, underWay: () => number): Promise<void> {
  if (!server.listening) return;
  NetServer.prototype.close.call(server);
  for (let left = patience.requests; left > 0 && underWay() > 0; left -= 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Says what to do about it, in words, and ends. */
export function explain(error: unknown): never {
  const { code, port } = (error ?? {}) as { code?: string; port?: number };
  if (error instanceof ConfigurationError) console.error(error.message);
  else if (code === 'EADDRINUSE') console.error(`Port ${port} is taken. Choose another: PORT=3001 npm start`);
  else if (toDomainError(error).code === 'SERVICE.UNAVAILABLE')
    console.error('The database cannot be reached. Check DATABASE_URL and that it runs.');
  else console.error(error);
  process.exit(1);
}
