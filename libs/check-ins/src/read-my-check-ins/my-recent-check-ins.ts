import type { Transaction } from '#kernel';
import type { CheckIn } from '../check-in.aggregate.js';
import { checkInColumns, opened, openedAnswers } from '../check-in.repository.js';
import { madeAhead } from '../schedule.js';

/** How long a window that ended without an answer is still shown (default). */
const shownFor = 7 * 86_400_000;

export interface MyRecent {
  current: CheckIn | null;
  missed: CheckIn[];
  nextOpensAt: Date | null;
  wentOkayBefore: string | null;
}

/** What the phone shows of the last week and the next window, in one query. */
export async function myRecentCheckIns(
  tx: Transaction,
  patientId: string,
  pausedUntil: Date | null,
): Promise<MyRecent> {
  const [stored, okay] = await Promise.all([
    tx.query<CheckIn>(
      `select ${checkInColumns} from check_in c where c.patient_id = $1 and c.id >= uuid7_floor($2) and c.id < uuid7_floor($3)
        order by c.id desc`,
      [patientId, new Date(+tx.now - shownFor), new Date(+tx.now + 2 * madeAhead)],
    ),
    tx.one<{ id: string; words: string }>(
      `select id, answers->>'wentOkay' as words from check_in
        where patient_id = $1 and id >= uuid7_floor($2) and id < uuid7_floor($3) and answers ? 'wentOkay'
        order by id desc limit 1`,
      [patientId, new Date(+tx.now - 4 * shownFor), new Date(+tx.now + 1)],
    ),
  ]);
  const windows = stored.map((window) => opened(tx, window));
  const current = windows.find((window) => isOpen(window, tx.now)) ?? null;
  const coming = windows.filter(({ opensAt }) => opensAt > tx.now && (!pausedUntil || opensAt >= pausedUntil));
  return {
    current,
    missed: windows.filter((window) => window !== current && isUnanswered(window, tx.now)),
    nextOpensAt: coming.at(-1)?.opensAt ?? null,
    wentOkayBefore: (okay && openedAnswers(tx, okay.id, { wentOkay: okay.words }).wentOkay) ?? null,
  };
}

/** Open by now, also where the deadline that says so is a moment late. */
const isOpen = ({ state, opensAt, graceEndsAt }: CheckIn, now: Date): boolean =>
  state === 'open' || (state === 'scheduled' && opensAt <= now && now < graceEndsAt);

const isUnanswered = (window: CheckIn, now: Date): boolean =>
  ['missed', 'partial', 'undeliverable'].includes(window.state) || (isOpen(window, now) && window.closesAt <= now);
