import { Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess, redactAnswers } from '#access';
import {
  type AnswerName,
  type CheckInAnswers,
  categoryOfItem,
  type DomainEvent,
  type EventType,
  type Said,
} from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type EventDetail, type EventDetailSource, eventDetails } from '#ports';
import { openedAnswers } from './check-in.repository.js';

type Details = Map<string, EventDetail>;
type Answered = DomainEvent<'check-in.answered'>;

/** What a patient said with an event: the answers by then, when each was given, and the words with a call for help. */
@Injectable()
@Contributes(eventDetails)
export class SaidByPatients implements EventDetailSource {
  readonly for: readonly EventType[] = ['check-in.answered', 'help.requested'];

  async details(tx: Transaction, events: readonly DomainEvent[], access: PatientAccess): Promise<Details> {
    const answered = events.filter((event): event is Answered => event.type === 'check-in.answered');
    const asked = events.filter(({ type }) => type === 'help.requested').map(({ id }) => id);
    const [answers, words] = await Promise.all([this.answers(tx, answered, access), this.words(tx, asked, access)]);
    return new Map([...answers, ...words]);
  }

  private async answers(tx: Transaction, events: readonly Answered[], access: PatientAccess): Promise<Details> {
    if (!events.length) return new Map();
    const rows = await tx.query<{ id: string; answers: CheckInAnswers | null; said: Said[]; finished: boolean }>(
      `select id, answers, said, state = 'completed' as finished from check_in where id = any($1)`,
      [[...new Set(events.map(({ data }) => data.checkInId))]],
    );
    const byCheckIn = new Map(rows.map((row) => [row.id, row]));
    return new Map(
      events.flatMap(({ id, data }) => {
        const row = byCheckIn.get(data.checkInId);
        if (!row) return [];
        const now = row.answers && openedAnswers(tx, row.id, row.answers);
        const counted = data.save !== undefined && row.said.some((each) => each.save === data.save);
        // Whoever was only told of an alert sees what was said then, and nothing that was said since.
        const then = counted || access.by !== 'told' ? answersBy(data.save, row.said, now) : null;
        const answers = redactAnswers(then, access) ?? undefined;
        const said = row.said.map((each) => openSaid(each, access));
        const answersNow = redactAnswers(now, access) ?? undefined;
        return [[id, { answers, answersNow, said, finished: row.finished }] as const];
      }),
    );
  }

  private async words(tx: Transaction, asked: readonly string[], access: PatientAccess): Promise<Details> {
    if (!asked.length || !isVisible(access, 'safety-plan')) return new Map();
    const sql = 'select id, words from help_request where id = any($1)';
    const rows = await tx.query<{ id: string; words: string }>(sql, [asked]);
    return new Map(rows.map(({ id, words }) => [id, { note: tx.decrypt('help_request.words', id, words) }]));
  }
}

/**
 * The answers as they stood with a save. Words are not kept save by save: they stand with the newest alone. So do all answers
 * that a release took which did not count its saves.
 */
function answersBy(save: number | undefined, said: readonly Said[], now: CheckInAnswers | null): CheckInAnswers | null {
  if (save === undefined || !said.some((each) => each.save === save)) return now;
  const answers: Record<string, unknown> = {};
  for (const each of said.filter((one) => one.save <= save)) {
    Object.assign(answers, each.answers);
    for (const name of each.takenBack) delete answers[name];
  }
  const isNewest = said.at(-1)?.save === save;
  return { ...answers, ...(isNewest && now?.wentOkay && { wentOkay: now.wentOkay }) };
}

const openSaid = ({ takenBack, answers, ...said }: Said, access: PatientAccess): Said => ({
  ...said,
  answers: redactAnswers(answers, access) ?? {},
  takenBack: takenBack.filter((name: AnswerName) => isVisible(access, categoryOfItem[name])),
});
