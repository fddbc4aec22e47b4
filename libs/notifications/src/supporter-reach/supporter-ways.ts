import { type ContactPointView, routes, type SupporterReach } from '#contracts';
import { type Actor, DomainError, type Transaction } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { type Owner, toContactPointView } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { Ways } from '../contact-points/ways.js';
import { OfferedChannels } from '../my-reach/staff-reach.js';
import { Preferences } from '../preferences/preferences.repository.js';

/** @throws DomainError ACCESS.NOT_ALLOWED when somebody else than a supporter acts */
function meAs(actor: Actor): Owner {
  if (actor.kind !== 'supporter') throw new DomainError('ACCESS.NOT_ALLOWED');
  return { kind: 'supporter', id: actor.supporterId, patientId: actor.patientId };
}

const areToldOf = async (preferences: Preferences, tx: Transaction, patientId: string): Promise<boolean> =>
  (await preferences.of(tx, 'patient', patientId)).preferences?.tellSupporters ?? false;

@UseCase(routes.readSupporterReach)
export class ReadSupporterReach {
  constructor(
    private readonly offered: OfferedChannels,
    private readonly points: ContactPoints,
    private readonly preferences: Preferences,
  ) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.readSupporterReach>): Promise<SupporterReach> {
    const [channels, points, allowed] = await Promise.all([
      this.offered.of(tx),
      this.points.of(tx, meAs(tx.actor)),
      areToldOf(this.preferences, tx, patientId),
    ]);
    return { channels, contactPoints: points.map(toContactPointView), allowed };
  }
}

@UseCase(routes.addSupporterWay)
export class AddSupporterWay {
  constructor(
    private readonly ways: Ways,
    private readonly preferences: Preferences,
  ) {}

  async execute({ tx, patientId, body }: RequestOf<typeof routes.addSupporterWay>): Promise<ContactPointView> {
    if (!(await areToldOf(this.preferences, tx, patientId))) throw new DomainError('NOTIFICATION.NOT_ALLOWED');
    return this.ways.add(tx, meAs(tx.actor), body.channel, body.address);
  }
}

@UseCase(routes.verifySupporterWay)
export class VerifySupporterWay {
  constructor(private readonly ways: Ways) {}

  execute({ tx, params, body }: RequestOf<typeof routes.verifySupporterWay>): Promise<ContactPointView> {
    return this.ways.verify(tx, meAs(tx.actor), params.contactPointId, body.code);
  }
}

@UseCase(routes.removeSupporterWay)
export class RemoveSupporterWay {
  constructor(private readonly ways: Ways) {}

  execute({ tx, params }: RequestOf<typeof routes.removeSupporterWay>): Promise<void> {
    return this.ways.remove(tx, meAs(tx.actor), params.contactPointId);
  }
}
