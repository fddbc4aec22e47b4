import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { explain, start } from '../../composition/run.js';
import { buildProcess, listen } from '../../composition/start-process.js';
import { sayWhereToOpen } from './banner.js';
import { DemoModule } from './demo/demo.module.js';
import { demoClinicIsFounded, seedDemoClinic } from './demo/seed-demo-clinic.js';
import { type Prepared, prepare } from './prepare.js';

const parts = ['api', 'realtime', 'worker'] as const;
let prepared: Prepared | null = null;

/** Everything in one process. On the embedded database, with a demo clinic in it. */
async function begin(): Promise<NestFastifyApplication> {
  const startedAt = performance.now();
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  prepared = await prepare(process.env);
  const { configuration, home } = prepared;
  if (home && !demoClinicIsFounded(home)) await seedDemoClinic(configuration, home);
  const options = { configuration, parts, alone: true, imports: configuration.demo ? [DemoModule] : [] };
  const app = await buildProcess(options);
  await listen(app, options);
  await sayWhereToOpen(app, configuration, performance.now() - startedAt);
  return app;
}

start(begin, async () => prepared?.release()).catch(explain);
