import { io } from 'socket.io-client';
import { liveMessages, routes } from '#contracts';
import { callApi } from '../api/client.js';
import { alertsAtATime } from './alerts-at-a-time.js';
import { HeardRows } from './heard-rows.js';
import { LiveFeed } from './live-feed.js';

/** While no message arrives, ask now and then: a network that blocks sockets still gets its alerts. */
const askAgainEvery = 15_000;

export interface LiveConnection {
  feed: LiveFeed;
  /** Connects anew at once: the server had hung up, and would be asked again only later. */
  wake(): void;
  close(): void;
}

export interface LiveListener {
  onSessionEnded(): void;
  /** What is shown of one patient, or of all where it is null, may not be what may be seen. */
  onAccessChanged(patientId: string | null): void;
  /** Transitions changed, or may have while this screen heard nothing: what shows them asks anew. */
  onTransitionsChanged(): void;
}

export const openLiveConnection = (listener: LiveListener): LiveConnection => {
  const { onSessionEnded, onAccessChanged, onTransitionsChanged } = listener;
  const transitions = new HeardRows();
  const feed = new LiveFeed({
    now: Date.now,
    page: (query) => callApi(routes.listAlerts, { query: { ...query, limit: alertsAtATime } }),
  });
  // Inbox first, socket beside it: neither waits for the other.
  void feed.fill(0);
  const socket = io({ withCredentials: true, reconnectionDelayMax: 5_000 });

  let connectedBefore = false;
  socket.on('connect', () => {
    void feed.onConnected();
    if (connectedBefore) onTransitionsChanged();
    connectedBefore = true;
  });
  socket.on('disconnect', (reason) => {
    feed.onDisconnected();
    // The server hung up on purpose; socket.io would not come back by itself.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 2_000);
  });
  socket.on('connect_error', () => {
    feed.onDisconnected();
    // Turned away rather than not reached, perhaps while the database was: nor would it come back from that.
    if (!socket.active) setTimeout(() => socket.connect(), 2_000);
  });
  socket.on('alert.changed', (message: unknown) => {
    const parsed = liveMessages['alert.changed'].payload.safeParse(message);
    if (parsed.success) feed.onAlertChanged(parsed.data);
  });
  socket.on('heartbeat', (message: unknown) => {
    const parsed = liveMessages.heartbeat.payload.safeParse(message);
    if (!parsed.success) return;
    void feed.onHeartbeat(parsed.data);
    const news = parsed.data.changed.filter(
      ({ kind, id, version }) => kind === 'transition' && transitions.isNews(id, version),
    );
    if (news.length > 0) onTransitionsChanged();
  });
  socket.on('transition.changed', (message: unknown) => {
    const parsed = liveMessages['transition.changed'].payload.safeParse(message);
    if (!parsed.success) return;
    transitions.hear(parsed.data.transitionId, parsed.data.version);
    onTransitionsChanged();
  });
  socket.on('access.changed', (message: unknown) => {
    const parsed = liveMessages['access.changed'].payload.safeParse(message);
    if (!parsed.success) return;
    if (parsed.data.patientId === null) void feed.startAfresh();
    onAccessChanged(parsed.data.patientId);
  });
  socket.on('session.ended', onSessionEnded);

  const tick = setInterval(() => {
    feed.onTick();
    // Open and yet silent: the other end may be gone without a word.
    if (socket.connected && feed.snapshot().connection.is === 'offline') wake();
  }, 1_000);
  const ask = setInterval(() => {
    if (feed.snapshot().connection.is !== 'live') void feed.fill(0);
  }, askAgainEvery);
  const wake = (): void => {
    // Starting afresh does not wait for the pause that socket.io has grown while there was no network.
    socket.disconnect().connect();
    void feed.fill(0);
  };
  window.addEventListener('online', wake);
  window.addEventListener('offline', () => feed.onDisconnected());

  return {
    feed,
    wake,
    close() {
      clearInterval(tick);
      clearInterval(ask);
      window.removeEventListener('online', wake);
      socket.close();
    },
  };
};
