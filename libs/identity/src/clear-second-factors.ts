import { routes } from '#contracts';
import { UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { Factors } from './factors/my-factors.js';
import { StaffSessions } from './sessions/staff-sessions.js';
import { staffMember } from './staff-member.js';

@UseCase(routes.clearSecondFactors)
export class ClearSecondFactors {
  constructor(
    private readonly work: UnitOfWork,
    private readonly factors: Factors,
    private readonly sessions: StaffSessions,
  ) {}

  async execute({ params: { staffId }, scope }: RequestOf<typeof routes.clearSecondFactors>): Promise<void> {
    const { signInId, organisationId } = await this.work.run(scope, (tx) => staffMember(tx, staffId));
    await this.factors.clear(signInId);
    await this.sessions.endAll(signInId, { organisationId, staffId });
  }
}
