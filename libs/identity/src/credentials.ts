import { Injectable } from '@nestjs/common';
import { AuthDatabase } from './auth-database.js';
import { SignInLibrary } from './sign-in-library.js';

/** Ways to sign in, kept by the library: an address, and a password as scrypt makes it. They give no right by themselves. */
@Injectable()
export class Credentials {
  constructor(
    private readonly library: SignInLibrary,
    private readonly database: AuthDatabase,
  ) {}

  /** The sign-in of this address; it gets this password if it is there already. */
  async put(name: string, email: string, password: string): Promise<string> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    const known = await internalAdapter.findUserByEmail(email);
    if (known) {
      await this.setPassword(known.user.id, password);
      return known.user.id;
    }
    const user = await internalAdapter.createUser({ name, email, emailVerified: true }, { method: 'admin' });
    const hash = await passwords.hash(password);
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    });
    return user.id;
  }

  async idOf(email: string): Promise<string | null> {
    const { internalAdapter } = await this.library.auth.$context;
    return (await internalAdapter.findUserByEmail(email))?.user.id ?? null;
  }

  async setPassword(signInId: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    await internalAdapter.updatePassword(signInId, await passwords.hash(password));
  }

  async endSessions(signInId: string): Promise<void> {
    await this.database.query('delete from session where "userId" = $1', [signInId]);
  }
}
