import { type AlertView, routes } from '#contracts';
import { staffIdOf } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { acknowledge } from './alert.aggregate.js';
import { ChangeAlert } from './change-alert.js';

@UseCase(routes.acknowledgeAlert)
export class AcknowledgeAlert {
  constructor(private readonly change: ChangeAlert) {}

  execute({ tx, version, params: { alertId } }: RequestOf<typeof routes.acknowledgeAlert>): Promise<AlertView> {
    const staffId = staffIdOf(tx.actor);
    return this.change.run(tx, { alertId, version }, (alert, circumstances) =>
      acknowledge(alert, staffId, circumstances),
    );
  }
}
