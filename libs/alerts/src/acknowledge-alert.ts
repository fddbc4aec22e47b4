import { type AlertView, routes } from '#contracts';
import { staffIdOf } from '#platform';
import { type RequestOf, UseCase } from '#use-cases';
import { acknowledge } from './alert.aggregate.js';
import { ChangeAlert } from './change-alert.js';

@UseCase(routes.acknowledgeAlert)
export class AcknowledgeAlert {
  constructor(private readonly change: ChangeAlert) {}

  execute({ scope, version, params: { alertId } }: RequestOf<typeof routes.acknowledgeAlert>): Promise<AlertView> {
    const staffId = staffIdOf(scope.actor);
    return this.change.run(scope, { alertId, version }, (alert, circumstances) =>
      acknowledge(alert, staffId, circumstances),
    );
  }
}
