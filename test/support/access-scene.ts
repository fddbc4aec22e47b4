import { v7 } from 'uuid';
import { ConsentCategory, type StaffRole } from '#contracts';
import { hours } from '#testing';
import { makeMove } from './access-move.js';
import type { Ids } from './access-requests.js';
import { makeWebhook } from './access-webhook.js';
import { rowsMadeByRoutes } from './rows-made-by-routes.js';
import { type ClinicPatient, password, SmallClinic } from './small-clinic.js';
import type { Caller, WholeWorld } from './whole-world.js';

export const situations = [
  'same team',
  'other team',
  'other organisation',
  'consent withdrawn',
  'break-glass',
  'named in a move',
  'team of before',
] as const;
export type Situation = (typeof situations)[number];

export const staffRoles: StaffRole[] = ['clinician', 'coordinator', 'clinical-lead', 'admin', 'privacy-officer'];
export const actors = [...staffRoles, 'patient', 'supporter', 'nobody'] as const;
export type ActorName = (typeof actors)[number];

/** Of a team that those people are not on. */
const elsewhere: readonly Situation[] = ['other team', 'break-glass', 'named in a move', 'team of before'];

/** Of what a request may use up. */
const usedUp = [
  'scheduleId',
  'consentId',
  'supporterId',
  'breakGlassId',
  'linkId',
  'staffId',
  'invitationId',
  'workId',
  'proposalId',
  'backtestId',
  'sessionId',
  'passkeyId',
  'transitionId',
  'itemId',
  'followUpId',
  'contactPointId',
  'webhookId',
  'deliveryId',
] as const;
const newIds = (): Ids => Object.fromEntries(usedUp.map((name) => [name, v7()]));

const daily = {
  recurrence: 'FREQ=DAILY',
  startsOn: '2026-03-02',
  opensAt: '08:30',
  windowSeconds: 14_400,
  graceSeconds: 0,
};

/**
 * One patient for each situation, and one person for each role who stands to them in just that way: on the team as a
 * nurse, not on it, of another organisation, on it but everything closed to them, with the record broken open, named in a
 * transition, or on the team of before.
 */
export class AccessScene {
  readonly callers = {} as Record<ActorName, Caller>;
  readonly staffIds = {} as Record<StaffRole, string>;
  readonly patients = {} as Record<Situation, ClinicPatient>;
  private readonly ids = {} as Record<Situation, Ids>;
  private elsewhere!: SmallClinic;

  private constructor(private readonly whole: WholeWorld) {}

  static async set(whole: WholeWorld): Promise<AccessScene> {
    const scene = new AccessScene(whole);
    await scene.people();
    await scene.standings();
    await scene.things();
    return scene;
  }

  clinicOf(situation: Situation): SmallClinic {
    return situation === 'other organisation' ? this.elsewhere : this.whole.clinic;
  }

  /** Ids of what is there, and of what could be: for working out what a request names. */
  idsNamed(situation: Situation): Ids {
    return { ...this.ids[situation], ...newIds(), email: this.whole.clinic.email('tess') };
  }

  /** The ids of what a request is about; those that a request uses up are made anew for each. */
  async idsFor(situation: Situation, actor: ActorName): Promise<Ids> {
    const ids = this.idsNamed(situation);
    const known = this.ids[situation];
    const { organisationId } = this.clinicOf(situation);
    const { scheduleId, consentId, supporterId, breakGlassId, linkId } = ids;
    const { staffId, invitationId, workId, proposalId, backtestId } = ids;
    const patientId = known.patientId!;
    const opener = this.staffIds[actor as StaffRole];
    // Nobody reviews their own, nor ends another's.
    const own = opener && actor !== 'privacy-officer' && situation !== 'other organisation';
    const owner = own ? opener : this.clinicOf(situation).staffIds.nora;
    const scope = { actor: { kind: 'system', organisationId } } as const;
    const reason = await this.whole.world.work.run(scope, async (tx) =>
      tx.encrypt('break_glass.reason', breakGlassId!, 'An emergency'),
    );
    await this.whole.world.admin.query(
      `with earlier as (
         delete from check_in_schedule where patient_id = '${patientId}' and starts_on = '2026-03-09'
       ), s as (
         insert into check_in_schedule (id, organisation_id, patient_id, recurrence, starts_on, opens_at, window_seconds,
                                        grace_seconds, made_in_zone, made_until)
         values ('${scheduleId}', '${organisationId}', '${patientId}', 'FREQ=DAILY', '2026-03-09', '09:00', 3600, 0, 'UTC',
                 '2026-03-09')
       ), u as (
         insert into supporter (id, organisation_id, patient_id, name, relation, token_hash, invited_at, expires_at)
         values ('${supporterId}', '${organisationId}', '${patientId}', 'Al', 'friend', '\\x${supporterId!.replaceAll('-', '')}',
                 '2026-03-02', '2027-03-02')
       ), l as (
         insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, expires_at)
         values ('${linkId}', '${organisationId}', '${patientId}', '\\x${linkId!.replaceAll('-', '')}', '2026-03-02',
                 '2027-03-02')
       ), c as (
         insert into consent (id, organisation_id, patient_id, category, staff_id, effect, given_at)
         values ('${consentId}', '${organisationId}', '${patientId}', 'notes', '${v7()}', 'give', '2026-03-02')
       )
       , m as (
         insert into staff (id, organisation_id, sign_in_id, name, title, email, locale, roles)
         values ('${staffId}', '${organisationId}', '${staffId}', 'Max', '', '${staffId}@new.example', 'en', '{clinician}')
       ), i as (
         insert into staff_invitation (id, organisation_id, email, name, locale, roles, invited_at)
         values ('${invitationId}', '${organisationId}', '${invitationId}@new.example', 'Max', 'en', '{clinician}', '2026-03-02')
       ), w as (
         insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id, attempts,
                               failed_at, last_error)
         values ('${workId}', '${organisationId}', 'check-in.advance', '${v7()}', '${patientId}', '2026-03-02', '2027-03-02', 'a-test',
                 12, '2026-03-02', 'A_TEST')
       )
       , r as (
         delete from escalation_rule_proposal where rule_id = '${known.ruleId}' and decided_at is null returning 1
       ), p as (
         insert into escalation_rule_proposal
           (id, organisation_id, rule_id, rule_version, content, loosens, why, proposed_by, by_lead, proposed_at, decided_at)
         select '${proposalId}', organisation_id, id, version, content, '{slower}', 'A test', '${v7()}', true, '2026-03-02',
                (select null::timestamptz where (select count(*) from r) >= 0)
           from escalation_rule where id = '${known.ruleId}'
       ), b as (
         insert into backtest (id, organisation_id, staff_id, rule_key, after, from_at, to_at, requested_at)
         values ('${backtestId}', '${organisationId}', '${opener ?? owner}', 'own', '{"name": "A rule"}', '2026-03-01', '2026-03-02',
                 '2026-03-02')
       )
       insert into break_glass (id, organisation_id, patient_id, staff_id, reason, opened_at, ends_at)
       values ('${breakGlassId}', '${organisationId}', '${known.spareId}', '${owner}', '${reason}', '2026-03-02',
               '2026-03-03')`,
    );
    await makeMove(this.whole.world.admin, ids, {
      ...{ organisationId, patientId, ownerId: owner, at: this.whole.world.clock.now() },
      named: situation === 'named in a move' ? Object.values(this.staffIds) : [],
    });
    await makeWebhook(this.whole.world, organisationId, ids, opener ?? owner!);
    return ids;
  }

  private async people(): Promise<void> {
    const { clinic, world } = this.whole;
    this.elsewhere = await new SmallClinic(world.app).found();
    for (const role of staffRoles) {
      this.staffIds[role] = await clinic.addStaff(role, [role]);
      this.callers[role] = await this.whole.staff(role);
    }
    await world.admin.query(
      `insert into care_team_member (organisation_id, care_team_id, staff_id, role)
       select $1, $2, unnest($3::uuid[]), 'nurse'`,
      [clinic.organisationId, clinic.careTeamId, Object.values(this.staffIds)],
    );
    const other = await clinic.careTeam('Estuary', [['on-call', 'nora']]);
    for (const situation of situations) {
      this.patients[situation] = await this.clinicOf(situation).patient();
      if (!elsewhere.includes(situation)) continue;
      await world.admin.query('update patient set care_team_id = $2 where id = $1', [
        this.patients[situation].id,
        other,
      ]);
    }
    this.callers.nobody = this.whole.nobody();
    this.callers.patient = this.whole.phone(this.patients['same team']);
    const invited = await this.callers.patient.send('POST', '/api/my/supporters', { name: 'Eva', relation: 'sister' });
    this.callers.supporter = this.whole.phone({ token: invited.body.link.split('#')[1] });
  }

  private async standings(): Promise<void> {
    const { admin, clock } = this.whole.world;
    const { organisationId } = this.whole.clinic;
    await admin.query('insert into former_care_team values ($1, $2, $3, $4)', [
      ...[organisationId, this.patients['team of before'].id, this.whole.clinic.careTeamId],
      new Date(+clock.now() + hours(9)),
    ]);
    for (const staffId of Object.values(this.staffIds)) {
      await admin.query(
        `insert into consent (id, organisation_id, patient_id, category, staff_id, effect, given_at)
         select gen_random_uuid(), $1, $2, unnest($3::text[]), $4, 'withhold', $5`,
        [organisationId, this.patients['consent withdrawn'].id, ConsentCategory.options, staffId, clock.now()],
      );
      await admin.query(
        `insert into break_glass (id, organisation_id, patient_id, staff_id, reason, opened_at, ends_at)
         values ($1, $2, $3, $4, 'An emergency', $5, $6)`,
        [
          v7(),
          organisationId,
          this.patients['break-glass'].id,
          staffId,
          clock.now(),
          new Date(+clock.now() + hours(9)),
        ],
      );
    }
  }

  private async things(): Promise<void> {
    const { world } = this.whole;
    for (const situation of situations) await this.clinicOf(situation).schedule(this.patients[situation].id, daily);
    await world.forward(hours(1));
    for (const situation of situations)
      await this.whole.phone(this.patients[situation]).send('POST', '/api/my/help', {});
    await world.settle();
    const one = async (sql: string, id: string) => (await world.admin.query(sql, [id])).rows[0];
    for (const situation of situations) {
      const clinic = this.clinicOf(situation);
      const patientId = this.patients[situation].id;
      const { id: ruleId, content } = await one(
        'select id, content from escalation_rule where organisation_id = $1 and enabled order by key limit 1',
        clinic.organisationId,
      );
      this.ids[situation] = {
        patientId,
        ruleId,
        rule: JSON.stringify(content),
        careTeamId: (await one('select care_team_id as id from patient where id = $1', patientId)).id,
        alertId: (await one('select id from alert where patient_id = $1', patientId)).id,
        checkInId: (await one(`select id from check_in where patient_id = $1 and state = 'open'`, patientId)).id,
        stayId: (await one('select id from level_of_care_stay where patient_id = $1 and is_first', patientId)).id,
        spareId: (await clinic.patient()).id,
        role: 'therapist',
        now: world.clock.now().toISOString(),
        password,
      };
      const known = await this.idsFor(situation, 'nobody');
      Object.assign(this.ids[situation], await rowsMadeByRoutes(this.whole, clinic, known));
    }
  }
}
