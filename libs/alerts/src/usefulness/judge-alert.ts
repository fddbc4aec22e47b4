import { authoriseAlert } from '#access';
import { type AlertUsefulness, routes } from '#contracts';
import { staffIdOf } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { AlertRepository } from '../alert.repository.js';
import { subjectOf } from '../chain.js';
import { UsefulnessMarks } from './usefulness-marks.js';

/** The alert itself stays as it is: what somebody thinks of it holds up nobody who acts on it. */
@UseCase(routes.judgeAlert)
export class JudgeAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly marks: UsefulnessMarks,
  ) {}

  async execute({
    tx,
    body: mark,
    params: { alertId },
  }: RequestOf<typeof routes.judgeAlert>): Promise<AlertUsefulness> {
    await authoriseAlert(tx, alertId);
    const staffId = staffIdOf(tx.actor);
    // Its lock keeps two presses of one button apart.
    const alert = await this.alerts.load(tx, alertId);
    tx.audit.concerns(alert.patientId);
    if (await this.marks.put(tx, alert, staffId, mark)) {
      const { id, version } = alert.rule;
      const { useful, reason } = mark;
      tx.append({
        type: 'alert.judged',
        data: { ...subjectOf(alert), staffId, rule: { id, version }, useful, reason },
      });
    }
    return this.marks.of(tx, alertId, staffId);
  }
}
