import { type RouteContract, type routes } from '#contracts';

export type RouteId = keyof typeof routes;
export type Ids = Record<string, string>;

const soon = (ids: Ids): string => new Date(Date.parse(ids.now!) + 3_600_000).toISOString();
const nothing = () => undefined;
const reason = 'She fainted in the waiting room.';

const token = 'x'.repeat(43);
const strong = 'otter lantern gravel 41';
const passkey = {
  challengeId: '019a0000-0000-7000-8000-000000000001',
  response: { id: 'x', type: 'public-key', response: {} },
};

/** What is sent to each route, about the things that `ids` name. A new route does not compile without a line here. */
export const bodies: Record<RouteId, (ids: Ids) => object | undefined> = {
  signIn: ({ email, password }) => ({ email, password }),
  signOut: nothing,
  readSession: nothing,
  listDemoAccounts: nothing,
  readOneTimeLink: () => ({ purpose: 'invitation', token }),
  setUp: () => ({
    token,
    organisation: { name: 'New', timeZone: 'UTC' },
    admin: { name: 'New', email: 'new@example.org', password: strong },
  }),
  listInvitations: nothing,
  inviteStaff: () => ({ email: 'invited@example.org', name: 'New', roles: ['clinician'] }),
  withdrawInvitation: nothing,
  acceptInvitation: () => ({ token, name: 'New', password: strong }),
  askPasswordReset: () => ({ email: 'nobody@example.org' }),
  resetPassword: () => ({ token, password: strong }),
  lockSession: nothing,
  unlockSession: ({ password }) => ({ password }),
  listMySessions: nothing,
  endMySession: nothing,
  changeMyPassword: () => ({ current: 'not this one', password: strong }),
  readSessionPolicy: nothing,
  setSessionPolicy: () => ({ lockAfterMinutes: 15, endAfterHours: 12 }),
  confirmSignIn: () => ({ token, code: '000000' }),
  askForPasskey: () => ({}),
  signInWithPasskey: () => passkey,
  readMyFactors: nothing,
  beginCodesFromApp: () => ({ password: 'not this one' }),
  confirmCodesFromApp: () => ({ code: '000000' }),
  endCodesFromApp: () => ({ password: 'not this one' }),
  makeRecoveryCodes: () => ({ password: 'not this one' }),
  beginPasskey: () => ({ password: 'not this one' }),
  addPasskey: () => ({ ...passkey, name: 'Phone' }),
  removePasskey: nothing,
  listStaff: nothing,
  setStaffRoles: () => ({ roles: ['clinician'] }),
  removeStaff: nothing,
  clearSecondFactors: nothing,
  readSingleSignOn: nothing,
  setSingleSignOn: () => ({ issuer: 'http://127.0.0.1:1', clientId: 'x', emailDomain: 'example.org' }),
  removeSingleSignOn: nothing,
  beginSingleSignOn: () => ({ email: 'nobody@example.org' }),
  finishSingleSignOn: () => ({ query: '?code=x&state=y' }),
  foundCareTeam: () => ({ name: 'Lagoon' }),
  listPatients: nothing,
  registerPatient: ({ careTeamId }) => ({
    ...{ givenName: 'New', familyName: 'Person', timeZone: 'UTC', levelOfCare: 'outpatient', careTeamId },
  }),
  readPatient: nothing,
  revisePatient: () => ({ riskTier: 'red' }),
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
  revokePersonalLink: nothing,
  readMyCheckIns: nothing,
  answerCheckIn: () => ({ answers: { mood: 5 }, finished: false }),
  declineCheckIn: nothing,
  pauseMine: (ids) => ({ until: soon(ids) }),
  resumeMine: nothing,
  askForHelp: () => ({}),
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
  listAlerts: nothing,
  readAlert: nothing,
  acknowledgeAlert: nothing,
  reopenAlert: nothing,
  resolveAlert: () => ({ outcome: 'other' }),
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
