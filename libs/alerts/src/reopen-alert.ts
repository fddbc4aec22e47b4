import { type AlertView, routes } from '#contracts';
import { type RequestOf, UseCase } from '#use-cases';
import { reopen } from './alert.aggregate.js';
import { ChangeAlert } from './change-alert.js';

@UseCase(routes.reopenAlert)
export class ReopenAlert {
  constructor(private readonly change: ChangeAlert) {}

  execute({ tx, version, params: { alertId } }: RequestOf<typeof routes.reopenAlert>): Promise<AlertView> {
    return this.change.run(tx, { alertId, version }, (alert, circumstances) =>
      reopen(alert, 'given-back', circumstances),
    );
  }
}
