import { Injectable } from '@nestjs/common';
import { type Facts, type LevelOfCare, levelsOfCare, type RiskTier } from '#contracts';
import { Contributes, type Transaction } from '#kernel';
import { type AskedFacts, type FactFold, type FactSource, type FoldedFacts, factSources, type Happening } from '#ports';

const day = 86_400_000;
const owned = ['people.riskTier', 'people.levelOfCare', 'people.daysSinceStepDown'] as const;

/** Where a patient stands in their care. */
class Standing implements FoldedFacts {
  constructor(
    private riskTier: RiskTier | null = null,
    private levelOfCare: LevelOfCare | null = null,
    private steppedDownAt: number | null = null,
  ) {}

  take(happening: Happening): void {
    switch (happening.type) {
      case 'patient.registered':
        this.riskTier = happening.data.riskTier;
        this.levelOfCare = happening.data.levelOfCare;
        break;
      case 'patient.risk-tier-changed':
        this.riskTier = happening.data.to;
        break;
      case 'patient.level-of-care-changed':
        this.levelOfCare = happening.data.to;
        if (levelsOfCare.indexOf(happening.data.to) < levelsOfCare.indexOf(happening.data.from)) {
          this.steppedDownAt = happening.at;
        }
        break;
      case 'level-of-care.corrected':
        if (happening.data.current) this.levelOfCare = happening.data.to;
        break;
    }
  }

  facts(_names: unknown, at: number): Partial<Facts> {
    return {
      'people.riskTier': this.riskTier,
      'people.levelOfCare': this.levelOfCare,
      'people.daysSinceStepDown': this.steppedDownAt === null ? null : Math.max(0, at - this.steppedDownAt) / day,
    };
  }
}

export const peopleFold: FactFold = {
  owns: owned,
  on: ['patient.registered', 'patient.risk-tier-changed', 'patient.level-of-care-changed', 'level-of-care.corrected'],
  begin: () => new Standing(),
};

/** What rules may ask about where a patient stands, as it is kept in their row. */
@Injectable()
@Contributes(factSources)
export class PeopleFacts implements FactSource {
  readonly owns = owned;
  readonly fold = peopleFold;

  async facts(tx: Transaction, { names, patientId, at }: AskedFacts): Promise<Partial<Facts>> {
    if (!owned.some((name) => names.has(name))) return {};
    const row = await tx.one<{ riskTier: RiskTier; levelOfCare: LevelOfCare; steppedDownAt: Date | null }>(
      `select risk_tier as "riskTier", level_of_care as "levelOfCare", stepped_down_at as "steppedDownAt"
         from patient where id = $1`,
      [patientId],
    );
    if (!row) return {};
    return new Standing(row.riskTier, row.levelOfCare, row.steppedDownAt && +row.steppedDownAt).facts(names, +at);
  }
}
