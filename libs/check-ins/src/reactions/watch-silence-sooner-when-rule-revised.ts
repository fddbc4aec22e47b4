import { Inject, Injectable } from '@nestjs/common';
import type { DomainEvent } from '#contracts';
import { type HandlesEvents, SubscribesTo, type Transaction } from '#kernel';
import { ports, type RuleDirectory } from '#ports';
import { lookAgainWithin, quietAfterMoment, quietSince } from '../silence.js';
import { watchSilence } from './notice-silence-when-due.js';

interface Watched {
  patientId: string;
  lastContactAt: Date | null;
  watchedSince: Date | null;
  pausedUntil: Date | null;
}

/** Watches are set as far ahead as the rules of then asked for. Where a rule asks for less now, they are brought forward. */
@Injectable()
@SubscribesTo({ name: 'check-ins.watch-silence-sooner', on: ['rule.revised'], delivery: 'queue' })
export class WatchSilenceSoonerWhenRuleRevised implements HandlesEvents<'rule.revised'> {
  constructor(@Inject(ports.ruleDirectory) private readonly rules: RuleDirectory) {}

  async handle(_: DomainEvent<'rule.revised'>, tx: Transaction): Promise<void> {
    const asked = await this.rules.quietHours(tx);
    if (lookAgainWithin(asked) >= lookAgainWithin([])) return;
    const watched = await tx.query<Watched>(
      `select patient_id as "patientId", last_contact_at as "lastContactAt", watched_since as "watchedSince",
              paused_until as "pausedUntil"
         from patient_contact p where organisation_id = $1
          and exists (select from check_in_schedule s where s.patient_id = p.patient_id and s.ended_at is null)`,
      [tx.organisationId],
    );
    for (const contact of watched) {
      const since = quietSince(contact);
      if (since === null) continue;
      watchSilence(tx, contact.patientId, quietAfterMoment(since, +tx.now, asked));
    }
  }
}
