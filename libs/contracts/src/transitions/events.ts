import { z } from 'zod';
import { CareTeamRole, LevelOfCare } from '../kernel/care.js';
import { event } from '../kernel/event.js';
import { Id, Instant, Version } from '../kernel/primitives.js';
import { ContactChannel, FollowUpClock, FollowUpKind } from './follow-up.js';
import { HandoffItemKind, HandoffItemStatus } from './handoff-item.js';
import { TransitionGap, TransitionReason } from './transition.js';

const about = { patientId: Id, transitionId: Id };
const item = { ...about, itemId: Id, item: HandoffItemKind };
const followUp = { ...about, followUpId: Id, followUp: FollowUpKind };
const step = z.object(about);

export const transitionEvents = {
  'transition.proposed': event({
    version: 1,
    summary: 'Somebody proposed that the patient moves to another level of care.',
    data: z.object({
      ...about,
      from: LevelOfCare,
      to: LevelOfCare,
      reasons: z.array(TransitionReason),
      plannedFor: Instant,
      templateVersion: Version,
      fromTeamId: Id,
      toTeamId: Id,
      receiverId: Id.nullable(),
      coordinatorId: Id,
    }),
    onTimeline: true,
  }),
  'transition.preparation-began': event({
    version: 1,
    summary: 'A proposed move was agreed to, and is being prepared.',
    data: step,
    onTimeline: true,
  }),
  'transition.revised': event({
    version: 1,
    summary: 'Another moment, receiver, team or coordinator was planned for a move.',
    data: z.object({ ...about, plannedFor: Instant, toTeamId: Id, receiverId: Id.nullable(), coordinatorId: Id }),
    onTimeline: true,
  }),
  'transition.became-ready': event({
    version: 1,
    summary: 'Everything that a move needs is prepared.',
    data: step,
    onTimeline: true,
  }),
  'transition.handed-off': event({
    version: 1,
    summary: 'The hand-off was given to the receiver, who has not accepted yet.',
    data: z.object({ ...about, receiverId: Id }),
    onTimeline: true,
  }),
  'transition.declined': event({
    version: 1,
    summary: 'The receiver gave the hand-off back with a reason; it is being prepared again.',
    data: z.object({ ...about, receiverId: Id }),
    onTimeline: true,
  }),
  'transition.receiver-lost': event({
    version: 1,
    summary: 'The receiver is no longer on the staff; the move needs another one.',
    data: z.object({ ...about, receiverId: Id }),
    onTimeline: true,
  }),
  'transition.accepted': event({
    version: 1,
    summary: 'The receiver accepted: from now on the new team is responsible, and the level of care is the new one.',
    data: z.object({
      ...about,
      from: LevelOfCare,
      to: LevelOfCare,
      fromTeamId: Id,
      toTeamId: Id,
      receiverId: Id,
      protocolVersion: Version,
      formerTeamSeesUntil: Instant.nullable(),
    }),
    onTimeline: true,
    wakesRules: true,
  }),
  'transition.followed-up': event({
    version: 1,
    summary: 'After a move, first contact and a visit were held.',
    data: step,
    onTimeline: true,
  }),
  'transition.closed': event({
    version: 1,
    summary: 'The follow-up of a move is over.',
    data: step,
    onTimeline: true,
  }),
  'transition.cancelled': event({
    version: 1,
    summary: 'A move was called off.',
    data: step,
    onTimeline: true,
  }),
  'transition.gap-appeared': event({
    version: 1,
    summary: 'A gap was found that a patient could fall through when moving.',
    data: z.object({ ...about, gap: TransitionGap }),
    onTimeline: true,
    wakesRules: true,
  }),
  'transition.gap-closed': event({
    version: 1,
    summary: 'A gap in a hand-off was closed.',
    data: z.object({ ...about, gap: TransitionGap }),
    onTimeline: true,
    wakesRules: true,
  }),
  'handoff-item.added': event({
    version: 1,
    summary: 'A hand-off item was added, with an owner and a time.',
    data: z.object({ ...item, ownerRole: CareTeamRole, ownerId: Id, dueAt: Instant }),
    onTimeline: false,
  }),
  'handoff-item.assigned': event({
    version: 1,
    summary: 'A hand-off item has another owner or another time.',
    data: z.object({ ...item, ownerId: Id, dueAt: Instant }),
    onTimeline: true,
  }),
  'handoff-item.chased': event({
    version: 1,
    summary: 'The owner of a hand-off item was reminded.',
    data: z.object({ ...item, ownerId: Id }),
    onTimeline: true,
  }),
  'handoff-item.settled': event({
    version: 1,
    summary: 'A hand-off item was done, waived, or found not to apply.',
    data: z.object({ ...item, status: HandoffItemStatus.exclude(['pending']) }),
    onTimeline: true,
  }),
  'handoff-item.reopened': event({
    version: 1,
    summary: 'A settled hand-off item was opened again; a new time began.',
    data: z.object({ ...item, ownerId: Id, dueAt: Instant }),
    onTimeline: true,
  }),
  'handoff-item.overdue': event({
    version: 1,
    summary: 'The time of a hand-off item has passed; said once more a day later.',
    data: z.object({ ...item, ownerId: Id, hours: z.union([z.literal(0), z.literal(24)]) }),
    onTimeline: true,
    wakesRules: true,
  }),
  'handoff-item.message-added': event({
    version: 1,
    summary: 'Somebody asked or answered about a hand-off item.',
    data: z.object({ ...item, messageId: Id }),
    onTimeline: true,
  }),
  'follow-up.planned': event({
    version: 1,
    summary: 'After a move, a contact is due by a moment.',
    data: z.object({
      ...followUp,
      ownerRole: CareTeamRole,
      ownerId: Id,
      clocks: z.array(z.object({ clock: FollowUpClock, dueAt: Instant })),
    }),
    onTimeline: false,
  }),
  'follow-up.held': event({
    version: 1,
    summary: 'After a move, somebody spoke with the patient or saw them.',
    data: z.object({ ...followUp, at: Instant, channel: ContactChannel }),
    onTimeline: true,
  }),
  'follow-up.tried': event({
    version: 1,
    summary: 'After a move, somebody tried to reach the patient and did not.',
    data: z.object({ ...followUp, at: Instant, channel: ContactChannel }),
    onTimeline: true,
  }),
  'follow-up.called-off': event({
    version: 1,
    summary: 'Planned aftercare was called off.',
    data: z.object(followUp),
    onTimeline: true,
  }),
  'follow-up.missed': event({
    version: 1,
    summary: 'A contact after a move was not held by one of its clocks.',
    data: z.object({ ...followUp, clock: FollowUpClock }),
    onTimeline: true,
    wakesRules: true,
  }),
  'level-of-care.corrected': event({
    version: 1,
    summary: 'A level of care that was written down wrongly was corrected.',
    data: z.object({ patientId: Id, stayId: Id, from: LevelOfCare, to: LevelOfCare, current: z.boolean() }),
    onTimeline: true,
  }),
};
