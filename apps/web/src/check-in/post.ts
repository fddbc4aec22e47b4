import { useSyncExternalStore } from 'react';
import type { TroubleCode } from '../call/problem.js';
import { keptOutbox } from './kept-on-phone.js';
import type { Letter } from './outbox.js';
import { Postman, type PostState } from './postman.js';
import { sendLetter } from './send-letter.js';

type OnSettled = (letter: Letter, refused: TroubleCode | null) => void;

export interface Post {
  postman: Postman;
  onSettled(listener: OnSettled): () => void;
}

/** One postman for the phone; it outlives the pages that give it letters. */
export const openPost = (): Post => {
  const listeners = new Set<OnSettled>();
  const postman = new Postman({
    send: sendLetter,
    keep: (outbox) => keptOutbox.write([...outbox]),
    kept: () => keptOutbox.read() ?? [],
    after: (ms, act) => void setTimeout(act, ms),
    onSettled: (letter, refused) => {
      for (const listener of listeners) listener(letter, refused);
    },
  });
  window.addEventListener('online', () => void postman.deliver());
  void postman.deliver();
  return {
    postman,
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const usePost = ({ postman }: Post): PostState => useSyncExternalStore(postman.subscribe, postman.snapshot);
