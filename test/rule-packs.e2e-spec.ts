import {
  contentOfRule,
  type EscalationRule,
  type RuleContent,
  type RulePack,
  type RulePackChange,
  type ShippedRule,
} from '#contracts';
import { SmallClinic } from './support/small-clinic.js';
import { type Caller, WholeWorld } from './support/whole-world.js';

let whole: WholeWorld;
beforeAll(async () => {
  whole = await WholeWorld.start();
});
afterAll(() => whole.world.stop());

let clinic: SmallClinic;
let ada: Caller;
let lena: Caller;
let nora: Caller;
beforeEach(async () => {
  clinic = await new SmallClinic(whole.world.app).found();
  ada = await whole.staff('ada', clinic);
  lena = await whole.staff('lena', clinic);
  nora = await whole.staff('nora', clinic);
});

const url = '/api/escalation-rules';
const listed = async (who = ada): Promise<EscalationRule[]> =>
  (await who.send('GET', `${url}?retired=with`)).body.rules;
const ruleCalled = async (key: string) => (await listed()).find((rule) => rule.key === key)!;
const exported = async (who = ada): Promise<RulePack> => (await who.send('GET', `${url}/pack`)).body;
const preview = (pack: unknown, who = ada) => who.send('POST', `${url}/pack/preview`, { pack } as object);
const changes = async (pack: unknown, who = ada): Promise<RulePackChange[]> => (await preview(pack, who)).body.changes;
const load = (pack: unknown, rules: { key: string; version: number | null }[], who = ada) =>
  who.send('POST', `${url}/pack`, { pack, rules, why: 'We share what works.' } as object);
const put = (rule: EscalationRule, content: RuleContent) =>
  ada.send('PUT', `${url}/${rule.id}`, { content, why: 'A test' }, { 'if-match': `"${rule.version}"` });
const withRule = (pack: RulePack, key: string, change: (content: RuleContent) => object): RulePack => ({
  ...pack,
  rules: pack.rules.map((rule) => (rule.key === key ? { key, content: change(rule.content) as RuleContent } : rule)),
});
const only = (pack: RulePack, ...keys: string[]): RulePack => ({
  ...pack,
  rules: pack.rules.filter(({ key }) => keys.includes(key)),
});

describe('the rules that ship', () => {
  const shipped = async (): Promise<{ rules: ShippedRule[]; pack: RulePack }> =>
    (await nora.send('GET', `${url}/shipped`)).body;

  it('are the 24 of the field and five more, each here or with what it waits for', async () => {
    const { rules, pack } = await shipped();
    const numbers = Array.from({ length: 24 }, (_, index) => String(index + 1));
    expect(rules.map(({ number }) => number).sort()).toEqual([...numbers, '6b', '6c', '13b', '15b', '15c'].sort());
    for (const { key, state, waitsFor } of rules) {
      if (key) expect([key, state, waitsFor]).toEqual([key, 'installed', null]);
      else expect([state, waitsFor]).toEqual(waitsFor ? ['waits', expect.any(String)] : ['installed', null]);
    }
    expect(pack.rules.map(({ key }) => key)).toEqual(expect.arrayContaining(rules.flatMap(({ key }) => key ?? [])));
    expect((await changes(pack)).map(({ kind }) => kind)).toEqual(pack.rules.map(() => 'same'));
  });

  it('are said to be changed, put away, or there to be loaded', async () => {
    const mood = await ruleCalled('low-mood');
    await put(mood, { ...contentOfRule(mood), name: 'Low mood for days' });
    const call = await ruleCalled('wants-call');
    await put(call, { ...contentOfRule(call), enabled: false });
    await ada.send('POST', `${url}/${call.id}/retirement`, { why: 'Not for us.' }, { 'if-match': '"2"' });
    await whole.world.admin.query(
      `with gone as (delete from escalation_rule_version v using escalation_rule r
                      where v.rule_id = r.id and r.organisation_id = $1 and r.key = 'strong-urges' returning r.id)
       delete from escalation_rule where id in (select id from gone)`,
      [clinic.organisationId],
    );
    const { rules, pack } = await shipped();
    const stateOf = (key: string) => rules.find((rule) => rule.key === key)!.state;
    expect([stateOf('low-mood'), stateOf('wants-call'), stateOf('strong-urges')]).toEqual([
      'changed',
      'retired',
      'available',
    ]);
    const loaded = await load(pack, [{ key: 'strong-urges', version: null }]);
    expect(loaded).toMatchObject({ status: 200, body: { created: 1, changed: 0, proposed: 0 } });
    expect(await ruleCalled('strong-urges')).toMatchObject({ version: 1, enabled: true });
  });
});

describe('a pack of rules', () => {
  it('is all rules as they stand, and changes nothing where it came from', async () => {
    const pack = await exported();
    expect(pack).toMatchObject({ format: 1, name: 'Riverside' });
    expect(pack.rules.length).toBe((await listed()).length);
    expect((await changes(pack)).every(({ kind }) => kind === 'same')).toBe(true);
  });

  it('brings another programme what it lacks and what differs, as the preview said', async () => {
    const content = contentOfRule(await ruleCalled('wants-call'));
    const made = (await ada.send('POST', url, { content: { ...content, name: 'A call, please' }, why: 'Ours.' })).body;
    const mood = await ruleCalled('low-mood');
    await put(mood, { ...contentOfRule(mood), name: 'Low mood for days' });
    const pack = await exported();

    const elsewhere = await new SmallClinic(whole.world.app).found();
    const other = await whole.staff('ada', elsewhere);
    const seen = await changes(pack, other);
    expect(seen.filter(({ kind }) => kind !== 'same')).toMatchObject([
      {
        key: 'low-mood',
        kind: 'changed',
        version: 1,
        before: { name: mood.name },
        after: { name: 'Low mood for days' },
      },
      { key: made.key, kind: 'new', version: null, ruleId: null, before: null, findings: [], loosens: [] },
    ]);
    const chosen = seen.filter(({ kind }) => kind !== 'same').map(({ key, version }) => ({ key, version }));
    expect((await load(pack, chosen, other)).body).toEqual({ created: 1, changed: 1, proposed: 0 });
    expect((await changes(pack, other)).every(({ kind }) => kind === 'same')).toBe(true);
    const rules = await listed(other);
    expect(rules.find(({ key }) => key === made.key)).toMatchObject({ version: 1, name: 'A call, please' });
    const { id } = rules.find(({ key }) => key === 'low-mood')!;
    const { versions } = (await other.send('GET', `${url}/${id}/versions`)).body;
    expect(versions[0]).toMatchObject({ version: 2, by: { name: 'ada' }, why: 'We share what works.' });
  });

  it('is loaded as far as it is chosen', async () => {
    const pack = withRule(
      withRule(await exported(), 'low-mood', (content) => ({ ...content, name: 'One' })),
      'wants-call',
      (content) => ({ ...content, name: 'Two' }),
    );
    await load(pack, [{ key: 'wants-call', version: 1 }]);
    expect(await ruleCalled('wants-call')).toMatchObject({ name: 'Two' });
    expect((await ruleCalled('low-mood')).version).toBe(1);
  });

  it('proposes what loosens a safety rule, for a second person to sign', async () => {
    const pack = withRule(await exported(), 'no-meal', (content) => ({ ...content, enabled: false }));
    expect((await changes(only(pack, 'no-meal')))[0]).toMatchObject({ kind: 'changed', loosens: ['switched-off'] });
    expect((await load(pack, [{ key: 'no-meal', version: 1 }])).body).toEqual({ created: 0, changed: 0, proposed: 1 });
    expect(await ruleCalled('no-meal')).toMatchObject({ enabled: true, version: 1 });
    const { proposals } = (await lena.send('GET', url)).body;
    expect(proposals).toMatchObject([{ loosens: ['switched-off'], why: 'We share what works.', by: { name: 'ada' } }]);
    expect((await load(pack, [{ key: 'no-meal', version: 1 }])).body.code).toBe('RULE.PROPOSAL_OPEN');
    await lena.send('POST', `${url}/proposals/${proposals[0].id}/signature`);
    expect(await ruleCalled('no-meal')).toMatchObject({ enabled: false, version: 2 });
  });

  it.each<[string, string, (content: RuleContent) => object, string, string]>([
    ['what cannot be read', 'low-mood', () => ({ name: 'A rule' }), 'RULE_PACK.NOT_A_PACK', 'not-a-rule'],
    [
      'an unknown fact',
      'low-mood',
      (content) => ({
        ...content,
        levels: [{ ...content.levels[0], tree: null, when: { '>': [{ var: 'weight' }, 1] } }],
      }),
      'RULE.CONDITION_INVALID',
      'unknown-fact',
    ],
    ['another class', 'no-meal', (content) => ({ ...content, class: 'care' }), 'RULE.CLASS_FIXED', 'class-fixed'],
    ['unkind words', 'low-mood', (content) => ({ ...content, why: 'She refused.' }), 'RULE.WORDING', 'wording'],
  ])('cannot bring %s, and brings nothing else with it either', async (_, key, change, code, finding) => {
    const sound = withRule(await exported(), 'wants-call', (content) => ({ ...content, name: 'Two' }));
    const pack = withRule(sound, key, change);
    const seen = await changes(pack);
    expect(seen.find((each) => each.key === key)).toMatchObject({
      kind: 'refused',
      findings: expect.arrayContaining([expect.objectContaining({ code: finding, refuses: true })]),
    });
    const both = [
      { key: 'wants-call', version: 1 },
      { key, version: 1 },
    ];
    const refused = await load(pack, both);
    const place = pack.rules.findIndex((rule) => rule.key === key);
    expect(refused.body).toMatchObject({
      code,
      errors: [{ code: finding, field: expect.stringContaining(`/pack/rules/${place}/content`) }],
    });
    expect((await ruleCalled('wants-call')).version).toBe(1);
  });

  it('cannot take the place of the built-in rule, nor bring back what was put away', async () => {
    const pack = await exported();
    const { content } = pack.rules[0]!;
    const builtIn = { ...pack, rules: [{ key: 'built-in-emergency', content }] };
    expect((await changes(builtIn))[0]).toMatchObject({ kind: 'refused', findings: [{ code: 'reserved-key' }] });
    expect((await load(builtIn, [{ key: 'built-in-emergency', version: null }])).body.code).toBe(
      'RULE_PACK.NOT_A_PACK',
    );
    const call = await ruleCalled('wants-call');
    await put(call, { ...contentOfRule(call), enabled: false });
    await ada.send('POST', `${url}/${call.id}/retirement`, { why: 'Not for us.' }, { 'if-match': '"2"' });
    expect((await changes(only(pack, 'wants-call')))[0]).toMatchObject({
      kind: 'refused',
      findings: [{ code: 'put-away' }],
    });
    expect((await load(pack, [{ key: 'wants-call', version: 3 }])).body.code).toBe('RULE_PACK.NOT_A_PACK');
  });

  it('is refused when somebody changed a rule since the preview, whole', async () => {
    const pack = withRule(
      withRule(await exported(), 'low-mood', (content) => ({ ...content, name: 'One' })),
      'wants-call',
      (content) => ({ ...content, name: 'Two' }),
    );
    const call = await ruleCalled('wants-call');
    await put(call, { ...contentOfRule(call), name: 'Three' });
    const both = [
      { key: 'low-mood', version: 1 },
      { key: 'wants-call', version: 1 },
    ];
    expect((await load(pack, both)).body.code).toBe('RULE_PACK.CHANGED_MEANWHILE');
    expect((await load(pack, [{ key: 'wants-call', version: null }])).body.code).toBe('RULE_PACK.CHANGED_MEANWHILE');
    expect((await ruleCalled('low-mood')).version).toBe(1);
  });

  it.each<[string, (pack: RulePack) => unknown, string, string | undefined]>([
    [
      'of a newer Holdfast',
      (pack) => ({ ...pack, format: 2, rules: 'otherwise' }),
      'RULE_PACK.NEWER_FORMAT',
      undefined,
    ],
    ['that is none', () => 'rules', 'RULE_PACK.NOT_A_PACK', '/pack'],
    ['without rules', (pack) => ({ ...pack, rules: [] }), 'RULE_PACK.NOT_A_PACK', '/pack/rules'],
    ['of a format that never was', (pack) => ({ ...pack, format: 0 }), 'RULE_PACK.NOT_A_PACK', '/pack/format'],
    [
      'with a rule twice',
      (pack) => ({ ...pack, rules: [...pack.rules, pack.rules[1]] }),
      'RULE_PACK.NOT_A_PACK',
      expect.stringMatching(/^\/pack\/rules\/\d+\/key$/) as never,
    ],
    [
      'with a key that is none',
      (pack) => ({ ...pack, rules: [{ ...pack.rules[0], key: '../rules' }] }),
      'RULE_PACK.NOT_A_PACK',
      '/pack/rules/0/key',
    ],
  ])('%s is refused, when it is looked at and when it is loaded', async (_, spoil, code, field) => {
    const pack = spoil(await exported());
    for (const { body } of [await preview(pack), await load(pack, [{ key: 'low-mood', version: 1 }])]) {
      expect(body.code).toBe(code);
      if (field) expect(body.errors).toMatchObject([{ field }]);
    }
  });

  it('can be as large as all rules of a programme, and no larger', async () => {
    const pack = await exported();
    const { content } = pack.rules.find(({ key }) => key === 'three-missed-or-silent')!;
    const many = (count: number) => ({
      ...pack,
      rules: Array.from({ length: count }, (_, n) => ({ key: `own-${n}`, content })),
    });
    const here = pack.rules.length;
    const full = many(500 - here);
    expect(JSON.stringify(full).length).toBeGreaterThan(400_000);
    expect((await changes(full)).filter(({ kind }) => kind === 'new')).toHaveLength(500 - here);
    const all = (sent: RulePack) => sent.rules.map(({ key }) => ({ key, version: null }));
    const over = many(500 - here + 1);
    expect((await load(over, all(over))).body.code).toBe('RULE.TOO_MANY');
    expect(await listed()).toHaveLength(here);
    expect((await load(full, all(full))).body).toEqual({ created: 500 - here, changed: 0, proposed: 0 });
    expect(await listed()).toHaveLength(500);
    expect((await preview({ ...pack, name: 'x'.repeat(9_000_000) })).body.code).toBe('REQUEST.TOO_LARGE');
  });

  it('has no rule but those in it', async () => {
    const pack = only(await exported(), 'low-mood');
    expect((await load(pack, [{ key: 'wants-call', version: 1 }])).body).toMatchObject({
      code: 'RULE_PACK.NOT_A_PACK',
      errors: [{ field: '/rules/0/key' }],
    });
  });

  it('is loaded by those who may change rules, and taken along by everybody on the staff', async () => {
    const pack = await exported(nora);
    expect((await preview(pack, nora)).body.code).toBe('ACCESS.NOT_ALLOWED');
    expect((await load(pack, [{ key: 'low-mood', version: 1 }], nora)).body.code).toBe('ACCESS.NOT_ALLOWED');
  });
});
