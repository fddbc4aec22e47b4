import { Fleet } from './support/fleet.js';
import { until } from './support/until.js';

/** One id from the request to the socket, through three processes; and not a word about the person. */
describe('the logs', () => {
  let fleet: Fleet;

  beforeAll(async () => {
    fleet = await Fleet.start(['api', 'realtime', 'worker'], { LOG_LEVEL: 'info' });
  }, 240_000);
  afterAll(() => fleet.stop());

  it('let one check-in be followed through every process by its correlation id', async () => {
    await fleet.liveClient();
    const [patient] = await fleet.patientsWithAStrongUrge(1);
    const correlationId = 'follow-me-2026';
    const mine = await (await fleet.phone(patient!, 'GET', '/api/my/check-ins')).json();
    const body = { answers: { strongestUrge: 8, wentOkay: 'a private sentence' }, finished: true };
    await fleet.phone(patient!, 'POST', `/api/check-ins/${mine.current.id}/answers`, body, {
      'x-request-id': correlationId,
    });
    const lines = (part: 'api' | 'realtime' | 'worker') =>
      fleet.processes[part].said
        .split('\n')
        .filter((line) => line.includes(correlationId))
        .map((line) => JSON.parse(line).msg);
    await until('the message', () => lines('realtime').length > 0);
    expect(lines('api')).toEqual(['Answered a request']);
    // The rules are asked, and an alert about silence would learn that the patient is back.
    expect(new Set(lines('worker'))).toEqual(new Set(['Handled an event']));
    expect(lines('realtime')).toEqual(['Sent a live message']);
    const everything = Object.values(fleet.processes)
      .map(({ said }) => said)
      .join();
    for (const secret of ['a private sentence', 'strongestUrge', 'Park', patient!.token])
      expect(everything).not.toContain(secret);
  }, 30_000);
});
