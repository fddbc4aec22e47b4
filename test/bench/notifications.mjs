import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { fastify } from '#http';
import { StaffAccounts } from '#identity';
import { parseConfiguration, UnitOfWork } from '#kernel';
import { ContactPoints } from '#notifications';
import { foundClinic, nutritionist } from './clinic.mjs';
import { openLoop, Recorder } from './load.mjs';
import { product, startPart } from './product-parts.mjs';
import { row } from './report.mjs';

/** How long a provider takes to answer. */
const answersAfter = 50;

/**
 * From the commit of an alert's step to the provider, each to somebody else, by text message. The floor is the same provider asked
 * by nothing but `fetch`. Then a storm, of which a part are emergencies; and the rate again while another channel hangs.
 */
export async function measureNotifications({ postgres, redisUrl, rate, seconds, storm }) {
  const { settings } = postgres;
  const clinic = await foundClinic(settings);
  const provider = await startProvider();
  const life = await lifeBeside(settings, redisUrl, clinic);
  const ours = await startPart('standalone', { settings, redisUrl });
  try {
    await chooseGateway(ours.url, postgres.admin, provider.url);
    const staffIds = await life.people(rate * seconds * 2 + storm, ['sms']);
    const floor = await atRate(provider, { rate, seconds }, (_, number) => provider.ask(number));
    const calm = await atRate(provider, { rate, seconds }, (i) => life.step([staffIds[i]], 'S4'));
    const stormy = await aStorm(provider, life, staffIds, rate * seconds * 2);
    const byMail = await life.people(rate * seconds, ['email'], rate * seconds * 2 + storm);
    const hanging = await hangingMail(ours.url);
    for (const staffId of byMail.slice(0, rate)) await life.step([staffId], 'S4');
    const from = rate * seconds;
    const beside = await atRate(provider, { rate, seconds, from }, (i) => life.step([staffIds[from + i]], 'S4'));
    await hanging.close();
    return [
      row(`alert committed → provider, ${rate}/s: p50, ms`, calm.p50, floor.p50, { atMost: 100 }),
      row('the same: p99, ms', calm.p99, floor.p99, { atMost: 1_000 }),
      row('never arrived, or twice', calm.lost + calm.double, null, { atMost: 0 }),
      row(`storm of ${storm}: the last emergency, s`, stormy.urgent, null),
      row('storm: the last of all, s', stormy.all, null),
      row('storm: missing or twice', stormy.missing + stormy.twice, null, { atMost: 0 }),
      row('while e-mail hangs: p99, ms', beside.p99, calm.p99, { ratioAtMost: 1.1 }),
    ];
  } finally {
    await life.end();
    await ours.stop();
    await provider.close();
  }
}

const numberOf = (i) => `+346${String(10_000_000 + i)}`;

/** Takes each message and says so a moment later; knows who heard what. */
async function startProvider() {
  const heard = new Map();
  let onHeard = () => {};
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    const { to } = JSON.parse(text);
    const number = to.replace(/[^\d+]/g, '');
    heard.set(number, (heard.get(number) ?? 0) + 1);
    onHeard(number, performance.now());
    setTimeout(() => response.end(JSON.stringify({ id: randomUUID() })), answersAfter);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${server.address().port}/`;
  return {
    url,
    heard,
    listen: (to) => {
      heard.clear();
      onHeard = to;
    },
    ask: (to) => fetch(url, { method: 'POST', body: JSON.stringify({ to, text: 'You have a message. Sign in.' }) }),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A process beside the server: it makes staff who can be reached, and commits the steps of alerts. */
async function lifeBeside(settings, redisUrl, { organisationId }) {
  const { ProcessModule } = await product('composition/process.module');
  const configuration = parseConfiguration({ LOG_LEVEL: 'error', REDIS_URL: redisUrl ?? '' }, settings);
  const module = ProcessModule.with({ configuration, parts: [], alone: false, wakes: 'workers' });
  const app = await NestFactory.create(module, fastify(configuration), { logger: false, abortOnError: false });
  await app.init();
  const [work, points, accounts] = [UnitOfWork, ContactPoints, StaffAccounts].map((it) =>
    app.get(it, { strict: false }),
  );
  const scope = { actor: { kind: 'system', organisationId } };
  const password = 'a-long-bench-password';
  const [template] = await work.run(scope, (tx) =>
    accounts
      .add(tx, { name: 'Template', email: 'template@bench.test', password, roles: ['clinician'] })
      .then((id) => [id]),
  );
  const addSome = (from, count, channels) =>
    work.run(scope, async (tx) => {
      const ids = [];
      for (let i = from; i < from + count; i++) {
        const id = tx.newId();
        ids.push(id);
        tx.execute(
          `insert into staff select (jsonb_populate_record(s, jsonb_build_object('id', $1::uuid, 'email', $2::text, 'sign_in_id', $1::uuid::text))).* from staff s where id = $3`,
          [id, `bench-${i}@bench.test`, template],
        );
        for (const channel of channels) {
          const pointId = tx.newId();
          const kept = channel === 'sms' ? { number: numberOf(i) } : { email: `bench-${i}@bench.test` };
          points.add(tx, pointId, { kind: 'staff', id }, channel, { kept, shown: '···' });
          points.verified(tx, pointId);
        }
      }
      return ids;
    });
  return {
    async people(count, channels, first = 0) {
      const all = [];
      for (let from = first; from < first + count; from += 500)
        all.push(...(await addSome(from, Math.min(500, first + count - from), channels)));
      return all;
    },
    step: (staffIds, severity) =>
      work.run(scope, async (tx) => {
        const about = { patientId: tx.newId(), alertId: tx.newId(), ruleKey: 'not-safe-or-help', severity };
        tx.append({ type: 'alert.step-taken', data: { ...about, step: 0, roles: ['on-call'], staffIds } });
      }),
    end: () => app.close(),
  };
}

async function atRate(provider, { rate, seconds, from = 0 }, fire) {
  const recorder = new Recorder();
  provider.listen((number, at) => recorder.arrived(number, at));
  return openLoop({ rate, seconds, recorder, fire, keyOf: (i) => numberOf(from + i), patience: 20_000 });
}

async function aStorm(provider, life, everybody, first) {
  const staffIds = everybody.slice(first);
  const began = performance.now();
  const urgent = new Set();
  const ended = { urgent: 0, all: 0 };
  provider.listen((number, at) => {
    if (urgent.has(number)) ended.urgent = at - began;
    ended.all = at - began;
  });
  const share = Math.floor(staffIds.length / 20);
  for (let i = 0; i < share; i++) urgent.add(numberOf(first + i));
  for (let from = share; from < staffIds.length; from += 500) await life.step(staffIds.slice(from, from + 500), 'S2');
  await life.step(staffIds.slice(0, share), 'S4');
  const end = performance.now() + 120_000;
  while (provider.heard.size < staffIds.length && performance.now() < end) await wait(100);
  await wait(1_000);
  const twice = [...provider.heard.values()].filter((times) => times > 1).length;
  const seconds = (milliseconds) => Math.round(milliseconds / 100) / 10;
  return {
    urgent: seconds(ended.urgent),
    all: seconds(ended.all),
    missing: staffIds.length - provider.heard.size,
    twice,
  };
}

async function chooseGateway(url, admin, gateway) {
  await admin.query(`update staff set roles = roles || '{admin}' where email = $1`, [nutritionist.email]);
  await setUp(url, 'sms', {
    provider: 'http-gateway',
    settings: { url: gateway, body: '{"to":"{{to}}","text":"{{text}}","key":"{{key}}"}', idPath: 'id' },
  });
}

/** A mail server that takes connections and says nothing. */
async function hangingMail(url) {
  const { createServer: listen } = await import('node:net');
  const sockets = new Set();
  const server = listen((socket) => sockets.add(socket.on('error', () => {})));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const settings = { host: '127.0.0.1', port: String(server.address().port), from: 'bench@bench.test' };
  await setUp(url, 'email', { provider: 'smtp', settings });
  return {
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(done));
    },
  };
}

async function setUp(url, channel, body) {
  const { email, password } = nutritionist;
  const json = { 'content-type': 'application/json' };
  const post = { method: 'POST', headers: json, body: JSON.stringify({ email, password }) };
  const cookies = (await fetch(`${url}/api/sign-in`, post)).headers.getSetCookie();
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const { channels } = await (await fetch(`${url}/api/channels`, { headers: { cookie } })).json();
  const { version } = channels.find(({ key }) => key === channel);
  const headers = { ...json, cookie, 'if-match': `"${version}"` };
  const saved = await fetch(`${url}/api/channels/${channel}`, { method: 'PUT', headers, body: JSON.stringify(body) });
  if (!saved.ok) throw new Error(`Setting up ${channel}: ${await saved.text()}`);
}
