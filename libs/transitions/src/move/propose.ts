import {
  CareTeamRole,
  directionOf,
  type LevelOfCare,
  type NewEvent,
  stepUpReasons,
  type TemplateItem,
  type TransitionReason,
} from '#contracts';
import { DomainError } from '#kernel';
import type { RoleHolder } from '#ports';
import { about, aboutItem, decided } from '../decided.js';
import { dueOf } from '../hand-off/due.js';
import type { Decided, HandoffItem, Transition, World } from '../transition.js';

export interface Proposal {
  id: string;
  patientId: string;
  from: LevelOfCare;
  to: LevelOfCare;
  reasons: readonly TransitionReason[];
  why: string | null;
  plannedFor: Date;
  proposedBy: string;
  /** Null: a coordinator of the sending team, or whoever proposes. */
  coordinatorId: string | null;
  receiverId: string | null;
  sendingTeamId: string;
  receivingTeamId: string;
  template: { version: number; items: readonly TemplateItem[] };
}

/** Who holds which role on either side: an item goes to whoever holds its role, or else to the coordinator. */
export interface Sides {
  sender: readonly RoleHolder[];
  receiver: readonly RoleHolder[];
}

const year = 366 * 86_400_000;

/**
 * A move begins. Its hand-off comes from the template of the two levels; every item has an owner and a time from the start.
 * @param newId gives the id of each item
 * @throws DomainError TRANSITION.SAME_LEVEL, .REASON_NEEDED, .BMI_ALONE, .DATE_IN_THE_PAST, .DATE_TOO_FAR
 */
export function propose(given: Proposal, sides: Sides, { now, hours }: World, newId: () => string): Decided {
  assertReasons(given);
  assertMoment(given.plannedFor, now);
  const { template, ...rest } = given;
  const coordinatorId = given.coordinatorId ?? holderOf('coordinator', sides.sender) ?? given.proposedBy;
  const items = template.items.map(
    (item): HandoffItem => ({
      ...item,
      id: newId(),
      ownerId: ownerOf(item.ownerRole, item.side, sides, coordinatorId),
      dueAt: dueOf(item.due, now, given.plannedFor, now, hours),
      status: 'pending',
      about: null,
      evidence: null,
      settled: null,
      chased: null,
      toldLate: 0,
    }),
  );
  const transition: Transition = {
    ...{ ...rest, version: 0, state: 'proposed', stateSince: now, proposedAt: now, coordinatorId, items },
    ...{ templateVersion: template.version, gaps: [], movedAt: null, formerTeamSeesUntil: null, synthesis: null },
    ...{ declined: null, cancelled: null, followUps: [] },
  };
  return decided(transition, {}, [said(transition), ...items.map((item) => added(transition, item))], now);
}

function said(transition: Transition): NewEvent {
  const { from, to, plannedFor, templateVersion, sendingTeamId, receivingTeamId, receiverId, coordinatorId } =
    transition;
  return {
    type: 'transition.proposed',
    data: {
      ...{ ...about(transition), from, to, reasons: [...transition.reasons], plannedFor: plannedFor.toISOString() },
      ...{ templateVersion, fromTeamId: sendingTeamId, toTeamId: receivingTeamId, receiverId, coordinatorId },
    },
  };
}

export const added = (transition: Transition, item: HandoffItem): NewEvent => ({
  type: 'handoff-item.added',
  data: {
    ...aboutItem(transition, item),
    ownerRole: item.ownerRole,
    ownerId: item.ownerId,
    dueAt: item.dueAt.toISOString(),
  },
});

export const holderOf = (role: CareTeamRole, holders: readonly RoleHolder[]): string | undefined =>
  holders.find((holder) => holder.role === role)?.staffId;

/** The first role that somebody holds on a team; whoever holds none coordinates. */
export const roleOf = (staffId: string | null, holders: readonly RoleHolder[]): CareTeamRole =>
  CareTeamRole.options.find((role) => holders.some((one) => one.staffId === staffId && one.role === role)) ??
  'coordinator';

export function ownerOf(role: CareTeamRole, side: HandoffItem['side'], sides: Sides, otherwise: string): string {
  const [first, second] = side === 'sender' ? [sides.sender, sides.receiver] : [sides.receiver, sides.sender];
  return holderOf(role, first) ?? holderOf(role, second) ?? otherwise;
}

/** @throws DomainError TRANSITION.DATE_IN_THE_PAST, .DATE_TOO_FAR */
export function assertMoment(plannedFor: Date, now: Date, field = '/plannedFor'): void {
  const refuse = (code: 'TRANSITION.DATE_IN_THE_PAST' | 'TRANSITION.DATE_TOO_FAR', message: string): never => {
    throw new DomainError(code, undefined, [{ field, message }]);
  };
  if (plannedFor <= now) refuse('TRANSITION.DATE_IN_THE_PAST', 'Choose a moment to come.');
  if (+plannedFor > +now + year) refuse('TRANSITION.DATE_TOO_FAR', 'Choose a moment within twelve months.');
}

function assertReasons({ from, to, reasons }: Proposal): void {
  const refuse = (code: 'TRANSITION.SAME_LEVEL' | 'TRANSITION.BMI_ALONE' | 'TRANSITION.REASON_NEEDED', field: string) =>
    new DomainError(code, undefined, [{ field: `/${field}`, message: 'Choose another one.' }]);
  const direction = directionOf(from, to);
  if (!direction) throw refuse('TRANSITION.SAME_LEVEL', 'to');
  if (direction === 'step-down' || reasons.some((reason) => stepUpReasons.includes(reason))) return;
  throw refuse(
    reasons.every((reason) => reason === 'low-bmi') ? 'TRANSITION.BMI_ALONE' : 'TRANSITION.REASON_NEEDED',
    'reasons',
  );
}
