import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '#installation';
import { onPath } from '../../scripts/lib/run.mjs';
import { addPatients, foundClinic } from './clinic.mjs';
import { openLoop, Recorder } from './load.mjs';
import { post } from './post.mjs';
import { answer, notSafe, startProduct } from './product.mjs';
import { row } from './report.mjs';

const accepted = 200;
const program = onPath('prometheus-alertmanager') ?? onPath('alertmanager');

/** Rates and a crash, beside Prometheus Alertmanager, which takes alerts and passes them on to a webhook. */
export async function comparePeer({ postgres, redisUrl, rates, seconds }) {
  if (!program) {
    console.log('Peer: skipped, there is no prometheus-alertmanager on the PATH.\n');
    return [];
  }
  const clinic = await foundClinic(postgres.settings);
  const given = { ...postgres, redisUrl, clinic };
  const rows = [];
  const ours = await startProduct(given);
  const peer = await Alertmanager.start();
  try {
    await ours.attempt(100, 10);
    await peer.attempt(100, 5);
    for (const rate of rates) {
      const [own, theirs] = [await ours.attempt(rate, seconds), await peer.attempt(rate, seconds)];
      rows.push(row(`${rate}/s p50, ms`, own.p50, null, { peer: theirs.p50 }));
      rows.push(row(`${rate}/s p99, ms`, own.p99, null, { peer: theirs.p99 }));
      rows.push(row(`${rate}/s refused`, own.refused, null, { peer: theirs.refused }));
      rows.push(
        row(`${rate}/s accepted and not there`, own.missing - own.refused, null, {
          peer: theirs.lost - theirs.refused,
          atMost: 0,
        }),
      );
    }
  } finally {
    await peer.stop();
    await ours.stop();
  }
  const [own, theirs] = [await survivors(given), await peersSurvivors()];
  const crash = `of ${accepted}, kill -9 right after they were accepted`;
  const lost = (count) => accepted - count;
  rows.push(
    row(`${crash}: neither passed on nor known after`, lost(own), null, { peer: lost(theirs.heardOrKnown), atMost: 0 }),
    row(`${crash}: no longer open after the restart`, lost(own), null, { peer: lost(theirs.known), atMost: 0 }),
  );
  return rows;
}

async function survivors(given) {
  const patients = await addPatients(given.admin, given.clinic, accepted);
  const first = await startProduct(given);
  await Promise.all(patients.map((patient) => answer(first.url, patient, notSafe)));
  await first.kill();
  const second = await startProduct(given);
  const ids = patients.map(({ patientId }) => patientId);
  const count = async () =>
    (await given.admin.query('select count(*)::int as n from alert where patient_id = any($1)', [ids])).rows[0].n;
  for (let left = 300; left > 0 && (await count()) < accepted; left--) await wait(100);
  await second.stop();
  return count();
}

/** What the peer had passed on before it died or knows after it is back, and what it knows then. */
async function peersSurvivors() {
  const peer = await Alertmanager.start();
  const keys = Array.from({ length: accepted }, () => randomUUID());
  await Promise.all(keys.map((key) => peer.send(key)));
  await peer.kill();
  await peer.launch();
  await wait(2_000);
  const known = new Set(await peer.known());
  await peer.stop();
  return {
    known: keys.filter((key) => known.has(key)).length,
    heardOrKnown: keys.filter((key) => known.has(key) || peer.heard.has(key)).length,
  };
}

class Alertmanager {
  heard = new Set();
  onHeard = () => {};
  #folder = mkdtempSync(join(tmpdir(), 'holdfast-peer-'));

  static async start() {
    const peer = new Alertmanager();
    peer.hook = createServer(async (request, response) => {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      for (const { labels } of JSON.parse(Buffer.concat(chunks)).alerts) {
        peer.heard.add(labels.key);
        peer.onHeard(labels.key);
      }
      response.end();
    }).listen(0, '127.0.0.1');
    await once(peer.hook, 'listening');
    const url = `http://127.0.0.1:${peer.hook.address().port}/`;
    const receiver = { name: 'hook', webhook_configs: [{ url, send_resolved: false }] };
    const route = {
      receiver: 'hook',
      group_by: ['key'],
      group_wait: '0s',
      group_interval: '1s',
      repeat_interval: '1h',
    };
    writeFileSync(join(peer.#folder, 'config.yml'), JSON.stringify({ route, receivers: [receiver] }));
    await peer.launch();
    return peer;
  }

  async launch() {
    const port = await freePort();
    this.url = `http://127.0.0.1:${port}/api/v2`;
    const args = [
      `--config.file=${join(this.#folder, 'config.yml')}`,
      `--storage.path=${join(this.#folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      '--cluster.listen-address=',
      '--log.level=error',
    ];
    this.child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    this.gone = once(this.child, 'exit');
    while (!(await fetch(`${this.url}/status`).catch(() => null))?.ok) await wait(50);
  }

  send = (key) => post(`${this.url}/alerts`, [{ labels: { alertname: 'NotSafe', key } }]);

  async attempt(rate, seconds) {
    const run = randomUUID();
    const recorder = new Recorder();
    this.onHeard = (key) => key.startsWith(run) && recorder.arrived(key);
    return openLoop({ rate, seconds, recorder, keyOf: (i) => `${run}-${i}`, fire: (_, key) => this.send(key) });
  }

  async known() {
    return (await (await fetch(`${this.url}/alerts`)).json()).map(({ labels }) => labels.key);
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  async stop() {
    await this.kill();
    this.hook.closeAllConnections();
    this.hook.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
