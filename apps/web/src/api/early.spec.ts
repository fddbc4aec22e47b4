import { jest } from '@jest/globals';
import { askEarly, takeEarly } from './early.js';

const answering = (...answers: (Response | Error)[]) =>
  jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const answer = answers.shift();
    if (!(answer instanceof Response)) throw answer ?? new Error('asked too often');
    return answer;
  });

describe('what an app asks before it is there', () => {
  afterEach(() => jest.restoreAllMocks());

  it('is sent once, and taken once: a second reading is of its own time', async () => {
    const sent = answering(Response.json({ name: 'Nora' }));
    askEarly('/api/session');
    expect(await (await takeEarly('/api/session', undefined))?.json()).toEqual({ name: 'Nora' });
    expect(takeEarly('/api/session', undefined)).toBeNull();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  it('is for whoever holds the same link, and nobody else', async () => {
    answering(Response.json({}));
    askEarly('/api/my/check-ins', 'of Jo');
    expect(takeEarly('/api/my/check-ins', 'of Robin')).toBeNull();
    expect(takeEarly('/api/my/check-ins', undefined)).toBeNull();
    expect(await takeEarly('/api/my/check-ins', 'of Jo')).toBeInstanceOf(Response);
  });

  it('is asked again where it was refused or did not get through', async () => {
    answering(new Response(null, { status: 401 }), new Error('offline'));
    askEarly('/api/session');
    askEarly('/api/alerts');
    expect(await takeEarly('/api/session', undefined)).toBeNull();
    expect(await takeEarly('/api/alerts', undefined)).toBeNull();
  });
});
