import { Inject, Injectable } from '@nestjs/common';
import { messageKinds, type RecipientKind } from '#contracts';
import type { Transaction } from '#kernel';
import { type NewNotification, type Notify, ports, type Recipients } from '#ports';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { Lanes } from '../lanes/lanes.js';
import { WishesOf } from '../preferences/wishes.js';
import { Outgoing, type PlannedNotification } from './outgoing.repository.js';
import { planWays, type Wishes } from './plan.js';

/** When what is held for somebody is to be told: a deadline per person. */
export const heldDeadline = 'notification.held-over';

@Injectable()
export class TellPeople implements Notify {
  constructor(
    private readonly wishes: WishesOf,
    private readonly points: ContactPoints,
    private readonly outgoing: Outgoing,
    private readonly lanes: Lanes,
    @Inject(ports.recipients) private readonly recipients: Recipients,
  ) {}

  async tell(tx: Transaction, messages: readonly NewNotification[]): Promise<void> {
    const planned = [
      ...(await this.toStaff(
        tx,
        messages.filter((message) => isTo(message, 'staff')),
      )),
      ...(await this.toOthers(
        tx,
        messages.filter((message) => !isTo(message, 'staff')),
      )),
    ];
    await this.outgoing.add(tx, planned);
    for (const { message, attempts } of planned) {
      const held = attempts.find(({ state }) => state === 'held');
      if (held) this.tellLater(tx, message.recipientId, held.dueAt!);
    }
    const channels = new Set(planned.flatMap(({ attempts }) => attempts.map(({ way }) => way?.channel)));
    tx.afterCommit(() => this.lanes.wake(channels));
  }

  /** Whoever stands for them, as of now. */
  private async toStaff(tx: Transaction, messages: readonly NewNotification[]): Promise<PlannedNotification[]> {
    if (!messages.length) return [];
    const standing = await this.recipients.standingFor(tx, [
      ...new Set(messages.map(({ recipientId }) => recipientId)),
    ]);
    const told = messages.flatMap((message) =>
      (standing.get(message.recipientId) ?? []).map((staffId): NewNotification => {
        const key = staffId === message.recipientId ? message.key : `${message.key} for ${staffId}`;
        return { ...message, recipientId: staffId, key };
      }),
    );
    const wishesOf = await this.wishes.staffs(tx, [...new Set(told.map(({ recipientId }) => recipientId))]);
    return told.map((message) => planned(tx, message, 'staff', wishesOf(message.recipientId, message.rank)));
  }

  private async toOthers(tx: Transaction, messages: readonly NewNotification[]): Promise<PlannedNotification[]> {
    const all: PlannedNotification[] = [];
    for (const message of messages) all.push(await this.toOther(tx, message));
    // Patients and supporters are told of nothing unless they asked to be: that they did not is no news to anybody.
    return all.filter(({ attempts }) => attempts.some(({ way }) => way));
  }

  private async toOther(tx: Transaction, message: NewNotification): Promise<PlannedNotification> {
    const { kind, data, recipientId, patientId } = message;
    if ('contactPointId' in data) return this.byThatWay(tx, message, data.contactPointId);
    const to = messageKinds[kind].to;
    const wishes =
      to === 'patient'
        ? await this.wishes.patient(tx, recipientId)
        : await this.wishes.supporter(tx, patientId!, recipientId);
    return planned(tx, message, to, wishes);
  }

  /** A code and a test come by the way that they are about, whether it works or not. */
  private async byThatWay(tx: Transaction, message: NewNotification, id: string): Promise<PlannedNotification> {
    const point = await this.points.byId(tx, id);
    if (!point || point.closed) throw new Error('A code goes to a way that is open.');
    const ways = [{ contactPointId: id, channel: point.channel }];
    const wishes = { ways, choseNone: false, quietHours: null, timeZone: 'UTC', digestAt: null };
    return planned(tx, message, point.owner.kind, wishes);
  }

  private tellLater(tx: Transaction, recipientId: string, dueAt: Date): void {
    tx.schedule({ kind: heldDeadline, subjectId: recipientId, serialiseBy: recipientId, dueAt });
  }
}

const isTo = ({ kind, data }: NewNotification, to: string): boolean =>
  messageKinds[kind].to === to && !('contactPointId' in data);

const planned = (
  tx: Transaction,
  message: NewNotification,
  to: RecipientKind,
  wishes: Wishes,
): PlannedNotification => ({
  message,
  to,
  attempts: planWays(message.kind, message.rank, wishes, tx.now),
});
