import { Inject, Injectable } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import type pg from 'pg';
import { CONFIGURATION, type Configuration } from '#kernel';
import { AuthDatabase } from './auth-database.js';

const build = (configuration: Configuration, pool: pg.Pool) =>
  betterAuth({
    database: pool,
    secret: configuration.authSecret,
    baseURL: configuration.publicUrl,
    basePath: '/auth-is-not-served',
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, autoSignIn: false },
    logger: { disabled: true },
  });

/**
 * The sign-in library, which keeps addresses and passwords. Its own HTTP routes are not served: we call it, so that
 * every route stays one of contracts.
 */
@Injectable()
export class SignInLibrary {
  readonly auth: ReturnType<typeof build>;

  constructor(@Inject(CONFIGURATION) configuration: Configuration, database: AuthDatabase) {
    this.auth = build(configuration, database.pool);
  }
}
