import { Inject, Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess } from '#access';
import {
  categoryOfHandoffItem,
  type FollowUpView,
  type HandoffItemView,
  type HandoffMessage,
  type Person,
  type TransitionView,
} from '#contracts';
import { staffIdOf, type Transaction } from '#kernel';
import { type CareTeamDirectory, type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { possible } from './move/steps.js';
import { type Acting, type FollowUp, type HandoffItem, isPending, type Transition } from './transition.js';
import { turnOf } from './turn.js';

type MessageRow = { id: string; itemId: string; at: Date; by: string; words: string };

/** Whoever acts, as the decisions know them. */
export const actingOf = (tx: Transaction): Acting => ({
  staffId: staffIdOf(tx.actor),
  roles: tx.actor.kind === 'staff' ? tx.actor.roles : [],
});

/** One transition as it is shown to whoever opened it: what is not open to them is left out and marked. */
@Injectable()
export class TransitionViews {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async of(tx: Transaction, transition: Transition, access: PatientAccess): Promise<TransitionView> {
    const messages = await tx.query<MessageRow>(
      `select id, item_id as "itemId", at, by_staff as by, words from handoff_message where transition_id = $1 order by id`,
      [transition.id],
    );
    const { patientId, sendingTeamId, receivingTeamId } = transition;
    const [patients, teams, people] = await Promise.all([
      this.patients.summaries(tx, [patientId]),
      this.teams.byIds(tx, [...new Set([sendingTeamId, receivingTeamId])]),
      this.staff.people(tx, [...new Set([...whoIsIn(transition), ...messages.map(({ by }) => by)])]),
    ]);
    const person = (id: string): Person => people.get(id) ?? { id, name: '' };
    const team = (id: string) => ({ id, name: teams.get(id)?.name ?? '' });
    const notes = <T>(words: T): T | null => (isVisible(access, 'notes') ? words : null);
    const turn = turnOf(transition);
    const { declined, cancelled, receiverId } = transition;
    return {
      ...coreOf(transition, person),
      patient: patients.get(patientId)!,
      reasons: [...transition.reasons],
      why: notes(transition.why),
      proposedBy: person(transition.proposedBy),
      receiver: receiverId === null ? null : person(receiverId),
      sendingTeam: team(sendingTeamId),
      receivingTeam: team(receivingTeamId),
      formerTeamSeesUntil: transition.formerTeamSeesUntil?.toISOString() ?? null,
      templateVersion: transition.templateVersion,
      items: transition.items.map((item) =>
        itemView(
          tx,
          item,
          access,
          person,
          messages.filter(({ itemId }) => itemId === item.id),
        ),
      ),
      synthesis: notes(transition.synthesis),
      declined: declined && {
        by: person(declined.by),
        at: declined.at.toISOString(),
        reason: notes(declined.reason) ?? '',
      },
      cancelled: cancelled && {
        by: cancelled.by === null ? null : person(cancelled.by),
        at: cancelled.at.toISOString(),
        reason: notes(cancelled.reason) ?? '',
      },
      followUps: transition.followUps.map((one) => followUpView(one, notes, person)),
      turn: turn === null ? null : { role: null, person: person(turn) },
      possible: possible(transition, actingOf(tx)),
      withheld: [...access.withheld],
    };
  }
}

/** Everybody whose name a view of it shows. */
function whoIsIn(of: Transition): string[] {
  const ids = [of.proposedBy, of.coordinatorId, of.receiverId, of.declined?.by, of.cancelled?.by];
  const items = of.items.flatMap(({ ownerId, settled, chased }) => [ownerId, settled?.by, chased?.by]);
  const followUps = of.followUps.flatMap(({ ownerId, held }) => [ownerId, held?.by]);
  return [...ids, ...items, ...followUps].filter((id): id is string => typeof id === 'string');
}

/** What a card and the opened transition have in common. */
export const coreOf = (
  of: Omit<Transition, 'items' | 'followUps'>,
  person: (id: string) => Person,
): Pick<
  TransitionView,
  | 'id'
  | 'version'
  | 'from'
  | 'to'
  | 'state'
  | 'stateSince'
  | 'proposedAt'
  | 'plannedFor'
  | 'movedAt'
  | 'coordinator'
  | 'gaps'
> => ({
  ...{ id: of.id, version: of.version, from: of.from, to: of.to, state: of.state },
  ...{ stateSince: of.stateSince.toISOString(), proposedAt: of.proposedAt.toISOString() },
  ...{ plannedFor: of.plannedFor.toISOString(), movedAt: of.movedAt?.toISOString() ?? null },
  ...{ coordinator: person(of.coordinatorId), gaps: [...of.gaps] },
});

export function itemView(
  tx: Transaction,
  item: HandoffItem,
  access: PatientAccess,
  person: (id: string) => Person,
  messages: readonly MessageRow[],
): HandoffItemView {
  const open = isVisible(access, categoryOfHandoffItem[item.kind]);
  const { settled, chased, dueAt } = item;
  return {
    ...{ id: item.id, kind: item.kind, side: item.side, ownerRole: item.ownerRole, blocks: item.blocks },
    ...{ owner: person(item.ownerId), dueAt: dueAt.toISOString(), status: item.status },
    overdue: isPending(item) && dueAt <= tx.now,
    settled: settled && {
      by: person(settled.by),
      at: settled.at.toISOString(),
      reason: open ? settled.reason : null,
    },
    evidence: open ? item.evidence : null,
    about: open ? item.about : null,
    chased: chased && { by: person(chased.by), at: chased.at.toISOString() },
    messages: messages.map(
      ({ id, at, by, words }): HandoffMessage => ({
        ...{ id, at: at.toISOString(), by: person(by) },
        words: open ? tx.decrypt('handoff_message.words', id, words) : null,
      }),
    ),
  };
}

const followUpView = (
  { id, kind, ownerRole, ownerId, clocks, status, held, tries, note }: FollowUp,
  notes: <T>(words: T) => T | null,
  person: (id: string) => Person,
): FollowUpView => ({
  ...{ id, kind, ownerRole, owner: person(ownerId), status, tries, note: notes(note) },
  clocks: clocks.map(({ clock, dueAt, missedAt }) => ({
    ...{ clock, dueAt: dueAt.toISOString() },
    kept: held ? held.at <= dueAt : missedAt ? false : null,
  })),
  held: held && { at: held.at.toISOString(), by: person(held.by), channel: held.channel },
});
