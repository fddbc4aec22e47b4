import { Injectable } from '@nestjs/common';
import type { Namespace, Server } from 'socket.io';
import { lockedScreens } from '#contracts';
import type { LiveChange } from '#ports';
import { type FedRow, LiveFeed } from './live-feed.js';
import { LiveReport } from './live-report.js';
import { type Concerning, type LiveSocket, Visitors } from './visitors.js';

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
    private readonly feed: LiveFeed,
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
  heard(row: FedRow): void {
    if (!row.emergency) return;
    for (const socket of this.concerned([row])) void this.tell(socket, row.emergency === 'waits');
  }

  /** Messages may have been lost. */
  catchUp(changes: readonly LiveChange[]): void {
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
      const waits = await this.feed.emergencyWaits(visitor.organisationId, visitor.staffId);
      if (!again && this.told.get(socket) === waits) return;
      this.told.set(socket, waits);
      socket.emit('emergency.waits', { waits });
    } catch (error) {
      this.report.failed(error);
    }
  }

  private concerned(changes: readonly Concerning[]): LiveSocket[] {
    return this.present().filter((socket) => changes.some((change) => this.visitors.concerns(socket, change)));
  }

  private present(): LiveSocket[] {
    return [...(this.screens?.sockets.values() ?? [])] as LiveSocket[];
  }
}
