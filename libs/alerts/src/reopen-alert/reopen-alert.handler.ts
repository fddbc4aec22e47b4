import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AlertView } from '#contracts';
import { reopen } from '../alert.aggregate.js';
import { ChangeAlert } from '../change-alert.js';
import { ReopenAlert } from './reopen-alert.command.js';

@CommandHandler(ReopenAlert)
export class ReopenAlertHandler implements ICommandHandler<ReopenAlert, AlertView> {
  constructor(private readonly change: ChangeAlert) {}

  execute({ scope, alertId, version }: ReopenAlert): Promise<AlertView> {
    return this.change.run(scope, { alertId, version }, (alert, circumstances) =>
      reopen(alert, 'given-back', circumstances),
    );
  }
}
