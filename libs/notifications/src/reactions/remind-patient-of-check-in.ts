import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';

type Reminds = 'check-in.opened' | 'check-in.reminder-due';

/** By the way that they chose; nothing where they chose none. */
@Injectable()
@SubscribesTo({
  name: 'notifications.remind-patient-of-check-in',
  on: ['check-in.opened', 'check-in.reminder-due'],
  delivery: 'queue',
})
export class RemindPatientOfCheckIn implements HandlesEvents<Reminds> {
  constructor(@Inject(ports.notify) private readonly notify: Notify) {}

  async handle({ id, type, data }: DomainEvent<Reminds>, tx: Transaction): Promise<void> {
    const { patientId, checkInId } = data;
    const moment = type === 'check-in.opened' ? 'open' : 'closing';
    const about = { kind: 'check-in', data: { checkInId, moment } } as const;
    await this.notify.tell(tx, [{ ...about, recipientId: patientId, rank: 2, key: id, patientId }]);
  }
}
