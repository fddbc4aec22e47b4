import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { PasskeyQuestion, SignInMethod } from '#contracts';
import { Clock, CONFIGURATION, type Configuration, DomainError, Ids } from '#kernel';
import { AuthDatabase } from '../auth-database.js';

interface PasskeyRow {
  id: string;
  credential_id: string;
  sign_in_id: string;
  public_key: Buffer;
  counter: string;
  transports: string[];
}

interface Challenge {
  challenge: string;
  sign_in_id: string | null;
  methods: SignInMethod[];
}

type FromBrowser = { id: string };
type Registration = Parameters<typeof verifyRegistrationResponse>[0]['response'];
type Assertion = Parameters<typeof verifyAuthenticationResponse>[0]['response'];
type Transports = NonNullable<Parameters<typeof verifyAuthenticationResponse>[0]['credential']['transports']>;

const patience = 5 * 60_000;

/** Passkeys (WebAuthn). The person is verified by the device each time, so that one alone is two factors. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    private readonly database: AuthDatabase,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) { publicUrl }: Configuration,
  ) {
    const { origin, hostname } = new URL(publicUrl);
    this.origin = origin;
    this.rpID = hostname;
  }

  async questionToMake(signInId: string, email: string, name: string): Promise<PasskeyQuestion> {
    const options = await generateRegistrationOptions({
      rpName: 'Holdfast',
      rpID: this.rpID,
      userName: email,
      userDisplayName: name,
      userID: new TextEncoder().encode(signInId),
      excludeCredentials: (await this.of(signInId)).map(asCredential),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.keep('make', options, signInId);
  }

  /** @throws DomainError PASSKEY.REFUSED */
  async add(signInId: string, challengeId: string, name: string, response: FromBrowser): Promise<string> {
    const asked = await this.take('make', challengeId);
    if (asked?.sign_in_id !== signInId) throw new DomainError('PASSKEY.REFUSED');
    const checked = await verifyRegistrationResponse({
      response: response as Registration,
      expectedChallenge: asked.challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      requireUserVerification: true,
    }).catch(refuse);
    if (!checked.verified) throw new DomainError('PASSKEY.REFUSED');
    const { id: credentialId, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
    const id = this.ids.next();
    const added = await this.database.one(
      `insert into passkey (id, credential_id, sign_in_id, name, public_key, counter, transports, made_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`,
      [id, credentialId, signInId, name, Buffer.from(publicKey), counter, transports, this.clock.now()],
    );
    if (!added) throw new DomainError('PASSKEY.REFUSED');
    return id;
  }

  /** For anybody's passkey, or for those of one account whose password was right. */
  async questionToSignIn(known: { signInId: string; methods: SignInMethod[] } | null): Promise<PasskeyQuestion> {
    const options = await generateAuthenticationOptions({
      rpID: this.rpID,
      userVerification: 'required',
      allowCredentials: known ? (await this.of(known.signInId)).map(asCredential) : [],
    });
    return this.keep('sign-in', options, known?.signInId ?? null, known?.methods ?? []);
  }

  /**
   * Whose passkey answered, and by what they have shown who they are.
   * @throws DomainError PASSKEY.REFUSED for one that is unknown, another's, copied, or answers an old question
   */
  async answer(challengeId: string, response: FromBrowser): Promise<{ signInId: string; methods: SignInMethod[] }> {
    const asked = await this.take('sign-in', challengeId);
    const passkey = await this.database.one<PasskeyRow>('select * from passkey where credential_id = $1', [
      response.id,
    ]);
    if (!asked || !passkey || (asked.sign_in_id && asked.sign_in_id !== passkey.sign_in_id)) {
      throw new DomainError('PASSKEY.REFUSED');
    }
    const checked = await verifyAuthenticationResponse({
      response: response as Assertion,
      expectedChallenge: asked.challenge,
      expectedOrigin: this.origin,
      expectedRPID: this.rpID,
      requireUserVerification: true,
      credential: {
        ...asCredential(passkey),
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
      },
    }).catch(refuse);
    if (!checked.verified) throw new DomainError('PASSKEY.REFUSED');
    await this.database.query('update passkey set counter = $2, last_used_at = $3 where id = $1', [
      passkey.id,
      checked.authenticationInfo.newCounter,
      this.clock.now(),
    ]);
    return { signInId: passkey.sign_in_id, methods: [...asked.methods, 'passkey'] };
  }

  async remove(signInId: string, id: string): Promise<boolean> {
    const sql = 'delete from passkey where sign_in_id = $1 and id = $2 returning id';
    return (await this.database.one(sql, [signInId, id])) !== null;
  }

  private of(signInId: string): Promise<PasskeyRow[]> {
    return this.database.query('select * from passkey where sign_in_id = $1', [signInId]);
  }

  private async keep(
    purpose: 'make' | 'sign-in',
    options: { challenge: string },
    signInId: string | null,
    methods: SignInMethod[] = [],
  ): Promise<PasskeyQuestion> {
    const now = this.clock.now();
    const challengeId = this.ids.next();
    await this.database.query('delete from passkey_challenge where ends_at < $1', [now]);
    await this.database.query(
      'insert into passkey_challenge (id, purpose, challenge, sign_in_id, methods, ends_at) values ($1, $2, $3, $4, $5, $6)',
      [challengeId, purpose, options.challenge, signInId, methods, new Date(+now + patience)],
    );
    return { challengeId, options: { ...options } };
  }

  /** A question is answered once. */
  private take(purpose: 'make' | 'sign-in', id: string): Promise<Challenge | null> {
    return this.database.one(
      `delete from passkey_challenge where id = $1 and purpose = $2 and ends_at > $3
       returning challenge, sign_in_id, methods`,
      [id, purpose, this.clock.now()],
    );
  }
}

const asCredential = ({ credential_id, transports }: PasskeyRow) => ({
  id: credential_id,
  transports: transports as Transports,
});

/** The library throws at whatever does not fit; to us that is one refusal. */
function refuse(): never {
  throw new DomainError('PASSKEY.REFUSED');
}
