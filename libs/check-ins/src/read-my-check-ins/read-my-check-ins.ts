import { Inject } from '@nestjs/common';
import { DefaultRuleKey, type MyCheckIns, routes, rulesOfPatients } from '#contracts';
import { DomainError, type Transaction } from '#kernel';
import { type CareTeamDirectory, type PatientDirectory, ports, type RuleDirectory, type StaffDirectory } from '#ports';
import { type RequestOf, UseCase } from '#use-cases';
import { type Contact, ContactRepository, pauseOn } from '../contact.repository.js';
import { crisisContacts } from '../crisis-registry.js';
import { longestPauseDays } from '../level-defaults.js';
import { toOwnView } from '../patients-own-check-in.js';
import { myRecentCheckIns } from './my-recent-check-ins.js';

@UseCase(routes.readMyCheckIns)
export class ReadMyCheckIns {
  constructor(
    private readonly contacts: ContactRepository,
    @Inject(ports.patientDirectory) private readonly patients: PatientDirectory,
    @Inject(ports.careTeamDirectory) private readonly teams: CareTeamDirectory,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
    @Inject(ports.ruleDirectory) private readonly rules: RuleDirectory,
  ) {}

  async execute({ tx, patientId }: RequestOf<typeof routes.readMyCheckIns>): Promise<MyCheckIns> {
    const [patient, contact, programme, firstSteps] = await Promise.all([
      this.patients.profile(tx, patientId),
      this.contacts.find(tx, patientId),
      this.staff.programmeName(tx),
      this.rules.firstSteps(tx),
    ]);
    if (!patient) throw new DomainError('LINK.NOT_VALID');
    rememberUse(tx);
    const pausedUntil = pauseOn(contact, tx.now);
    const recent = await myRecentCheckIns(tx, patientId, pausedUntil);
    const confirmed = tx.actor.kind === 'patient' && tx.actor.confirmed;
    return {
      givenName: patient.givenName,
      confirmed,
      locale: patient.locale,
      timeZone: patient.timeZone,
      programme,
      current: recent.current && toOwnView(tx, recent.current),
      missed: recent.missed.map((checkIn) => toOwnView(tx, checkIn)),
      nextOpensAt: recent.nextOpensAt?.toISOString() ?? null,
      pausedUntil: pausedUntil?.toISOString() ?? null,
      longestPauseDays: longestPauseDays(patient.levelOfCare),
      nudge: isNudged(contact),
      hearing: Object.fromEntries(
        [...firstSteps(patient.levelOfCare)].filter(
          ([key]) => DefaultRuleKey.safeParse(key).success && rulesOfPatients.includes(key),
        ),
      ),
      ...(await this.team(tx, patientId)),
      wentOkayBefore: confirmed ? recent.wentOkayBefore : null,
      whatMatters: confirmed ? patient.whatMatters : null,
      crisis: crisisContacts(patient.timeZone, tx.now),
      watchedRoundTheClock: false,
    };
  }

  private async team(tx: Transaction, patientId: string): Promise<Pick<MyCheckIns, 'readBy' | 'teamPhones'>> {
    const team = await this.teams.teamOf(tx, patientId);
    const holders = (team?.holders ?? []).filter(({ role }) => role !== 'admin' && role !== 'owner');
    const onTeam = [...new Set(holders.map(({ staffId }) => staffId))];
    const [people, phones] = await Promise.all([this.staff.people(tx, onTeam), this.staff.phones(tx, onTeam)]);
    const known = [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
    return {
      readBy: known.map(({ name }) => name),
      teamPhones: known.flatMap(({ id, name }) =>
        (phones.get(id) ?? [])
          .filter(({ patientsMaySee }) => patientsMaySee)
          .map(({ label, number }) => ({ name, label, number })),
      ),
    };
  }
}

const isNudged = (contact: Contact | null): boolean =>
  contact?.nudgedAt != null && contact.nudgedAt > (contact.lastContactAt ?? new Date(0));

/** To the hour is enough to tell a link that is in use from one that is not. */
function rememberUse(tx: Transaction): void {
  if (tx.actor.kind !== 'patient') return;
  tx.execute(
    `update personal_link set last_used_at = $2
      where id = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 hour')`,
    [tx.actor.linkId, tx.now],
  );
}
