import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { startFleet } from '../../scripts/lib/fleet/fleet.mjs';
import { onPath } from '../../scripts/lib/run.mjs';
import { foundClinic, shortenChain } from './clinic.mjs';
import { startPostgres, startRedisBehindProxy } from './engines.mjs';
import { Ledger } from './ledger.mjs';
import { openQueue } from './queue.mjs';
import { chanceFrom } from './random.mjs';
import { Screen } from './screen.mjs';
import { reachBySms, SmsGateway } from './sms-gateway.mjs';

/** Who has a screen open. */
const watching = ['paul', 'tess', 'nora'];

const shifted = new URL('./shifted-clock.mjs', import.meta.url);

/** Everything that a run needs, all of it real: engines, the fleet, a clinic in it, and open screens. */
export async function setStage({ backend, seed, ofEach, say }) {
  const undo = [];
  const clear = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const postgres = await startPostgres();
    undo.push(() => postgres.stop());
    const redis = backend === 'redis' ? await startRedisBehindProxy(onPath('redis-server')) : null;
    if (redis) undo.push(() => redis.stop());
    const mail = await takeMail();
    undo.push(() => mail.close());
    const gateway = await SmsGateway.open();
    undo.push(() => gateway.close());
    const said = [];
    const fleet = await startFleet({
      settings: postgres.settings,
      redisUrl: redis?.url,
      ofEach,
      environment: {
        LOG_LEVEL: 'error',
        NODE_OPTIONS: `--import ${shifted.href}`,
        SMTP_URL: `smtp://127.0.0.1:${mail.server.address().port}`,
        MAIL_FROM: 'holdfast@chaos.test',
        ALLOW_PRIVATE_ADDRESSES: '127.0.0.1',
      },
      hear: (line, name) => said.push(`${name} ${line}`) > 2_000 && said.shift(),
    });
    undo.push(() => fleet.stop());
    const clinic = await foundClinic(fleet.of('api')[0].environment);
    await shortenChain(fleet.url, clinic.staff.ada, 'not-safe-or-help');
    await reachBySms(fleet.url, clinic, gateway, watching);
    const screens = [];
    undo.push(() => {
      for (const screen of screens) screen.close();
    });
    for (const name of watching) screens.push(await Screen.open(fleet.url, clinic.staff[name]));
    const chance = chanceFrom(seed);
    const queue = openQueue({ postgres, redis });
    return {
      backend,
      postgres,
      redis,
      fleet,
      gateway,
      clinic,
      screens,
      queue,
      chance,
      said,
      say,
      clear,
      ledger: new Ledger(),
      poisoned: [],
      putOff: [],
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Takes every mail and keeps none: what was given up is told to the admin by one. */
async function takeMail() {
  const onData = (stream, _session, done) => stream.on('end', done).resume();
  const mail = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData });
  mail.on('error', () => {});
  await once(mail.listen(0, '127.0.0.1'), 'listening');
  return mail;
}
