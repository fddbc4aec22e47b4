import type { PushWorker } from './push-workers.js';

/** Which way this browser is, and as what it was last told to the server. */
export interface ThisBrowser {
  readonly contactPointId: string;
  readonly endpoint: string;
  /** The way that it was before, until what came by that comes by this one. */
  readonly replaces?: string;
}

const keyOf = ({ scope }: PushWorker): string => `holdfast.push.${scope}`;

export const thisBrowser = {
  read(worker: PushWorker): ThisBrowser | null {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(worker)) ?? 'null');
      return typeof kept === 'object' && kept !== null && 'contactPointId' in kept ? (kept as ThisBrowser) : null;
    } catch {
      return null;
    }
  },
  write(worker: PushWorker, kept: ThisBrowser | null): void {
    try {
      if (kept) localStorage.setItem(keyOf(worker), JSON.stringify(kept));
      else localStorage.removeItem(keyOf(worker));
    } catch {
      // Without storage it is a way all the same; it is only not marked as this browser.
    }
  },
};
