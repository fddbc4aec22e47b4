import { routes } from '#contracts';
import { ApiError } from './api-error.js';
import { callApi, requestOf, urlOf } from './client.js';

const answering = (status: number, body: unknown) => async () =>
  new Response(status === 204 ? null : JSON.stringify(body), { status });

describe('a call', () => {
  it('fills the path and leaves out what was not asked', () => {
    expect(urlOf(routes.listAlerts, { query: { changedSince: '7', state: undefined } })).toBe(
      '/api/alerts?changedSince=7',
    );
    expect(urlOf(routes.readAlert, { params: { alertId: 'a b' } })).toBe('/api/alerts/a%20b');
  });

  it('says which version was read, and under which key it may be repeated', () => {
    const { headers } = requestOf(routes.acknowledgeAlert, { version: 3, idempotencyKey: 'k' });
    expect(headers).toMatchObject({ 'if-match': '"3"', 'idempotency-key': 'k' });
  });

  it('shows a personal link as a bearer and sends no cookie with it', () => {
    const sent = requestOf(routes.readMyCheckIns, {}, 'secret');
    expect(sent.credentials).toBe('omit');
    expect(sent.headers).toMatchObject({ authorization: 'Bearer secret' });
  });

  it('gives the answer, or nothing where there is none', async () => {
    const answer = await callApi(routes.listRules, {}, { fetch: answering(200, { rules: [] }) });
    expect(answer).toEqual({ rules: [] });
    expect(await callApi(routes.signOut, {}, { fetch: answering(204, null) })).toBeUndefined();
  });

  it('turns a problem into a code', async () => {
    const problem = { type: 'about:blank', title: 'Changed', status: 412, code: 'REQUEST.STALE' };
    const failed = callApi(routes.listRules, {}, { fetch: answering(412, problem) });
    await expect(failed).rejects.toMatchObject({ code: 'REQUEST.STALE', status: 412, passing: false });
  });

  it('knows no answer from a refusal', async () => {
    const failed = callApi(routes.listRules, {}, { fetch: () => Promise.reject(new TypeError('network')) });
    await expect(failed).rejects.toMatchObject({ code: 'offline', passing: true });
    await expect(failed).rejects.toBeInstanceOf(ApiError);
  });
});
