import { type RouteAnswer, routes } from '#contracts';
import { DomainError, staffIdOf, type Transaction } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { correct } from './stay.js';
import { StayViews } from './stay-views.js';
import { Stays } from './stays.repository.js';

@UseCase(routes.correctLevelOfCare)
export class CorrectLevelOfCare {
  constructor(
    private readonly stays: Stays,
    private readonly views: StayViews,
  ) {}

  async execute({
    tx,
    patientId,
    params: { stayId },
    body: { level, beganAt, reason },
  }: RequestOf<typeof routes.correctLevelOfCare>): Promise<RouteAnswer<typeof routes.correctLevelOfCare>> {
    const all = await this.stays.ofPatient(tx, patientId);
    const given = { level, beganAt: beganAt === undefined ? undefined : new Date(beganAt), reason };
    const { stays, events } = correct(all, stayId, given, staffIdOf(tx.actor), tx.now);
    if (events.some(({ data }) => 'current' in data && data.current && data.from !== data.to))
      await assertNoneOpen(tx, patientId);
    if (stays.length) this.stays.saveCorrected(tx, stays);
    tx.append(...events);
    const changed = new Map(stays.map((stay) => [stay.id, stay]));
    return {
      stays: await this.views.of(
        tx,
        all.map((stay) => changed.get(stay.id) ?? stay),
      ),
    };
  }
}

/** A transition that is under way begins at the level of now. */
async function assertNoneOpen(tx: Transaction, patientId: string): Promise<void> {
  const open = await tx.one(
    `select 1 from transition where patient_id = $1 and state in ('proposed', 'preparing', 'ready', 'handed-off')`,
    [patientId],
  );
  if (open) throw new DomainError('LEVEL_OF_CARE.TRANSITION_OPEN');
}
