import { routes } from '#contracts';
import { DomainError, Ids, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { foundOrganisation } from '../found-organisation.js';
import { OneTimeLinks } from '../one-time-links.js';
import { PasswordStrength } from '../password-strength.js';
import { StaffAccounts } from '../staff-accounts.js';

const oneAtATime = 402_197_602;
const officeHours = { days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' };

@UseCase(routes.setUp)
export class SetUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ids: Ids,
    private readonly links: OneTimeLinks,
    private readonly strength: PasswordStrength,
    private readonly accounts: StaffAccounts,
  ) {}

  async execute({ body: { token, organisation, admin }, audit }: RequestOf<typeof routes.setUp>): Promise<void> {
    await this.links.read('set-up', token);
    await this.strength.assert(admin.password, [admin.name, admin.email, organisation.name], '/admin/password');
    const scope = { actor: { kind: 'system', organisationId: this.ids.next() }, audit } as const;
    await this.links.use('set-up', token, () =>
      this.work.run(scope, async (tx) => {
        await tx.query('select pg_advisory_xact_lock($1)', [oneAtATime]);
        const known = await tx.one<{ any: boolean }>('select any_organisation() as any');
        if (known?.any) throw new DomainError('SET_UP.DONE');
        await foundOrganisation(tx, organisation.name, { timeZone: organisation.timeZone, ...officeHours });
        await this.accounts.add(tx, { ...admin, roles: ['admin'] });
      }),
    );
  }
}
