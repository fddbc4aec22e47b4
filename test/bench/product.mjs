import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { addPatients, nutritionist } from './clinic.mjs';
import { openLoop, Recorder } from './load.mjs';
import { post } from './post.mjs';
import { startPart } from './product-parts.mjs';

/** Seconds, not counted: our own `vacuum` of the new patients makes each connection plan its statements anew. */
const settling = 1;

/** The product in one process, as `npm start` runs it, with a nutritionist who looks at her inbox. */
export async function startProduct({ settings, redisUrl, admin, clinic, inspect }) {
  const part = await startPart('standalone', { settings, redisUrl, inspect });
  const cookie = await signIn(part.url);
  const socket = io(part.url, { transports: ['websocket'], extraHeaders: { cookie } });
  await once(socket, 'connect');

  /** Each patient answers once, in a way that has to become one alert on the screen. */
  const attempt = async (rate, seconds, { says = notSafe, whenReady = () => {} } = {}) => {
    const patients = await addPatients(admin, clinic, Math.round(rate * (seconds + settling)));
    const first = patients.splice(0, Math.round(rate * settling));
    await follow(first, rate, settling, says);
    whenReady();
    const figures = await follow(patients, rate, seconds, says);
    return { ...figures, ...(await countAlerts(admin, [...first, ...patients])) };
  };
  const follow = async (patients, rate, seconds, says) => {
    const recorder = new Recorder();
    const hear = ({ correlationId }) => recorder.arrived(correlationId);
    socket.on('alert.changed', hear);
    const fire = (i, key) => answer(part.url, patients[i], says, { 'x-request-id': key });
    const figures = await openLoop({ rate, seconds, recorder, keyOf: (i) => patients[i].checkInId, fire });
    await untilIdle(admin);
    socket.off('alert.changed', hear);
    return figures;
  };
  /** A session locks itself, and its screen goes dark, when nobody has used it for a quarter of an hour. */
  const stayActive = async () => {
    const { ok, status } = await fetch(`${part.url}/api/alerts?limit=1`, { headers: { cookie } });
    if (!ok) throw new Error(`The nutritionist's session is over: ${status}`);
  };
  const stop = async () => {
    socket.close();
    await part.stop();
  };
  const kill = async () => {
    socket.close();
    await part.kill();
  };
  return { attempt, stayActive, stop, kill, socket, cookie, url: part.url, pid: part.pid };
}

/** Becomes an emergency with the answer itself. */
export const notSafe = { feelsSafe: 'no', mood: 3 };
/** The second within a day: the rules find out by way of the queue. */
export const strongUrge = { feelsSafe: 'yes', strongestUrge: 8 };
/** Becomes nothing. */
export const allWell = { feelsSafe: 'yes', mood: 5 };

export const answer = (url, { checkInId, token }, answers, headers = {}) =>
  post(
    `${url}/api/check-ins/${checkInId}/answers`,
    { answers, finished: true },
    { authorization: `Bearer ${token}`, ...headers },
  );

async function signIn(url) {
  const { email, password } = nutritionist;
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`Signing in: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** What a rate was too high for is worked off before the next begins. */
export async function untilIdle(admin, patience = 60) {
  for (let left = patience * 10; left > 0; left--) {
    const { rows } = await admin.query('select count(*)::int as waiting from event_delivery where failed_at is null');
    if (rows[0].waiting === 0) return;
    await wait(100);
  }
}

/** What the tables say: messages may be hints, alerts may not. Their chains end here, to leave the next run alone. */
async function countAlerts(admin, patients) {
  const { rows } = await admin.query(
    `select count(*) filter (where alerts = 0)::int as missing, count(*) filter (where alerts > 1)::int as extra
       from (select p.id, count(a.id) as alerts from unnest($1::uuid[]) p(id) left join alert a on a.patient_id = p.id
              group by p.id) counted`,
    [patients.map(({ patientId }) => patientId)],
  );
  await admin.query(`update deadline set cancelled_at = now() where kind like 'alert.%' and cancelled_at is null`);
  return rows[0];
}
