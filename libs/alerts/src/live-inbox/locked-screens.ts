import { Injectable } from '@nestjs/common';
import type { Namespace, Server } from 'socket.io';
import { seen } from '#access';
import { type AlertView, lockedScreens } from '#contracts';
import { UnitOfWork } from '#kernel';
import type { Audience, Change } from './live-feed.js';
import { LiveReport } from './live-report.js';
import { type LiveSocket, Visitors } from './visitors.js';

const told = { staffIds: 'a.told', resolvedAt: 'a.resolved_at' };
const columns = { patient: 'a.patient_id', team: 'a.care_team_id', told };
// The rule of alerts knows no break-glass, so the moment of asking is not asked for.
const concerning = seen('alerts.hear', columns, { staff: '$1::uuid', now: 'now()' });
const waiting = `
  select exists (select from alert a where a.state = 'open' and a.severity = 'S4' and ${concerning}) as waits`;

/**
 * Screens that are locked. They hear whether an emergency waits for whoever locked them, and nothing else: they stand
 * in a namespace of their own, which no other message is sent on.
 */
@Injectable()
export class LockedScreens {
  private screens: Namespace | null = null;
  /** What each was told last. */
  private readonly told = new WeakMap<LiveSocket, boolean>();

  constructor(
    private readonly visitors: Visitors,
    private readonly work: UnitOfWork,
    private readonly report: LiveReport,
  ) {}

  serve(server: Server): void {
    this.screens = server.of(lockedScreens);
    this.screens.use((socket: LiveSocket, next) => {
      this.visitors.admit(socket, 'locked-session').then(() => next(), next);
    });
    this.screens.on('connection', (socket: LiveSocket) => {
      this.report.opened();
      socket.on('disconnect', () => this.report.closed());
      void this.tell(socket, true);
    });
  }

  /** Sounds again for each change of an emergency that is open, such as the next step of its chain. */
  heard({ severity, state }: AlertView, audience: Audience & { organisationId: string }): void {
    if (severity !== 'S4') return;
    for (const socket of this.concerned([audience])) void this.tell(socket, state === 'open');
  }

  /** Messages may have been lost. */
  catchUp(changes: readonly Change[]): void {
    for (const socket of this.concerned(changes)) void this.tell(socket, false);
  }

  /** The account or the session behind them has changed. */
  async lookAgain(staffId: string | null = null): Promise<void> {
    for (const socket of this.present()) {
      if (staffId && socket.data.visitor?.staffId !== staffId) continue;
      try {
        await this.visitors.admit(socket, 'locked-session');
        await this.tell(socket, false);
      } catch (error) {
        if (this.visitors.isShutOut(error)) socket.disconnect();
      }
    }
  }

  private async tell(socket: LiveSocket, again: boolean): Promise<void> {
    const { visitor } = socket.data;
    if (!visitor) return;
    try {
      const { organisationId, staffId } = visitor;
      const found = await this.work.read({ kind: 'system', organisationId }, (tx) =>
        tx.one<{ waits: boolean }>(waiting, [staffId]),
      );
      const waits = found?.waits ?? false;
      if (!again && this.told.get(socket) === waits) return;
      this.told.set(socket, waits);
      socket.emit('emergency.waits', { waits });
    } catch (error) {
      this.report.failed(error);
    }
  }

  private concerned(changes: readonly (Audience & { organisationId: string })[]): LiveSocket[] {
    return this.present().filter((socket) => changes.some((change) => this.visitors.concerns(socket, change)));
  }

  private present(): LiveSocket[] {
    return [...(this.screens?.sockets.values() ?? [])] as LiveSocket[];
  }
}
