import { Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';

/** The record shows the level of the stay that is going on. Nobody has moved: the time of a step-down stays as it is. */
@Injectable()
@SubscribesTo({ name: 'people.set-corrected-level', on: ['level-of-care.corrected'], delivery: 'within' })
export class SetLevelWhenCorrected implements HandlesEvents<'level-of-care.corrected'> {
  async handle({ data }: DomainEvent<'level-of-care.corrected'>, tx: Transaction): Promise<void> {
    if (!data.current || data.from === data.to) return;
    tx.execute('update patient set level_of_care = $2, version = version + 1 where id = $1', [data.patientId, data.to]);
  }
}
