import { z } from 'zod';
import { CheckInAnswers, MyCheckIns } from '#contracts';
import { Outbox } from './outbox.js';

const shelf = <S extends z.ZodType>(name: string, schema: S) => ({
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
export const keptMine = shelf('holdfast.mine', MyCheckIns);
export const keptOutbox = shelf('holdfast.outbox', Outbox);
export const keptDraft = shelf('holdfast.draft', z.object({ checkInId: z.string(), answers: CheckInAnswers }));

/** The token of the link that was opened; another person's link leaves nothing of the one before. */
export const tokenFromLink = (hash: string): string | null => {
  const opened = decodeURIComponent(hash.replace(/^#/, '')).trim();
  const before = keptToken.read();
  if (!opened || opened === before) return before;
  keptMine.write(null);
  keptDraft.write(null);
  keptToken.write(opened);
  return opened;
};
