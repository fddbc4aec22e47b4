import { type AlertView, routes } from '#contracts';
import { staffIdOf } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { resolve } from './alert.aggregate.js';
import { ChangeAlert } from './change-alert.js';

@UseCase(routes.resolveAlert)
export class ResolveAlert {
  constructor(private readonly change: ChangeAlert) {}

  execute({
    tx,
    version,
    body: closing,
    params: { alertId },
  }: RequestOf<typeof routes.resolveAlert>): Promise<AlertView> {
    const staffId = staffIdOf(tx.actor);
    return this.change.run(tx, { alertId, version }, (alert, circumstances) =>
      resolve(alert, staffId, closing, circumstances),
    );
  }
}
