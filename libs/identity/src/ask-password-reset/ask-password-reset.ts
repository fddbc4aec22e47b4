import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '#contracts';
import { Database, UnitOfWork } from '#kernel';
import { type RequestOf, UseCase } from '#use-cases';
import { ResetLimits } from './reset-limits.js';

/** Longer than writing an event takes: the answer for an address that nobody has comes no sooner. */
const answersAfter = 300;

@UseCase(routes.askPasswordReset)
export class AskPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly limits: ResetLimits,
  ) {}

  async execute({ body, client }: RequestOf<typeof routes.askPasswordReset>): Promise<void> {
    await Promise.all([this.note(body.email, client.address), pause(answersAfter)]);
  }

  private async note(email: string, address: string): Promise<void> {
    if (!(await this.limits.take(email, address))) return;
    const [staff] = await this.database.query<{ id: string; organisation_id: string }>(
      'select * from staff_of_email($1)',
      [email],
    );
    if (!staff) return;
    const actor = { kind: 'system', organisationId: staff.organisation_id } as const;
    await this.work.run({ actor }, async (tx) => {
      tx.append({ type: 'staff.password-reset-asked', data: { subjectId: staff.id } });
    });
  }
}
