import { Injectable } from '@nestjs/common';
import type { DomainEvent, Facts } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactFold, type FactSource, factSources, type Happening } from '#ports';

const owned = ['consent.supporterConcern'] as const;

const concernIn = (event: Pick<DomainEvent | Happening, 'type' | 'data'> | null): Partial<Facts> => {
  const told = event?.type === 'supporter.raised-concern' ? (event.data as { danger: boolean }) : null;
  return { 'consent.supporterConcern': told && (told.danger ? 'danger' : 'worry') };
};

/** Only the event that is looked at says it, so there is nothing to fold. */
export const concernFold: FactFold = {
  owns: owned,
  on: [],
  begin: () => ({ take: () => {}, facts: (_names, _at, event) => concernIn(event) }),
};

/** What a supporter just told the team. */
@Injectable()
@Contributes(factSources)
export class ConcernFacts implements FactSource {
  readonly owns = owned;
  readonly fold = concernFold;

  async facts(_tx: Transaction, { names, event }: AskedFacts): Promise<Partial<Facts>> {
    return names.has('consent.supporterConcern') ? concernIn(event) : {};
  }
}
