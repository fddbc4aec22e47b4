import { Injectable } from '@nestjs/common';
import { Contributes, type Transaction } from '#kernel';
import { type ExportSource, recordParts } from '#ports';
import { Preferences } from '../preferences/preferences.repository.js';

interface WayRow {
  id: string;
  channel: string;
  address: string;
  createdAt: Date;
  verifiedAt: Date | null;
  closedAt: Date | null;
  closedBecause: string | null;
}

/** What a patient takes along of how they are reminded: their ways, what they chose, and what was sent to them. */
@Injectable()
@Contributes(recordParts)
export class ReminderExport implements ExportSource {
  constructor(private readonly preferences: Preferences) {}

  async parts(tx: Transaction, patientId: string): Promise<Record<string, unknown>> {
    const [ways, { preferences }, sent] = await Promise.all([
      tx.query<WayRow>(
        `select id, channel, address, created_at as "createdAt", verified_at as "verifiedAt", closed_at as "closedAt",
                closed_because as "closedBecause" from contact_point where owner_id = $1 order by id`,
        [patientId],
      ),
      this.preferences.of(tx, 'patient', patientId),
      tx.query(
        `select n.kind, n.created_at as "createdAt", a.channel, a.state, a.reason, a.changed_at as "changedAt"
           from notification n join notification_attempt a on a.notification_id = n.id
          where n.recipient_id = $1 and a.withdraws is null order by n.id, a.nth`,
        [patientId],
      ),
    ]);
    const reminderWays = ways.map(({ address, ...way }) => ({
      ...way,
      address: JSON.parse(tx.decryptWhole('contact_point.address', way.id, address) ?? 'null'),
    }));
    return { reminderWays, reminderPreferences: preferences, remindersSent: sent };
  }
}
