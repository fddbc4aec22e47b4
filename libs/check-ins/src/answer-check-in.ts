import { type CheckInView, isUrgent, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { answer } from './check-in.aggregate.js';
import { PatientsOwnCheckIn } from './patients-own-check-in.js';

/** The hot path: one read, then the writes and the commit without waiting in between. */
@UseCase(routes.answerCheckIn)
export class AnswerCheckIn {
  constructor(private readonly own: PatientsOwnCheckIn) {}

  async execute({
    tx,
    params: { checkInId },
    body: { answers, finished },
  }: RequestOf<typeof routes.answerCheckIn>): Promise<CheckInView> {
    if (isUrgent(answers)) tx.reactInline();
    return this.own.change(tx, checkInId, (checkIn) => answer(checkIn, answers, finished, tx.now));
  }
}
