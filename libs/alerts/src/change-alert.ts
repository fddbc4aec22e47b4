import { Injectable } from '@nestjs/common';
import { authoriseAlert } from '#access';
import type { AlertView } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { AlertRefusal } from './alert.aggregate.js';
import type { Alert } from './alert.js';
import { AlertRepository } from './alert.repository.js';
import { AlertViews } from './alert-views.js';
import type { Circumstances, Decision } from './chain.js';
import { CircumstancesNow } from './circumstances-now.js';

/** What acknowledging, giving back and resolving have in common: load, check the version, decide, save. */
@Injectable()
export class ChangeAlert {
  constructor(
    private readonly alerts: AlertRepository,
    private readonly circumstances: CircumstancesNow,
    private readonly views: AlertViews,
  ) {}

  /**
   * @throws DomainError ALERT.NOT_FOUND; REQUEST.STALE when it is not at `version` any more (what the state refuses
   * is said first: "already acknowledged" helps more than "stale")
   */
  async run(
    tx: Transaction,
    { alertId, version }: { alertId: string; version: number },
    decide: (alert: Alert, circumstances: Circumstances) => Decision,
  ): Promise<AlertView> {
    await authoriseAlert(tx, alertId);
    const alert = await this.alerts.load(tx, alertId);
    tx.audit.concerns(alert.patientId);
    const circumstances = await this.circumstances.of(tx, alert.patientId);
    const decision = orRefuse(() => decide(alert, circumstances));
    if (alert.version !== version) throw new DomainError('REQUEST.STALE');
    this.alerts.save(tx, alert, decision);
    return this.viewOf(tx, decision.alert);
  }

  private async viewOf(tx: Transaction, alert: Alert): Promise<AlertView> {
    const [view] = await this.views.of(tx, [alert]);
    return view!;
  }
}

function orRefuse(decide: () => Decision): Decision {
  try {
    return decide();
  } catch (error) {
    throw error instanceof AlertRefusal ? new DomainError(error.code) : error;
  }
}
