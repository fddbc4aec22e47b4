import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CheckInView } from '#contracts';
import { patientIdOf, UnitOfWork } from '#platform';
import { decline } from '../check-in.aggregate.js';
import { PatientsOwnCheckIn } from '../patients-own-check-in.js';
import { DeclineCheckIn } from './decline-check-in.command.js';

@CommandHandler(DeclineCheckIn)
export class DeclineCheckInHandler implements ICommandHandler<DeclineCheckIn, CheckInView> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: PatientsOwnCheckIn,
  ) {}

  execute({ scope, checkInId }: DeclineCheckIn): Promise<CheckInView> {
    return this.work.run({ ...scope, patientId: patientIdOf(scope.actor) }, (tx) =>
      this.own.change(tx, checkInId, (checkIn) => decline(checkIn, tx.now)),
    );
  }
}
