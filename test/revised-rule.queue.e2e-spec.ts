import { type AlertDetail, contentOfRule, type EscalationRule } from '#contracts';
import { days, hours } from '#testing';
import { WholeWorld } from './support/whole-world.js';

describe('a rule that is revised', () => {
  let whole: WholeWorld;
  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());

  it('is asked as it stands from the next event on, also about what no rule asked before', async () => {
    const patient = await whole.clinic.patient('amber');
    const [phone, nora, ada] = [whole.phone(patient), await whole.staff('nora'), await whole.staff('ada')];
    const alerts = async () => (await nora.send('GET', '/api/alerts')).body.alerts;
    const answer = async () => {
      const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
      const body = { answers: { strongestUrge: 9 }, finished: true };
      expect((await phone.send('POST', `/api/check-ins/${current.id}/answers`, body)).status).toBe(200);
      await whole.world.settle();
    };
    await whole.clinic.schedule(patient.id, {
      ...{ recurrence: 'FREQ=DAILY;COUNT=2', startsOn: '2026-03-02' },
      ...{ opensAt: '09:00', windowSeconds: 3_600, graceSeconds: 0 },
    });
    await whole.world.forward(hours(1));
    await answer();
    expect(await alerts()).toEqual([]);

    const { rules } = (await ada.send('GET', '/api/escalation-rules')).body;
    const rule: EscalationRule = rules.find(({ key }: EscalationRule) => key === 'strong-urges');
    const { id, version, levels } = rule;
    const once = { '>=': [{ var: 'checkIns.strongUrgesIn24h' }, 1] };
    const watched = { '==': [{ var: 'people.riskTier' }, 'amber'] };
    const content = { ...contentOfRule(rule), levels: [{ ...levels[0], when: { and: [once, watched] }, tree: null }] };
    const revised = { content, why: 'Sooner where the tier is amber.' };
    const ifMatch = { 'if-match': `"${version}"` };
    expect((await ada.send('PUT', `/api/escalation-rules/${id}`, revised, ifMatch)).status).toBe(200);

    await whole.world.forward(days(1));
    await answer();
    const [alert] = await alerts();
    const { trace }: AlertDetail = (await nora.send('GET', `/api/alerts/${alert.id}`)).body;
    expect(alert.rule).toMatchObject({ key: 'strong-urges', version: version + 1 });
    expect(trace[0]).toMatchObject({
      code: 'RULE_MATCHED',
      facts: { 'checkIns.strongUrgesIn24h': 1, 'people.riskTier': 'amber' },
    });
  });
});
