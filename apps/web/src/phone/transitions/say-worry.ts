import { myTransitionRoutes } from '#contracts';
import { callApi } from '../../api/client.js';
import type { PendingRequest } from '../offline/pending-requests.js';

export const sayWorry = ({ words, key, token }: Extract<PendingRequest, { kind: 'worry' }>): Promise<unknown> =>
  callApi(myTransitionRoutes.sayWorryAboutMove, { body: { words }, idempotencyKey: key }, { token, keepalive: true });
