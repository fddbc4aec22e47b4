import { callApi } from '../../api/client.js';
import { routes } from '../routes.js';
import type { PendingRequest } from './pending-requests.js';

export const sendRequest = (request: PendingRequest): Promise<unknown> => {
  const options = { token: request.token, keepalive: true };
  const idempotencyKey = request.key;
  switch (request.kind) {
    case 'answers': {
      const { checkInId, answers, finished } = request;
      return callApi(
        routes.answerCheckIn,
        { params: { checkInId }, body: { answers, finished }, idempotencyKey },
        options,
      );
    }
    case 'decline':
      return callApi(routes.declineCheckIn, { params: { checkInId: request.checkInId }, idempotencyKey }, options);
    case 'help':
      return callApi(
        routes.askForHelp,
        { body: request.words ? { words: request.words } : {}, idempotencyKey },
        options,
      );
    // Whoever says what worries them about a move has that screen open: the phone of anybody else does not load it.
    case 'worry':
      return import('../transitions/say-worry.js').then(({ sayWorry }) => sayWorry(request));
    case 'pause':
      return callApi(routes.pauseMine, { body: { until: request.until }, idempotencyKey }, options);
    case 'resume':
      return callApi(routes.resumeMine, { idempotencyKey }, options);
  }
};
