import { z } from 'zod';
import { KeyRing, KeyRingError } from './encryption/key-ring.js';
import { noPrivateAddresses, type PrivateAddresses, parsePrivateAddresses } from './outside/private-addresses.js';

const url = (protocols: RegExp, say: string) => z.string().regex(protocols, say);
const postgresUrl = url(/^postgres(ql)?:\/\//, 'Give a postgres:// URL.');

const keyRing = z.string().transform((text, context) => {
  try {
    return KeyRing.parse(text);
  } catch (error) {
    if (!(error instanceof KeyRingError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

const privateAddresses = z.string().transform((text, context): PrivateAddresses => {
  if (text === 'true') return { ...noPrivateAddresses, everything: true };
  try {
    return parsePrivateAddresses(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'Give hosts or networks, parted by commas.' });
    return z.NEVER;
  }
});

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number('Give a port number.').int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url().optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_AUTH_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(6),
  REDIS_URL: url(/^rediss?:\/\//, 'Give a redis:// URL.').optional(),
  AUTH_SECRET: z.string().min(32, 'Give at least 32 random characters.').optional(),
  AUDIT_KEYS: keyRing.optional(),
  ENCRYPTION_KEYS: keyRing.optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim()))
    .pipe(
      z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], 'Give addresses or networks, parted by commas.')),
    )
    .optional(),
  ALLOW_PRIVATE_ADDRESSES: privateAddresses.optional(),
  SMTP_URL: url(/^smtps?:\/\//, 'Give an smtp:// or smtps:// URL.').optional(),
  MAIL_FROM: z.string().max(320).optional(),
  HEARTBEAT_URL: url(/^https?:\/\//, 'Give an http:// or https:// URL.').optional(),
  HEARTBEAT_EVERY: z.coerce.number('Give seconds.').int().min(1).max(3_600).default(15),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?:\/\//, 'Give an http:// or https:// URL.').optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number('Give a share from 0 to 1.').min(0).max(1).default(1),
  OPERATORS: z
    .string()
    .transform((list) => list.split(',').map((each) => each.trim().toLowerCase()))
    .pipe(z.array(z.email('Give e-mail addresses, parted by commas.')))
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  REQUESTS_AT_ONCE: z.coerce.number().int().min(4).max(10_000).default(120),
  EVENT_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(8),
});

/** Parsed once at boot; nothing else reads the environment. */
export interface Configuration {
  production: boolean;
  host: string;
  port: number;
  publicUrl: string;
  /** Connects as the role that owns nothing. */
  databaseUrl: string;
  /** Connects as the role that sees sign-in tables only. */
  databaseAuthUrl: string;
  /** Owns the tables; present where migrations are run. */
  databaseOwnerUrl: string | null;
  databasePool: number;
  redisUrl: string | null;
  authSecret: string;
  /** With which the audit is sealed. */
  auditKeys: KeyRing;
  /** With which people's words are encrypted where they are stored. */
  encryptionKeys: KeyRing;
  /** Whose `X-Forwarded-For` is believed: addresses and networks. */
  trustedProxies: string[];
  /** Inside the house, and called all the same when a user gives such an address. */
  privateAddresses: PrivateAddresses;
  /** Null where no mail can be sent: then mails are printed, and production says so. */
  smtpUrl: string | null;
  mailFrom: string;
  /** Called while all is well; null where nobody listens. */
  heartbeatUrl: string | null;
  /** Seconds. */
  heartbeatEvery: number;
  /** Where traces go, and which share of them; null: none are made. */
  tracing: { endpoint: string; share: number } | null;
  /** Addresses of admins who look after the whole installation; null: the admins, while there is one organisation. */
  operators: string[] | null;
  logLevel: string;
  /** From how many requests under way in this process on it refuses more. */
  requestsAtOnce: number;
  eventConcurrency: number;
  /** The demo clinic exists: only ever on the embedded database. */
  demo: boolean;
}

export class ConfigurationError extends Error {}

/** What the embedded database adds to the environment when no `DATABASE_URL` is set. */
export interface EmbeddedSettings {
  databaseUrl: string;
  databaseAuthUrl: string;
  databaseOwnerUrl: string;
  authSecret: string;
}

const thisMachine = parsePrivateAddresses('127.0.0.0/8,::1');

/** @throws ConfigurationError with a sentence per setting that says what to set. */
export function parseConfiguration(
  environment: Record<string, string | undefined>,
  embedded: EmbeddedSettings | null = null,
): Configuration {
  const blankIsUnset = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(blankIsUnset);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The environment needs attention:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  if (production && embedded) {
    throw new ConfigurationError(
      'NODE_ENV=production does not run on the embedded database or with demo accounts. Set DATABASE_URL.',
    );
  }
  const databaseUrl = embedded?.databaseUrl ?? env.DATABASE_URL;
  const authSecret = embedded?.authSecret ?? env.AUTH_SECRET;
  const databaseAuthUrl = embedded?.databaseAuthUrl ?? env.DATABASE_AUTH_URL;
  const missing = [
    !databaseUrl && '  DATABASE_URL: the database, as the role holdfast_app',
    !databaseAuthUrl && '  DATABASE_AUTH_URL: the same database, as the role holdfast_auth',
    !authSecret && '  AUTH_SECRET: at least 32 random characters, e.g. from `openssl rand -base64 32`',
    production &&
      !env.AUDIT_KEYS &&
      '  AUDIT_KEYS: id:base64 with 32 random bytes, e.g. 2026a:$(openssl rand -base64 32)',
    production &&
      !env.ENCRYPTION_KEYS &&
      '  ENCRYPTION_KEYS: id:base64 with 32 random bytes, e.g. 2026a:$(openssl rand -base64 32)',
    env.SMTP_URL &&
      !env.MAIL_FROM &&
      '  MAIL_FROM: the address that mails come from, e.g. Holdfast <holdfast@example.org>',
    production && !env.PUBLIC_URL && '  PUBLIC_URL: the address that people open, e.g. https://care.example.org',
  ].filter(Boolean);
  if (!databaseUrl || !databaseAuthUrl || !authSecret || missing.length) {
    throw new ConfigurationError(`Please set:\n${missing.join('\n')}`);
  }
  if (production && /^(.)\1+$|change.?me|secret|password|default|example/i.test(authSecret)) {
    throw new ConfigurationError('AUTH_SECRET looks like a default. Use random characters.');
  }
  if (production && env.ALLOW_PRIVATE_ADDRESSES?.everything) {
    throw new ConfigurationError('In production ALLOW_PRIVATE_ADDRESSES names hosts or networks, not everything.');
  }
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    databaseUrl,
    databaseAuthUrl,
    databaseOwnerUrl: embedded?.databaseOwnerUrl ?? env.DATABASE_OWNER_URL ?? null,
    databasePool: env.DATABASE_POOL,
    redisUrl: env.REDIS_URL ?? null,
    authSecret,
    auditKeys: env.AUDIT_KEYS ?? KeyRing.derived(authSecret, 'audit'),
    encryptionKeys: env.ENCRYPTION_KEYS ?? KeyRing.derived(authSecret, 'encryption'),
    trustedProxies: env.TRUSTED_PROXIES ?? [],
    privateAddresses: env.ALLOW_PRIVATE_ADDRESSES ?? (production ? noPrivateAddresses : thisMachine),
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'holdfast@localhost',
    heartbeatUrl: env.HEARTBEAT_URL ?? null,
    heartbeatEvery: env.HEARTBEAT_EVERY,
    tracing: env.OTEL_EXPORTER_OTLP_ENDPOINT
      ? { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, share: env.OTEL_TRACES_SAMPLER_ARG }
      : null,
    operators: env.OPERATORS ?? null,
    logLevel: env.LOG_LEVEL,
    requestsAtOnce: env.REQUESTS_AT_ONCE,
    eventConcurrency: env.EVENT_CONCURRENCY,
    demo: embedded !== null,
  };
}

/** Injection token of the `Configuration`. */
export const CONFIGURATION = Symbol('Configuration');
