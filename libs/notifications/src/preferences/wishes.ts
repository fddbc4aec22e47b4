import { Inject, Injectable } from '@nestjs/common';
import type { PatientPreferences, StaffPreferences, ToldSeverity } from '#contracts';
import type { Transaction } from '#kernel';
import { type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { type ContactPoint, works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { urgent, type Way, type Wishes } from '../outgoing/plan.js';
import { Preferences } from './preferences.repository.js';

/** When the digest comes as long as nobody chose. */
export const usualDigestAt = '08:00';

/** What staff are told by as long as they chose nothing: every way that works, the oldest first. */
export const usualPreferences = (points: readonly ContactPoint[], timeZone: string): StaffPreferences => {
  const ways = points.filter(works).map(({ id }) => id);
  return {
    bySeverity: { S1: ways, S2: ways, S3: ways, S4: ways },
    quietHours: null,
    timeZone,
    digestAt: usualDigestAt,
  };
};

/** How people want to be told, read for many at once. */
@Injectable()
export class WishesOf {
  constructor(
    private readonly points: ContactPoints,
    private readonly preferences: Preferences,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
  ) {}

  /** Two or three queries, however many. */
  async staffs(tx: Transaction, staffIds: readonly string[]): Promise<(staffId: string, rank: number) => Wishes> {
    const [points, chosen, { timeZone }] = await Promise.all([
      this.points.openOf(tx, staffIds),
      this.preferences.ofMany(tx, 'staff', staffIds),
      this.staff.businessHours(tx),
    ]);
    return (staffId, rank) =>
      staffWishes(points.get(staffId) ?? [], chosen.get(staffId)?.preferences ?? null, timeZone, rank);
  }

  async patient(tx: Transaction, patientId: string): Promise<Wishes> {
    const [points, { preferences }, profile] = await Promise.all([
      this.points.openOf(tx, [patientId]),
      this.preferences.of(tx, 'patient', patientId),
      this.patients.profile(tx, patientId),
    ]);
    return patientWishes(points.get(patientId)!, preferences, profile?.timeZone ?? 'UTC');
  }

  async supporter(tx: Transaction, patientId: string, supporterId: string): Promise<Wishes> {
    const [points, { preferences }, profile] = await Promise.all([
      this.points.openOf(tx, [supporterId]),
      this.preferences.of(tx, 'patient', patientId),
      this.patients.profile(tx, patientId),
    ]);
    const ways = preferences?.tellSupporters ? points.get(supporterId)!.filter(works).map(wayOf) : [];
    const choseNone = !preferences?.tellSupporters;
    return { ways, choseNone, quietHours: null, timeZone: profile?.timeZone ?? 'UTC', digestAt: null };
  }
}

const wayOf = ({ id, channel }: ContactPoint): Way => ({ contactPointId: id, channel });

/** What is urgent comes by any way that works where none of the chosen does: nobody chose to miss it. */
export function staffWishes(
  points: readonly ContactPoint[],
  chosen: StaffPreferences | null,
  timeZone: string,
  rank: number,
): Wishes {
  const working = points.filter(works);
  const wanted = chosen ?? usualPreferences(points, timeZone);
  const ids = wanted.bySeverity[`S${Math.max(1, rank)}` as ToldSeverity];
  const picked = ids.flatMap((id) => working.find((point) => point.id === id) ?? []);
  const ways = (picked.length || rank < urgent ? picked : working).map(wayOf);
  const { quietHours, digestAt } = wanted;
  return { ways, choseNone: !ids.length && working.length > 0, quietHours, timeZone: wanted.timeZone, digestAt };
}

export function patientWishes(
  points: readonly ContactPoint[],
  chosen: PatientPreferences | null,
  timeZone: string,
): Wishes {
  const ways = points.filter((point) => works(point) && point.id === chosen?.reminders).map(wayOf);
  return { ways, choseNone: !chosen?.reminders, quietHours: chosen?.quietHours ?? null, timeZone, digestAt: null };
}
