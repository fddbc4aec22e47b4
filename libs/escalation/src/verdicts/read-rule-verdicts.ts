import { Inject } from '@nestjs/common';
import { isVisible } from '#access';
import { factCalled, type RouteAnswer, routes } from '#contracts';
import { type AlertFigures, type CareTeamDirectory, type ProtocolDirectory, ports } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { RuleRepository } from '../rule.repository.js';
import { FactsThen } from './facts-then.js';
import { reachesMe } from './reaches-me.js';
import { RulesThen } from './rules-then.js';
import { raisedWithin, verdictOf, verdictOfBuiltIn } from './verdict-of.js';

type Answer = RouteAnswer<typeof routes.readRuleVerdicts>;

@UseCase(routes.readRuleVerdicts)
export class ReadRuleVerdicts {
  constructor(
    private readonly rules: RuleRepository,
    private readonly rulesThen: RulesThen,
    private readonly factsThen: FactsThen,
    @Inject(ports.alertFigures) private readonly alerts: AlertFigures,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.protocolDirectory) private readonly protocols: ProtocolDirectory,
  ) {}

  async execute({ tx, patientId, access, query }: RequestOf<typeof routes.readRuleVerdicts>): Promise<Answer> {
    // What is to come nobody can judge yet; an event is looked for in all that happened.
    const asked = query.at && !query.eventId ? Date.parse(query.at) : +tx.now;
    const until = new Date(Math.min(asked, +tx.now));
    const { facts, looked } = await this.factsThen.at(tx, patientId, until, query.eventId ?? null);
    const at = looked?.at ?? until;
    const [then, now, leftOut, alerts, team] = await Promise.all([
      this.rulesThen.at(tx, at),
      this.rules.all(tx),
      this.protocols.rulesLeftOut(tx, at),
      this.alerts.standing(tx, patientId, looked?.began ?? at, new Date(+at + (looked ? raisedWithin : 0))),
      this.teams.teamOf(tx, patientId),
    ]);
    const { actor } = tx;
    const mine = (team?.holders ?? []).filter((holder) => actor.kind === 'staff' && holder.staffId === actor.staffId);
    const isOpen = (name: Parameters<typeof factCalled>[0]): boolean => isVisible(access, factCalled(name).category);
    const moment = { at, facts, looked, isOpen, leftOut, alerts };
    return {
      at: at.toISOString(),
      event: looked && { id: looked.event.id, type: looked.event.type, at: looked.at.toISOString() },
      rules: [...then.map((rule) => verdictOf(rule, moment)), ...verdictOfBuiltIn(moment)],
      reachesMe: reachesMe(now, [...new Set(mine.map(({ role }) => role))]),
      withheld: [...access.withheld],
    };
  }
}
