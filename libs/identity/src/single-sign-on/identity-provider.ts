import { Inject, Injectable } from '@nestjs/common';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import * as oidc from 'openid-client';
import { CONFIGURATION, type Configuration, DomainError } from '#kernel';

export interface ProviderRow {
  issuer: string;
  client_id: string;
  client_secret: string | null;
}

export interface Proof {
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** What the provider says about a person, with its signature, name, addressee and occasion checked. */
export interface ProvenPerson {
  subject: string;
  email: string | null;
}

const patience = 5;
const allowPlain = [oidc.allowInsecureRequests];

/** OpenID Connect with one provider. Looked up afresh each time: keys and addresses of a provider change. */
@Injectable()
export class IdentityProvider {
  readonly redirectUri: string;

  constructor(@Inject(CONFIGURATION) private readonly configuration: Configuration) {
    this.redirectUri = `${configuration.publicUrl}/single-sign-on`;
  }

  encrypt(secret: string): Promise<string> {
    return symmetricEncrypt({ key: this.configuration.authSecret, data: secret });
  }

  /** @throws DomainError SSO.UNREACHABLE when there is no such provider, or it calls itself otherwise */
  async look(row: ProviderRow): Promise<void> {
    await this.open(row);
  }

  async addressFor(row: ProviderRow, { state, nonce, codeVerifier }: Proof, email: string): Promise<string> {
    return oidc.buildAuthorizationUrl(await this.open(row), {
      redirect_uri: this.redirectUri,
      scope: 'openid email',
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      login_hint: email,
    }).href;
  }

  /** @throws DomainError of SSO, saying which check failed */
  async prove(row: ProviderRow, query: string, { state, nonce, codeVerifier }: Proof): Promise<ProvenPerson> {
    const provider = await this.open(row);
    // The answer comes over TLS from the provider itself; that it is signed by its key is checked all the same.
    oidc.enableNonRepudiationChecks(provider);
    try {
      const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.redirectUri}${query}`), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims()!;
      const email = typeof claims.email === 'string' && claims.email_verified !== false ? claims.email : null;
      return { subject: claims.sub, email };
    } catch (error) {
      throw new DomainError(refusalOf(error));
    }
  }

  private async open({ issuer, client_id, client_secret }: ProviderRow): Promise<oidc.Configuration> {
    const plain = !this.configuration.production && issuer.startsWith('http://');
    const options = { timeout: patience, execute: plain ? allowPlain : [] };
    try {
      const found = await oidc.discovery(new URL(issuer), client_id, undefined, oidc.None(), options);
      const secret =
        client_secret && (await symmetricDecrypt({ key: this.configuration.authSecret, data: client_secret }));
      const metadata = found.serverMetadata();
      const opened = new oidc.Configuration(metadata, client_id, undefined, proofOf(secret, metadata));
      opened.timeout = patience;
      if (plain) oidc.allowInsecureRequests(opened);
      return opened;
    } catch {
      throw new DomainError('SSO.UNREACHABLE');
    }
  }
}

function proofOf(secret: string | null, { token_endpoint_auth_methods_supported: ways }: oidc.ServerMetadata) {
  if (!secret) return oidc.None();
  const post = ways?.includes('client_secret_post') && !ways.includes('client_secret_basic');
  return post ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}

const byClaim = { iss: 'SSO.ISSUER_WRONG', aud: 'SSO.AUDIENCE_WRONG', nonce: 'SSO.NONCE_WRONG' } as const;

/** The library nests its reasons; the innermost one that we know decides. */
function refusalOf(error: unknown) {
  for (let at: unknown = error; at; at = (at as { cause?: unknown }).cause) {
    const { claim, parameter, message, code } = at as Record<string, string | undefined>;
    if (claim === 'iss' || claim === 'aud' || claim === 'nonce') return byClaim[claim];
    if (code === 'OAUTH_KEY_SELECTION_FAILED' || /signature verification failed/.test(message ?? '')) {
      return 'SSO.SIGNATURE_WRONG';
    }
    if (/"iss"|issuer/.test(`${parameter ?? ''}${message ?? ''}`)) return 'SSO.ISSUER_WRONG';
  }
  return 'SSO.REFUSED';
}
