import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { PatientAccess } from '#access';
import type { Transaction } from '#kernel';
import { type CareTeamDirectory, type PatientDirectory, ports, type StaffDirectory } from '#ports';
import { numbersFor, whomToCall } from '../patients-page/whom-to-call.js';
import type { Transition } from '../transition.js';
import { summaryOfMove } from './summary-of-move.js';
import { writePdf } from './write-pdf.js';

interface Reader {
  reader: 'patient' | 'receiver';
  /** Who asks; null: the patient. */
  staffId: string | null;
  access: PatientAccess;
}

/** Reads the names that a summary needs, and writes it: in the patient's language and zone for themselves. */
@Injectable()
export class SummaryReader {
  constructor(
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async fileOf(tx: Transaction, of: Transition, { reader, staffId, access }: Reader): Promise<StreamableFile> {
    const call = reader === 'patient' ? whomToCall(of) : [];
    const ids = [of.coordinatorId, of.receiverId, staffId, ...of.followUps.map(({ ownerId }) => ownerId)];
    const [profile, people, phones, teams, hours] = await Promise.all([
      this.patients.profile(tx, of.patientId),
      this.staff.people(tx, [...new Set(ids.filter((id): id is string => id !== null))]),
      this.staff.phones(tx, call),
      this.teams.byIds(tx, [...new Set([of.sendingTeamId, of.receivingTeamId])]),
      this.staff.businessHours(tx),
    ]);
    const name = (id: string): string => people.get(id)?.name ?? '';
    const summary = summaryOfMove(of, {
      ...{ reader, access, now: tx.now, name, team: (id) => teams.get(id)?.name ?? '' },
      locale: reader === 'patient' ? (profile?.locale ?? 'en') : 'en',
      timeZone: reader === 'patient' ? (profile?.timeZone ?? hours.timeZone) : hours.timeZone,
      patientName: profile?.name ?? '',
      readerName: staffId ? name(staffId) : (profile?.givenName ?? ''),
      callMeanwhile: call.map((id) => ({
        name: name(id),
        phones: numbersFor(phones.get(id)).map(({ number }) => number),
      })),
    });
    // A name of a file stands in histories and on desks: it says nobody's.
    return new StreamableFile(await writePdf(summary), {
      type: 'application/pdf',
      disposition: 'attachment; filename="summary.pdf"',
    });
  }
}
