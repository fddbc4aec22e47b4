import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

export class Refused extends Error {
  constructor(status, problem) {
    super(`${status} ${problem?.code ?? ''}`);
    Object.assign(this, { status, code: problem?.code });
  }
}

/**
 * Asks until there is an answer, always with the same idempotency key, as a phone does that loses its network.
 *
 * @throws Refused when the answer is a clear no
 */
export async function insist(url, { method = 'GET', body, headers = {}, patience = 120_000 } = {}) {
  const all = { ...headers };
  if (method !== 'GET') all['idempotency-key'] = randomUUID();
  if (body) all['content-type'] = 'application/json';
  const end = Date.now() + patience;
  for (let attempts = 1; ; attempts++) {
    const answer = await once(url, { method, headers: all, body: body && JSON.stringify(body) });
    if (answer?.ok) return { ...answer, attempts, at: Date.now() };
    if (answer && answer.status < 500 && answer.status !== 429) throw new Refused(answer.status, answer.json);
    if (Date.now() > end) throw new Error(`Nobody answers ${method} ${new URL(url).pathname}: ${answer?.status}`);
    await wait(Math.min(150 * attempts, 600));
  }
}

/** One attempt; null when nobody answered in time. */
async function once(url, request) {
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(4_000) });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get('content-type') ?? '') && text ? JSON.parse(text) : null;
    return { ok: answer.ok, status: answer.status, json, cookies: answer.headers.getSetCookie() };
  } catch {
    return null;
  }
}
