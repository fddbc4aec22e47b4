import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EmbeddedDatabase, freePort } from '#installation';
import { TcpProxy } from './tcp-proxy.js';

/** A PostgreSQL that a test may take away and give back, always at the same address. */
export class OwnPostgres {
  private constructor(
    private readonly home: string,
    private readonly gate: TcpProxy,
    private database: EmbeddedDatabase,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const home = mkdtempSync(path.join(tmpdir(), 'holdfast-postgres-'));
    chmodSync(home, 0o755);
    const database = await EmbeddedDatabase.start({ home });
    return new OwnPostgres(home, await TcpProxy.open(await freePort(), database.port), database);
  }

  get environment(): Record<string, string> {
    // Through the gate, not past it by the socket file.
    const at = (url: string) => Object.assign(new URL(url), { port: String(this.gate.port), search: '' }).href;
    const { databaseUrl, databaseAuthUrl, databaseOwnerUrl, authSecret } = this.database.settings;
    return {
      DATABASE_URL: at(databaseUrl),
      DATABASE_AUTH_URL: at(databaseAuthUrl),
      DATABASE_OWNER_URL: at(databaseOwnerUrl),
      AUTH_SECRET: authSecret,
    };
  }

  async goAway(): Promise<void> {
    await this.database.stop();
  }

  async comeBack(): Promise<void> {
    this.database = await EmbeddedDatabase.start({ home: this.home });
    this.gate.to = this.database.port;
  }

  async remove(): Promise<void> {
    await this.database.stop();
    this.gate.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}
