import { type RouteContract, routes } from '#contracts';
import type { WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { asked, type Ids } from './access-requests.js';
import type { SmallClinic } from './small-clinic.js';
import type { WholeWorld } from './whole-world.js';

const all: readonly RouteContract[] = Object.values(routes);

/** What the path of a route about a row names behind a list: of `/api/visits/:visitId/finish` it is `visitId`, of `visits`. */
const namedIn = ({ about, path }: RouteContract): [list: string, name: string][] =>
  [...(about === 'row' ? path : '').matchAll(/([^/]+)\/:(\w+)/g)].map(([, list, name]) => [list!, name!]);

/** Rows that say who made them are made by somebody: the coordinator of the patient's team. */
const byNora = ({ organisationId, staffIds }: SmallClinic): WorkScope => ({
  actor: { kind: 'staff', organisationId, staffId: staffIds.nora, roles: ['clinician', 'coordinator'] },
});

/**
 * A row for each that routes name and `ids` lacks, made as anybody makes one: by a POST about the patient to the list of them.
 * So every standing is tried on the rows of a context that came later.
 */
export async function rowsMadeByRoutes({ world }: WholeWorld, clinic: SmallClinic, ids: Ids): Promise<Ids> {
  const made: Ids = {};
  for (const [list, name] of all.flatMap(namedIn)) {
    const maker = all.find(({ method, path }) => method === 'POST' && path === `/api/patients/:patientId/${list}`);
    if (!maker || name in ids || name in made) continue;
    const body = maker.body?.parse(asked(maker, ids).body);
    const request = { scope: byNora(clinic), params: { patientId: ids.patientId! }, body };
    const { id } = (await world.app.get(UseCases).run(maker, request as never)) as unknown as { id: string };
    made[name] = id;
  }
  return made;
}
