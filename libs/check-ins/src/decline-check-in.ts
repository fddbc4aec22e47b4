import { type CheckInView, routes } from '#contracts';
import { patientIdOf, UnitOfWork } from '#platform';
import { type RequestOf, UseCase } from '#use-cases';
import { decline } from './check-in.aggregate.js';
import { PatientsOwnCheckIn } from './patients-own-check-in.js';

@UseCase(routes.declineCheckIn)
export class DeclineCheckIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: PatientsOwnCheckIn,
  ) {}

  execute({ scope, params: { checkInId } }: RequestOf<typeof routes.declineCheckIn>): Promise<CheckInView> {
    return this.work.run({ ...scope, patientId: patientIdOf(scope.actor) }, (tx) =>
      this.own.change(tx, checkInId, (checkIn) => decline(checkIn, tx.now)),
    );
  }
}
