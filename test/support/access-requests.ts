import { type RouteContract, type routes } from '#contracts';

export type RouteId = keyof typeof routes;
export type Ids = Record<string, string>;

const soon = (ids: Ids): string => new Date(Date.parse(ids.now!) + 3_600_000).toISOString();
const nothing = () => undefined;
const reason = 'She fainted in the waiting room.';

const token = 'A'.repeat(43);
const strong = 'seven otters fold the tide';
const wrongPassword = () => ({ password: 'not this one' });
const passkey = () => ({
  challengeId: '01a00000-0000-7000-8000-000000000000',
  response: { id: 'none', type: 'public-key' },
});

/** What is sent to each route, about the things that `ids` name. A new route does not compile without a line here. */
export const bodies: Record<RouteId, (ids: Ids) => object | undefined> = {
  signIn: ({ email, password }) => ({ email, password }),
  signOut: nothing,
  readSession: nothing,
  listDemoAccounts: nothing,
  listPatients: nothing,
  searchPatients: () => ({ search: 'Jo' }),
  registerPatient: ({ careTeamId }) => ({
    ...{ givenName: 'New', familyName: 'Person', timeZone: 'UTC', levelOfCare: 'outpatient', careTeamId },
  }),
  readPatient: nothing,
  revisePatient: () => ({ riskTier: 'red' }),
  readContactDetails: nothing,
  saveContactDetails: () => ({ phones: [{ number: '+1 202 555 0101' }] }),
  readMyPhones: nothing,
  saveMyPhones: () => ({ phones: [] }),
  readTimeline: nothing,
  listCareTeams: nothing,
  assignRole: () => ({ staffIds: [] }),
  listSchedules: nothing,
  startSchedule: () => ({ recurrence: 'FREQ=DAILY;COUNT=1', startsOn: '2026-03-09', opensAt: '09:00' }),
  endSchedule: nothing,
  listCheckIns: nothing,
  pausePatient: (ids) => ({ until: soon(ids) }),
  resumePatient: nothing,
  listPersonalLinks: nothing,
  createPersonalLink: () => ({ days: 1 }),
  confirmPersonalLink: () => ({ code: '000000' }),
  revokePersonalLink: nothing,
  readMyCheckIns: nothing,
  answerCheckIn: () => ({ answers: { mood: 5 }, finished: false }),
  declineCheckIn: nothing,
  pauseMine: (ids) => ({ until: soon(ids) }),
  resumeMine: nothing,
  askForHelp: () => ({}),
  askToConfirmLink: nothing,
  listMyLinks: nothing,
  endMyLink: nothing,
  readMyAccess: nothing,
  sayWhoMaySee: () => ({ category: 'notes', holder: { role: 'physician' }, effect: 'give' }),
  withdrawConsent: nothing,
  inviteSupporter: () => ({ name: 'Eva', relation: 'sister' }),
  removeSupporter: nothing,
  exportMine: nothing,
  readShared: nothing,
  raiseConcern: () => ({ words: 'A worry', danger: false }),
  breakGlass: ({ spareId }) => ({ patient: { id: spareId }, reason }),
  endBreakGlass: nothing,
  listBreakGlass: nothing,
  reviewBreakGlass: () => ({ outcome: 'justified', note: 'Seen.' }),
  listRules: nothing,
  readRuleHistory: nothing,
  reviseRule: ({ rule }) => JSON.parse(rule!),
  markRuleReviewed: nothing,
  readRuleNotices: nothing,
  proposeRuleChange: ({ rule }) => ({ content: { ...JSON.parse(rule!), enabled: false }, why: 'We try without it.' }),
  signRuleChange: nothing,
  dropRuleChange: nothing,
  readMyResponses: nothing,
  listAlerts: nothing,
  readAlert: nothing,
  acknowledgeAlert: nothing,
  reopenAlert: nothing,
  resolveAlert: () => ({ outcome: 'other' }),
  searchAudit: nothing,
  exportAudit: nothing,
  verifyAudit: () => ({}),
  listAuditSubjects: () => ({}),
  readMyRecordAccess: nothing,
  readOneTimeLink: () => ({ purpose: 'invitation', token }),
  setUp: () => ({
    token,
    organisation: { name: 'New', timeZone: 'UTC' },
    admin: { name: 'Ada', email: 'ada@new.example', password: strong },
  }),
  acceptInvitation: () => ({ token, name: 'Max', password: strong }),
  askPasswordReset: () => ({ email: 'nobody@new.example' }),
  resetPassword: () => ({ token, password: strong }),
  listInvitations: nothing,
  inviteStaff: () => ({ email: 'max@new.example', name: 'Max', roles: ['clinician'] }),
  withdrawInvitation: nothing,
  listStaff: nothing,
  setStaffRoles: () => ({ roles: ['clinician'] }),
  removeStaff: nothing,
  clearSecondFactors: nothing,
  lockSession: nothing,
  unlockSession: wrongPassword,
  listMySessions: nothing,
  endMySession: nothing,
  changeMyPassword: () => ({ current: 'not this one', password: strong }),
  readSessionPolicy: nothing,
  setSessionPolicy: () => ({ lockAfterMinutes: 15, endAfterHours: 12 }),
  confirmSignIn: () => ({ token, code: '123456' }),
  askForPasskey: () => ({}),
  signInWithPasskey: passkey,
  readMyFactors: nothing,
  beginCodesFromApp: wrongPassword,
  confirmCodesFromApp: () => ({ code: '123456' }),
  endCodesFromApp: wrongPassword,
  makeRecoveryCodes: wrongPassword,
  beginPasskey: wrongPassword,
  addPasskey: () => ({ ...passkey(), name: 'A key' }),
  removePasskey: wrongPassword,
  readSingleSignOn: nothing,
  setSingleSignOn: () => ({
    issuer: 'https://127.0.0.1:9',
    clientId: 'us',
    clientSecret: 'x',
    emailDomain: 'new.example',
  }),
  removeSingleSignOn: nothing,
  beginSingleSignOn: () => ({ email: 'max@new.example' }),
  finishSingleSignOn: () => ({ query: 'code=1&state=2' }),
  readSystem: nothing,
  listFailedWork: nothing,
  retryWork: () => ({ kind: 'deadline', name: 'check-in.advance' }),
  retryAllWork: () => ({ kind: 'deadline', name: 'nothing-of-this-kind' }),
  foundCareTeam: () => ({ name: 'A new team' }),
};

export interface Asked {
  method: string;
  url: string;
  body: object | undefined;
}

/** The request; a version that nothing has makes sure that what is allowed changes nothing where it can be helped. */
export const asked = ({ id, method, path }: RouteContract, ids: Ids): Asked => ({
  method,
  url: path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? `unknown-${name}`),
  body: bodies[id as RouteId](ids),
});

export const staleVersion = { 'if-match': '"999"' };
