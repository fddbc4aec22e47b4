import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Background, Watchdog } from '#backbone';
import { AccessGuard, fastify, LoadShedder, prepareHttp, serveHealth } from '#http';
import { Database, Log, NestLog } from '#kernel';
import { LiveSockets } from './live-sockets.js';
import { ProcessModule, type ProcessOptions } from './process.module.js';
import { saySetUpLink } from './say-set-up-link.js';
import { serveQueueBoard } from './serve-queue-board.js';
import { serveReference } from './serve-reference.js';
import { serveWebApp } from './serve-web-app.js';

/** Builds a process and prepares all it does, without listening yet. */
export async function buildProcess(options: ProcessOptions): Promise<NestFastifyApplication> {
  const { configuration, parts } = options;
  const log = Log.at(configuration.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(ProcessModule.with(options), fastify(configuration), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.useWebSocketAdapter(new LiveSockets(app, configuration.publicUrl));
  await prepareHttp(app, configuration);
  serveHealth(app, { sweeps: parts.includes('worker') });
  if (parts.includes('api')) {
    serveReference(app);
    serveQueueBoard(app);
    await serveWebApp(app, configuration);
  } else {
    hideApi(app);
  }
  await app.get(Database).open();
  await app.init();
  const unserved = app.get(AccessGuard).unserved();
  if (unserved.length) throw new Error(`Routes of contracts that nobody serves: ${unserved.join(', ')}`);
  return app;
}

/** Listens, then lets the background work begin. */
export async function startProcess(options: ProcessOptions): Promise<NestFastifyApplication> {
  const app = await buildProcess(options);
  await listen(app, options);
  return app;
}

export async function listen(app: NestFastifyApplication, { configuration, parts }: ProcessOptions): Promise<void> {
  if (configuration.production && !configuration.smtpUrl) app.get(Log).warn('SMTP_URL is not set: no mail can be sent');
  await app.listen(configuration.port, configuration.host);
  if (parts.includes('api') && !configuration.demo) await saySetUpLink(app);
  if (parts.includes('api')) app.get(LoadShedder).watch();
  if (parts.includes('worker')) await app.get(Background).start();
  app.get(Watchdog).start({ reports: parts.includes('worker') });
}

/** Only api processes answer the API; the others have health and metrics alone. */
function hideApi(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (request.url.startsWith('/api/')) await reply.status(404).send();
    });
}
