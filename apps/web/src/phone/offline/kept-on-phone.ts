import { z } from 'zod';
import { CheckInAnswers, MyCheckIns } from '#contracts';
import { linkIn } from '../../api/link-in.js';
import { PendingRequests } from './pending-requests.js';

/** Something that is kept on this phone under a name. */
export const shelf = <S extends z.ZodType>(name: string, schema: S) => ({
  read(): z.infer<S> | null {
    try {
      return schema.safeParse(JSON.parse(localStorage.getItem(name) ?? 'null')).data ?? null;
    } catch {
      return null;
    }
  },
  write(value: z.infer<S> | null): void {
    try {
      if (value === null) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // A private window may refuse; the answers then live as long as the page does.
    }
  },
});

export const keptToken = shelf('holdfast.link', z.string().min(1));
/** The link that was handed out, where the phone has one of its own by now. */
const keptOrigin = shelf('holdfast.link-opened', z.string().min(1));
export const keptMine = shelf('holdfast.mine', MyCheckIns);
export const keptRequests = shelf('holdfast.outbox', PendingRequests);
/** What was said last of a move: read by its own screen, which is not among the first files that a phone loads. */
export const keptMoveName = 'holdfast.move';
export const keptDraft = shelf('holdfast.draft', z.object({ checkInId: z.string(), answers: CheckInAnswers }));

/** The token of the link that was opened; another person's link leaves nothing of the one before. */
export const tokenFromLink = (hash: string): string | null => {
  const opened = linkIn(hash);
  const before = keptToken.read();
  if (!opened || opened === before || (before && opened === keptOrigin.read())) return before;
  keptMine.write(null);
  keptDraft.write(null);
  shelf(keptMoveName, z.null()).write(null);
  keptOrigin.write(null);
  keptToken.write(opened);
  return opened;
};

/** From now on the phone goes by the link that was confirmed; opening the one that was handed out leads to it. */
export const takeConfirmed = (token: string): void => {
  keptOrigin.write(keptToken.read());
  keptToken.write(token);
};

/** Back to the link that was handed out, where the confirmed one opens nothing any more: false if there is none. */
export const backToOrigin = (): boolean => {
  const origin = keptOrigin.read();
  if (!origin) return false;
  keptOrigin.write(null);
  keptToken.write(origin);
  return true;
};

/** A link in the address is in the history, and in every picture of the screen; kept on the phone it can leave it. */
export const clearAddress = (token: string | null): void => {
  if (!location.hash || keptToken.read() !== token) return;
  history.replaceState(history.state, '', location.pathname + location.search);
};
