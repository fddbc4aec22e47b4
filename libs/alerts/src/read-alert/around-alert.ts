import { Inject, Injectable } from '@nestjs/common';
import { isVisible, type PatientAccess, redactWords } from '#access';
import { type AlertDetail, categoryOfItem } from '#contracts';
import type { Transaction } from '#kernel';
import { type CheckInHistory, type PatientDirectory, ports } from '#ports';
import type { Alert } from '../alert.js';
import { UsefulnessMarks } from '../usefulness/usefulness-marks.js';
import { TraceReader } from './trace-reader.js';

const shownInTrend = 14;

type Around = Pick<AlertDetail, 'whatMatters' | 'ifIGoQuiet' | 'trace' | 'recentCheckIns' | 'usefulness'>;

/** What stands beside an alert: the patient's own words, how the last check-ins went, every step so far, and what people thought of it. */
@Injectable()
export class AroundAlert {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.checkInHistory) private readonly history: CheckInHistory,
    private readonly traces: TraceReader,
    private readonly marks: UsefulnessMarks,
  ) {}

  async look(tx: Transaction, { id, patientId }: Alert, access: PatientAccess): Promise<Around> {
    const { actor } = tx;
    const [profile, recent, trace, usefulness] = await Promise.all([
      this.patients.profile(tx, patientId),
      this.history.recent(tx, patientId, shownInTrend),
      this.traces.read(tx, id, access),
      this.marks.of(tx, id, actor.kind === 'staff' ? actor.staffId : null),
    ]);
    const felt = isVisible(access, categoryOfItem.mood);
    return {
      ...redactWords(profile, access),
      trace,
      usefulness,
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
