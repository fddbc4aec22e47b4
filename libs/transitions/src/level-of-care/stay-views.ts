import { Inject, Injectable } from '@nestjs/common';
import type { LevelOfCareStay } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type StaffDirectory } from '#ports';
import type { Stay } from './stay.js';

/** Stays as they are shown, newest first. */
@Injectable()
export class StayViews {
  constructor(@Inject(ports.staffDirectory) private readonly staff: StaffDirectory) {}

  async of(tx: Transaction, stays: readonly Stay[]): Promise<LevelOfCareStay[]> {
    const who = [...new Set(stays.flatMap(({ corrected }) => corrected?.by ?? []))];
    const people = who.length ? await this.staff.people(tx, who) : new Map();
    return stays
      .map(({ patientId: _, beganAt, endedAt, corrected, ...stay }) => ({
        ...stay,
        beganAt: beganAt.toISOString(),
        endedAt: endedAt?.toISOString() ?? null,
        corrected: corrected && {
          by: people.get(corrected.by) ?? { id: corrected.by, name: '' },
          at: corrected.at.toISOString(),
          reason: corrected.reason,
        },
      }))
      .reverse();
  }
}
