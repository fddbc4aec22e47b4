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

  /** A new way to sign in. One that is left of somebody who had this address goes first, with all its factors. */
  async put(name: string, email: string, password: string): Promise<string> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    const known = await internalAdapter.findUserByEmail(email);
    if (known) await this.remove(known.user.id);
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

  /** The sign-in behind an address and its password; the same work is done where there is none. */
  async check(email: string, password: string): Promise<string | null> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
    const hash = found?.accounts.find(({ providerId }) => providerId === 'credential')?.password;
    if (!found || !hash) {
      await passwords.hash(password);
      return null;
    }
    return (await passwords.verify({ hash, password })) ? found.user.id : null;
  }

  /** With its password, sessions and factors: an address may pass on to somebody else. */
  async remove(signInId: string): Promise<void> {
    await this.database.query('delete from "user" where id = $1', [signInId]);
  }

  async isPassword(signInId: string, password: string): Promise<boolean> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    const accounts = await internalAdapter.findAccounts(signInId);
    const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
    return hash ? passwords.verify({ hash, password }) : false;
  }

  async setPassword(signInId: string, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await this.library.auth.$context;
    await internalAdapter.updatePassword(signInId, await passwords.hash(password));
  }
}
