import { AnswerName, type CheckInAnswers, type Said } from '#contracts';

/** Saves that are kept for one check-in; of more, those in the middle are dropped, which nobody needs to read. */
const mostKept = 200;

/**
 * What this save adds to what the check-in says already. `items`: those that say something new, and so may be somebody
 * calling again; to take back an answer, or one of several, is a change but says nothing new.
 */
export function whatIsNew(
  { answers: before, said }: { answers: CheckInAnswers | null; said: readonly Said[] },
  now: CheckInAnswers,
  at: Date,
): { said: readonly Said[]; items: AnswerName[] } {
  const changed = AnswerName.options.filter((name) => !isSame(before?.[name], now[name]));
  const answers = Object.fromEntries(
    changed.filter((name) => name !== 'wentOkay' && now[name] !== undefined).map((name) => [name, now[name]]),
  );
  const save = (said.at(-1)?.save ?? 0) + 1;
  const takenBack = changed.filter((name) => now[name] === undefined);
  return {
    said: kept([...said, { save, at: at.toISOString(), answers, takenBack }]),
    items: changed.filter((name) => addsTo(before?.[name], now[name])),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function addsTo(before: unknown, now: unknown): boolean {
  if (now === undefined) return false;
  if (Array.isArray(now)) return now.some((each) => !(Array.isArray(before) && before.includes(each)));
  return true;
}

const kept = (said: readonly Said[]): readonly Said[] =>
  said.length > mostKept ? [...said.slice(0, mostKept / 2), ...said.slice(-mostKept / 2)] : said;
