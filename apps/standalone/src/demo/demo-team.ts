import { type AlertView, routes, type UsefulnessMark } from '#contracts';
import type { WorkScope } from '#kernel';
import type { UseCases } from '#use-cases';
import { type Closing, demoStaff } from './cast/index.js';
import { demoOrganisation } from './demo-organisation.js';

/** The demo clinic's team at its inbox: whoever was told takes an alert on, and closes it. */
export class DemoTeam {
  /** @param staffIds by name */
  constructor(
    private readonly useCases: UseCases,
    private readonly staffIds: ReadonlyMap<string, string>,
  ) {}

  /** The last who was told of an alert takes it on. */
  async takeOn(sees: (alert: AlertView) => boolean): Promise<void> {
    for (const alert of await this.alerts('open')) {
      const staffId = alert.notified.at(-1)?.staffId;
      if (!staffId || !sees(alert)) continue;
      const asked = { scope: this.as(staffId), params: { alertId: alert.id }, version: alert.version };
      await this.useCases.run(routes.acknowledgeAlert, asked);
    }
  }

  /** Whoever took an alert on closes it, and says whether it was useful. */
  async close(closingOf: (alert: AlertView) => Closing): Promise<void> {
    for (const alert of await this.alerts('acknowledged')) {
      const scope = this.as(alert.acknowledged!.by.id);
      const asked = { scope, params: { alertId: alert.id }, version: alert.version, body: closingOf(alert) };
      await this.useCases.run(routes.resolveAlert, asked);
      const judged = { scope, params: { alertId: alert.id }, body: markOf(alert) };
      await this.useCases.run(routes.judgeAlert, judged);
    }
  }

  private async alerts(state: 'open' | 'acknowledged'): Promise<AlertView[]> {
    const scope = this.as(this.staffIds.get('Nora Quinn')!);
    return (await this.useCases.run(routes.listAlerts, { scope, query: { state, limit: 100 } })).alerts;
  }

  private as(staffId: string): WorkScope {
    const { roles } = demoStaff.find(({ name }) => this.staffIds.get(name) === staffId)!;
    return { actor: { kind: 'staff', organisationId: demoOrganisation, staffId, roles }, action: 'alert.act' };
  }
}

/** Two missed check-ins alone are often no news to whoever knows the patient. */
const markOf = ({ rule }: AlertView): UsefulnessMark =>
  rule.key === 'two-missed'
    ? { useful: false, reason: 'already-known', note: null }
    : { useful: true, reason: null, note: null };
