import { Inject, Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess, redactWords } from '#access';
import { type AlertDetail, categoryOfItem } from '#contracts';
import type { Transaction } from '#kernel';
import { type CheckInHistory, type PatientDirectory, ports } from '#ports';
import type { Alert } from '../alert.js';
import { TraceReader } from './trace-reader.js';

const shownInTrend = 14;

type Around = Pick<AlertDetail, 'whatMatters' | 'ifIGoQuiet' | 'trace' | 'recentCheckIns'>;

/** What stands beside an alert: the patient's own words, how the last check-ins went, and every step so far. */
@Injectable()
export class AroundAlert {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
    private readonly traces: TraceReader,
  ) {}

  async look(tx: Transaction, { id, patientId }: Alert, access: PatientAccess): Promise<Around> {
    const [profile, recent, trace] = await Promise.all([
      this.patients.profile(tx, patientId),
      this.history.recent(tx, patientId, shownInTrend),
      this.traces.read(tx, id, access),
    ]);
    const felt = isVisible(access, categoryOfItem.mood);
    return {
      ...redactWords(profile, access),
      trace,
      // To whoever was only told: what the alert itself says. The record goes on without them.
      recentCheckIns: (access.by === 'told' ? [] : recent)
        .map(({ id: checkInId, opensAt, state, mood, strongestUrge }) => ({
          id: checkInId,
          opensAt: opensAt.toISOString(),
          state,
          mood: felt ? mood : null,
          strongestUrge: felt ? strongestUrge : null,
        }))
        .reverse(),
    };
  }
}
