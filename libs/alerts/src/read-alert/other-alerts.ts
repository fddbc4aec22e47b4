import { Inject, Injectable } from '@nestjs/common';
import { type AlertItIsAbout, type AlertState, type DomainEvent, type Severity } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type RoleHolder, type StaffDirectory } from '#ports';
import type { AlertRule } from '../alert.js';

interface Row {
  id: string;
  rule: AlertRule;
  severity: Severity;
  state: AlertState;
  raised_at: Date;
  notified: RoleHolder[];
}

type About = DomainEvent<'alert.chain-exhausted' | 'care-team.role-found-vacant'>;
const isAbout = (event: DomainEvent): event is About =>
  event.type === 'alert.chain-exhausted' || event.type === 'care-team.role-found-vacant';

/** An alert that nobody answered, or whose chain met a vacant role, raises another: this says which it is about. */
@Injectable()
export class OtherAlerts {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  /** By the id of the event. Two queries, however many events. */
  async of(tx: Transaction, events: readonly DomainEvent[]): Promise<Map<string, AlertItIsAbout>> {
    const about = events.filter(isAbout);
    if (!about.length) return new Map();
    const rows = await tx.query<Row>(
      'select id, rule, severity, state, raised_at, notified from alert where id = any($1)',
      [[...new Set(about.map(({ data }) => data.alertId))]],
    );
    const people = await this.staff.people(tx, [
      ...new Set(rows.flatMap((row) => row.notified.map((one) => one.staffId))),
    ]);
    return new Map(
      about.flatMap((event) => {
        const row = rows.find(({ id }) => id === event.data.alertId);
        if (!row) return [];
        const { id, rule, severity, state, raised_at, notified } = row;
        const told = notified.map(({ staffId, role }) => ({ name: people.get(staffId)?.name ?? '', role }));
        const vacantRole = event.type === 'care-team.role-found-vacant' ? event.data.role : null;
        const { key, name } = rule;
        return [
          [event.id, { id, rule: { key, name }, severity, state, raisedAt: raised_at.toISOString(), told, vacantRole }],
        ];
      }),
    );
  }
}
