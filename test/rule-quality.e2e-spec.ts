import { type Caller, WholeWorld } from './support/whole-world.js';
import { type WrittenAlert, writeAlert } from './support/written-alert.js';

/** Alerts as they come from a rule: raised, answered, judged. Written as rows, for figures count what stands there. */
describe('how rules do', () => {
  let whole: WholeWorld;
  let tess: Caller;
  let lena: Caller;
  let ada: Caller;
  let rules: Record<string, { id: string; key: string; version: number; class: string }>;
  let patientId: string;

  beforeAll(async () => {
    whole = await WholeWorld.start();
    [tess, lena, ada] = await Promise.all([whole.staff('tess'), whole.staff('lena'), whole.staff('ada')]);
    patientId = (await whole.clinic.patient()).id;
    const { body } = await tess.send('GET', '/api/escalation-rules');
    rules = Object.fromEntries(body.rules.map((rule: { key: string }) => [rule.key, rule]));
  });
  afterAll(() => whole.world.stop());

  /** @returns its id */
  const alert = (key: string, facts: object, given: Partial<WrittenAlert> = {}): Promise<string> =>
    writeAlert(whole, patientId, rules[key]!, facts, given);
  const judge = async (who: Caller, id: string, useful: boolean, reason = 'nothing-to-do') => {
    const body = useful ? { useful } : { useful, reason };
    expect((await who.send('POST', `/api/alerts/${id}/usefulness`, body)).status).toBe(200);
  };
  const quality = async (days = 30) =>
    (await tess.send('GET', `/api/escalation-rules/quality?days=${days}`)).body.rules as {
      key: string;
      dismissed: boolean;
      figures: object;
      versions: { version: number; figures: object }[];
    }[];
  const of = async (key: string, days?: number) => (await quality(days)).find((rule) => rule.key === key)!;

  it('counts what became of the alerts of each version, in the time that is asked for', async () => {
    const first = await alert('wants-call', {}, { takenOnAfterMinutes: 10 });
    await alert('wants-call', {}, { takenOnAfterMinutes: 30, outcome: 'no-action-needed', pastFirst: true });
    await alert('wants-call', {}, { takenOnAfterMinutes: 60, version: 2 });
    await alert('wants-call', {}, { daysAgo: 60 });
    await judge(tess, first, false, 'already-known');
    await judge(lena, first, true);
    expect(await of('wants-call')).toMatchObject({
      figures: {
        ...{ fired: 3, acknowledged: 3, actedOn: 2, pastFirstStep: 1, minutesToAcknowledge: 30 },
        // One voice is enough to make it useful; why the other found it of no use is said all the same.
        ...{ useful: 1, notUseful: 0, reasons: { 'already-known': 1 } },
      },
      versions: [
        { version: 2, figures: { fired: 1, minutesToAcknowledge: 60, useful: 0 } },
        { version: 1, figures: { fired: 2, minutesToAcknowledge: 20, useful: 1 } },
      ],
    });
    expect(await of('wants-call', 90)).toMatchObject({ figures: { fired: 4 } });
    expect(await of('one-missed')).toMatchObject({ figures: { fired: 0, minutesToAcknowledge: null }, versions: [] });
    expect(JSON.stringify(await quality())).not.toContain(patientId);
  });

  it('a rule whose alerts nearly nobody finds useful is noticed, once, by those who can change it', async () => {
    const dismissed = async () => (await whole.world.events('rule.dismissed')).map(({ data }) => data);
    const notices = async (who: Caller) =>
      (await who.send('GET', '/api/escalation-rules/notices')).body.notices.filter(
        ({ kind }: { kind: string }) => kind === 'rule-dismissed',
      );
    for (let n = 0; n < 9; n++) await judge(tess, await alert('low-mood', { 'checkIns.lowMoodDaysIn5': 3 }), false);
    await whole.world.settle();
    expect([await dismissed(), await notices(ada)]).toEqual([[], []]);
    for (let n = 0; n < 3; n++) await judge(tess, await alert('low-mood', { 'checkIns.lowMoodDaysIn5': 3 }), false);
    await whole.world.settle();
    expect(await dismissed()).toEqual([
      { subjectId: rules['low-mood']!.id, ruleKey: 'low-mood', version: 1, judged: 12, notUseful: 12 },
    ]);
    for (const who of [ada, lena]) expect(await notices(who)).toMatchObject([{ key: 'low-mood' }]);
    expect(await notices(tess)).toEqual([]);
    expect(await of('low-mood')).toMatchObject({ dismissed: true, figures: { notUseful: 12 } });
  });

  it('suggests a threshold that somebody can save as it is, and says nothing of a safety rule', async () => {
    const asked = async (key: string, who = ada) =>
      (await who.send('GET', `/api/escalation-rules/${rules[key]!.id}/suggestion`)).body;
    expect(await asked('low-mood')).toEqual({ suggestion: null, because: 'no-threshold-fits' });
    await judge(tess, await alert('low-mood', { 'checkIns.lowMoodDaysIn5': 4 }), true);
    const { suggestion } = await asked('low-mood', lena);
    expect(suggestion).toMatchObject({ fact: 'checkIns.lowMoodDaysIn5', before: 3, after: 4, useful: 1, dropped: 12 });
    for (let n = 0; n < 12; n++) await judge(tess, await alert('no-meal', { 'checkIns.hoursWithoutMeal': 24 }), false);
    await judge(tess, await alert('no-meal', { 'checkIns.hoursWithoutMeal': 40 }), true);
    expect(rules['no-meal']).toMatchObject({ class: 'safety' });
    expect(await asked('no-meal')).toEqual({ suggestion: null, because: 'safety-rule' });
    expect((await asked('low-mood', tess)).code).toBe('ACCESS.NOT_ALLOWED');

    const body = { content: suggestion.content, why: 'Most were of no use.' };
    const url = `/api/escalation-rules/${rules['low-mood']!.id}`;
    const saved = await ada.send('PUT', url, body, { 'if-match': `"${suggestion.version}"` });
    expect(saved).toMatchObject({ status: 200, body: { version: 2 } });
  });

  it('a new version begins with a clean sheet, and what was said of the old one is no news', async () => {
    expect(await of('low-mood')).toMatchObject({ dismissed: false });
    await judge(tess, await alert('low-mood', { 'checkIns.lowMoodDaysIn5': 3 }), false);
    await whole.world.settle();
    expect(await whole.world.events('rule.dismissed')).toHaveLength(2);
    expect((await ada.send('GET', '/api/escalation-rules/notices')).body.notices).toMatchObject([{ key: 'no-meal' }]);
  });
});
