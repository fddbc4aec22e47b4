import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AlertView } from '#contracts';
import { staffIdOf } from '#platform';
import { resolve } from '../alert.aggregate.js';
import { ChangeAlert } from '../change-alert.js';
import { ResolveAlert } from './resolve-alert.command.js';

@CommandHandler(ResolveAlert)
export class ResolveAlertHandler implements ICommandHandler<ResolveAlert, AlertView> {
  constructor(private readonly change: ChangeAlert) {}

  execute({ scope, alertId, version, closing }: ResolveAlert): Promise<AlertView> {
    const staffId = staffIdOf(scope.actor);
    return this.change.run(scope, { alertId, version }, (alert, circumstances) =>
      resolve(alert, staffId, closing, circumstances),
    );
  }
}
