import { CallFailed } from '../call/problem.js';
import { isDone, type Letter, type Outbox, waitingFor } from './outbox.js';
import { Postman } from './postman.js';

const checkInId = '00000000-0000-7000-8000-000000000001';
const answers = (key: string, mood: number, finished = false): Letter => ({
  kind: 'answers',
  key,
  token: 't',
  checkInId,
  answers: { mood },
  finished,
});

const setUp = (kept: Outbox = []) => {
  const sent: Letter[] = [];
  const settled: [string, string | null][] = [];
  const later: (() => void)[] = [];
  let outcome: () => Promise<void> = async () => undefined;
  let shelf = kept;
  const postman = new Postman({
    send: (letter) => {
      sent.push(letter);
      return outcome();
    },
    keep: (outbox) => {
      shelf = outbox;
    },
    kept: () => shelf,
    after: (_, act) => later.push(act),
    onSettled: ({ key }, refused) => settled.push([key, refused]),
  });
  return {
    postman,
    sent,
    settled,
    later,
    shelf: () => shelf.map(({ key }) => key),
    now: (next: () => Promise<void>) => {
      outcome = next;
    },
  };
};

const offline = () => Promise.reject(new CallFailed('offline', 0));

describe('the postman', () => {
  it('keeps a letter before it is sent and forgets it once it has arrived', async () => {
    const { postman, shelf, now, settled } = setUp();
    let kept: string[] = [];
    now(async () => {
      kept = shelf();
    });
    await postman.post(answers('a', 4));
    expect(kept).toEqual(['a']);
    expect(shelf()).toEqual([]);
    expect(settled).toEqual([['a', null]]);
  });

  it('sends again under the same key when there was no network', async () => {
    const { postman, sent, later, now, shelf } = setUp();
    now(offline);
    await postman.post(answers('a', 4));
    expect(postman.snapshot().stuck).toBe(true);
    expect(shelf()).toEqual(['a']);
    now(async () => undefined);
    later[0]?.();
    await Promise.resolve();
    expect(sent.map(({ key }) => key)).toEqual(['a', 'a']);
  });

  it('replaces an answer that still waits by the newer one', async () => {
    const { postman, now, shelf } = setUp();
    now(offline);
    await postman.post(answers('a', 4));
    await postman.post(answers('b', 5, true));
    expect(shelf()).toEqual(['b']);
  });

  it('never replaces the letter that is under way', async () => {
    const { postman, sent, now } = setUp();
    let arrive: () => void = () => undefined;
    now(() => new Promise((resolve) => (arrive = resolve)));
    const first = postman.post(answers('a', 4));
    void postman.post(answers('b', 5));
    expect(postman.snapshot().outbox.map(({ key }) => key)).toEqual(['a', 'b']);
    now(async () => undefined);
    arrive();
    await first;
    expect(sent.map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('puts a call for help before everything that waits', async () => {
    const { postman, now, shelf } = setUp();
    now(offline);
    await postman.post(answers('a', 4));
    await postman.post({ kind: 'help', key: 'h', token: 't' });
    expect(shelf()).toEqual(['h', 'a']);
  });

  it('puts "not safe" before everything else that waits, and keeps it when the server is too busy', async () => {
    const { postman, now, shelf, later } = setUp();
    now(() => Promise.reject(new CallFailed('SERVICE.BUSY', 429)));
    await postman.post({ kind: 'pause', key: 'p', token: 't', until: '2026-11-24T00:00:00Z' });
    await postman.post(answers('a', 4));
    const unsafe = { ...answers('b', 4), answers: { feelsSafe: 'no' } } as Letter;
    await postman.post(unsafe);
    expect(shelf()).toEqual(['b', 'p']);
    now(async () => undefined);
    later.at(-1)!();
    await Promise.resolve();
    await new Promise((done) => setTimeout(done));
    expect(shelf()).toEqual([]);
  });

  it('knows what the patient has finished although the server does not', async () => {
    const { postman, now } = setUp();
    now(offline);
    await postman.post(answers('a', 4));
    expect(isDone(postman.snapshot().outbox, checkInId)).toBe(false);
    await postman.post(answers('b', 5, true));
    expect(isDone(postman.snapshot().outbox, checkInId)).toBe(true);
    expect(waitingFor(postman.snapshot().outbox, checkInId)).toMatchObject({ key: 'b', answers: { mood: 5 } });
  });

  it('does not repeat what was refused', async () => {
    const { postman, now, settled, shelf } = setUp();
    now(() => Promise.reject(new CallFailed('CHECK_IN.CLOSED', 409)));
    await postman.post(answers('a', 4));
    expect(shelf()).toEqual([]);
    expect(settled).toEqual([['a', 'CHECK_IN.CLOSED']]);
  });

  it('goes on with what a closed page left behind', async () => {
    const { postman, sent } = setUp([answers('old', 3)]);
    await postman.deliver();
    expect(sent.map(({ key }) => key)).toEqual(['old']);
  });

  it('brings "not safe" although a later answer takes it back before there was a network', async () => {
    const { postman, now, later, sent, shelf } = setUp();
    now(offline);
    const said = (key: string, given: object) => ({ ...answers(key, 4), answers: given }) as Letter;
    await postman.post(answers('a', 4));
    await postman.post(said('b', { feelsSafe: 'no' }));
    await postman.post(said('c', { feelsSafe: 'no', mood: 2 }));
    await postman.post(said('d', { feelsSafe: 'yes', mood: 2 }));
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
