import { Inject, Injectable } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { CONFIGURATION, type Configuration } from '#platform';
import { AuthDatabase } from './auth-database.js';

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
@Injectable()
export class SignInLibrary {
  readonly auth: ReturnType<typeof build>;

  constructor(@Inject(CONFIGURATION) configuration: Configuration, database: AuthDatabase) {
    this.auth = build(configuration, database.pool);
  }
}
