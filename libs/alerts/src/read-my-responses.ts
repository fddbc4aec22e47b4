import { Inject } from '@nestjs/common';
import { type MyResponse, type Person, type RouteAnswer, routes, rulesOfPatients } from '#contracts';
import { ports, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type Alert, namedIn } from './alert.js';
import { type AlertRow, toAlert } from './alert.row.js';

type Answer = RouteAnswer<typeof routes.readMyResponses>;

/** How long it is shown that something was seen to (default). */
const shownFor = 24 * 3_600_000;

@UseCase(routes.readMyResponses)
export class ReadMyResponses {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.readMyResponses>): Promise<Answer> {
    const rows = await tx.query<AlertRow>(
      `select * from alert where patient_id = $1 and rule->>'key' = any($2) and (state <> 'resolved' or resolved_at > $3)
        order by changed_at desc limit 20`,
      [patientId, rulesOfPatients, new Date(+tx.now - shownFor)],
    );
    const alerts = rows.map((row) => toAlert(tx, row));
    const people = await this.staff.people(tx, [...new Set(alerts.flatMap(namedIn))]);
    return { responses: alerts.map((alert) => toResponse(alert, people)) };
  }
}

function toResponse(alert: Alert, people: Map<string, Person>): MyResponse {
  const { acknowledged, resolved, nextStepAt } = alert;
  const name = (staffId: string): string => people.get(staffId)?.name ?? '';
  return {
    alertId: alert.id,
    rule: alert.rule.key,
    saidAt: alert.raisedAt.toISOString(),
    told: alert.notified.map(({ staffId, role }) => ({ name: name(staffId), role })),
    answerBy: (acknowledged?.resolveBy ?? nextStepAt)?.toISOString() ?? null,
    takenOn: acknowledged && { name: name(acknowledged.by), at: acknowledged.at.toISOString() },
    closedAt: resolved?.at.toISOString() ?? null,
  };
}
