import { Injectable } from '@nestjs/common';
import { openAnswers, opens } from '#access';
import type { CheckInAnswers, EventData, EventType, Sight, TimelineDetailSource } from '#contracts';
import type { Transaction } from '#platform';
import { openedAnswers } from './check-in.repository.js';

type Details = Awaited<ReturnType<TimelineDetailSource<Transaction>['details']>>;
type Asked = Parameters<TimelineDetailSource<Transaction>['details']>[1];

/** Adds a patient's own words to what happened. Answers are shown as they stand now. */
@Injectable()
export class CheckInTimeline implements TimelineDetailSource<Transaction> {
  readonly for: readonly EventType[] = ['check-in.answered', 'help.requested'];

  async details(tx: Transaction, events: Asked, sight: Sight): Promise<Details> {
    const [answers, words] = await Promise.all([this.answers(tx, events, sight), this.words(tx, events, sight)]);
    return new Map([...answers, ...words]);
  }

  private async answers(tx: Transaction, events: Asked, sight: Sight): Promise<Details> {
    const answered = events.filter(({ type }) => type === 'check-in.answered');
    const idOf = ({ data }: Asked[number]) => (data as EventData<'check-in.answered'>).checkInId;
    if (!answered.length) return new Map();
    const rows = await tx.query<{ id: string; answers: CheckInAnswers }>(
      'select id, answers from check_in where id = any($1) and answers is not null',
      [answered.map(idOf)],
    );
    const byCheckIn = new Map(
      rows.map((row) => [row.id, openAnswers(openedAnswers(tx, row.id, row.answers), sight) ?? undefined]),
    );
    return new Map(answered.map((event) => [event.id, { answers: byCheckIn.get(idOf(event)) }]));
  }

  private async words(tx: Transaction, events: Asked, sight: Sight): Promise<Details> {
    const asked = events.filter(({ type }) => type === 'help.requested').map(({ id }) => id);
    if (!asked.length || !opens(sight, 'safety-plan')) return new Map();
    const sql = 'select id, words from help_request where id = any($1)';
    const rows = await tx.query<{ id: string; words: string }>(sql, [asked]);
    return new Map(rows.map(({ id, words }) => [id, { note: tx.open('help_request.words', id, words) }]));
  }
}
