import { io, type Socket } from 'socket.io-client';
import type { AlertChanged, AlertView, Heartbeat, RouteAnswer, routes } from '#contracts';

/**
 * A screen of the staff, keeping to the contract of the live messages: it takes what is pushed, sees by heartbeat
 * what it lacks, and fills the gap by query.
 */
export class LiveClient {
  readonly pushed: AlertChanged[] = [];
  readonly heartbeats: Heartbeat[] = [];
  readonly alerts = new Map<string, AlertView>();
  readonly seenAt = new Map<string, number>();
  position = '';
  gapsFilled = 0;
  /** Does not take what is pushed, as if it had been lost. */
  deaf = false;
  socket!: Socket;

  constructor(
    private readonly api: () => string,
    private readonly realtime: string,
    private readonly cookie: string,
  ) {}

  async connect(): Promise<this> {
    this.socket = io(this.realtime, {
      transports: ['websocket'],
      extraHeaders: { cookie: this.cookie },
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
    });
    this.socket.on('alert.changed', (message: AlertChanged) => this.hear(message));
    this.socket.on('heartbeat', (beat: Heartbeat) => void this.compare(beat));
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
    this.position = (await this.list('limit=2000')).position;
    return this;
  }

  close(): void {
    this.socket.disconnect();
  }

  of(patientId: string): AlertView[] {
    return [...this.alerts.values()].filter(({ patient }) => patient.id === patientId);
  }

  async list(query: string): Promise<RouteAnswer<typeof routes.listAlerts>> {
    const answer = await fetch(`${this.api()}/api/alerts?${query}`, { headers: { cookie: this.cookie } });
    if (answer.status !== 200) throw new Error(await answer.text());
    const found = (await answer.json()) as RouteAnswer<typeof routes.listAlerts>;
    for (const alert of found.alerts) this.take(alert);
    return found;
  }

  /** Everything that changed since the witness last looked. */
  async fillGap(): Promise<AlertView[]> {
    const { alerts, position } = await this.list(`changedSince=${this.position}&limit=2000`);
    this.position = position;
    this.gapsFilled++;
    return alerts;
  }

  private hear(message: AlertChanged): void {
    if (this.deaf) return;
    this.pushed.push(message);
    this.take(message.alert);
  }

  private async compare(beat: Heartbeat): Promise<void> {
    this.heartbeats.push(beat);
    const lacking = beat.changed.some(({ id, version }) => (this.alerts.get(id)?.version ?? 0) < version);
    if (lacking || BigInt(beat.since) > BigInt(this.position)) await this.fillGap().catch(() => {});
    else if (BigInt(beat.position) > BigInt(this.position)) this.position = beat.position;
  }

  private take(alert: AlertView): void {
    if (!this.seenAt.has(alert.id)) this.seenAt.set(alert.id, Date.now());
    if ((this.alerts.get(alert.id)?.version ?? 0) < alert.version) this.alerts.set(alert.id, alert);
  }
}
