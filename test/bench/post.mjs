import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Sends JSON over a connection that stays open; resolves when the answer is 2xx. */
export function post(url, body, headers = {}) {
  return new Promise((done, failed) => {
    const options = { agent, method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    const sending = request(url, options, (answer) => {
      answer.resume();
      answer.once('end', () => (answer.statusCode < 300 ? done() : failed(new Error(`status ${answer.statusCode}`))));
    });
    sending.once('error', failed);
    sending.end(JSON.stringify(body));
  });
}
