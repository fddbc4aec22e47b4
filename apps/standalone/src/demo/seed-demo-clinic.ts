import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SteeredClock } from '#backbone';
import { fastify } from '#http';
import { type Configuration } from '#kernel';
import { ProcessModule } from '../../../composition/process.module.js';
import { foundDemoClinic } from './demo-clinic.js';
import { DemoPast } from './demo-past.js';

const twoWeeks = 14 * 86_400_000;
const marker = (home: string): string => path.join(home, 'demo-clinic-is-founded');

export const demoClinicIsFounded = (home: string): boolean => existsSync(marker(home));

/** A database that is restored is not founded anew. */
export const markDemoClinicFounded = (home: string, at: Date): void => writeFileSync(marker(home), at.toISOString());

/**
 * Founds the demo clinic two weeks ago and lives through them with the product's own commands, events and deadlines
 * on a steered clock, so that there is a real past to look at. From the start of the server on, time is real.
 */
export async function seedDemoClinic(configuration: Configuration, home: string): Promise<void> {
  const now = new Date();
  const clock = new SteeredClock(new Date(+now - twoWeeks));
  const life = ProcessModule.with({
    configuration: { ...configuration, logLevel: 'error' },
    parts: [],
    alone: true,
    clock,
    wakes: 'nobody',
  });
  const app = await NestFactory.create<NestFastifyApplication>(life, fastify(configuration), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  try {
    await new DemoPast(app, clock, await foundDemoClinic(app)).liveUntil(now);
  } finally {
    await app.close();
  }
  markDemoClinicFounded(home, now);
}
