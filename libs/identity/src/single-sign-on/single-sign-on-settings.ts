import type { Transaction } from '#platform';
import type { ProviderRow } from './identity-provider.js';

export interface SettingsRow extends ProviderRow {
  email_domain: string;
}

export const readSettings = (tx: Transaction): Promise<SettingsRow | null> =>
  tx.one('select issuer, client_id, client_secret, email_domain from single_sign_on where organisation_id = $1', [
    tx.organisationId,
  ]);
