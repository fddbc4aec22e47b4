import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AlertView } from '#contracts';
import { staffIdOf } from '#platform';
import { acknowledge } from '../alert.aggregate.js';
import { ChangeAlert } from '../change-alert.js';
import { AcknowledgeAlert } from './acknowledge-alert.command.js';

@CommandHandler(AcknowledgeAlert)
export class AcknowledgeAlertHandler implements ICommandHandler<AcknowledgeAlert, AlertView> {
  constructor(private readonly change: ChangeAlert) {}

  execute({ scope, alertId, version }: AcknowledgeAlert): Promise<AlertView> {
    const staffId = staffIdOf(scope.actor);
    return this.change.run(scope, { alertId, version }, (alert, circumstances) =>
      acknowledge(alert, staffId, circumstances),
    );
  }
}
