import { Inject, Injectable } from '@nestjs/common';
import type { ContactPointView } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type Notify, ports } from '#ports';
import type { Given } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { CloseContactPoint } from './close-contact-point.js';
import { Codes, codeLasts, codesWithin, mostCodes, mostTries } from './codes.js';
import { about, type ContactPoint, type Owner, toContactPointView } from './contact-point.js';
import { ContactPoints } from './contact-points.repository.js';
import { CountTries } from './count-tries.js';
import { Reachability } from './reachability.js';

const mostWays = 10;
/** Added within an hour, whatever became of them: a page that sends codes to any number would be a weapon. */
const mostAdded = 10;
const hour = 3_600_000;

/** What people do with the ways by which they are reached, whoever they are. */
@Injectable()
export class Ways {
  constructor(
    private readonly points: ContactPoints,
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
    private readonly codes: Codes,
    private readonly tries: CountTries,
    private readonly reachability: Reachability,
    private readonly closing: CloseContactPoint,
    @Inject(ports.notify) private readonly notify: Notify,
  ) {}

  /** @throws DomainError CHANNEL.UNKNOWN, CHANNEL.UNAVAILABLE, CONTACT_POINT.NOT_VALID, CONTACT_POINT.TOO_MANY */
  async add(tx: Transaction, owner: Owner, key: string, given: Given): Promise<ContactPointView> {
    const channel = this.channels.get(key);
    const chosen = await this.settings.of(tx, key);
    if (!chosen) throw new DomainError('CHANNEL.UNAVAILABLE');
    const address = await channel.parse(given, chosen.settings);
    const known = address.fingerprint ? await this.points.withFingerprint(tx, address.fingerprint) : null;
    if (known && known.owner.id === owner.id) {
      this.points.renew(tx, known.id, address);
      if (!known.verifiedAt) await this.send(tx, owner, known, 'code');
      return toContactPointView(known);
    }
    // Whoever sits at the browser now is who is reached by it: nobody else any more.
    if (known) await this.closing.close(tx, known, 'taken-over');
    const [mine, added] = [
      await this.points.of(tx, owner),
      await this.points.addedSince(tx, owner, new Date(+tx.now - hour)),
    ];
    if (mine.filter(({ closed }) => !closed).length >= mostWays || added >= mostAdded)
      throw new DomainError('CONTACT_POINT.TOO_MANY');
    const id = tx.newId();
    this.points.add(tx, id, owner, key, address);
    const point = (await this.points.byId(tx, id))!;
    await this.send(tx, owner, point, 'code');
    return toContactPointView(point);
  }

  /** @throws DomainError CONTACT_POINT.NOT_FOUND, NOTIFICATION.TOO_MANY_CODES */
  async sendAgain(tx: Transaction, owner: Owner, id: string, what: 'code' | 'test'): Promise<void> {
    await this.send(tx, owner, await this.points.lock(tx, owner, id), what);
  }

  /** @throws DomainError CONTACT_POINT.NOT_FOUND, CONTACT_POINT.CODE_WRONG, CONTACT_POINT.CODE_EXPIRED */
  async verify(tx: Transaction, owner: Owner, id: string, code: string): Promise<ContactPointView> {
    const tries = await this.tries.take(tx, owner, id);
    const point = await this.points.lock(tx, owner, id);
    if (point.verifiedAt) return toContactPointView(point);
    if (!point.code || point.code.expiresAt <= tx.now || tries > mostTries)
      throw new DomainError('CONTACT_POINT.CODE_EXPIRED');
    if (!this.codes.fits(code, id, point.code.expiresAt))
      throw new DomainError('CONTACT_POINT.CODE_WRONG', undefined, [
        { field: '/code', message: 'Look at it once more.' },
      ]);
    this.points.verified(tx, id);
    tx.append({ type: 'contact-point.verified', data: about(point) });
    await this.reachability.gained(tx, point);
    return toContactPointView({ ...point, verifiedAt: tx.now });
  }

  async remove(tx: Transaction, owner: Owner, id: string): Promise<void> {
    await this.closing.close(tx, await this.points.lock(tx, owner, id), 'removed');
  }

  private async send(tx: Transaction, { patientId }: Owner, point: ContactPoint, kind: 'code' | 'test'): Promise<void> {
    const counts = point.codesSince !== null && +tx.now - +point.codesSince < codesWithin;
    const sent = counts ? { sent: point.codesSent + 1, since: point.codesSince! } : { sent: 1, since: tx.now };
    if (sent.sent > mostCodes) {
      const seconds = Math.ceil((+sent.since + codesWithin - +tx.now) / 1_000);
      throw new DomainError('NOTIFICATION.TOO_MANY_CODES', undefined, undefined, seconds);
    }
    if (kind === 'code') this.points.codeSent(tx, point.id, new Date(+tx.now + codeLasts), sent);
    else this.points.testSent(tx, point.id, sent);
    const key = `${kind}:${point.id}:${sent.since.toISOString()}:${sent.sent}`;
    const data = { contactPointId: point.id };
    await this.notify.tell(tx, [{ kind, data, recipientId: point.owner.id, rank: 3, key, patientId }]);
  }
}
