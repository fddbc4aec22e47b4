import { z } from 'zod';
import { CheckInAnswers, Id, Instant, isUrgent as isUrgentAnswer, saysAsUrgently, Words } from '#contracts';

const addressed = { key: z.string(), token: z.string() };

/** Something that a patient said and the server has not yet confirmed. The key stays the same however often it is sent. */
export const PendingRequest = z.discriminatedUnion('kind', [
  z.object({ ...addressed, kind: z.literal('answers'), checkInId: Id, answers: CheckInAnswers, finished: z.boolean() }),
  z.object({ ...addressed, kind: z.literal('decline'), checkInId: Id }),
  z.object({ ...addressed, kind: z.literal('help'), words: Words(500).optional() }),
  z.object({ ...addressed, kind: z.literal('worry'), words: Words(1000) }),
  z.object({ ...addressed, kind: z.literal('pause'), until: Instant }),
  z.object({ ...addressed, kind: z.literal('resume') }),
]);
export type PendingRequest = z.infer<typeof PendingRequest>;

export const PendingRequests = z.array(PendingRequest);
export type PendingRequests = readonly PendingRequest[];

/** What must not wait behind anything: a call for help, and an answer that somebody must hear at once. */
const isUrgent = (request: PendingRequest): boolean =>
  request.kind === 'help' || (request.kind === 'answers' && isUrgentAnswer(request.answers));

const isAbout = (request: PendingRequest, checkInId: string): boolean =>
  (request.kind === 'answers' || request.kind === 'decline') && request.checkInId === checkInId;

/**
 * Puts a request in. A newer answer to the same check-in takes the place of one that still waits, because answers are
 * sent whole, unless the older said something urgent that the newer takes back: that is heard all the same. The one that
 * is being sent is left alone. What is urgent goes before everything that is not being sent.
 */
export const enqueue = (
  pending: PendingRequests,
  request: PendingRequest,
  inFlight: string | null,
): PendingRequests => {
  const waits = ({ key }: PendingRequest): boolean => key !== inFlight;
  const replaces = (each: PendingRequest): boolean =>
    (request.kind === 'answers' || request.kind === 'decline') &&
    waits(each) &&
    isAbout(each, request.checkInId) &&
    (each.kind !== 'answers' || saysAsUrgently(request.kind === 'answers' ? request.answers : {}, each.answers));
  const kept = pending.filter((each) => !replaces(each));
  if (isUrgent(request)) return [...kept.filter((each) => !waits(each)), request, ...kept.filter(waits)];
  if (request.kind !== 'pause' && request.kind !== 'resume') return [...kept, request];
  const rest = pending.filter((each) => !(waits(each) && (each.kind === 'pause' || each.kind === 'resume')));
  return [...rest, request];
};

/** What waits for this check-in, if anything: it is newer than what the server knows. */
export const waitingFor = (pending: PendingRequests, checkInId: string) =>
  pending.findLast((request) => isAbout(request, checkInId)) as
    | Extract<PendingRequest, { checkInId: string }>
    | undefined;

/** Answered to the end, or declined, as far as the patient is concerned. */
export const isDone = (pending: PendingRequests, checkInId: string): boolean => {
  const request = waitingFor(pending, checkInId);
  return request?.kind === 'decline' || (request?.kind === 'answers' && request.finished);
};

export const settle = (pending: PendingRequests, key: string): PendingRequests =>
  pending.filter((request) => request.key !== key);
