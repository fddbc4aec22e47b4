import { startAuthentication } from '@simplewebauthn/browser';
import { routes, type Session } from '#contracts';
import { call } from '../call/call.js';
import { CallFailed } from '../call/problem.js';

/** Asks the authenticator, and signs in or unlocks with its answer. Throws `CallFailed`, also when the person declines. */
export const signInWithPasskey = async (token?: string): Promise<Session> => {
  const { challengeId, options } = await call(routes.askForPasskey, { body: { token } });
  const response = await startAuthentication({ optionsJSON: options as never }).catch(() => {
    throw new CallFailed('PASSKEY.REFUSED', 403);
  });
  return call(routes.signInWithPasskey, { body: { challengeId, response: { ...response } as never } });
};
