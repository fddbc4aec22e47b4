import { Inject, Injectable } from '@nestjs/common';
import type { ProtocolPack } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import type { Protocol } from './protocols.js';

/** Packs as they are shown: with the names of those who changed them. */
@Injectable()
export class ProtocolViews {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async of(tx: Transaction, protocols: readonly Protocol[]): Promise<ProtocolPack[]> {
    const ids = new Set(protocols.flatMap(({ changed }) => (changed ? [changed.staffId] : [])));
    const people = await this.staff.people(tx, [...ids]);
    return protocols.map(({ level, version, content, changed }) => ({
      ...{ level, version, content },
      changed: changed && {
        by: people.get(changed.staffId) ?? { id: changed.staffId, name: '' },
        at: changed.at.toISOString(),
        why: changed.why,
      },
    }));
  }
}
