import { type RouteContract, type routes } from '#contracts';

export type RouteId = keyof typeof routes;
export type Ids = Record<string, string>;

const soon = (ids: Ids): string => new Date(Date.parse(ids.now!) + 3_600_000).toISOString();
const reason = 'She fainted in the waiting room.';

const token = 'A'.repeat(43);
const strong = 'seven otters fold the tide';
const wrongPassword = () => ({ password: 'not this one' });
const passkey = () => ({
  challengeId: '01a00000-0000-7000-8000-000000000000',
  response: { id: 'none', type: 'public-key' },
});

const packOf = ({ rule, now }: Ids) => ({
  ...{ format: 1, name: 'A pack', exportedAt: now },
  rules: [{ key: 'own-a-copy', content: JSON.parse(rule!) }],
});

const packContent = { schedule: null, leavesOutRules: [], checklist: ['Ask how they are'] };

const newWay = () => ({ channel: 'email', address: { email: 'way@new.example' } });
const code = () => ({ code: '123456' });

/** What is sent to routes that take a body, about the things that `ids` name. Any other sends the example of its contract. */
const bodies: Partial<Record<RouteId, (ids: Ids) => object>> = {
  signIn: ({ email, password }) => ({ email, password }),
  searchPatients: () => ({ search: 'Jo' }),
  registerPatient: ({ careTeamId }) => ({
    ...{ givenName: 'New', familyName: 'Person', timeZone: 'UTC', levelOfCare: 'outpatient', careTeamId },
  }),
  revisePatient: () => ({ riskTier: 'red' }),
  saveContactDetails: () => ({ phones: [{ number: '+1 202 555 0101' }] }),
  saveMyPhones: () => ({ phones: [] }),
  assignRole: () => ({ staffIds: [] }),
  startSchedule: () => ({ recurrence: 'FREQ=DAILY;COUNT=1', startsOn: '2026-03-09', opensAt: '09:00' }),
  pausePatient: (ids) => ({ until: soon(ids) }),
  createPersonalLink: () => ({ days: 1 }),
  confirmPersonalLink: () => ({ code: '000000' }),
  answerCheckIn: () => ({ answers: { mood: 5 }, finished: false }),
  pauseMine: (ids) => ({ until: soon(ids) }),
  askForHelp: () => ({}),
  sayWhoMaySee: () => ({ category: 'notes', holder: { role: 'physician' }, effect: 'give' }),
  inviteSupporter: () => ({ name: 'Eva', relation: 'sister' }),
  raiseConcern: () => ({ words: 'A worry', danger: false }),
  breakGlass: ({ spareId }) => ({ patient: { id: spareId }, reason }),
  reviewBreakGlass: () => ({ outcome: 'justified', note: 'Seen.' }),
  reviseRule: ({ rule }) => ({ content: JSON.parse(rule!), why: 'It stays as it is.' }),
  createRule: ({ rule }) => ({ content: JSON.parse(rule!), why: 'A copy to try.' }),
  checkRule: ({ rule, ruleId }) => ({ content: JSON.parse(rule!), ruleId }),
  retireRule: () => ({ why: 'Another one does its work.' }),
  previewRulePack: (ids) => ({ pack: packOf(ids) }),
  importRules: (ids) => ({ pack: packOf(ids), rules: [{ key: 'own-a-copy', version: null }], why: 'We share it.' }),
  sendTestAlert: ({ careTeamId }) => ({ careTeamId }),
  changeRuleSettings: () => ({ interruptionsPerShift: 5 }),
  startBacktest: ({ rule, now }) => ({
    content: JSON.parse(rule!),
    from: new Date(Date.parse(now!) - 86_400_000).toISOString(),
    to: now,
  }),
  proposeRuleChange: ({ rule }) => ({ content: { ...JSON.parse(rule!), enabled: false }, why: 'We try without it.' }),
  resolveAlert: () => ({ outcome: 'other' }),
  verifyAudit: () => ({}),
  listAuditSubjects: () => ({}),
  readOneTimeLink: () => ({ purpose: 'invitation', token }),
  setUp: () => ({
    token,
    organisation: { name: 'New', timeZone: 'UTC' },
    admin: { name: 'Ada', email: 'ada@new.example', password: strong },
  }),
  acceptInvitation: () => ({ token, name: 'Max', password: strong }),
  askPasswordReset: () => ({ email: 'nobody@new.example' }),
  resetPassword: () => ({ token, password: strong }),
  inviteStaff: () => ({ email: 'max@new.example', name: 'Max', roles: ['clinician'] }),
  setStaffRoles: () => ({ roles: ['clinician'] }),
  unlockSession: wrongPassword,
  changeMyPassword: () => ({ current: 'not this one', password: strong }),
  setSessionPolicy: () => ({ lockAfterMinutes: 15, endAfterHours: 12 }),
  confirmSignIn: () => ({ token, code: '123456' }),
  askForPasskey: () => ({}),
  signInWithPasskey: passkey,
  beginCodesFromApp: wrongPassword,
  confirmCodesFromApp: () => ({ code: '123456' }),
  endCodesFromApp: wrongPassword,
  makeRecoveryCodes: wrongPassword,
  beginPasskey: wrongPassword,
  addPasskey: () => ({ ...passkey(), name: 'A key' }),
  removePasskey: wrongPassword,
  setSingleSignOn: () => ({
    issuer: 'https://127.0.0.1:9',
    clientId: 'us',
    clientSecret: 'x',
    emailDomain: 'new.example',
  }),
  beginSingleSignOn: () => ({ email: 'max@new.example' }),
  finishSingleSignOn: () => ({ query: 'code=1&state=2' }),
  retryWork: () => ({ kind: 'deadline', name: 'check-in.advance' }),
  retryAllWork: () => ({ kind: 'deadline', name: 'nothing-of-this-kind' }),
  changeProgrammeHours: () => ({
    ...{ timeZone: 'UTC', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00', holidays: [] },
  }),
  foundCareTeam: () => ({ name: 'A new team' }),
  reviseTransition: ({ now }) => ({ plannedFor: soon({ now: now! }) }),
  acceptTransition: () => ({ synthesis: 'We take over.' }),
  declineTransition: () => ({ reason }),
  cancelTransition: () => ({ reason }),
  doHandoffItem: () => ({
    evidence: { kind: 'nutrition-plan', plan: 'Three meals, three snacks.', mealSupport: null },
  }),
  reopenHandoffItem: () => ({ reason }),
  assignHandoffItem: ({ staffId }) => ({ ownerId: staffId }),
  waiveHandoffItem: () => ({ reason }),
  markHandoffItemNotApplicable: () => ({ reason }),
  askAboutHandoffItem: () => ({ words: 'Which plan was it?' }),
  recordContact: ({ now }) => ({ at: now, channel: 'phone', reached: false }),
  planAftercare: (ids) => ({ kind: 'booster-session', dueAt: soon(ids), ownerId: ids.staffId }),
  callOffAftercare: () => ({ reason }),
  sayWorryAboutMove: () => ({ words: 'Who will be there?' }),
  correctLevelOfCare: () => ({ level: 'residential', reason }),
  reviseTransitionTemplate: () => ({
    items: ['accepting-clinician', 'medication-reconciliation', 'safety-plan-review'].map((kind) => ({
      ...{ kind, side: 'sender', ownerRole: 'coordinator', blocks: 'ready' },
      due: { from: 'move', span: { amount: 1, unit: 'h' } },
    })),
    why: 'It stays short.',
  }),
  addMyContactPoint: newWay,
  addMyReminderWay: newWay,
  addSupporterWay: newWay,
  verifyMyContactPoint: code,
  verifyMyReminderWay: code,
  verifySupporterWay: code,
  saveMyPreferences: () => ({
    bySeverity: { S1: [], S2: [], S3: [], S4: [] },
    ...{ quietHours: null, timeZone: 'UTC', digestAt: '08:00' },
  }),
  saveMyReminders: () => ({ reminders: null, quietHours: null, tellSupporters: true }),
  saveChannel: () => ({ provider: null, settings: {} }),
  testChannel: () => ({ address: { email: 'way@new.example' }, locale: 'en' }),
  reviseProtocolPack: () => ({ content: packContent, why: 'It stays short.' }),
  importProtocolPacks: ({ now }) => ({
    file: { format: 1, name: 'Ours', exportedAt: now, packs: [{ level: 'outpatient', content: packContent }] },
    why: 'We share it.',
  }),
};

/** Of routes that only look at what their address asks for. */
const queries: Partial<Record<RouteId, string>> = {
  proposeHolidays: '?country=US&year=2026',
  readTransitionQuality: '?from=2026-01-01&to=2026-03-01',
  listQualityRows: '?from=2026-01-01&to=2026-03-01&figure=moved',
  exportTransitionQuality: '?from=2026-01-01&to=2026-03-01',
};
/** Words of an address that name no row. */
const named: Ids = { channel: 'email', from: 'residential', to: 'outpatient', level: 'outpatient' };

/** @throws Error for a route that takes a body and has neither: it would be refused before anybody asked who may */
function bodyOf({ id, body }: RouteContract, ids: Ids): object | undefined {
  const given = bodies[id as RouteId]?.(ids) ?? body?.meta()?.example;
  if (body && !given) throw new Error(`Give the body of ${id} an example in its contract, or a line here.`);
  return given as object | undefined;
}

/** For routes that take one. */
const aFile = 'patient,opened,answered\np1,2026-02-01T08:00:00Z,\n';

export interface Asked {
  method: string;
  url: string;
  body: object | string | undefined;
  headers: Record<string, string>;
}

const typesOf = ({ upload, signed }: RouteContract) => upload ?? signed;

/** The request; a version that nothing has makes sure that what is allowed changes nothing where it can be helped. */
export const asked = (contract: RouteContract, ids: Ids): Asked => ({
  method: contract.method,
  url:
    contract.path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? named[name] ?? `unknown-${name}`) +
    (queries[contract.id as RouteId] ?? ''),
  body: typesOf(contract) ? aFile : bodyOf(contract, ids),
  headers: typesOf(contract) ? { 'content-type': typesOf(contract)![0]! } : {},
});

export const staleVersion = { 'if-match': '"999"' };
