import type { AlertView, ProtocolFile, ProtocolPack, TransitionTemplate } from '#contracts';
import { hours } from '#testing';
import { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

const packs = '/api/protocol-packs';
const templates = '/api/transition-templates';
const version = (n: number) => ({ 'if-match': `"${n}"` });

describe('what a level of care brings with it', () => {
  let whole: WholeWorld;
  let clinic: SmallClinic;
  let ada: Caller;
  let nora: Caller;

  beforeAll(async () => {
    whole = await WholeWorld.start();
  });
  afterAll(() => whole.world.stop());
  beforeEach(async () => {
    clinic = await new SmallClinic(whole.world.app).found();
    [ada, nora] = [await whole.staff('ada', clinic), await whole.staff('nora', clinic)];
  });

  const packOf = async (level: string): Promise<ProtocolPack> =>
    (await nora.send('GET', packs)).body.packs.find((pack: ProtocolPack) => pack.level === level);
  const revise = (level: string, content: object, n = 1, who = ada) =>
    who.send('PUT', `${packs}/${level}`, { content, why: 'We agreed on it.' }, version(n));
  const fields = ({ body }: { body: { errors: { field: string }[] } }) => body.errors.map(({ field }) => field);

  describe('its protocol pack', () => {
    it('is there for each level as it ships, and changed by one at a time', async () => {
      const { body } = await nora.send('GET', packs);
      expect(body.packs).toHaveLength(7);
      const { content } = await packOf('outpatient');
      const checklist = [...content.checklist, 'Show where the waiting room is'];
      const changed = await revise('outpatient', { ...content, checklist });
      expect(changed).toMatchObject({
        status: 200,
        body: { version: 2, content: { checklist }, changed: { by: { name: 'ada' }, why: 'We agreed on it.' } },
      });
      expect(await packOf('outpatient')).toEqual(changed.body);
      expect((await revise('outpatient', content, 1)).body.code).toBe('REQUEST.STALE');
      expect((await revise('outpatient', content, 2, nora)).status).toBe(403);
    });

    it('is not seen by another organisation, and what was said of it is encrypted', async () => {
      const { content } = await packOf('outpatient');
      await revise('outpatient', { ...content, checklist: ['One thing'] });
      const others = await new SmallClinic(whole.world.app).found();
      const lena = await whole.staff('lena', others);
      const theirs = (await lena.send('GET', packs)).body.packs as ProtocolPack[];
      expect(theirs.map((pack) => pack.version)).toEqual(Array(7).fill(1));
      const { rows } = await whole.world.admin.query('select why from protocol_pack where organisation_id = $1', [
        clinic.organisationId,
      ]);
      expect(rows.map(({ why }) => why)).toEqual([expect.stringMatching(/^enc1:/)]);
    });

    it('is refused with the place of each fault', async () => {
      const { content } = await packOf('outpatient');
      const rhythm = { ...content.schedule!, recurrence: 'FREQ=MINUTELY' };
      const refused = await revise('outpatient', { ...content, schedule: rhythm, leavesOutRules: ['no-such-rule'] });
      expect([refused.status, refused.body.code]).toEqual([422, 'PROTOCOL_PACK.INVALID']);
      expect(fields(refused)).toEqual(['/content/schedule/recurrence', '/content/leavesOutRules/0']);
      const unsafe = await revise('outpatient', { ...content, leavesOutRules: ['not-safe-or-help'] });
      expect([unsafe.status, unsafe.body.code]).toEqual([422, 'PROTOCOL_PACK.SAFETY_RULE']);
    });

    it('goes out as a file and comes back, all of it or none', async () => {
      const { content } = await packOf('residential');
      await revise('residential', { ...content, checklist: ['Say who is on duty at night'] });
      const { body: file }: { body: ProtocolFile } = await nora.send('GET', `${packs}/export`);
      const load = (given: unknown) =>
        ada.send('POST', `${packs}/import`, { file: given, why: 'From our sister house.' });
      const same = await load(file);
      expect(same.body.packs.map((pack: ProtocolPack) => pack.version)).toEqual([1, 1, 1, 1, 2, 1, 1]);

      const [first, second, ...rest] = file.packs;
      const better = { ...first!, content: { ...first!.content, checklist: ['Ask what helped'] } };
      const broken = { ...second!, content: { ...second!.content, leavesOutRules: ['body-emergency'] } };
      const refused = await load({ ...file, packs: [better, broken, ...rest] });
      expect([refused.body.code, fields(refused)]).toEqual([
        'PROTOCOL_PACK.SAFETY_RULE',
        ['/file/packs/1/content/leavesOutRules/0'],
      ]);
      expect((await packOf(first!.level)).version).toBe(1);
      const loaded = await load({ ...file, packs: [better] });
      expect(loaded.status).toBe(200);
      expect((await packOf(first!.level)).content.checklist).toEqual(['Ask what helped']);
      expect((await load({ rules: [] })).body.code).toBe('PROTOCOL_PACK.NOT_A_PACK');
    });

    it('leaves a rule out for its level: live, on the phone, and in what is said of it later', async () => {
      const patient = await clinic.patient();
      const phone = whole.phone(patient);
      const wants = async (): Promise<AlertView[]> => {
        await clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
        await whole.world.settle();
        const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
        const said = { answers: { wantsCall: true }, finished: true };
        await phone.send('POST', `/api/check-ins/${current.id}/answers`, said);
        await whole.world.settle();
        return (await nora.send('GET', `/api/alerts?patientId=${patient.id}`)).body.alerts;
      };
      const hearing = async () => Object.keys((await phone.send('GET', '/api/my/check-ins')).body.hearing);
      expect(await hearing()).toContain('wants-call');
      const { content } = await packOf('intensive-outpatient');
      await revise('intensive-outpatient', { ...content, leavesOutRules: ['wants-call'] });
      expect(await hearing()).not.toContain('wants-call');
      expect(await wants()).toEqual([]);
      const { rules } = (await nora.send('GET', `/api/patients/${patient.id}/rule-verdicts`)).body;
      expect(rules.find(({ key }: { key: string }) => key === 'wants-call')).toMatchObject({
        verdict: 'not-asked',
        because: 'left-out',
      });

      await revise('intensive-outpatient', content, 2);
      await whole.world.forward(hours(4));
      expect((await wants()).map(({ rule }) => rule.key)).toEqual(['wants-call']);
    });
  });

  describe('the template of its hand-off', () => {
    const url = `${templates}/residential/outpatient`;
    const shipped = async (): Promise<TransitionTemplate> =>
      (await nora.send('GET', templates)).body.templates.find(
        ({ from, to }: TransitionTemplate) => from === 'residential' && to === 'outpatient',
      );

    it('is there for each pair, and is changed with every version kept', async () => {
      expect((await nora.send('GET', templates)).body.templates).toHaveLength(42);
      const { items } = await shipped();
      const change = (given: object[], n: number, who = ada) =>
        who.send('PUT', url, { items: given, why: 'Ours is shorter.' }, version(n));
      const less = items.filter(({ kind }) => kind !== 'warm-handoff');
      expect(await change(less, 1)).toMatchObject({
        status: 200,
        body: { version: 2, changed: { by: { name: 'ada' } } },
      });
      expect((await change(items, 1)).body.code).toBe('REQUEST.STALE');
      expect((await change(items, 2, nora)).status).toBe(403);
      const { versions } = (await nora.send('GET', `${url}/versions`)).body;
      expect(versions.map((each: TransitionTemplate) => [each.version, each.items.length])).toEqual([
        [2, items.length - 1],
        [1, items.length],
      ]);
      expect((await shipped()).version).toBe(2);
    });

    it('keeps what every hand-off has to hold', async () => {
      const { items } = await shipped();
      const without = items.filter(({ kind }) => kind !== 'medication-reconciliation');
      const refused = await ada.send('PUT', url, { items: without, why: 'We tried.' }, version(1));
      expect([refused.body.code, fields(refused)]).toEqual(['TRANSITION_TEMPLATE.INVALID', ['/items']]);
      const nowhere = await nora.send('GET', `${templates}/outpatient/outpatient/versions`);
      expect(nowhere.body.code).toBe('TRANSITION_TEMPLATE.NOT_FOUND');
    });
  });
});
