import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { routes } from '#contracts';
import { Clock, Metrics, UnitOfWork } from '#kernel';
import { UseCases } from '#use-cases';
import { DemoAccess } from './demo-access.js';
import { demoOrganisation } from './demo-organisation.js';
import { oneWindow } from './one-window.js';

const lookEvery = 2_000;
const windowSeconds = 20;
/** Patients whose windows the director opens; the others have their own days. */
const players = 3;

/**
 * While somebody looks at the demo's inbox and nothing is waiting there, a demo patient is asked twice, in two real
 * windows of twenty seconds, and does not answer. What follows is the product's own doing.
 */
@Injectable()
export class DemoDirector implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;
  private next = 0;
  private quietUntil = 0;

  constructor(
    private readonly access: DemoAccess,
    private readonly useCases: UseCases,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly audience: Metrics,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look().catch(() => {}), lookEvery);
  }

  onApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    const now = this.clock.now();
    const watched = ((await this.audience.socketsOpen.get()).values[0]?.value ?? 0) > 0;
    if (!watched || +now < this.quietUntil) return;
    const patients = (await this.access.patients()).slice(0, players);
    const busy = await this.withOpenAlert();
    const turns = [...patients.slice(this.next), ...patients.slice(0, this.next)];
    const chosen = turns.find(({ id }) => !busy.has(id));
    if (!chosen) return;
    this.next = (patients.indexOf(chosen) + 1) % patients.length;
    this.quietUntil = +now + 120_000;
    await this.ask(chosen, +now + 2_000);
    await this.ask(chosen, +now + 4_000 + windowSeconds * 1_000);
  }

  private async ask({ id, timeZone }: { id: string; timeZone: string }, at: number): Promise<void> {
    const opens = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    const scope = { actor: { kind: 'system', organisationId: demoOrganisation } } as const;
    await this.useCases.run(routes.startSchedule, {
      ...{ scope, params: { patientId: id } },
      body: oneWindow(opens, windowSeconds),
    });
  }

  private async withOpenAlert(): Promise<Set<string>> {
    const rows = await this.work.run({ actor: { kind: 'system', organisationId: demoOrganisation } }, (tx) =>
      tx.query<{ patient_id: string }>(
        `select distinct patient_id from alert where state = 'open' and rule ->> 'key' = 'two-missed'`,
      ),
    );
    return new Set(rows.map(({ patient_id }) => patient_id));
  }
}
