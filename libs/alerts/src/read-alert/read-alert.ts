import { Inject } from '@nestjs/common';
import { authoriseAlert, isVisible } from '#access';
import { type AlertDetail, routes } from '#contracts';
import { DomainError } from '#kernel';
import { ports, type RoleHolder, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import type { Alert } from '../alert.js';
import { type AlertRow, toAlert } from '../alert.row.js';
import { AlertViews } from '../alert-views.js';
import { CircumstancesNow } from '../circumstances-now.js';
import { AroundAlert } from './around-alert.js';
import { chainView } from './chain-view.js';

@UseCase(routes.readAlert)
export class ReadAlert {
  constructor(
    private readonly views: AlertViews,
    private readonly circumstances: CircumstancesNow,
    private readonly around: AroundAlert,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async execute({ tx, params: { alertId } }: RequestOf<typeof routes.readAlert>): Promise<AlertDetail> {
    const access = await authoriseAlert(tx, alertId);
    const row = await tx.one<AlertRow>('select * from alert where id = $1', [alertId]);
    if (!row) throw new DomainError('ALERT.NOT_FOUND');
    const alert = toAlert(tx, row);
    tx.audit.concerns(alert.patientId);
    const [views, circumstances, around] = await Promise.all([
      this.views.of(tx, [alert]),
      this.circumstances.of(tx, alert.patientId),
      this.around.look(tx, alert, access),
    ]);
    const people = await this.staff.people(tx, staffIn(alert, circumstances.holders));
    return {
      ...views[0]!,
      ...around,
      why: alert.rule.why,
      chain: chainView(alert, circumstances.holders, people),
      resolutionNote: (isVisible(access, 'notes') && alert.resolved?.note) || null,
      withheld: [...access.withheld],
    };
  }
}

const staffIn = ({ run }: Alert, holders: readonly RoleHolder[]): string[] => [
  ...new Set([...run.taken.flatMap(({ staffIds }) => staffIds), ...holders.map(({ staffId }) => staffId)]),
];
