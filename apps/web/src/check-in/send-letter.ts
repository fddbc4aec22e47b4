import { routes } from '#contracts';
import { call } from '../call/call.js';
import type { Letter } from './outbox.js';

export const sendLetter = (letter: Letter): Promise<unknown> => {
  const options = { token: letter.token, keepalive: true };
  const idempotencyKey = letter.key;
  switch (letter.kind) {
    case 'answers': {
      const { checkInId, answers, finished } = letter;
      return call(
        routes.answerCheckIn,
        { params: { checkInId }, body: { answers, finished }, idempotencyKey },
        options,
      );
    }
    case 'decline':
      return call(routes.declineCheckIn, { params: { checkInId: letter.checkInId }, idempotencyKey }, options);
    case 'help':
      return call(routes.askForHelp, { body: letter.words ? { words: letter.words } : {}, idempotencyKey }, options);
    case 'pause':
      return call(routes.pauseMine, { body: { until: letter.until }, idempotencyKey }, options);
    case 'resume':
      return call(routes.resumeMine, { idempotencyKey }, options);
  }
};
