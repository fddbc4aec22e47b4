import { Inject } from '@nestjs/common';
import { type PersonalLinkView, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { linkColumns, namesIn, type PersonalLink, toLinkView } from './personal-link.js';

const tries = 5;
const open = `patient_id = $1 and confirmed_at is null and revoked_at is null and code is not null and code_until > $2
  and code_tries < ${tries}`;

/** Two people of the team and the phone together: the one who made the link, and another who saw the code on the phone. */
@UseCase(routes.confirmPersonalLink)
export class ConfirmPersonalLink {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({
    scope,
    params: { patientId },
    body: { code },
  }: RequestOf<typeof routes.confirmPersonalLink>): Promise<PersonalLinkView> {
    const view = await this.work.run({ ...scope, serialiseBy: patientId }, async (tx) => {
      await this.patients.authorise(tx, patientId);
      const found = await tx.one<{ id: string; madeBy: string | null }>(
        `select id, made_by as "madeBy" from personal_link where ${open} and code = $3`,
        [patientId, tx.now, code],
      );
      if (!found) {
        // Kept although this is refused: it is the work's answer, not an error of it.
        tx.execute(`update personal_link set code_tries = code_tries + 1 where ${open}`, [patientId, tx.now]);
        return null;
      }
      // Of a link whose maker nobody knows, anybody may be the maker.
      if (!found.madeBy || found.madeBy === staffIdOf(tx.actor)) throw new DomainError('LINK.SECOND_PERSON');
      const link = await tx.one<PersonalLink>(
        `update personal_link set confirmed_at = $2, confirmed_by = $3, code = null where id = $1 returning ${linkColumns}`,
        [found.id, tx.now, staffIdOf(tx.actor)],
      );
      return toLinkView(link!, await namesIn(tx, this.staff, [link!]));
    });
    if (!view) throw new DomainError('LINK.WRONG_CODE');
    return view;
  }
}
