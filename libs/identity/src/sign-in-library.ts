import { type OnApplicationShutdown } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import pg from 'pg';
import type { Configuration } from '#platform';

const hours = 3_600;

const build = (configuration: Configuration, pool: pg.Pool) =>
  betterAuth({
    database: pool,
    secret: configuration.authSecret,
    baseURL: configuration.publicUrl,
    basePath: '/auth-is-not-served',
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, autoSignIn: false },
    session: { expiresIn: 12 * hours, updateAge: hours },
    advanced: {
      cookiePrefix: 'holdfast',
      useSecureCookies: configuration.production,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    logger: { disabled: true },
  });

/**
 * The sign-in library on a connection of its own, as the role that sees sign-in tables and nothing else. Its own
 * HTTP routes are not served: we call it, so that every route stays one of contracts.
 */
export class SignInLibrary implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly auth: ReturnType<typeof build>;

  constructor(configuration: Configuration) {
    this.pool = new pg.Pool({
      connectionString: configuration.databaseAuthUrl,
      options: '-c search_path=auth',
      max: 4,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
    this.auth = build(configuration, this.pool);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
