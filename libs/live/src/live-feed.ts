import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { LiveMessageName, RowHint } from '#contracts';
import { Contributions, Database, positionSql, UnitOfWork } from '#kernel';
import { type Audience, type LiveChange, type LiveRow, type LiveSource, liveSources, recordWatchers } from '#ports';

/** A row that changed, and the message that tells of it. */
export interface FedRow extends LiveRow {
  readonly organisationId: string;
  readonly kind: string;
  readonly message: LiveMessageName;
  readonly correlationId: string;
  readonly cause: string | undefined;
}

export interface FedChange extends LiveChange {
  readonly kind: string;
}

/** Reads for the gateway what hints only name, from whichever context it belongs to. */
@Injectable()
export class LiveFeed implements OnModuleInit {
  private readonly sources = new Map<string, LiveSource>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly database: Database,
    private readonly contributions: Contributions,
  ) {}

  /** @throws Error where two sources tell of one kind */
  onModuleInit(): void {
    for (const source of this.contributions.to(liveSources)) {
      if (this.sources.has(source.kind)) throw new Error(`Two live sources tell of "${source.kind}".`);
      this.sources.set(source.kind, source);
    }
  }

  /** The rows behind the hints as they are now: one transaction for each organisation, however many hints. */
  async read(hints: readonly RowHint[]): Promise<FedRow[]> {
    const organisations = [...new Set(hints.map(({ organisationId }) => organisationId))];
    const fed = await Promise.all(
      organisations.map((id) =>
        this.readOf(
          id,
          hints.filter(({ organisationId }) => organisationId === id),
        ),
      ),
    );
    return fed.flat();
  }

  /** What changed anywhere since a position, and the position after it. Ids only. */
  async changesSince(since: string): Promise<{ position: string; changes: FedChange[] }> {
    const position = await this.position();
    const changes = await Promise.all(
      [...this.sources.values()].map(async (source) =>
        (await source.changesSince(since)).map((change): FedChange => ({ ...change, kind: source.kind })),
      ),
    );
    return { position, changes: changes.flat() };
  }

  /** Whether an emergency of any kind waits for this person. */
  emergencyWaits(organisationId: string, staffId: string): Promise<boolean> {
    return this.work.read({ kind: 'system', organisationId }, async (tx) => {
      const waits = await Promise.all(
        [...this.sources.values()].map((source) => source.emergencyWaits?.(tx, staffId) ?? false),
      );
      return waits.includes(true);
    });
  }

  /** Who may have a patient's record on the screen. */
  watchersOf(organisationId: string, patientId: string): Promise<Audience> {
    return this.work.read({ kind: 'system', organisationId }, async (tx) => {
      const watchers = this.contributions.to(recordWatchers);
      const audiences = await Promise.all(watchers.map((each) => each.watchersOf(tx, patientId)));
      return {
        careTeamIds: audiences.flatMap(({ careTeamIds }) => careTeamIds),
        staffIds: audiences.flatMap(({ staffIds }) => staffIds),
      };
    });
  }

  async position(): Promise<string> {
    const [row] = await this.database.query<{ position: string }>(positionSql);
    return row!.position;
  }

  private readOf(organisationId: string, hints: readonly RowHint[]): Promise<FedRow[]> {
    const kinds = [...new Set(hints.map(({ kind }) => kind))];
    return this.work.read({ kind: 'system', organisationId }, async (tx) => {
      const fed = await Promise.all(
        kinds.map(async (kind) => {
          const source = this.sources.get(kind);
          const own = new Map(hints.flatMap((hint) => (hint.kind === kind ? [[hint.id, hint] as const] : [])));
          // A kind of a newer release: its own gateways tell of it.
          const rows = source ? await source.read(tx, [...own.values()]) : [];
          return rows.map((row): FedRow => {
            const { correlationId = '', cause } = own.get(row.id) ?? {};
            return { ...row, organisationId, kind, message: source!.message, correlationId, cause };
          });
        }),
      );
      return fed.flat();
    });
  }
}
