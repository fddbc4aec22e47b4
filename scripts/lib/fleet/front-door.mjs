import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import httpProxy from 'http-proxy-3';

const sticky = 'holdfast_node';
/** As the Caddyfile has it. */
const tryFor = 5_000;
const lookEvery = 500;

/**
 * One address for the fleet, as docker/Caddyfile describes it: sockets to the realtime processes, each visitor to the
 * same one, everything else to the api. What cannot be connected to is tried at another; what was begun never is.
 */
export async function openFrontDoor(members, port) {
  const proxy = httpProxy.createProxyServer({ xfwd: true });
  // Errors that no request waits for; unheard they would end us.
  proxy.on('error', (_error, _request, target) => target?.destroy?.());
  const down = new Set();
  let turn = 0;
  const choose = (service, wanted) => {
    const all = members.filter((member) => member.service === service);
    const up = all.filter((member) => !down.has(member));
    const from = up.length ? up : all;
    return from.find(({ name }) => name === wanted) ?? from[turn++ % from.length];
  };
  const isSocket = ({ url }) => url.startsWith('/socket.io/');
  const nodeOf = ({ headers }) => headers.cookie?.match(`${sticky}=([\\w-]+)`)?.[1];

  const pass = async (request, response) => {
    const body = await bodyOf(request);
    // Each attempt listens anew, a hundred times at most.
    for (const each of [request, response]) each.setMaxListeners(0);
    for (const since = Date.now(); ; ) {
      const member = isSocket(request) ? choose('realtime', nodeOf(request)) : choose('api');
      if (isSocket(request)) response.setHeader('set-cookie', `${sticky}=${member.name}; Path=/socket.io/; HttpOnly`);
      const refused = await attempt(proxy, request, response, { target: member.url, buffer: Readable.from(body) });
      if (!refused) return;
      down.add(member);
      if (refused.code !== 'ECONNREFUSED' || Date.now() - since > tryFor) return giveUp(response);
      await wait(50);
    }
  };

  const server = createServer((request, response) => {
    if (request.url === '/metrics') response.writeHead(404).end();
    else pass(request, response).catch(() => giveUp(response));
  });
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!isSocket(request)) return socket.destroy();
    proxy.ws(request, socket, head, { target: choose('realtime', nodeOf(request)).url }, () => socket.destroy());
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '127.0.0.1', done));
  const looking = setInterval(() => {
    for (const member of members.filter(({ service }) => service !== 'worker'))
      void member.isLive().then((is) => (is ? down.delete(member) : down.add(member)));
  }, lookEvery);

  return {
    port: server.address().port,
    /** Sends nobody there until it answers again: before a process is restarted on purpose. */
    avoid: (member) => down.add(member),
    close() {
      clearInterval(looking);
      proxy.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Resolves with null when it was passed on, or with the error. */
function attempt(proxy, request, response, options) {
  return new Promise((done) => {
    const ended = () => done(null);
    response.once('close', ended);
    proxy.web(request, response, options, (error) => {
      response.off('close', ended);
      done(response.headersSent ? null : error);
    });
  });
}

function giveUp(response) {
  if (!response.headersSent) response.writeHead(502, { 'content-type': 'application/problem+json' });
  response.end();
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return [Buffer.concat(chunks)];
}
