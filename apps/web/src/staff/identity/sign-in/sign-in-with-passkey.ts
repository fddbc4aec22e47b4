import { startAuthentication } from '@simplewebauthn/browser';
import { routes, type Session } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { callApi } from '../../../api/client.js';

/** Asks the authenticator, and signs in or unlocks with its answer. Throws `ApiError`, also when the person declines. */
export const signInWithPasskey = async (token?: string): Promise<Session> => {
  const { challengeId, options } = await callApi(routes.askForPasskey, { body: { token } });
  const response = await startAuthentication({ optionsJSON: options as never }).catch(() => {
    throw new ApiError('PASSKEY.REFUSED', 403);
  });
  return callApi(routes.signInWithPasskey, { body: { challengeId, response: { ...response } as never } });
};
