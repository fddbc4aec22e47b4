import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { fastify } from '#http';
import { foundOrganisation, StaffAccounts } from '#identity';
import { parseConfiguration, UnitOfWork } from '#kernel';
import { UseCases } from '#use-cases';
import { product } from './product-parts.mjs';

export const nutritionist = { name: 'Nora Bench', email: 'nora@bench.test', password: 'a-long-bench-password' };

/** No step of a chain finds its role vacant: that would be two more alerts for each. */
const roles = ['nutritionist', 'on-call', 'therapist', 'coordinator', 'clinical-lead'];

/** A clinic with the rules of a new organisation and one nutritionist, who holds every role. */
export async function foundClinic(settings) {
  const { ProcessModule } = await product('composition/process.module');
  const { foundCareTeam } = await product('composition/found-care-team');
  const configuration = parseConfiguration({ LOG_LEVEL: 'error' }, settings);
  const life = ProcessModule.with({ configuration, parts: [], alone: true, wakes: 'nobody' });
  const app = await NestFactory.create(life, fastify(configuration), { logger: false, abortOnError: false });
  await app.init();
  try {
    const organisationId = randomUUID();
    const scope = { actor: { kind: 'system', organisationId } };
    const hours = { timeZone: 'Europe/Madrid', days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00' };
    await app.get(UnitOfWork).run(scope, (tx) => foundOrganisation(tx, 'Bench clinic', hours));
    const staffId = await app
      .get(UnitOfWork)
      .run(scope, (tx) => app.get(StaffAccounts).add(tx, { ...nutritionist, roles: ['clinician'] }));
    const members = roles.map((role) => ({ role, staffId }));
    const careTeamId = await foundCareTeam(app.get(UseCases, { strict: false }), scope, 'Bench team', members);
    return { organisationId, careTeamId };
  } finally {
    await app.close();
  }
}

/** 43 characters, as a personal link has them; the same in SQL below. */
const tokenOf = (run, i) => `${run}${String(i).padStart(43 - run.length, '0')}`;

const patients = `
with made as (
  select i, uuidv7() as patient_id, uuidv7(interval '-1 hour') as check_in_id,
         now() - interval '1 hour' as opens_at, now() + interval '6 hours' as closes_at
    from generate_series(0, $3::int - 1) i
), patient as (
  insert into patient (id, organisation_id, given_name, family_name, time_zone, locale, level_of_care, risk_tier,
                       care_team_id, registered_at)
  select patient_id, $1, 'Pat', 'No. ' || i, 'Europe/Madrid', 'en', 'outpatient', 'amber', $2, now() from made
), contact as (
  insert into patient_contact (patient_id, organisation_id, registered_at, watched_since)
  select patient_id, $1, now(), now() from made
), schedule as (
  insert into check_in_schedule (id, organisation_id, patient_id, recurrence, starts_on, opens_at, window_seconds,
                                 grace_seconds, made_in_zone, made_until)
  select patient_id, $1, patient_id, 'FREQ=DAILY', current_date::text, '08:00', 25200, 3600, 'Europe/Madrid',
         now() + interval '14 days'
    from made
), link as (
  insert into personal_link (id, organisation_id, patient_id, token_hash, created_at, expires_at)
  select uuidv7(), $1, patient_id, sha256(convert_to($4 || lpad(i::text, 43 - length($4), '0'), 'utf8')), now(),
         now() + interval '90 days'
    from made
), deadlines as (
  insert into deadline (id, organisation_id, kind, subject_id, patient_id, due_at, wake_after, correlation_id)
  select uuidv7(), $1, kind, subject_id, patient_id, due_at, due_at, 'bench-seed'
    from made, lateral (values ('check-in.advance', check_in_id, closes_at),
                               ('patient-silence', patient_id, now() + interval '72 hours')) d(kind, subject_id, due_at)
), check_ins as (
  insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at, state)
  select check_in_id, $1, patient_id, patient_id, opens_at, closes_at, closes_at + interval '1 hour', 'open' from made
), earlier as (
  insert into check_in (id, organisation_id, patient_id, schedule_id, opens_at, closes_at, grace_ends_at, state, answers,
                        answered_at)
  select uuidv7(interval '-4 hours'), $1, patient_id, patient_id, now() - interval '4 hours', now() - interval '2 hours',
         now() - interval '1 hour', 'answered', '{"strongestUrge": 9}', now() - interval '3 hours'
    from made
)
select patient_id as "patientId", check_in_id as "checkInId" from made order by i`;

/** Adds patients, each with an open check-in, one with a strong urge before it, and a personal link, straight into the tables. */
export async function addPatients(admin, { organisationId, careTeamId }, count) {
  const run = randomUUID().slice(0, 8);
  const { rows } = await admin.query(patients, [organisationId, careTeamId, count, run]);
  await admin.query('vacuum analyze patient, patient_contact, check_in, check_in_schedule, personal_link, deadline');
  // Else what was just written could fall to the disk in the middle of a measurement.
  await admin.query('checkpoint');
  return rows.map((row, i) => ({ ...row, token: tokenOf(run, i) }));
}
