import { ApiError } from '../../api/api-error.js';
import { OfflineQueue } from './offline-queue.js';
import { isDone, type PendingRequest, type PendingRequests, waitingFor } from './pending-requests.js';

const checkInId = '00000000-0000-7000-8000-000000000001';
const answers = (key: string, mood: number, finished = false): PendingRequest => ({
  kind: 'answers',
  key,
  token: 't',
  checkInId,
  answers: { mood },
  finished,
});

const setUp = (kept: PendingRequests = []) => {
  const sent: PendingRequest[] = [];
  const settled: [string, string | null][] = [];
  const later: (() => void)[] = [];
  let outcome: () => Promise<void> = async () => undefined;
  let shelf = kept;
  const queue = new OfflineQueue({
    send: (request) => {
      sent.push(request);
      return outcome();
    },
    keep: (pending) => {
      shelf = pending;
    },
    kept: () => shelf,
    after: (_, act) => later.push(act),
    onSettled: ({ key }, refused) => settled.push([key, refused]),
  });
  return {
    queue,
    sent,
    settled,
    later,
    shelf: () => shelf.map(({ key }) => key),
    now: (next: () => Promise<void>) => {
      outcome = next;
    },
  };
};

const offline = () => Promise.reject(new ApiError('offline', 0));

describe('the offline queue', () => {
  it('keeps a request before it is sent and forgets it once it has arrived', async () => {
    const { queue, shelf, now, settled } = setUp();
    let kept: string[] = [];
    now(async () => {
      kept = shelf();
    });
    await queue.enqueue(answers('a', 4));
    expect(kept).toEqual(['a']);
    expect(shelf()).toEqual([]);
    expect(settled).toEqual([['a', null]]);
  });

  it('sends again under the same key when there was no network', async () => {
    const { queue, sent, later, now, shelf } = setUp();
    now(offline);
    await queue.enqueue(answers('a', 4));
    expect(queue.snapshot().stuck).toBe(true);
    expect(shelf()).toEqual(['a']);
    now(async () => undefined);
    later[0]?.();
    await Promise.resolve();
    expect(sent.map(({ key }) => key)).toEqual(['a', 'a']);
  });

  it('replaces an answer that still waits by the newer one', async () => {
    const { queue, now, shelf } = setUp();
    now(offline);
    await queue.enqueue(answers('a', 4));
    await queue.enqueue(answers('b', 5, true));
    expect(shelf()).toEqual(['b']);
  });

  it('never replaces the request that is being sent', async () => {
    const { queue, sent, now } = setUp();
    let arrive: () => void = () => undefined;
    now(() => new Promise((resolve) => (arrive = resolve)));
    const first = queue.enqueue(answers('a', 4));
    void queue.enqueue(answers('b', 5));
    expect(queue.snapshot().pending.map(({ key }) => key)).toEqual(['a', 'b']);
    now(async () => undefined);
    arrive();
    await first;
    expect(sent.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('puts a call for help before everything that waits', async () => {
    const { queue, now, shelf } = setUp();
    now(offline);
    await queue.enqueue(answers('a', 4));
    await queue.enqueue({ kind: 'help', key: 'h', token: 't' });
    expect(shelf()).toEqual(['h', 'a']);
  });

  it('puts "not safe" before everything else that waits, and keeps it when the server is too busy', async () => {
    const { queue, now, shelf, later } = setUp();
    now(() => Promise.reject(new ApiError('SERVICE.BUSY', 429)));
    await queue.enqueue({ kind: 'pause', key: 'p', token: 't', until: '2026-11-24T00:00:00Z' });
    await queue.enqueue(answers('a', 4));
    const unsafe = { ...answers('b', 4), answers: { feelsSafe: 'no' } } as PendingRequest;
    await queue.enqueue(unsafe);
    expect(shelf()).toEqual(['b', 'p']);
    now(async () => undefined);
    later.at(-1)!();
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
    expect(shelf()).toEqual([]);
  });

  it('knows what the patient has finished although the server does not', async () => {
    const { queue, now } = setUp();
    now(offline);
    await queue.enqueue(answers('a', 4));
    expect(isDone(queue.snapshot().pending, checkInId)).toBe(false);
    await queue.enqueue(answers('b', 5, true));
    expect(isDone(queue.snapshot().pending, checkInId)).toBe(true);
    expect(waitingFor(queue.snapshot().pending, checkInId)).toMatchObject({ key: 'b', answers: { mood: 5 } });
  });

  it('does not repeat what was refused', async () => {
    const { queue, now, settled, shelf } = setUp();
    now(() => Promise.reject(new ApiError('CHECK_IN.CLOSED', 409)));
    await queue.enqueue(answers('a', 4));
    expect(shelf()).toEqual([]);
    expect(settled).toEqual([['a', 'CHECK_IN.CLOSED']]);
  });

  it('goes on with what a closed page left behind', async () => {
    const { queue, sent } = setUp([answers('old', 3)]);
    await queue.flush();
    expect(sent.map(({ key }) => key)).toEqual(['old']);
  });

  it('brings "not safe" although a later answer takes it back before there was a network', async () => {
    const { queue, now, later, sent, shelf } = setUp();
    now(offline);
    const said = (key: string, given: object) => ({ ...answers(key, 4), answers: given }) as PendingRequest;
    await queue.enqueue(answers('a', 4));
    await queue.enqueue(said('b', { feelsSafe: 'no' }));
    await queue.enqueue(said('c', { feelsSafe: 'no', mood: 2 }));
    await queue.enqueue(said('d', { feelsSafe: 'yes', mood: 2 }));
    now(async () => undefined);
    sent.length = 0;
    later.at(-1)!();
    await new Promise((done) => setTimeout(done, 0));
    // The one that was under way, then what may not be lost, then how it stands.
    expect(sent.map(({ key }) => key)).toEqual(expect.arrayContaining(['c', 'd']));
    expect(sent.findIndex(({ key }) => key === 'c')).toBeLessThan(sent.findIndex(({ key }) => key === 'd'));
    expect(shelf()).toEqual([]);
  });
});
