import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type NewNotification, type Notify, ports, type SupporterDirectory } from '#ports';

type News = 'nudge.offered' | 'transition.proposed' | 'transition.accepted' | 'consent.given';

/** A gentle word, or a step of a move; and to supporters that something waits, if the patient lets them be told. */
@Injectable()
@SubscribesTo({
  name: 'notifications.tell-patient-of-news',
  on: ['nudge.offered', 'transition.proposed', 'transition.accepted', 'consent.given'],
  delivery: 'queue',
})
export class TellPatientOfNews implements HandlesEvents<News> {
  constructor(
    @Inject(ports.notify) private readonly notify: Notify,
    @Inject(ports.supporterDirectory) private readonly supporters: SupporterDirectory,
  ) {}

  async handle(event: DomainEvent<News>, tx: Transaction): Promise<void> {
    const { id, type, data } = event;
    const { patientId } = data;
    const about = type === 'nudge.offered' ? 'nudge' : 'move';
    const messages: NewNotification[] = [];
    // What they opened themselves is no news to them.
    if (type !== 'consent.given')
      messages.push({ kind: 'something-new', data: { about }, recipientId: patientId, rank: 2, key: id, patientId });
    if (type !== 'nudge.offered') {
      const shared = type === 'consent.given' ? 'shared' : 'move';
      const told = await this.supportersOf(tx, event);
      messages.push(
        ...told.map((recipientId) => ({
          ...{ kind: 'something-shared' as const, data: { about: shared } as const, recipientId, rank: 2 },
          ...{ key: `${id}:${recipientId}`, patientId },
        })),
      );
    }
    await this.notify.tell(tx, messages);
  }

  /** A move is told to those to whom the safety plan is open, as its page is; what was opened for somebody, to them. */
  private supportersOf(tx: Transaction, { type, data }: DomainEvent<News>): Promise<string[]> | string[] {
    if (type !== 'consent.given') return this.supporters.toWhomOpen(tx, data.patientId, 'safety-plan');
    return 'supporterId' in data.holder ? [data.holder.supporterId] : [];
  }
}
