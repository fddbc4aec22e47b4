import { Injectable } from '@nestjs/common';
import type { InvitationView, Locale, NewInvitation, StaffRole } from '#contracts';
import type { Transaction } from '#kernel';
import { linksWorkFor } from './one-time-links.js';

interface InvitationRow {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  roles: StaffRole[];
  invited_at: Date;
}

/** With the name of whose staff it is for. */
export type OpenInvitation = InvitationView & { programme: string };

const open = 'organisation_id = $1 and closed_at is null';

/** Invitations that are open: neither accepted nor withdrawn. */
@Injectable()
export class Invitations {
  async all(tx: Transaction): Promise<InvitationView[]> {
    const rows = await tx.query<InvitationRow>(
      `select * from staff_invitation where ${open} order by invited_at desc`,
      [tx.organisationId],
    );
    return rows.map(toView);
  }

  async find(tx: Transaction, id: string): Promise<OpenInvitation | null> {
    const row = await tx.one<InvitationRow & { programme: string }>(
      `select i.*, o.name as programme from staff_invitation i join organisation o using (organisation_id)
        where ${open} and i.id = $2`,
      [tx.organisationId, id],
    );
    return row && { ...toView(row), programme: row.programme };
  }

  /** One open invitation per address: the latest says what it is for. */
  async put(tx: Transaction, id: string, by: string, given: NewInvitation): Promise<InvitationView> {
    const row = await tx.one<InvitationRow>(
      `insert into staff_invitation (id, organisation_id, email, name, locale, roles, invited_by, invited_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (organisation_id, email) where closed_at is null do update
         set name = excluded.name, locale = excluded.locale, roles = excluded.roles,
             invited_by = excluded.invited_by, invited_at = excluded.invited_at
       returning *`,
      [id, tx.organisationId, given.email, given.name, given.locale, given.roles, by, tx.now],
    );
    return toView(row!);
  }

  /** Whether it was open. */
  async close(tx: Transaction, id: string): Promise<boolean> {
    const sql = `update staff_invitation set closed_at = $3 where ${open} and id = $2 returning id`;
    return (await tx.one(sql, [tx.organisationId, id, tx.now])) !== null;
  }
}

const toView = ({ id, email, name, locale, roles, invited_at }: InvitationRow): InvitationView => ({
  ...{ id, email, name, locale, roles },
  invitedAt: invited_at.toISOString(),
  endsAt: new Date(+invited_at + linksWorkFor.invitation).toISOString(),
});
