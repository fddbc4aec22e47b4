import { Injectable } from '@nestjs/common';
import type { Facts } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactSource, factSources } from '#ports';

/** What a supporter just told the team. */
@Injectable()
@Contributes(factSources)
export class ConcernFacts implements FactSource {
  readonly owns = ['supporterConcern'] as const;

  async facts(_tx: Transaction, { names, event }: AskedFacts): Promise<Partial<Facts>> {
    if (!names.has('supporterConcern')) return {};
    if (event?.type !== 'supporter.raised-concern') return { supporterConcern: null };
    return { supporterConcern: event.data.danger ? 'danger' : 'worry' };
  }
}
