import { Inject, Injectable } from '@nestjs/common';
import type { HandoffAppointment, MyTransition } from '#contracts';
import type { Transaction } from '#kernel';
import { type CareTeamDirectory, ports, type StaffDirectory } from '#ports';
import { isPending, type Transition } from '../transition.js';
import { numbersFor, whomToCall } from './whom-to-call.js';

/** A move in the words of whoever moves: who, when, what next, whom to call in between. */
@Injectable()
export class MyTransitionView {
  constructor(
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async of(tx: Transaction, transition: Transition): Promise<MyTransition> {
    const { sendingTeamId, receivingTeamId, coordinatorId, receiverId, movedAt, followUps } = transition;
    const staffIds = [
      ...new Set([coordinatorId, ...(receiverId ? [receiverId] : []), ...followUps.map(({ ownerId }) => ownerId)]),
    ];
    const [teams, people, phones] = await Promise.all([
      this.teams.byIds(tx, [...new Set([sendingTeamId, receivingTeamId])]),
      this.staff.people(tx, staffIds),
      this.staff.phones(tx, staffIds),
    ]);
    const name = (id: string | null): string | null => (id && people.get(id)?.name) || null;
    const team = (id: string): string => teams.get(id)?.name ?? '';
    return {
      ...{ id: transition.id, state: transition.state, from: transition.from, to: transition.to },
      ...{ plannedFor: transition.plannedFor.toISOString(), movedAt: movedAt?.toISOString() ?? null },
      responsible: movedAt
        ? { team: team(receivingTeamId), person: name(receiverId) }
        : { team: team(sendingTeamId), person: name(coordinatorId) },
      receiving: { team: team(receivingTeamId), person: name(receiverId) },
      callMeanwhile: whomToCall(transition).flatMap((id) => {
        const who = name(id);
        return who ? [{ name: who, phones: numbersFor(phones.get(id)) }] : [];
      }),
      appointments: appointmentsOf(transition),
      coming: followUps.filter(isPending).map(({ kind, clocks, ownerId }) => ({
        kind,
        // The patient is told the last moment by which somebody gets in touch: two clocks are the team's affair.
        dueAt: new Date(Math.max(...clocks.map(({ dueAt }) => +dueAt))).toISOString(),
        with: name(ownerId) ?? '',
      })),
      worries: worriesOf(transition),
    };
  }
}

function appointmentsOf({ items }: Transition): HandoffAppointment[] {
  return items.flatMap(({ status, evidence }) =>
    status === 'done' && evidence?.kind === 'first-appointments' ? evidence.appointments : [],
  );
}

function worriesOf({ items, proposedAt }: Transition): MyTransition['worries'] {
  return items
    .filter(({ kind }) => kind === 'patients-worry')
    .map(({ id, about, status, evidence, settled }) => ({
      ...{ id, at: saidAt(id, proposedAt), words: about ?? '' },
      answer: status === 'done' && evidence?.kind === 'patients-worry' ? evidence.answer : null,
      answeredAt: status === 'done' ? (settled?.at.toISOString() ?? null) : null,
    }));
}

/** A UUIDv7 begins with its moment. */
const saidAt = (id: string, otherwise: Date): string => {
  const at = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  return Number.isFinite(at) ? new Date(at).toISOString() : otherwise.toISOString();
};
