import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigurationError, parseConfiguration, toDomainError } from '#platform';
import { type Part } from './process.module.js';
import { startProcess } from './start-process.js';

const patience = 15_000;

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
  const beginning = begin();
  const stop = async (): Promise<void> => {
    setTimeout(() => process.exit(1), patience).unref();
    const app = await beginning.catch(() => null);
    await app?.close();
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
    await beginning;
  } catch (error) {
    await afterwards();
    throw error;
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
