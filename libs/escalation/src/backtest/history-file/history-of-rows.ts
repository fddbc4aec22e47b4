import { ChainRole } from '#contracts';
import type { RoleHolder } from '#ports';
import type { History, PatientPast } from '../history.js';
import { type BucketStore, bucketCount, rowsByPatient } from './buckets.js';
import { happeningsOf } from './happenings-of-rows.js';

/** A file says nothing of teams: each role is taken as one person. */
const onePersonPerRole: readonly RoleHolder[] = ChainRole.options.map((role) => ({ role, staffId: role }));

/** Somebody else's past, from rows that were sorted into buckets. */
export class HistoryOfRows implements History {
  repeated = 0;
  contradicting = 0;

  constructor(private readonly store: BucketStore) {}

  async *read(): AsyncGenerator<{ past: PatientPast[]; done: number }> {
    for (let bucket = 0; bucket < bucketCount; bucket++) {
      const past: PatientPast[] = [];
      for (const [patientId, rows] of await rowsByPatient(this.store, bucket)) {
        const { happenings, repeated, contradicting } = happeningsOf(patientId, rows);
        this.repeated += repeated;
        this.contradicting += contradicting;
        past.push({ patientId, happenings, actual: [], holders: onePersonPerRole });
      }
      yield { past, done: (bucket + 1) / bucketCount };
    }
  }

  /** What has to be said beside the figures. */
  get notReconstructed(): { code: string; fact: null; count: number }[] {
    return [
      { code: 'ROWS_REPEATED', fact: null, count: this.repeated },
      { code: 'ROWS_CONTRADICTING', fact: null, count: this.contradicting },
      { code: 'ONE_PERSON_PER_ROLE', fact: null, count: 1 },
    ].filter(({ count }) => count > 0);
  }
}
