import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import {
  ConnectedSocket,
  MessageBody,
  OnGatewayInit,
  SubscribeMessage,
  WebSocketGateway,
  WebSocketServer,
} from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { type AccessHint, heartbeatEvery, type LiveHint, type RowHint, rooms, WatchTeam } from '#contracts';
import { toProblem } from '#http';
import { DomainError, LiveHints } from '#kernel';
import type { Audience } from '#ports';
import { LiveFeed } from './live-feed.js';
import { LiveReport } from './live-report.js';
import { LockedScreens } from './locked-screens.js';
import { SentOnce } from './sent-once.js';
import { type LiveSocket, Visitors } from './visitors.js';

const lookAgainEvery = 60_000;
/** Until it is told what was missed: an engine that just came back is given a breath, and a person is not kept waiting. */
const catchUpAfter = 300;

/**
 * Brings what changed to the screens of those whom it concerns, such as alerts. Messages are hints: what a lost one leaves open, the
 * heartbeat shows and a query fills.
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnApplicationBootstrap, OnApplicationShutdown {
  @WebSocketServer() private readonly server!: Server;
  private readonly once = new SentOnce();
  private waiting: RowHint[] = [];
  private reading: Promise<void> | null = null;
  private position: string | null = null;
  private timers: NodeJS.Timeout[] = [];
  private catchingUp: NodeJS.Timeout | null = null;
  private closing = false;
  private unsubscribe = (): void => {};

  constructor(
    private readonly feed: LiveFeed,
    private readonly visitors: Visitors,
    private readonly hints: LiveHints,
    private readonly report: LiveReport,
    private readonly lockedScreens: LockedScreens,
  ) {}

  afterInit(server: Server): void {
    this.lockedScreens.serve(server);
    server.use((socket: LiveSocket, next) => {
      this.visitors.admit(socket).then(() => next(), next);
    });
    server.on('connection', (socket: LiveSocket) => {
      this.report.opened();
      void socket.join(this.visitors.roomsOf(socket));
      socket.on('disconnect', () => this.report.closed());
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.unsubscribe = this.hints.subscribe((hints) => this.take(hints));
    this.hints.onMissed(() => this.catchUp());
    await this.hints.open();
    this.timers = [
      setInterval(() => void this.beat(), heartbeatEvery),
      setInterval(() => void this.lookAgain(this.visitors.present(this.server)), lookAgainEvery),
      setInterval(() => void this.lockedScreens.lookAgain(), lookAgainEvery),
    ];
  }

  onApplicationShutdown(): void {
    this.closing = true;
    for (const timer of this.timers) clearInterval(timer);
    if (this.catchingUp) clearTimeout(this.catchingUp);
    this.unsubscribe();
  }

  /** Joins the room of a care team; refused unless the person is on it. */
  @SubscribeMessage('team.watch')
  watchTeam(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): object {
    const asked = WatchTeam.safeParse(body);
    const refusal = !asked.success
      ? new DomainError('LIVE.MESSAGE_INVALID')
      : this.visitors.mayWatch(socket, asked.data.careTeamId)
        ? null
        : new DomainError('LIVE.ROOM_FORBIDDEN');
    if (refusal) return { problem: toProblem(refusal, socket.id) };
    if (asked.success) void socket.join(rooms.team(asked.data.careTeamId));
    return { ok: true };
  }

  /** What comes while a read is under way goes together in the next one. */
  private take(hints: LiveHint[]): void {
    if (!this.server?.engine?.clientsCount) return;
    for (const hint of hints) {
      if ('kind' in hint) this.waiting.push(hint);
      else void this.accessChanged(hint);
    }
    if (!this.waiting.length) return;
    this.reading ??= this.drain().finally(() => {
      this.reading = null;
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length) {
      const batch = this.waiting.splice(0, 500);
      try {
        const began = Date.now();
        for (const row of await this.feed.read(batch)) {
          if (!this.once.isNew(row)) continue;
          const { message, position, correlationId } = row;
          const to = roomsOf(row.audience);
          if (to.length) this.server.to(to).emit(message, { ...row.says, position, correlationId });
          this.lockedScreens.heard(row);
          this.report.sent(row, began);
        }
      } catch (error) {
        this.report.failed(error);
        this.catchUp();
      }
    }
  }

  /** A beat out of turn: messages were missed, or could not be read. */
  private catchUp(): void {
    if (this.closing) return;
    this.catchingUp ??= setTimeout(() => {
      this.catchingUp = null;
      void this.beat();
    }, catchUpAfter);
  }

  /** Tells each person which of the rows that concern them changed since the last beat: a client that lacks one fills the gap. */
  private async beat(): Promise<void> {
    try {
      const since = this.position ?? (await this.feed.position());
      const { position, changes } = await this.feed.changesSince(since);
      const at = this.report.clock.now().toISOString();
      for (const socket of this.visitors.present(this.server)) {
        const changed = changes
          .filter((change) => this.visitors.concerns(socket, change))
          .map(({ kind, id, version }) => ({ kind, id, version }));
        socket.emit('heartbeat', { since, position, changed, at });
      }
      this.lockedScreens.catchUp(changes);
      this.position = position;
    } catch (error) {
      this.report.failed(error);
      this.catchUp();
    }
  }

  /** What may be seen has changed: the screens that it concerns forget it, and read again. */
  private async accessChanged({ organisationId, accessChanged }: AccessHint): Promise<void> {
    try {
      if ('staffId' in accessChanged) {
        const theirs = this.visitors.present(this.server).filter((socket) => isOf(socket, accessChanged.staffId));
        await Promise.all([this.lookAgain(theirs), this.lockedScreens.lookAgain(accessChanged.staffId)]);
        for (const socket of theirs) socket.emit('access.changed', { patientId: null });
      } else {
        const { patientId } = accessChanged;
        const to = roomsOf(await this.feed.watchersOf(organisationId, patientId));
        if (to.length) this.server.to(to).emit('access.changed', { patientId });
      }
    } catch (error) {
      this.report.failed(error);
    }
  }

  /** Sessions end and teams change while a socket stays open; the timer is for what no hint told. */
  private async lookAgain(sockets: readonly LiveSocket[]): Promise<void> {
    for (const socket of sockets) {
      try {
        const before = this.visitors.roomsOf(socket);
        await this.visitors.admit(socket);
        for (const room of before) await socket.leave(room);
        await socket.join(this.visitors.roomsOf(socket));
      } catch (error) {
        if (!this.visitors.isShutOut(error)) continue;
        socket.emit('session.ended', { at: this.report.clock.now().toISOString() });
        socket.disconnect(true);
      }
    }
  }
}

const roomsOf = ({ careTeamIds, staffIds }: Audience): string[] => [
  ...careTeamIds.map(rooms.team),
  ...staffIds.map(rooms.person),
];

const isOf = ({ data: { visitor } }: LiveSocket, staffId: string): boolean => visitor?.staffId === staffId;
