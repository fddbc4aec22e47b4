import type { INestApplication } from '@nestjs/common';
import { routes } from '#contracts';
import { UnitOfWork, type WorkScope } from '#kernel';
import { Codes, ContactPoints } from '#notifications';
import { UseCases } from '#use-cases';
import { demoStaff } from './cast/index.js';
import type { FoundedClinic } from './demo-clinic.js';
import { demoOrganisation } from './demo-organisation.js';

/** Has not said yet how to be reached: what a coordinator is to see before it is needed. */
const notYet = 'Sam Rivers';

/** Staff of the demo clinic say how they are reached: by e-mail, and by text message where they have a phone. */
export async function addDemoWays(app: INestApplication, { staffIds }: FoundedClinic): Promise<void> {
  for (const { name, email, phones = [], roles } of demoStaff) {
    if (name === notYet) continue;
    const staffId = staffIds.get(name)!;
    const actor = { kind: 'staff', organisationId: demoOrganisation, staffId, roles } as const;
    const ways = [
      ...phones.map(({ number }) => ({ channel: 'sms', address: { number } })),
      { channel: 'email', address: { email } },
    ];
    for (const body of ways) await addWay(app, { actor, action: 'my-reach.change' }, body);
  }
}

async function addWay(
  app: INestApplication,
  scope: WorkScope,
  body: { channel: string; address: Record<string, string> },
): Promise<void> {
  const useCases = app.get(UseCases);
  const { id } = await useCases.run(routes.addMyContactPoint, { scope, body });
  const point = await app.get(UnitOfWork).run(scope, (tx) => app.get(ContactPoints).byId(tx, id));
  const code = app.get(Codes).codeOf(id, point!.code!.expiresAt);
  await useCases.run(routes.verifyMyContactPoint, { scope, params: { contactPointId: id }, body: { code } });
}
