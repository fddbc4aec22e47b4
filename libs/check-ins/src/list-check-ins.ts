import { redactAnswers } from '#access';
import { type RouteAnswer, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import type { CheckIn } from './check-in.aggregate.js';
import { checkInColumns, opened, toCheckInView } from './check-in.repository.js';
import { ContactRepository, pauseOn } from './contact.repository.js';

type Answer = RouteAnswer<typeof routes.listCheckIns>;

const ninetyDays = 90 * 86_400_000;
/** More than five a day for a year: a longer span gives its newest. */
const atMost = 2_000;

@UseCase(routes.listCheckIns)
export class ListCheckIns {
  constructor(private readonly contacts: ContactRepository) {}

  async execute({ tx, patientId, access, query: span }: RequestOf<typeof routes.listCheckIns>): Promise<Answer> {
    const from = span.from ?? new Date(+tx.now - ninetyDays);
    const [newestFirst, contact] = await Promise.all([
      tx.query<CheckIn>(
        `select ${checkInColumns} from check_in c
          where c.patient_id = $1 and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3) and c.state <> 'scheduled'
          order by c.id desc limit ${atMost}`,
        [patientId, from, span.to ?? new Date(+tx.now + 1)],
      ),
      this.contacts.find(tx, patientId),
    ]);
    return {
      checkIns: newestFirst
        .reverse()
        .map((checkIn) => opened(tx, checkIn))
        .map((checkIn) => toCheckInView({ ...checkIn, answers: redactAnswers(checkIn.answers, access) })),
      withheld: [...access.withheld],
      pausedUntil: pauseOn(contact, tx.now)?.toISOString() ?? null,
    };
  }
}
