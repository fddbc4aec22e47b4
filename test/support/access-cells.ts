import { ConsentCategory, type RouteContract, routes, ruleOf, seenByDefault } from '#contracts';
import { referenceFiles } from '#installation';
import { asked, type RouteId, staleVersion } from './access-requests.js';
import { type AccessScene, type ActorName, actors, type Situation, situations, staffRoles } from './access-scene.js';
import type { Answer, WholeWorld } from './whole-world.js';

type Verdict = 'allowed' | 401 | 403 | 404;

export const onTeam: Situation[] = ['same team', 'consent withdrawn'];

/** What docs/access.md promises for one cell, worked out anew from the rule, without the code that decides. */
function promised(contract: RouteContract, actor: ActorName, situation: Situation, names: boolean): Verdict {
  const rule = ruleOf(contract.action);
  if (rule.by === 'anyone') return 'allowed';
  if (actor === 'nobody') return 401;
  if (actor === 'patient' || actor === 'supporter') {
    if (rule.by !== (actor === 'patient' ? 'personal-link' : 'supporter-link')) return 401;
    return names && (situation !== 'same team' || isOnesOwn(contract)) ? 404 : 'allowed';
  }
  if (rule.by !== 'staff') return 401;
  if (rule.roles && !rule.roles.includes(actor)) return 403;
  if (!names) return 'allowed';
  if (isOnesOwn(contract)) return 404;
  if (rule.through === 'organisation') return situation === 'other organisation' ? 404 : 'allowed';
  if (onTeam.includes(situation)) return 'allowed';
  if (situation === 'named in a move') return rule.through === 'care-team-or-named' ? 'allowed' : 404;
  if (situation === 'team of before') return rule.afterMove ? 'allowed' : 404;
  return situation === 'break-glass' && rule.breakGlass ? 'allowed' : 404;
}

/** One's own sessions, passkeys and ways to be reached: nobody else's exist. */
const isOnesOwn = ({ action, path }: RouteContract): boolean =>
  action === 'my-account.change' || path.includes(':contactPointId');

/** Whoever may is decided by how they stand to a patient, or is that patient: each look and each change leaves an entry. */
function isAboutPatient({ action }: RouteContract): boolean {
  const rule = ruleOf(action);
  if (rule.by === 'personal-link' || rule.by === 'supporter-link') return true;
  return rule.by === 'staff' && rule.through !== 'organisation';
}

/** A wrong password or an old version is no refusal of access: whoever is told so was let in. */
function verdictOf({ status, body }: Answer, { action }: RouteContract): Verdict | number {
  const code: string = body?.code ?? '';
  const refused = ruleOf(action).by === 'anyone' ? /^ACCESS.NOT_ALLOWED$/ : /^(ACCESS|LINK)\.|NOT_FOUND$/;
  if ([401, 403, 404].includes(status) && refused.test(code)) return status as Verdict;
  return (status < 500 && status !== 400) || code === 'SSO.UNREACHABLE' ? 'allowed' : status;
}

/** Every route that the API’s own description names. */
export const operations = Object.values(
  JSON.parse(String(referenceFiles().get('/api/openapi.json')?.body)).paths as Record<
    string,
    Record<string, { operationId: RouteId }>
  >,
).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));

/** They end or lock the session that the other cells need: each time in one of its own. */
const endsSessions = new Set<RouteId>(['signIn', 'signOut', 'lockSession', 'unlockSession', 'signInWithPasskey']);

/** One route, asked by every actor in every standing to a patient: whether it lets in whom docs/access.md promises, and keeps an entry of it. */
export async function expectEveryCell(id: RouteId, whole: WholeWorld, scene: AccessScene): Promise<void> {
  const contract: RouteContract = routes[id];
  const wrong: unknown[] = [];
  let cells = 0;
  const names = namesSomething(contract, scene);
  const usesUp = namesWhatIsUsedUp(contract, scene);
  // What is open to anyone, or about nobody in particular, cannot depend on a patient: it is asked once for each actor.
  const rule = ruleOf(contract.action);
  const once = rule.by === 'anyone' || (rule.by === 'staff' && rule.through === 'organisation' && !names);
  const asks = once ? situations.slice(0, 1) : situations;
  for (const actor of actors) {
    for (const situation of asks) {
      const ids = usesUp ? await scene.idsFor(situation, actor) : scene.idsNamed(situation);
      const { method, url, body, headers } = asked(contract, ids);
      const isRole = (staffRoles as string[]).includes(actor);
      const who = isRole && endsSessions.has(id) ? await whole.staff(actor) : scene.callers[actor];
      const before = isAboutPatient(contract) ? await entriesOf(id, whole) : 0;
      const answer = await who.send(method, url, body, { ...headers, ...(contract.versioned ? staleVersion : {}) });
      if (isAboutPatient(contract) && answer.status < 300 && (await entriesOf(id, whole)) === before)
        wrong.push({ actor, situation, missing: 'an entry in the audit' });
      const expected = promised(contract, actor, situation, names);
      if (verdictOf(answer, contract) !== expected)
        wrong.push({ actor, situation, expected, got: answer.status, code: answer.body?.code });
      if (expected === 'allowed' && isRole && answer.status < 300)
        wrong.push(...wrongContent(contract, situation, answer.body as object, scene));
      cells += 1;
    }
  }
  expect(wrong).toEqual([]);
  expect(cells).toBe(actors.length * asks.length);
}

async function entriesOf(action: string, { world }: WholeWorld): Promise<number> {
  const sql = `select count(*)::int as n from audit_entry where action = $1 and outcome = 'allowed'`;
  return (await world.admin.query(sql, [action])).rows[0].n;
}

/** Whether the request is about something that belongs to an organisation, a team or a patient. */
function namesSomething(contract: RouteContract, scene: AccessScene): boolean {
  const elsewhere = asked(contract, scene.idsNamed('other organisation'));
  return JSON.stringify(asked(contract, scene.idsNamed('same team'))) !== JSON.stringify(elsewhere);
}

/** Whether it is about something that it may use up: then there is one for each time that it is asked. */
const namesWhatIsUsedUp = (contract: RouteContract, scene: AccessScene): boolean => {
  const known = scene.idsNamed('same team');
  return JSON.stringify(asked(contract, known)) !== JSON.stringify(asked(contract, scene.idsNamed('same team')));
};

const allBut = (open: readonly ConsentCategory[]) => ConsentCategory.options.filter((each) => !open.includes(each));

/** What a nurse sees by default, also after a move, what a hand-off holds for whom it names, nothing where the patient closed it all, everything by break-glass. */
const withheldIn: Partial<Record<Situation, ConsentCategory[]>> = {
  'same team': allBut(seenByDefault.nurse),
  'consent withdrawn': ConsentCategory.options,
  'break-glass': [],
  'named in a move': allBut(['medicines', 'safety-plan', 'notes']),
  'team of before': allBut(seenByDefault.nurse),
};

/** Beyond the status: what is left out, and whom a list holds. */
function wrongContent(
  contract: RouteContract,
  situation: Situation,
  body: object | null,
  scene: AccessScene,
): unknown[] {
  const rule = ruleOf(contract.action);
  if (rule.by !== 'staff') return [];
  const wrong: unknown[] = [];
  const { withheld, patients, alerts, transitions } = (body ?? {}) as {
    withheld?: ConsentCategory[];
    patients?: { id: string }[] | number;
    alerts?: { patient: { id: string } }[];
    transitions?: { patient: { id: string } }[];
  };
  const promisedHere = withheldIn[situation];
  if (rule.shows && promisedHere && !contract.file && JSON.stringify(withheld) !== JSON.stringify(promisedHere)) {
    wrong.push({ route: contract.id, situation, withheld });
  }
  const listed =
    (Array.isArray(patients) ? patients : undefined)?.map(({ id }) => id) ??
    (alerts ?? transitions)?.map(({ patient }) => patient.id);
  if (listed && rule.through !== 'organisation') {
    const may =
      onTeam.includes(situation) ||
      (situation === 'break-glass' && rule.breakGlass === true) ||
      (situation === 'named in a move' && rule.through === 'care-team-or-named') ||
      (situation === 'team of before' && rule.afterMove === true);
    if (listed.includes(scene.patients[situation].id) !== may)
      wrong.push({ route: contract.id, situation, listed: !may });
  }
  return wrong;
}
