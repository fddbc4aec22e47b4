import { Inject, Injectable } from '@nestjs/common';
import type { AttemptReason, Locale } from '#contracts';
import { CONFIGURATION, type Configuration, type Transaction } from '#kernel';
import {
  type CheckInHistory,
  type PatientDirectory,
  ports,
  type StaffDirectory,
  type SupporterDirectory,
} from '#ports';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Codes } from '../contact-points/codes.js';
import { sayIt } from '../outgoing/texts.js';
import { whereItLeads } from '../outgoing/where-it-leads.js';
import { type AttemptRow, attemptSql, type Composed } from './composed.js';

/** Seconds after which a message is no use any more, by rank: a provider drops it then. None is dropped because a phone is off for a while. */
const ttl = [86_400, 86_400, 86_400, 14_400, 14_400];

/** Looks at the world at the moment of sending: whether it is still true, who is still there, and in which language. */
@Injectable()
export class Compose {
  constructor(
    private readonly settings: ChannelSettings,
    private readonly codes: Codes,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.supporterDirectory) private readonly supporters: SupporterDirectory,
    @Inject(ports.checkInHistory) private readonly checkIns: CheckInHistory,
  ) {}

  /** Null: somebody else has it, or it was stopped meanwhile. A reason: it is not sent, because of that. */
  async of(
    tx: Transaction,
    id: string,
    channel: string,
  ): Promise<Composed | { skip: AttemptReason; attempt: AttemptRow } | null> {
    const attempt = await tx.one<AttemptRow>(attemptSql, [id]);
    if (!attempt) return null;
    const locale = await this.localeOf(tx, attempt);
    if (!locale) return { skip: 'PERSON_GONE', attempt };
    const skip = await this.whyNot(tx, attempt);
    if (skip) return { skip, attempt };
    const chosen = await this.settings.of(tx, channel);
    if (!chosen) return { skip: 'NO_PROVIDER', attempt };
    const kept = tx.decryptWhole('contact_point.address', attempt.contactPointId, attempt.address);
    if (!kept) return { skip: 'ADDRESS_GONE', attempt };
    const { kind, rank, bundled, contactPointId } = attempt;
    const code = kind === 'code' ? this.codes.codeOf(contactPointId, attempt.codeExpiresAt!) : null;
    const toStaff = attempt.recipientKind === 'staff';
    const { publicUrl } = this.configuration;
    const message = {
      ...{ to: JSON.parse(kept), locale, rank, ttl: ttl[rank]!, code },
      ...sayIt(kind, locale, { toStaff, bundled, code }),
      url: `${publicUrl}${whereItLeads(attempt, bundled > 1)}`,
      stopUrl: toStaff || kind === 'code' ? null : `${publicUrl}/stop/${this.codes.stopToken(contactPointId)}`,
      // Each message of its own, so that what was answered can be taken back and nothing else.
      tag: attempt.withdraws ?? attempt.id,
    };
    return { attempt, message, chosen, withdraw: attempt.withdraws !== null };
  }

  private async whyNot(
    tx: Transaction,
    { kind, data, pointClosed, pointVerified, codeExpiresAt, withdraws }: AttemptRow,
  ): Promise<AttemptReason | null> {
    if (pointClosed || (!pointVerified && kind !== 'code' && kind !== 'test')) return 'WAY_CLOSED';
    if (withdraws) return null;
    if (kind === 'code' && (!codeExpiresAt || codeExpiresAt <= tx.now)) return 'TOO_OLD';
    if ('checkInId' in data) {
      const [checkIn] = await this.checkIns.byIds(tx, [data.checkInId]);
      if (checkIn?.state !== 'open' || checkIn.closesAt <= tx.now) return 'NO_LONGER_TRUE';
    }
    return null;
  }

  private async localeOf(
    tx: Transaction,
    { recipientKind, recipientId, patientId }: AttemptRow,
  ): Promise<Locale | null> {
    if (recipientKind === 'staff') return (await this.staff.locales(tx, [recipientId])).get(recipientId) ?? null;
    if (recipientKind === 'supporter' && !(await this.supporters.present(tx, [recipientId])).has(recipientId))
      return null;
    const of = recipientKind === 'patient' ? recipientId : patientId;
    return (of && (await this.patients.profile(tx, of))?.locale) || null;
  }
}
