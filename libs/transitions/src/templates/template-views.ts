import { Inject, Injectable } from '@nestjs/common';
import type { TransitionTemplate } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import type { Template } from './templates.repository.js';

/** Templates as they are shown: with the names of those who changed them. */
@Injectable()
export class TemplateViews {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async of(tx: Transaction, templates: readonly Template[]): Promise<TransitionTemplate[]> {
    const ids = new Set(templates.flatMap(({ changed }) => (changed ? [changed.staffId] : [])));
    const people = await this.staff.people(tx, [...ids]);
    return templates.map(({ changed, ...template }) => ({
      ...template,
      changed: changed && {
        by: people.get(changed.staffId) ?? { id: changed.staffId, name: '' },
        at: changed.at.toISOString(),
        why: changed.why,
      },
    }));
  }
}
