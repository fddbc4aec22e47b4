import { compileTree, contentOfRule, type EscalationRule, type RuleContent, type RuleFinding } from '#contracts';
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

// A clinic of its own for each: what one does to its rules is nothing to the others.
beforeEach(async () => {
  clinic = await new SmallClinic(whole.world.app).found();
  [ada, lena, nora] = [
    await whole.staff('ada', clinic),
    await whole.staff('lena', clinic),
    await whole.staff('nora', clinic),
  ];
});

const rules = '/api/escalation-rules';
const listed = async (query = ''): Promise<EscalationRule[]> => (await ada.send('GET', `${rules}${query}`)).body.rules;
const ruleCalled = async (key: string) => (await listed('?retired=with')).find((rule) => rule.key === key)!;
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });
const revise = (who: Caller, { id, version }: EscalationRule, content: RuleContent, why = 'As the team agreed.') =>
  who.send('PUT', `${rules}/${id}`, { content, why }, ifMatch(version));
const history = async (id: string) => (await nora.send('GET', `${rules}/${id}/versions`)).body.versions;

const wantsCall = { '==': [{ var: 'checkIns.wantsCall' }, true] };
const made: RuleContent = {
  name: 'Día difícil: call them!',
  why: 'They asked for it.',
  class: 'care',
  enabled: true,
  triggers: ['check-in.answered'],
  levels: [
    {
      severity: 'S2',
      when: wantsCall,
      outcome: 'alert',
      chain: { steps: [{ roles: ['coordinator'], acknowledgeWithin: { amount: 4, unit: 'h' } }], repeats: false },
      resolveWithin: { amount: 1, unit: 'h' },
    },
  ],
};
const asking = (when: object): RuleContent => ({ ...made, levels: [{ ...made.levels[0]!, when: when as never }] });
const create = (content: unknown, why = 'We need it.') => ada.send('POST', rules, { content, why } as object);
const alerts = async (): Promise<{ rule: { key: string } }[]> => (await nora.send('GET', '/api/alerts')).body.alerts;
const wantACall = async () => {
  const patient = await clinic.patient();
  await clinic.askOnce(patient.id, whole.world.clock.now(), 3_600);
  await whole.world.settle();
  const phone = whole.phone(patient);
  const { current } = (await phone.send('GET', '/api/my/check-ins')).body;
  await phone.send('POST', `/api/check-ins/${current.id}/answers`, { answers: { wantsCall: true }, finished: true });
  await whole.world.settle();
};

describe('a new rule', () => {
  it('is made with a name of its own, is heard at once, and says who made it and why', async () => {
    const { status, body } = await create(made);
    expect({ status, body }).toMatchObject({ status: 201, body: { version: 1, retired: false, name: made.name } });
    expect(body.key).toMatch(/^own-dia-dificil-call-them-[0-9a-f]{8}$/);
    const again = (await create(made)).body;
    expect(again.key).not.toBe(body.key);
    await wantACall();
    expect((await alerts()).map(({ rule }) => rule.key)).toEqual(
      expect.arrayContaining([body.key, again.key, 'wants-call']),
    );
    expect(await history(body.id)).toMatchObject([{ version: 1, by: { name: 'ada' }, why: 'We need it.' }]);
  });

  it.each<[string, object, string, string]>([
    ['an unknown fact', asking({ '>': [{ var: 'weight' }, 2] }), 'unknown-fact', '/levels/0/when/>/0/var'],
    ['a wrong kind', asking({ '==': [{ var: 'checkIns.wantsCall' }, 'yes'] }), 'wrong-kind', '/levels/0/when/==/1'],
    ['unkind words', { ...made, name: 'She refused' }, 'wording', '/name'],
    [
      'nobody to tell',
      { ...made, levels: [{ ...made.levels[0]!, chain: { steps: [] } }] },
      'nobody-told',
      '/levels/0/chain/steps',
    ],
    [
      'a trigger that changes nothing',
      { ...made, triggers: ['patient.went-quiet'] },
      'triggers-change-nothing',
      '/triggers',
    ],
  ])('is refused with %s, and says where', async (_, content, code, field) => {
    const { status, body } = await create(content);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.errors).toMatchObject([{ code, field }]);
    expect(await listed()).not.toContainEqual(expect.objectContaining({ name: (content as RuleContent).name }));
  });

  it('is refused without trouble when its condition nests without end, or is as large as a book', async () => {
    let deep: object = wantsCall;
    for (let each = 0; each < 100; each++) deep = { and: [deep] };
    expect((await create(asking(deep))).body).toMatchObject({
      status: 400,
      errors: [{ message: 'It is nested too deeply.' }],
    });
    let nine: object = wantsCall;
    for (let each = 0; each < 9; each++) nine = { and: [nine] };
    expect((await create(asking(nine))).body.errors).toMatchObject([{ code: 'too-large' }]);
    const large = { or: Array.from({ length: 25_000 }, () => wantsCall) };
    expect((await create(asking(large))).status).toBe(413);
    const many = { or: Array.from({ length: 500 }, () => wantsCall) };
    expect((await create(asking(many))).body.errors).toMatchObject([{ code: 'too-large' }]);
  });

  it('is refused where there are 500', async () => {
    await whole.world.admin.query(
      `insert into escalation_rule (id, organisation_id, key, version, enabled, triggers, content)
       select gen_random_uuid(), organisation_id, 'own-' || n, 1, false, triggers, content
         from escalation_rule, generate_series(1, 500) n where organisation_id = $1 and key = 'wants-call'`,
      [clinic.organisationId],
    );
    expect((await create(made)).body.code).toBe('RULE.TOO_MANY');
  });

  it('is no business of those who may not change rules', async () => {
    expect((await nora.send('POST', rules, { content: made, why: 'I would like it.' })).body.code).toBe(
      'ACCESS.NOT_ALLOWED',
    );
  });
});

describe('the tree of a condition', () => {
  const tree = {
    combine: 'or' as const,
    not: false,
    rows: [
      { fact: 'checkIns.wantsCall', operator: 'is' as const, value: true },
      { fact: 'checkIns.feelsSafe', operator: 'is-unknown' as const, value: null },
    ],
  };
  const built: RuleContent = {
    ...made,
    levels: [{ ...made.levels[0]!, when: compileTree(tree), tree }],
  };

  it('comes back as it was built, in the rule and in its history, and stands in no stored content', async () => {
    const { id } = (await create(built)).body;
    const found = (await listed()).find((rule) => rule.id === id)!;
    expect(found.levels[0]!.tree).toEqual(tree);
    expect((await history(id))[0].content.levels[0].tree).toEqual(tree);
    const { rows } = await whole.world.admin.query(
      `select r.content::text || v.content::text as content, r.trees, v.trees as kept
         from escalation_rule r join escalation_rule_version v on v.rule_id = r.id where r.id = $1`,
      [id],
    );
    expect(rows[0].content).not.toContain('tree');
    expect(rows[0]).toMatchObject({ trees: [tree], kept: [tree] });
  });

  it('is derived for every rule that ships, and for what was written by hand', async () => {
    for (const { key, levels } of await listed())
      for (const level of levels) expect([key, level.tree?.rows.length]).toEqual([key, expect.any(Number)]);
    const byHand = (await create(made)).body;
    const derived = { combine: 'and', not: false, rows: [tree.rows[0]] };
    expect(byHand.levels[0].tree).toEqual(derived);
    expect((await ruleCalled(byHand.key)).levels[0]!.tree).toEqual(derived);
  });

  it('is not kept beside a condition that a process of the release before has changed', async () => {
    const { id, key } = (await create(built)).body;
    await whole.world.admin.query(
      `update escalation_rule set content = jsonb_set(content, '{levels,0,when}', $2) where id = $1`,
      [id, JSON.stringify(wantsCall)],
    );
    expect((await ruleCalled(key)).levels[0]!.tree).toMatchObject({ rows: [{ fact: 'checkIns.wantsCall' }] });
  });

  it('is refused where it says something else than the condition', async () => {
    const { body } = await create({ ...built, levels: [{ ...built.levels[0]!, when: wantsCall }] });
    expect(body).toMatchObject({
      code: 'RULE.CONDITION_INVALID',
      errors: [{ code: 'not-its-tree', field: '/levels/0/tree' }],
    });
  });

  it('marks what is wrong in itself', async () => {
    const wrong = {
      ...tree,
      rows: [tree.rows[0]!, { fact: 'checkIns.feelsSafe', operator: 'is' as const, value: 'maybe' }],
    };
    const { body } = await create({
      ...built,
      levels: [{ ...built.levels[0]!, when: compileTree(wrong), tree: wrong }],
    });
    expect(body.errors).toMatchObject([{ code: 'wrong-kind', field: '/levels/0/tree/rows/1/value' }]);
  });
});

describe('looking a rule over before it is saved', () => {
  const check = async (content: unknown, ruleId: string | null = null) =>
    (await ada.send('POST', `${rules}/checks`, { content, ruleId } as object)).body;
  const said = ({ findings }: { findings: RuleFinding[] }) => findings.map(({ code, field }) => [code, field]);

  it('finds nothing in one that is sound', async () => {
    expect(await check(made)).toEqual({ findings: [], loosens: [] });
  });

  it('says everything that would refuse it, and changes nothing', async () => {
    const before = await listed();
    const content = { ...asking({ '==': [{ var: 'checkIns.wantsCall' }, 'yes'] }), name: 'He refused and denies it' };
    const found = await check(content);
    expect(said(found)).toEqual([
      ['wrong-kind', '/levels/0/when/==/1'],
      ['wording', '/name'],
      ['wording', '/name'],
    ]);
    expect(found.findings.every(({ refuses }: RuleFinding) => refuses)).toBe(true);
    expect(await listed()).toEqual(before);
  });

  it('says where what was sent is no rule at all', async () => {
    const found = await check({ ...made, levels: [{ ...made.levels[0]!, severity: 'S9' }], more: 1 });
    expect(said(found)).toEqual(
      expect.arrayContaining([
        ['not-a-rule', '/levels/0/severity'],
        ['not-a-rule', ''],
      ]),
    );
    expect(said(await check('a rule'))).toEqual([['not-a-rule', '']]);
  });

  it('says how it would loosen a safety rule, without refusing it', async () => {
    const rule = await ruleCalled('no-meal');
    const content = contentOfRule(rule);
    const [level] = content.levels;
    const later = {
      ...content,
      levels: [{ ...level!, tree: null, when: { '>=': [{ var: 'checkIns.hoursWithoutMeal' }, 36] } }],
    };
    expect(await check(later, rule.id)).toMatchObject({
      loosens: ['other-condition'],
      findings: [{ code: 'loosens-safety', refuses: false }],
    });
    const sooner = {
      ...content,
      levels: [{ ...level!, tree: null, when: { '>=': [{ var: 'checkIns.hoursWithoutMeal' }, 18] } }],
    };
    expect(await check(sooner, rule.id)).toEqual({ findings: [], loosens: [] });
    expect((await check({ ...content, class: 'care' }, rule.id)).findings).toMatchObject([{ code: 'class-fixed' }]);
  });
});

describe('putting a rule away', () => {
  const retire = ({ id, version }: EscalationRule, why = 'Another one does its work.') =>
    ada.send('POST', `${rules}/${id}/retirement`, { why }, ifMatch(version));
  const switchOff = async (key: string) => {
    const rule = await ruleCalled(key);
    return (await revise(ada, rule, { ...contentOfRule(rule), enabled: false })).body as EscalationRule;
  };

  it('takes one that is off out of the list, keeps its past, and lets nothing more be done to it', async () => {
    await wantACall();
    const off = await switchOff('wants-call');
    const { status, body } = await retire(off);
    expect({ status, body }).toMatchObject({ status: 200, body: { retired: true, enabled: false } });
    expect((await listed()).some(({ key }) => key === 'wants-call')).toBe(false);
    const away = await ruleCalled('wants-call');
    expect(away).toMatchObject({ retired: true, version: off.version + 1 });
    expect(await history(away.id)).toMatchObject([
      { version: 3, why: 'Another one does its work.' },
      { version: 2 },
      { version: 1 },
    ]);
    // The alert that it raised is there as it was.
    expect((await alerts()).map(({ rule }) => rule.key)).toContain('wants-call');
    expect((await retire(away)).body.code).toBe('RULE.RETIRED');
    expect((await revise(ada, away, { ...contentOfRule(away), enabled: true })).body.code).toBe('RULE.RETIRED');
  });

  it('is refused while the rule is on, and for a version that somebody replaced', async () => {
    const rule = await ruleCalled('wants-call');
    expect((await retire(rule)).body.code).toBe('RULE.STILL_ON');
    await switchOff('wants-call');
    expect((await retire(rule)).body.code).toBe('REQUEST.STALE');
  });

  it('never evaluates it again, whatever its row says', async () => {
    await retire(await switchOff('wants-call'));
    await whole.world.admin.query('update escalation_rule set enabled = true where organisation_id = $1', [
      clinic.organisationId,
    ]);
    await wantACall();
    expect((await alerts()).map(({ rule }) => rule.key)).not.toContain('wants-call');
  });

  it('turns down a change of it that waits, and ends the notice that a safety rule is off', async () => {
    const rule = await ruleCalled('no-meal');
    const off = { content: { ...contentOfRule(rule), enabled: false }, why: 'We try without.' };
    const proposed = await ada.send('POST', `${rules}/${rule.id}/proposals`, off, ifMatch(rule.version));
    await lena.send('POST', `${rules}/proposals/${proposed.body.id}/signature`);
    const isOff = await ruleCalled('no-meal');
    const content = {
      ...contentOfRule(isOff),
      name: 'Meals',
      triggers: ['check-in.missed' as const, ...isOff.triggers],
    };
    const [level] = content.levels;
    const slower = { ...content, levels: [{ ...level!, resolveWithin: { amount: 9, unit: 'h' as const } }] };
    const waiting = await ada.send(
      'POST',
      `${rules}/${rule.id}/proposals`,
      { content: slower, why: 'Later.' },
      ifMatch(isOff.version),
    );
    expect(waiting.status).toBe(201);
    expect((await retire(isOff)).status).toBe(200);
    expect((await lena.send('POST', `${rules}/proposals/${waiting.body.id}/signature`)).body.code).toBe(
      'RULE.PROPOSAL_NOT_FOUND',
    );
    expect((await nora.send('GET', `${rules}/notices`)).body.notices).toEqual([]);
  });
});

describe('going back to an earlier version', () => {
  it('is a new version with the older content, and says who went back and why', async () => {
    const first = await ruleCalled('wants-call');
    const second = (await revise(ada, first, { ...contentOfRule(first), name: 'A call' })).body;
    const [, older] = await history(first.id);
    const back = await revise(ada, second, older.content, 'The old name was clearer.');
    expect(back).toMatchObject({ status: 200, body: { version: 3, name: first.name } });
    expect(contentOfRule(back.body)).toEqual(contentOfRule(first));
    expect((await history(first.id))[0]).toMatchObject({
      version: 3,
      by: { name: 'ada' },
      signedBy: null,
      why: 'The old name was clearer.',
    });
  });

  it('overwrites nobody: over a newer version it is refused', async () => {
    const first = await ruleCalled('wants-call');
    await revise(lena, first, { ...contentOfRule(first), name: 'A call' });
    expect((await revise(ada, first, contentOfRule(first))).body.code).toBe('REQUEST.STALE');
    expect(await ruleCalled('wants-call')).toMatchObject({ name: 'A call' });
  });

  it('takes two people where it loosens a safety rule, and both stand in the history', async () => {
    const first = await ruleCalled('no-meal');
    const [level] = first.levels;
    const tighter = {
      ...contentOfRule(first),
      levels: [{ ...level!, resolveWithin: { amount: 4, unit: 'h' as const } }],
    };
    const second = (await revise(ada, first, tighter, 'Sooner is safer.')).body;
    expect(second.version).toBe(2);
    const [, older] = await history(first.id);
    expect((await revise(ada, second, older.content)).body.code).toBe('RULE.SECOND_SIGNATURE_NEEDED');
    const proposal = { content: older.content, why: 'Four hours were too few.' };
    const { body } = await ada.send('POST', `${rules}/${first.id}/proposals`, proposal, ifMatch(2));
    expect((await lena.send('POST', `${rules}/proposals/${body.id}/signature`)).status).toBe(200);
    expect((await history(first.id))[0]).toMatchObject({
      version: 3,
      by: { name: 'ada' },
      signedBy: { name: 'lena' },
      why: 'Four hours were too few.',
    });
  });
});

describe('what goes for all rules', () => {
  const read = async () => (await nora.send('GET', `${rules}/settings`)).body;
  const change = (interruptionsPerShift: number, version: number) =>
    ada.send('PUT', `${rules}/settings`, { interruptionsPerShift }, ifMatch(version));

  it('starts with five interruptions in a shift, and is changed by one at a time', async () => {
    expect(await read()).toEqual({ interruptionsPerShift: 5, version: 1 });
    expect((await change(8, 1)).status).toBe(204);
    expect((await change(9, 1)).body.code).toBe('REQUEST.STALE');
    expect(await read()).toEqual({ interruptionsPerShift: 8, version: 2 });
    expect((await change(3, 2)).status).toBe(204);
    expect(await read()).toEqual({ interruptionsPerShift: 3, version: 3 });
    expect((await change(0, 3)).body.errors).toMatchObject([{ field: '/interruptionsPerShift' }]);
  });

  it('is of one organisation alone', async () => {
    await change(8, 1);
    const elsewhere = await new SmallClinic(whole.world.app).found();
    const other = await whole.staff('nora', elsewhere);
    expect((await other.send('GET', `${rules}/settings`)).body).toEqual({ interruptionsPerShift: 5, version: 1 });
  });
});
