import { io } from 'socket.io-client';
import { signIn } from './clinic.mjs';
import { insist, Refused } from './insist.mjs';
import { TcpProxy } from './tcp-proxy.mjs';

/** Longer than this without a heartbeat, and the connection is taken for dead. */
const silenceLimit = 12_500;

/**
 * What one of the staff looks at. Keeps to the contract of the live messages: takes what is pushed, sees by heartbeat
 * what it lacks, asks for it; asks again whenever it connects. Remembers all that it was told, and when.
 */
export class Screen {
  /** Alerts as they were last told. */
  alerts = new Map();
  firstSeen = new Map();
  /** `patient rule` of every alert that was ever on it. */
  shown = new Set();
  /** `alert person` → when this screen first showed that the person had been told. */
  toldSeen = new Map();
  /** The same state of the same alert, twice over one connection. */
  doublePushes = [];
  connections = 0;
  gapsFilled = 0;
  pushed = 0;
  #position = null;
  #pushedOnce = new Set();
  #filling = null;
  #again = false;
  #heardAt = Date.now();

  static async open(url, person) {
    const screen = new Screen();
    Object.assign(screen, { url, person, onNew: () => {} });
    await screen.#signIn();
    screen.proxy = await TcpProxy.open(Number(new URL(url).port));
    screen.socket = io(`http://127.0.0.1:${screen.proxy.port}`, {
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: screen.cookie },
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      timeout: 4_000,
    });
    const { socket } = screen;
    socket.on('connect', () => screen.#onConnected());
    socket.on('alert.changed', ({ alert }) => screen.#onPushed(alert));
    socket.on('heartbeat', (beat) => screen.#onHeartbeat(beat));
    socket.on('session.ended', () => screen.#signIn().catch(() => {}));
    socket.on('connect_error', ({ message }) => {
      if (/^(ACCESS|SESSION)\./.test(message)) screen.#signIn().catch(() => {});
      // Turned away by the server, which may only have been without its database: nobody else tries again.
      else if (!socket.active) setTimeout(() => socket.connect(), 500);
    });
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 500);
    });
    screen.looking = setInterval(() => screen.#look(), 1_000);
    while (!socket.connected) await new Promise((done) => setTimeout(done, 20));
    return screen;
  }

  /** Asks the API as this person; signs in anew when the session is over. */
  async call(path, options = {}) {
    for (let left = 1; ; left--) {
      try {
        return await insist(`${this.url}${path}`, { ...options, headers: { ...options.headers, cookie: this.cookie } });
      } catch (error) {
        if (!(error instanceof Refused && [401, 423].includes(error.status)) || left === 0) throw error;
        await this.#signIn();
      }
    }
  }

  /** Every alert that this person may see, from the beginning. */
  async everything() {
    const all = [];
    let after = '';
    do {
      const { json } = await this.call(`/api/alerts?changedSince=0&limit=2000${after}`);
      all.push(...json.alerts);
      after = json.next ? `&after=${encodeURIComponent(json.next)}` : '';
    } while (after);
    return all;
  }

  close() {
    clearInterval(this.looking);
    this.socket.disconnect();
    this.proxy.close();
  }

  async #signIn() {
    this.cookie = await signIn(this.url, this.person);
    if (this.socket) {
      this.socket.io.opts.extraHeaders = { cookie: this.cookie };
      this.socket.disconnect().connect();
    }
  }

  #onConnected() {
    this.connections++;
    this.#pushedOnce.clear();
    this.#heardAt = Date.now();
    this.#fill();
  }

  #onPushed(alert) {
    this.pushed++;
    const key = `${alert.id} ${alert.version}`;
    if (this.#pushedOnce.has(key)) this.doublePushes.push(key);
    this.#pushedOnce.add(key);
    this.#take(alert);
  }

  #onHeartbeat({ since, position, changed }) {
    this.#heardAt = Date.now();
    const lacking = changed.some(({ id, version }) => (this.alerts.get(id)?.version ?? 0) < version);
    if (this.#position === null || lacking || BigInt(since) > BigInt(this.#position)) this.#fill();
    else if (!this.#filling && BigInt(position) > BigInt(this.#position)) this.#position = position;
  }

  #look() {
    if (!this.socket.connected || Date.now() - this.#heardAt < silenceLimit) return;
    this.#heardAt = Date.now();
    this.socket.disconnect().connect();
  }

  #fill() {
    this.#again = true;
    this.#filling ??= this.#read().finally(() => {
      this.#filling = null;
    });
  }

  async #read() {
    while (this.#again) {
      this.#again = false;
      let earliest = null;
      let after = '';
      try {
        do {
          const since = this.#position === null ? 'state=open' : `changedSince=${this.#position}`;
          const { json } = await this.call(`/api/alerts?${since}&limit=500${after}`);
          for (const alert of json.alerts) this.#take(alert);
          earliest = earliest !== null && BigInt(earliest) < BigInt(json.position) ? earliest : json.position;
          after = json.next ? `&after=${encodeURIComponent(json.next)}` : '';
        } while (after);
        this.#position = earliest;
        this.gapsFilled++;
      } catch {
        // The next heartbeat shows the hole again.
        return;
      }
    }
  }

  #take(alert) {
    const now = Date.now();
    const before = this.alerts.get(alert.id);
    if (before && before.version >= alert.version) return;
    this.alerts.set(alert.id, alert);
    for (const { staffId } of alert.notified) {
      const key = `${alert.id} ${staffId}`;
      if (!this.toldSeen.has(key)) this.toldSeen.set(key, now);
    }
    if (before) return;
    this.firstSeen.set(alert.id, now);
    this.shown.add(`${alert.patient.id} ${alert.rule.key}`);
    this.onNew(alert);
  }
}
