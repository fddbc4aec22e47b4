import { Inject } from '@nestjs/common';
import { type EscalationRule, type RouteAnswer, type RuleLevel, routes } from '#contracts';
import { DomainError, type Transaction, UnitOfWork } from '#kernel';
import { type CareTeamDirectory, type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { whoWouldBeTold } from './who-would-be-told.js';

type Answer = RouteAnswer<typeof routes.sendTestAlert>;

/** The rule speaks as if it had matched, about the stand-in of a care team. Everything from there on is as it always is. */
@UseCase(routes.sendTestAlert)
export class SendTestAlert {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RuleRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ scope, params, body }: RequestOf<typeof routes.sendTestAlert>): Promise<Answer> {
    const { actor, correlationId } = scope;
    const patientId = await this.work.run({ actor, correlationId }, async (tx) => {
      await this.spoken(tx, params.ruleId, body.level);
      return this.patients.testPatientOf(tx, body.careTeamId);
    });
    return this.work.run({ ...scope, serialiseBy: patientId }, async (tx) => {
      const { rule, level } = await this.spoken(tx, params.ruleId, body.level);
      speak(tx, patientId, rule, level);
      return { patientId, steps: await this.steps(tx, patientId, level) };
    });
  }

  /** @throws DomainError where the rule is not there, or what is asked for tells nobody on the team */
  private async spoken(
    tx: Transaction,
    ruleId: string,
    index: number,
  ): Promise<{ rule: EscalationRule; level: RuleLevel }> {
    const rule = await this.rules.read(tx, ruleId);
    if (rule.retired) throw new DomainError('RULE.NOT_FOUND');
    const level = rule.levels[index];
    if (level?.outcome !== 'alert') throw new DomainError('RULE.NOBODY_TOLD');
    return { rule, level };
  }

  private async steps(tx: Transaction, patientId: string, { chain }: RuleLevel): Promise<Answer['steps']> {
    const [team, hours] = await Promise.all([this.teams.teamOf(tx, patientId), this.staff.businessHours(tx)]);
    const steps = whoWouldBeTold(chain, team?.holders ?? [], hours, tx.now);
    const people = await this.staff.people(tx, [...new Set(steps.flatMap(({ staffIds }) => staffIds))]);
    return steps.map(({ roles, at, staffIds }) => ({
      roles,
      at: at.toISOString(),
      people: staffIds.flatMap((id) => people.get(id) ?? []),
    }));
  }
}

function speak(tx: Transaction, patientId: string, { id, key, name, why, version }: EscalationRule, level: RuleLevel) {
  const { severity, outcome, chain, resolveWithin } = level;
  tx.append({
    type: 'rule.matched',
    data: {
      patientId,
      rule: { id, key, name, why, version },
      ...{ severity, outcome, chain, resolveWithin },
      facts: {},
      checkInIds: [],
      news: true,
    },
  });
}
