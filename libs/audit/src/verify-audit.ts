import { Inject } from '@nestjs/common';
import { verifyAuditPart } from '#backbone';
import { type RouteAnswer, routes } from '#contracts';
import { CONFIGURATION, type Configuration, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';

type Verify = typeof routes.verifyAudit;

@UseCase(routes.verifyAudit)
export class VerifyAudit {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  execute({ scope, body }: RequestOf<Verify>): Promise<RouteAnswer<Verify>> {
    return this.work.run(scope, (tx) => verifyAuditPart(tx, this.configuration.auditKeys, body.after));
  }
}
