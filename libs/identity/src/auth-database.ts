import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIGURATION, type Configuration } from '#kernel';

/**
 * Connections as the role that sees sign-in tables and nothing else: what is secret about an account is out of reach
 * of every query of the application.
 */
@Injectable()
export class AuthDatabase implements OnApplicationShutdown {
  readonly pool: pg.Pool;

  constructor(@Inject(CONFIGURATION) configuration: Configuration) {
    this.pool = new pg.Pool({
      connectionString: configuration.databaseAuthUrl,
      options: '-c search_path=auth',
      max: 4,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 5_000,
    });
    this.pool.on('error', () => {});
  }

  async query<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(text, values)).rows as Row[];
  }

  async one<Row>(text: string, values: unknown[] = []): Promise<Row | null> {
    return (await this.query<Row>(text, values))[0] ?? null;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
