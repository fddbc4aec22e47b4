import { Injectable } from '@nestjs/common';
import type { Facts } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactSource, factSources } from '#ports';

/** What a supporter just told the team. */
@Injectable()
@Contributes(factSources)
export class ConcernFacts implements FactSource {
  readonly owns = ['consent.supporterConcern'] as const;

  async facts(_tx: Transaction, { names, event }: AskedFacts): Promise<Partial<Facts>> {
    if (!names.has('consent.supporterConcern')) return {};
    if (event?.type !== 'supporter.raised-concern') return { 'consent.supporterConcern': null };
    return { 'consent.supporterConcern': event.data.danger ? 'danger' : 'worry' };
  }
}
