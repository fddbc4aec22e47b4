import { Controller } from '@nestjs/common';
import { type RouteInput, routes } from '#contracts';
import { Input, Route, Scope, UnitOfWork, type WorkScope } from '#platform';
import { Factors } from '../factors/my-factors.js';
import { StaffSessions } from '../sessions/staff-sessions.js';
import { staffMember } from '../staff-member.js';

@Controller()
export class ClearSecondFactorsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: Factors,
    private readonly sessions: StaffSessions,
  ) {}

  @Route(routes.clearSecondFactors)
  async clear(
    @Scope() scope: WorkScope,
    @Input() { params: { staffId } }: RouteInput<typeof routes.clearSecondFactors>,
  ): Promise<void> {
    const { signInId, organisationId } = await this.work.run(scope, (tx) => staffMember(tx, staffId));
    await this.factors.clear(signInId);
    await this.sessions.endAll(signInId, { organisationId, staffId });
  }
}
