import { useSyncExternalStore } from 'react';
import type { ApiErrorCode } from '../../api/api-error.js';
import { keptRequests } from './kept-on-phone.js';
import { OfflineQueue, type OfflineQueueState } from './offline-queue.js';
import type { PendingRequest } from './pending-requests.js';
import { sendRequest } from './send-request.js';

type OnSettled = (request: PendingRequest, refused: ApiErrorCode | null) => void;

export interface PhoneQueue {
  queue: OfflineQueue;
  onSettled(listener: OnSettled): () => void;
}

/** One queue for the phone; it outlives the pages that put requests in. */
export const openQueue = (): PhoneQueue => {
  const listeners = new Set<OnSettled>();
  const queue = new OfflineQueue({
    send: sendRequest,
    keep: (pending) => keptRequests.write([...pending]),
    kept: () => keptRequests.read() ?? [],
    after: (ms, act) => void setTimeout(act, ms),
    onSettled: (request, refused) => {
      for (const listener of listeners) listener(request, refused);
    },
  });
  window.addEventListener('online', () => void queue.flush());
  void queue.flush();
  return {
    queue,
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

export const useOfflineQueue = ({ queue }: PhoneQueue): OfflineQueueState =>
  useSyncExternalStore(queue.subscribe, queue.snapshot);
