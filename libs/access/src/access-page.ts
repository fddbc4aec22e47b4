import {
  type AccessRule,
  accessRules,
  CareTeamRole,
  ConsentCategory,
  categoryHolds,
  liveMessages,
  openToSupporters,
  routes,
  StaffRole,
  seenByDefault,
  toldKeepsHours,
} from '#contracts';

type Row = readonly string[];
type RuleBy<By extends AccessRule['by']> = Extract<AccessRule, { by: By }>;

const rules = Object.entries(accessRules) as [name: string, rule: AccessRule][];
const rulesBy = <By extends AccessRule['by']>(by: By) =>
  rules.filter((entry): entry is [string, RuleBy<By>] => entry[1].by === by);

const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const yes = (holds: unknown): string => (holds ? 'yes' : '');

const stands = {
  organisation: 'belongs to the organisation',
  'care-team': 'is on the patient’s care team',
  'care-team-or-told': 'is on the patient’s care team, or was told by the alert’s chain',
  'care-team-or-named': 'is on the patient’s care team, or is named in the transition',
};

const staffTable = (): string =>
  table(
    ['staff may …', ...StaffRole.options, 'if the person', 'break-glass opens it', 'shows, as far as open'],
    rulesBy('staff').map(([, { to, roles, through, afterMove, breakGlass, shows }]) => [
      to,
      ...StaffRole.options.map((role) => yes(!roles || roles.includes(role))),
      `${stands[through]}${afterMove ? ', or was before a move' : ''}`,
      yes(breakGlass),
      shows?.length === ConsentCategory.options.length ? 'everything' : (shows?.join(', ') ?? ''),
    ]),
  );

const list = (rows: [string, AccessRule][]): string => rows.map(([, { to }]) => `- ${to}`).join('\n');

const defaultsTable = (): string =>
  table(
    ['', ...ConsentCategory.options],
    [
      ...CareTeamRole.options.map((role) => [
        role,
        ...ConsentCategory.options.map((category) => yes(seenByDefault[role].includes(category))),
      ]),
      [
        'supporter may be given',
        ...ConsentCategory.options.map((category) => yes((openToSupporters as readonly string[]).includes(category))),
      ],
    ],
  );

const whereTable = (): string =>
  table(
    ['rule', 'requests', 'live messages'],
    rules.map(([name]) => [
      `\`${name}\``,
      Object.values(routes)
        .filter(({ action }) => action === name)
        .map(({ method, path }) => `\`${method} ${path}\``)
        .join('<br>'),
      Object.entries(liveMessages)
        .filter(([, { action }]) => action === name)
        .map(([message]) => `\`${message}\``)
        .join('<br>'),
    ]),
  );

/** The rules as a page that can be read without knowing the code. */
export const accessPage = (): string => `# Who may see what

This page is made from the rules that Holdfast runs by (\`npm run access-table\`); a test fails when it is older than they
are. What is not named here, nobody may.

## How it is decided

1. Nobody sees anything of another organisation. It looks as if it did not exist.
2. Staff see a patient when they are **on the patient’s care team**. Being an admin or a clinical lead is not enough, and
   nobody puts themselves on a team that looks after patients while somebody else could. The patient sees who joined and left.
3. Whoever an **alert’s chain** told sees that alert, also without being on the team: what the alert says, nothing of the
   record, and until ${toldKeepsHours} hours after it was resolved. That an alert exists, how severe it is and by which rule it
   came, always reaches the team; only detail is withheld. While an urgent or emergency alert is open, whoever its chain told
   also sees how to reach the patient, unless the patient closed that to them by name.
4. What a member of the team sees of the record follows from their role on the team, unless **the patient said otherwise**.
   What the patient said about a person goes before what they said about a role, and that before the default. Somebody
   with several roles sees what any of them sees. Consent opens nothing to somebody who is not on the team.
5. Whoever is **named in a transition** that is not over, as receiver, coordinator or owner of an open item, works on that
   transition also without being on the team: its hand-off, nothing else of the record, and not what the patient closed to them
   by name. The **team of before a move** may still look, as its roles could, until the time that was agreed at acceptance is
   over; it changes nothing any more.
6. **Break-glass**: a clinician or clinical lead who gives a reason opens one patient’s record for 60 minutes, with all
   categories, to read. The patient sees that it was done, by whom and why; the privacy officer reviews it.
7. A **supporter** sees what the patient opened for them, and nothing else. A patient sees everything about themselves.
8. What is left out is named as withheld, whether or not there was anything. Substance use needs the patient’s
   agreement in every case (42 CFR Part 2), and is shown with a notice that it must not be passed on.

## Staff

${staffTable()}

## Locked screens

A session that is locked is nobody. Its screen may only:

${list(rulesBy('locked-session'))}

## Patients, by their personal link

A link that somebody on the staff made is good for the check-in and for help until it is confirmed: the patient's phone
shows a code, and a second person of the team enters it. With any link, a patient may, about themselves:

${list(rulesBy('personal-link').filter(([, { unconfirmed }]) => unconfirmed))}

With a confirmed one also:

${list(rulesBy('personal-link').filter(([, { unconfirmed }]) => !unconfirmed))}

## Supporters, by their link

A supporter may, about the patient who invited them:

${list(rulesBy('supporter-link')) || '- nothing yet'}

## Anyone

${rulesBy('anyone')
  .map(([, { to, because }]) => `- ${to}: ${because}`)
  .join('\n')}

## What the categories hold

${table(
  ['category', 'holds'],
  ConsentCategory.options.map((category) => [category, categoryHolds[category]]),
)}

## What a role on the care team sees unless the patient said otherwise

Starting values: review them with your clinical lead and your privacy officer.

${defaultsTable()}

## Where each rule holds

${whereTable()}
`;
