import { Inject } from '@nestjs/common';
import { type ContactPointView, routes } from '#contracts';
import { DomainError, staffIdOf, UnitOfWork, type WorkScope } from '#kernel';
import { ports, type Recipients } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type Owner, works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { Ways } from '../contact-points/ways.js';

const meAs = ({ actor }: WorkScope): Owner => ({ kind: 'staff', id: staffIdOf(actor) });

@UseCase(routes.addMyContactPoint)
export class AddMyContactPoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ways: Ways,
  ) {}

  execute({ scope, body }: RequestOf<typeof routes.addMyContactPoint>): Promise<ContactPointView> {
    return this.work.run(scope, (tx) => this.ways.add(tx, meAs(scope), body.channel, body.address));
  }
}

@UseCase(routes.sendMyCode)
export class SendMyCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ways: Ways,
  ) {}

  execute({ scope, params }: RequestOf<typeof routes.sendMyCode>): Promise<void> {
    return this.work.run(scope, (tx) => this.ways.sendAgain(tx, meAs(scope), params.contactPointId, 'code'));
  }
}

@UseCase(routes.testMyContactPoint)
export class TestMyContactPoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ways: Ways,
  ) {}

  execute({ scope, params }: RequestOf<typeof routes.testMyContactPoint>): Promise<void> {
    return this.work.run(scope, (tx) => this.ways.sendAgain(tx, meAs(scope), params.contactPointId, 'test'));
  }
}

@UseCase(routes.verifyMyContactPoint)
export class VerifyMyContactPoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ways: Ways,
  ) {}

  execute({ scope, params, body }: RequestOf<typeof routes.verifyMyContactPoint>): Promise<ContactPointView> {
    return this.work.run(scope, (tx) => this.ways.verify(tx, meAs(scope), params.contactPointId, body.code));
  }
}

@UseCase(routes.removeMyContactPoint)
export class RemoveMyContactPoint {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ways: Ways,
    private readonly points: ContactPoints,
    @Inject(ports.recipients) private readonly recipients: Recipients,
  ) {}

  execute({ scope, params }: RequestOf<typeof routes.removeMyContactPoint>): Promise<void> {
    const me = meAs(scope);
    return this.work.run(scope, async (tx) => {
      const point = await this.points.lock(tx, me, params.contactPointId);
      const others = (await this.points.of(tx, me)).filter((other) => other.id !== point.id && works(other));
      if (works(point) && !others.length && (await this.recipients.onCall(tx, [me.id])).has(me.id))
        throw new DomainError('NOTIFICATION.URGENT_NEEDS_A_WAY');
      await this.ways.remove(tx, me, point.id);
    });
  }
}
