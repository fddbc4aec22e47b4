import type { Socket } from 'socket.io-client';
import { lockedScreens } from '#contracts';
import { hours } from '#testing';
import { type ClinicPatient, password, SmallClinic } from './support/small-clinic.js';
import { until } from './support/until.js';
import { Caller, type LiveWorld, WholeWorld } from './support/whole-world.js';

describe('a locked screen', () => {
  let whole: LiveWorld;
  let patient: ClinicPatient;
  const sockets: Socket[] = [];

  beforeAll(async () => {
    whole = await WholeWorld.live();
  });
  beforeEach(async () => {
    patient = await whole.clinic.patient();
  });
  afterEach(() => sockets.splice(0).forEach((socket) => void socket.close()));
  afterAll(() => whole.world.stop());

  const signedIn = async (name: string, clinic = whole.clinic) =>
    new Caller(whole.world, await whole.signIn(clinic.email(name), password));
  /** Every message that comes to it, whatever its name. */
  const listening = async (who: Caller) => {
    const heard: unknown[] = [];
    const socket = await who.screen(lockedScreens, (name, payload) => heard.push([name, payload]));
    sockets.push(socket);
    return heard;
  };
  const locked = async (name: string, clinic = whole.clinic) => {
    const who = await signedIn(name, clinic);
    await who.send('POST', '/api/session/lock');
    return { who, heard: await listening(who) };
  };
  const help = async (whose = patient) => {
    await whole.phone(whose).send('POST', '/api/my/help', { words: 'I have pills' });
    await whole.world.settle();
  };
  const waits = ['emergency.waits', { waits: true }];
  const rests = ['emergency.waits', { waits: false }];

  it('hears that an emergency waits, that it does no more, and nothing else', async () => {
    const { who, heard } = await locked('tess');
    await expect(who.screen()).rejects.toThrow('SESSION.LOCKED');
    await until('the first word', () => heard.length > 0);
    expect(heard).toEqual([rests]);
    await help();
    await until('the emergency', () => heard.length > 1);
    expect(new Set(heard.slice(1).map((each) => JSON.stringify(each)))).toEqual(new Set([JSON.stringify(waits)]));
    const { heard: later } = await locked('nora');
    await until('a screen that is locked afterwards', () => later.length > 0);
    expect(later).toEqual([waits]);
    const nora = await signedIn('nora');
    const [alert] = (await nora.send('GET', `/api/alerts?patientId=${patient.id}`)).body.alerts;
    await nora.send('POST', `/api/alerts/${alert.id}/acknowledge`, undefined, { 'if-match': `"${alert.version}"` });
    await until('that somebody took it on', () => JSON.stringify(heard.at(-1)) === JSON.stringify(rests));
    await nora.send(
      'POST',
      `/api/alerts/${alert.id}/resolve`,
      { outcome: 'reached-patient' },
      { 'if-match': `"${alert.version + 1}"` },
    );
  });

  it('hears nothing of another organisation, nor of a patient of another team', async () => {
    const elsewhere = await new SmallClinic(whole.world.app).found();
    const { heard: others } = await locked('tess', elsewhere);
    const { heard: offTheTeam } = await locked('ada');
    const { heard: onIt } = await locked('paul');
    await until('the first words', () => [others, offTheTeam, onIt].every(({ length }) => length > 0));
    await help();
    await until('the team', () => onIt.length > 1);
    expect([others, offTheTeam]).toEqual([[rests], [rests]]);
  });

  it('is nobody to everything else, and no screen without a session', async () => {
    const { who } = await locked('tess');
    expect((await who.send('GET', '/api/alerts')).body.code).toBe('SESSION.LOCKED');
    for (const stranger of [whole.nobody(), whole.phone(patient)]) {
      await expect(stranger.screen(lockedScreens)).rejects.toThrow('ACCESS.SIGN_IN_NEEDED');
    }
    whole.world.clock.forward(hours(13));
    await expect(who.screen(lockedScreens)).rejects.toThrow('SESSION.ENDED');
  });

  it('is closed with its session', async () => {
    const { who } = await locked('nora');
    const [socket] = sockets;
    await who.send('POST', '/api/sign-out');
    await until('the end', () => socket!.disconnected);
  });
});
