import { Inject } from '@nestjs/common';
import { routes, type StaffPreferences, type StaffReach } from '#contracts';
import { DomainError, staffIdOf, type Transaction, UnitOfWork } from '#kernel';
import { ports, type Recipients } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { moveHeld } from '../outgoing/move-held.js';
import { Preferences } from '../preferences/preferences.repository.js';
import { StaffReachView } from './staff-reach.js';

@UseCase(routes.readMyReach)
export class ReadMyReach {
  constructor(
    private readonly work: UnitOfWork,
    private readonly view: StaffReachView,
  ) {}

  execute({ scope }: RequestOf<typeof routes.readMyReach>): Promise<StaffReach> {
    return this.work.run(scope, (tx) => this.view.of(tx, staffIdOf(scope.actor)));
  }
}

@UseCase(routes.saveMyPreferences)
export class SaveMyPreferences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly view: StaffReachView,
    private readonly preferences: Preferences,
    private readonly points: ContactPoints,
    @Inject(ports.recipients) private readonly recipients: Recipients,
  ) {}

  execute({ scope, body, version }: RequestOf<typeof routes.saveMyPreferences>): Promise<StaffReach> {
    const staffId = staffIdOf(scope.actor);
    return this.work.run(scope, async (tx) => {
      await this.assertFits(tx, staffId, body);
      await this.preferences.save(tx, { kind: 'staff', id: staffId }, version, body);
      await moveHeld(tx, staffId, body);
      return this.view.of(tx, staffId);
    });
  }

  /** @throws DomainError CONTACT_POINT.NOT_FOUND, NOTIFICATION.URGENT_NEEDS_A_WAY, with the field */
  private async assertFits(tx: Transaction, staffId: string, { bySeverity }: StaffPreferences): Promise<void> {
    const [points, onCall] = await Promise.all([
      this.points.of(tx, { id: staffId }),
      this.recipients.onCall(tx, [staffId]),
    ]);
    const working = points.filter(works).map(({ id }) => id);
    for (const [severity, ids] of Object.entries(bySeverity)) {
      const field = `/bySeverity/${severity}`;
      if (ids.some((id) => !points.some((point) => point.id === id && !point.closed)))
        throw new DomainError('CONTACT_POINT.NOT_FOUND', undefined, [{ field, message: 'One of these is not there.' }]);
      const isUrgent = severity === 'S3' || severity === 'S4';
      if (isUrgent && onCall.has(staffId) && !ids.some((id) => working.includes(id)))
        throw new DomainError('NOTIFICATION.URGENT_NEEDS_A_WAY', undefined, [
          { field, message: 'Choose at least one way that is verified.' },
        ]);
    }
  }
}
