import { type CheckInView, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { decline } from './check-in.aggregate.js';
import { PatientsOwnCheckIn } from './patients-own-check-in.js';

@UseCase(routes.declineCheckIn)
export class DeclineCheckIn {
  constructor(private readonly own: PatientsOwnCheckIn) {}

  async execute({ tx, params: { checkInId } }: RequestOf<typeof routes.declineCheckIn>): Promise<CheckInView> {
    return this.own.change(tx, checkInId, (checkIn) => decline(checkIn, tx.now));
  }
}
