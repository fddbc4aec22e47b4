import { Inject } from '@nestjs/common';
import { redactAnswers } from '#access';
import { openToSupporters, routes, type Shared } from '#contracts';
import { DomainError } from '#kernel';
import { type CheckInHistory, type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { supporterById } from './supporter.js';

const fourWeeks = 28 * 86_400_000;

@UseCase(routes.readShared)
export class ReadShared {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ tx, patientId, access }: RequestOf<typeof routes.readShared>): Promise<Shared> {
    const { actor } = tx;
    if (actor.kind !== 'supporter') throw new DomainError('ACCESS.NOT_ALLOWED');
    const { supporterId } = actor;
    const open = openToSupporters.filter((category) => !access.withheld.includes(category));
    const [patient, supporter, programme, answered, concerns] = await Promise.all([
      this.patients.profile(tx, patientId),
      supporterById(tx, supporterId),
      this.staff.programmeName(tx),
      open.length ? this.history.answered(tx, patientId, new Date(+tx.now - fourWeeks)) : [],
      tx.query<{ at: Date; danger: boolean }>(
        `select raised_at as at, danger from supporter_concern
          where patient_id = $1 and supporter_id = $2 order by raised_at desc limit 20`,
        [patientId, supporterId],
      ),
    ]);
    return {
      givenName: patient?.givenName ?? '',
      locale: patient?.locale ?? 'en',
      programme,
      supporterName: supporter?.name ?? '',
      open,
      checkIns: answered.map(({ graceEndsAt: _, late: __, ...checkIn }) => ({
        ...checkIn,
        answers: redactAnswers(checkIn.answers, access),
      })),
      concerns: concerns.map(({ at, danger }) => ({ at: at.toISOString(), danger })),
    };
  }
}
