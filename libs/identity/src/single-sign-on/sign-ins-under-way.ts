import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Clock } from '#kernel';
import { AuthDatabase } from '../auth-database.js';
import type { Proof } from './identity-provider.js';

const patience = 10 * 60_000;
const hashOf = (state: string): Buffer => createHash('sha256').update(state).digest();

/** Sign-ins that were sent to a provider and are not back yet. Each comes back once. */
@Injectable()
export class SignInsUnderWay {
  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
  ) {}

  async begin(organisationId: string): Promise<Proof> {
    const proof = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      codeVerifier: oidc.randomPKCECodeVerifier(),
    };
    const now = this.clock.now();
    await this.database.query('delete from single_sign_on_state where ends_at < $1', [now]);
    await this.database.query(
      `insert into single_sign_on_state (state_hash, organisation_id, nonce, code_verifier, ends_at)
       values ($1, $2, $3, $4, $5)`,
      [hashOf(proof.state), organisationId, proof.nonce, proof.codeVerifier, new Date(+now + patience)],
    );
    return proof;
  }

  async take(state: string): Promise<(Proof & { organisationId: string }) | null> {
    const row = await this.database.one<{ organisation_id: string; nonce: string; code_verifier: string }>(
      'delete from single_sign_on_state where state_hash = $1 and ends_at > $2 returning organisation_id, nonce, code_verifier',
      [hashOf(state), this.clock.now()],
    );
    return row && { state, organisationId: row.organisation_id, nonce: row.nonce, codeVerifier: row.code_verifier };
  }
}
