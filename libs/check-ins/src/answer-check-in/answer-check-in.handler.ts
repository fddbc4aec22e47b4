import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type CheckInView, isUrgent } from '#contracts';
import { patientIdOf, UnitOfWork } from '#platform';
import { answer } from '../check-in.aggregate.js';
import { PatientsOwnCheckIn } from '../patients-own-check-in.js';
import { AnswerCheckIn } from './answer-check-in.command.js';

/** The hot path: one read, then the writes and the commit without waiting in between. */
@CommandHandler(AnswerCheckIn)
export class AnswerCheckInHandler implements ICommandHandler<AnswerCheckIn, CheckInView> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: PatientsOwnCheckIn,
  ) {}

  execute({ scope, checkInId, answers, finished }: AnswerCheckIn): Promise<CheckInView> {
    return this.work.run({ ...scope, patientId: patientIdOf(scope.actor) }, (tx) => {
      if (isUrgent(answers)) tx.hurry();
      return this.own.change(tx, checkInId, (checkIn) => answer(checkIn, answers, finished, tx.now));
    });
  }
}
