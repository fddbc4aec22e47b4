import type { AlertView, Heartbeat } from '#contracts';
import { anAlert } from './alert.builder.js';
import { type AlertPage, LiveFeed, silenceLimit } from './live-feed.js';

const beat = (since: string, position: string, changed: AlertView[] = []): Heartbeat => ({
  since,
  position,
  changed: changed.map(({ id, version }) => ({ kind: 'alert', id, version })),
  at: '2026-11-23T08:00:00.000Z',
});

const setUp = (pages: AlertPage[]) => {
  const asked: { changedSince?: string; after?: string }[] = [];
  let now = 1_000_000;
  const feed = new LiveFeed({
    now: () => now,
    page: async (query) => {
      asked.push(query);
      const page = pages.shift();
      if (!page) throw new Error('not expected to ask again');
      return page;
    },
  });
  const ids = () => [...feed.snapshot().book.alerts.values()].map(({ id, version }) => `${id.slice(-1)}v${version}`);
  return { feed, asked, ids, pass: (ms: number) => (now += ms), pages };
};

const page = (alerts: AlertView[], position: string, next: string | null = null): AlertPage => ({
  alerts,
  position,
  next,
});

describe('the live feed', () => {
  it('reads everything when it connects, all pages, and is then live', async () => {
    const { feed, asked, ids } = setUp([page([anAlert(1)], '10', 'more'), page([anAlert(2)], '12')]);
    await feed.onConnected();
    expect(asked).toEqual([
      { changedSince: undefined, after: undefined },
      { changedSince: undefined, after: 'more' },
    ]);
    expect(ids()).toEqual(['1v1', '2v1']);
    expect(feed.snapshot()).toMatchObject({ loaded: true, connection: { is: 'live' } });
  });

  it('stands at the earliest position of the pages, so that nothing changed in between is lost', async () => {
    const { feed } = setUp([page([], '10', 'more'), page([], '12')]);
    await feed.onConnected();
    expect(feed.snapshot().book.position).toBe('10');
  });

  it('ignores a version that it has, or that is older', async () => {
    const { feed, ids } = setUp([page([anAlert(1, { version: 3 })], '10')]);
    await feed.onConnected();
    for (const version of [3, 2, 1]) {
      feed.onAlertChanged({ alert: anAlert(1, { version }), position: '11', correlationId: 'c' });
    }
    expect(ids()).toEqual(['1v3']);
    feed.onAlertChanged({ alert: anAlert(1, { version: 4 }), position: '11', correlationId: 'c' });
    expect(ids()).toEqual(['1v4']);
  });

  it('does not stand at the position of a single message, since one before it may be lost', async () => {
    const { feed } = setUp([page([], '10')]);
    await feed.onConnected();
    feed.onAlertChanged({ alert: anAlert(1), position: '15', correlationId: 'c' });
    expect(feed.snapshot().book.position).toBe('10');
  });

  it('goes along with a heartbeat that tells nothing new', async () => {
    const { feed, asked } = setUp([page([anAlert(1)], '10')]);
    await feed.onConnected();
    await feed.onHeartbeat(beat('10', '14', [anAlert(1)]));
    expect(asked).toHaveLength(1);
    expect(feed.snapshot().book.position).toBe('14');
  });

  it('does not ask for what is no alert', async () => {
    const { feed, asked } = setUp([page([], '10')]);
    await feed.onConnected();
    await feed.onHeartbeat({ ...beat('10', '14'), changed: [{ kind: 'transition', id: anAlert(2).id, version: 1 }] });
    expect(asked).toHaveLength(1);
    expect(feed.snapshot().book.position).toBe('14');
  });

  it.each([
    ['tells of an alert that it lacks', beat('10', '14', [anAlert(2)])],
    ['tells of a higher version', beat('10', '14', [anAlert(1, { version: 2 })])],
    ['begins after where it stands', beat('11', '14')],
  ])('fills the gap when a heartbeat %s', async (_, heartbeat) => {
    const { feed, asked } = setUp([page([anAlert(1)], '10'), page([anAlert(1, { version: 2 }), anAlert(2)], '14')]);
    await feed.onConnected();
    await feed.onHeartbeat(heartbeat);
    expect(asked[1]).toEqual({ changedSince: '10', after: undefined });
    expect(feed.snapshot().book.position).toBe('14');
    expect(feed.snapshot().connection).toEqual({ is: 'live' });
  });

  it('does not ask when the heartbeat is older than where it stands', async () => {
    const { feed, asked } = setUp([page([anAlert(1)], '20')]);
    await feed.onConnected();
    await feed.onHeartbeat(beat('9', '14', [anAlert(1)]));
    expect(asked).toHaveLength(1);
    expect(feed.snapshot().book.position).toBe('20');
  });

  it('compares positions as numbers, however long', async () => {
    const { feed, asked } = setUp([page([], '9'), page([], '10000000000000000001')]);
    await feed.onConnected();
    await feed.onHeartbeat(beat('10', '10000000000000000001'));
    expect(asked).toHaveLength(2);
    expect(feed.snapshot().book.position).toBe('10000000000000000001');
  });

  it('looks again at heartbeats that came while it was catching up', async () => {
    const { feed, asked, ids } = setUp([page([], '10'), page([anAlert(1)], '14'), page([anAlert(2)], '18')]);
    await feed.onConnected();
    const first = feed.onHeartbeat(beat('10', '14', [anAlert(1)]));
    const second = feed.onHeartbeat(beat('14', '18', [anAlert(2)]));
    expect(feed.snapshot().connection).toEqual({ is: 'catching-up', behind: 1 });
    await Promise.all([first, second]);
    expect(asked[2]).toEqual({ changedSince: '14', after: undefined });
    expect(ids()).toEqual(['1v1', '2v1']);
  });

  it('asks from where it stood when it connects again', async () => {
    const { feed, asked, ids } = setUp([page([anAlert(1)], '10'), page([anAlert(1, { version: 5 })], '30')]);
    await feed.onConnected();
    feed.onDisconnected();
    expect(feed.snapshot().connection).toEqual({ is: 'offline', since: 1_000_000 });
    await feed.onConnected();
    expect(asked[1]).toEqual({ changedSince: '10', after: undefined });
    expect(ids()).toEqual(['1v5']);
  });

  it('is offline since the last heartbeat once they stop, and live again with the next', async () => {
    const { feed, pass } = setUp([page([], '10')]);
    await feed.onConnected();
    pass(silenceLimit);
    feed.onTick();
    expect(feed.snapshot().connection).toEqual({ is: 'live' });
    pass(1);
    feed.onTick();
    expect(feed.snapshot().connection).toEqual({ is: 'offline', since: 1_000_000 });
    await feed.onHeartbeat(beat('10', '10'));
    expect(feed.snapshot().connection).toEqual({ is: 'live' });
  });

  it('keeps what it has when a query fails, does not claim to be live, and tries with the next heartbeat', async () => {
    const { feed, pages, ids } = setUp([page([anAlert(1)], '10')]);
    await feed.onConnected();
    await feed.onHeartbeat(beat('12', '14'));
    expect(feed.snapshot().connection.is).toBe('catching-up');
    expect(feed.snapshot().failure).toBeInstanceOf(Error);
    expect(ids()).toEqual(['1v1']);
    pages.push(page([anAlert(2)], '16'));
    await feed.onHeartbeat(beat('14', '16'));
    expect(feed.snapshot()).toMatchObject({ failure: null, connection: { is: 'live' } });
  });
});
