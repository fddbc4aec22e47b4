import { fastify } from './http-server.js';

/** Connects from 127.0.0.1. */
async function addressSeen(trustedProxies: string[], forwarded: string): Promise<string> {
  const server = fastify({ trustedProxies }).getInstance();
  server.get('/', async (request) => request.ip);
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const answer = await fetch(url, { headers: { 'x-forwarded-for': forwarded } });
  const seen = await answer.text();
  await server.close();
  return seen;
}

describe('where a request comes from', () => {
  const us = ['10.0.0.0/8', '127.0.0.0/8'];

  it.each([
    ['is not what a header claims when no proxy is trusted', [], '203.0.113.9', '127.0.0.1'],
    ['is not what somebody claims who is no proxy of ours', ['10.0.0.0/8'], '203.0.113.9', '127.0.0.1'],
    ['is what a trusted proxy says', us, '203.0.113.9', '203.0.113.9'],
    ['is not what the caller wrote before the proxy did', us, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
    ['looks through several trusted proxies', us, '198.51.100.1, 203.0.113.9, 10.9.9.9', '203.0.113.9'],
  ])('%s', async (_, trusted, forwarded, seen) => {
    expect(await addressSeen(trusted, forwarded)).toBe(seen);
  });
});
