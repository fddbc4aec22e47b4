import { createHash } from 'node:crypto';
import { freePort } from '#installation';
import { run } from '../run.mjs';
import { readCompose } from './compose.mjs';
import { openFrontDoor } from './front-door.mjs';
import { lastingPort } from './lasting-port.mjs';
import { Member } from './member.mjs';

/**
 * The processes of docker-compose.yml on this machine, with the commands and the environment that stand there, behind
 * one address. The engines are somebody else's: a database as the embedded one describes itself, and perhaps a Redis.
 *
 * @param ofEach how many of each, where the file's number is not wanted
 * @param hear called with each line that a process says, and its name
 */
export async function startFleet({ settings, redisUrl = null, port = 0, environment = {}, ofEach, hear = () => {} }) {
  const publicPort = port || (await freePort());
  const services = readCompose(variablesOf(settings)).map((service) => {
    const own = { ...process.env, ...service.environment, ...enginesOf(settings, redisUrl), ...environment };
    own.PUBLIC_URL = `http://localhost:${publicPort}`;
    own.TRUSTED_PROXIES = '127.0.0.1';
    // Only what the file gives to a service reaches it.
    if (!service.environment.DATABASE_OWNER_URL) delete own.DATABASE_OWNER_URL;
    return { ...service, environment: own };
  });
  const migrate = services.find(({ name }) => name === 'migrate');
  const migrated = await run(process.execPath, migrate.command.slice(1), { env: migrate.environment });
  if (migrated !== 0) throw new Error('The migration failed.');

  const members = [];
  for (const { name: service, command, environment: own, replicas } of services) {
    if (service === 'migrate') continue;
    for (let number = 1; number <= (ofEach ?? replicas); number++) {
      const say = (line) => hear(line, `${service}-${number}`);
      members.push(new Member({ service, number, port: await lastingPort(), command, environment: own, hear: say }));
    }
  }
  await Promise.all(members.map((member) => member.start()));
  const door = await openFrontDoor(members, publicPort);

  return {
    url: `http://localhost:${publicPort}`,
    port: publicPort,
    members,
    of: (service) => members.filter((member) => member.service === service),
    /** Ends one in order and starts it again; nobody is sent there meanwhile. @returns whether it ended in time */
    restart(member) {
      door.avoid(member);
      return member.restart();
    },
    async stop() {
      door.close();
      await Promise.all(members.map((member) => member.stop()));
    },
  };
}

const keyOf = (settings, use) =>
  `fleet:${createHash('sha256').update(`${settings.authSecret} ${use}`).digest('base64')}`;

/** What `.env` would say. */
function variablesOf(settings) {
  const { password } = new URL(settings.databaseUrl);
  return {
    ...{ SITE: 'localhost', APP_PASSWORD: password, AUTH_PASSWORD: password, OWNER_PASSWORD: password },
    ...{ AUTH_SECRET: settings.authSecret },
    ...{ AUDIT_KEYS: keyOf(settings, 'audit'), ENCRYPTION_KEYS: keyOf(settings, 'encryption') },
  };
}

/** Where the engines really are: the hosts that the file names exist in a network of Docker's only. */
const enginesOf = ({ databaseUrl, databaseAuthUrl, databaseOwnerUrl }, redisUrl) => ({
  DATABASE_URL: databaseUrl,
  DATABASE_AUTH_URL: databaseAuthUrl,
  DATABASE_OWNER_URL: databaseOwnerUrl,
  REDIS_URL: redisUrl ?? '',
});
