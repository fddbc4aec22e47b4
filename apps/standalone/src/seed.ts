import 'reflect-metadata';
import { ConfigurationError } from '#kernel';
import { explain } from '../../composition/run.js';
import { demoClinicIsFounded, seedDemoClinic } from './demo/seed-demo-clinic.js';
import { prepare } from './prepare.js';

async function seed(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: parsed here, once, and nowhere else
  const { configuration, home, release } = await prepare(process.env);
  try {
    if (!home) throw new ConfigurationError('The demo clinic lives on the embedded database only. Unset DATABASE_URL.');
    const known = demoClinicIsFounded(home);
    if (!known) await seedDemoClinic(configuration, home);
    // biome-ignore lint/suspicious/noConsole: for a person at a terminal
    console.log(
      known ? 'The demo clinic is there already; `npm run reset` empties it.' : 'The demo clinic is founded.',
    );
  } finally {
    await release();
  }
}

seed().catch(explain);
