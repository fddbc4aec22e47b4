import type { Transaction } from '#kernel';
import type { ProviderRow } from './identity-provider.js';

export interface SettingsRow extends ProviderRow {
  email_domain: string;
}

export const readSettings = (tx: Transaction): Promise<SettingsRow | null> =>
  tx.one('select issuer, client_id, client_secret, email_domain from single_sign_on where organisation_id = $1', [
    tx.organisationId,
  ]);

/** Whether somebody on this staff has an address in a domain, and nobody on another. */
export async function isOwnDomain(tx: Transaction, domain: string): Promise<boolean> {
  const row = await tx.one<{ own: boolean }>('select staff_domain_is_own($1, $2) as own', [domain, tx.organisationId]);
  return row?.own ?? false;
}
