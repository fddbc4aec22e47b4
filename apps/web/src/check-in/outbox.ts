import { z } from 'zod';
import { CheckInAnswers, Id, Instant, isUrgent as isUrgentAnswer, saysAsUrgently, Words } from '#contracts';

const addressed = { key: z.string(), token: z.string() };

/** Something that a patient said and the server has not yet confirmed. The key stays the same however often it is sent. */
export const Letter = z.discriminatedUnion('kind', [
  z.object({ ...addressed, kind: z.literal('answers'), checkInId: Id, answers: CheckInAnswers, finished: z.boolean() }),
  z.object({ ...addressed, kind: z.literal('decline'), checkInId: Id }),
  z.object({ ...addressed, kind: z.literal('help'), words: Words(500).optional() }),
  z.object({ ...addressed, kind: z.literal('pause'), until: Instant }),
  z.object({ ...addressed, kind: z.literal('resume') }),
]);
export type Letter = z.infer<typeof Letter>;

export const Outbox = z.array(Letter);
export type Outbox = readonly Letter[];

/** What must not wait behind anything: a call for help, and an answer that somebody must hear at once. */
const isUrgent = (letter: Letter): boolean =>
  letter.kind === 'help' || (letter.kind === 'answers' && isUrgentAnswer(letter.answers));

const isAbout = (letter: Letter, checkInId: string): boolean =>
  (letter.kind === 'answers' || letter.kind === 'decline') && letter.checkInId === checkInId;

/**
 * Puts a letter in. A newer answer to the same check-in takes the place of one that still waits, because answers are
 * sent whole, unless the older said something urgent that the newer takes back: that is heard all the same. The one under
 * way is left alone. What is urgent goes before everything that is not under way.
 */
export const post = (outbox: Outbox, letter: Letter, underWay: string | null): Outbox => {
  const waits = ({ key }: Letter): boolean => key !== underWay;
  const replaces = (each: Letter): boolean =>
    (letter.kind === 'answers' || letter.kind === 'decline') &&
    waits(each) &&
    isAbout(each, letter.checkInId) &&
    (each.kind !== 'answers' || saysAsUrgently(letter.kind === 'answers' ? letter.answers : {}, each.answers));
  const kept = outbox.filter((each) => !replaces(each));
  if (isUrgent(letter)) return [...kept.filter((each) => !waits(each)), letter, ...kept.filter(waits)];
  if (letter.kind === 'answers' || letter.kind === 'decline') return [...kept, letter];
  const rest = outbox.filter((each) => !(waits(each) && (each.kind === 'pause' || each.kind === 'resume')));
  return [...rest, letter];
};

/** What waits for this check-in, if anything: it is newer than what the server knows. */
export const waitingFor = (outbox: Outbox, checkInId: string) =>
  outbox.findLast((letter) => isAbout(letter, checkInId)) as Extract<Letter, { checkInId: string }> | undefined;

/** Answered to the end, or declined, as far as the patient is concerned. */
export const isDone = (outbox: Outbox, checkInId: string): boolean => {
  const letter = waitingFor(outbox, checkInId);
  return letter?.kind === 'decline' || (letter?.kind === 'answers' && letter.finished);
};

export const settle = (outbox: Outbox, key: string): Outbox => outbox.filter((letter) => letter.key !== key);
