import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { TimeLapse } from '#backbone';
import { type Configuration, ConfigurationError } from '#kernel';
import { UseCases } from '#use-cases';
import { ProcessModule } from '../../composition/process.module.js';
import { explain } from '../../composition/run.js';
import { openDatabase } from '../../operate/src/open-database.js';
import { Crowd } from './demo/crowd/crowd.js';
import { demoClinicIsFounded, seedDemoClinic } from './demo/seed-demo-clinic.js';

// biome-ignore lint/suspicious/noConsole: for a person at a terminal
const say = (line: string): void => console.log(line);

/** Founds the demo clinic where it is not there yet; with `--patients` adds so many invented patients to it. */
async function seed(environment: Record<string, string | undefined>): Promise<void> {
  const patients = countFrom(process.argv.slice(2));
  if (environment.DATABASE_URL || environment.NODE_ENV === 'production') {
    throw new ConfigurationError(
      'The demo clinic lives on the embedded database only. Unset DATABASE_URL and NODE_ENV=production.',
    );
  }
  const { configuration, home, release } = await openDatabase(environment);
  try {
    const known = demoClinicIsFounded(home!);
    if (!known) await seedDemoClinic(configuration, home!);
    if (patients) await addPatients(configuration, patients);
    else say(known ? 'The demo clinic is there already; `npm run reset` empties it.' : 'The demo clinic is founded.');
  } finally {
    await release();
  }
}

/** Also while Holdfast runs: its screens hear of every alert. */
async function addPatients(configuration: Configuration, count: number): Promise<void> {
  const life = ProcessModule.with({ configuration, parts: [], alone: false, wakes: 'nobody' });
  const app = await NestFactory.createApplicationContext(life, { logger: false, abortOnError: false });
  try {
    const began = performance.now();
    const crowd = new Crowd(app.get(UseCases, { strict: false }), app.get(TimeLapse, { strict: false }));
    await crowd.add(count, (made) => {
      say(`  ${made} of ${count} patients (${((performance.now() - began) / 1000).toFixed(0)} s)`);
    });
  } finally {
    await app.close();
  }
}

function countFrom(args: string[]): number {
  const { patients = '0' } = parseArgs({ args, options: { patients: { type: 'string' } } }).values;
  if (!/^\d{1,6}$/.test(patients)) throw new ConfigurationError('Say how many, such as --patients 5000.');
  return Number(patients);
}

// biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
seed(process.env).catch(explain);
