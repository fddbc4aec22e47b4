import { Controller, Inject } from '@nestjs/common';
import { type RouteAnswer, type RouteInput, routes } from '#contracts';
import {
  CONFIGURATION,
  type Configuration,
  Input,
  Route,
  Scope,
  UnitOfWork,
  verifyAuditPart,
  type WorkScope,
} from '#platform';

type Verify = typeof routes.verifyAudit;

@Controller()
export class VerifyAuditController {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Route(routes.verifyAudit)
  verify(@Scope() scope: WorkScope, @Input() { body }: RouteInput<Verify>): Promise<RouteAnswer<Verify>> {
    return this.work.run(scope, (tx) => verifyAuditPart(tx, this.configuration.auditKeys, body.after));
  }
}
