import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { CannotAsk } from './cannot-ask.js';
import { type CheckedHost, checkAddress, type Resolve } from './checked-address.js';
import type { PrivateAddresses } from './private-addresses.js';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For all of it: looking up, connecting, and the last byte of the answer. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly allowPrivate: PrivateAddresses;
  readonly signal?: AbortSignal;
  /** The system's, unless a test says where names lead. */
  readonly resolve?: Resolve;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * The one way to call an address that a user gave. The name is looked up once and checked, and exactly what was checked is called.
 * Nothing is followed: a redirect is an answer. No connection is kept, so none outlives the check.
 * @throws CannotAsk
 */
export async function askOutside(address: string | URL, question: Question): Promise<Answer> {
  const timeout = AbortSignal.timeout(question.timeoutMs);
  const signal = question.signal ? AbortSignal.any([timeout, question.signal]) : timeout;
  try {
    const checked = await unlessAborted(checkAddress(address, question.allowPrivate, question.resolve), signal);
    return await unlessAborted(ask(checked.url, checked, question, signal), signal);
  } catch (error) {
    if (error instanceof CannotAsk) throw error;
    throw new CannotAsk(signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE', { cause: error });
  }
}

function ask(url: URL, { addresses }: CheckedHost, question: Question, signal: AbortSignal): Promise<Answer> {
  const lookup: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [...addresses]);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };
  const { method, body } = question;
  const headers = { 'accept-encoding': 'identity', ...question.headers };
  const ownLength = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, { method, headers: { ...headers, ...ownLength }, lookup, signal, agent: false });
    request.on('error', reject);
    request.on('response', (response) => {
      read(response, question.maxBytes).then(resolve, (error: unknown) => {
        request.destroy();
        reject(error);
      });
    });
    // Node would let go of such a connection, and of its time.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      reject(new CannotAsk('UNREACHABLE'));
    });
    request.end(body);
  });
}

async function read(response: IncomingMessage, maxBytes: number): Promise<Answer> {
  const status = response.statusCode ?? 0;
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > maxBytes) throw new CannotAsk('TOO_LARGE', { status });
    pieces.push(piece);
  }
  return { status, headers: response.headers, body: Buffer.concat(pieces) };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
