import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where patients were until now, from what was written when their level changed. The last stay is at the level that their
 * record shows, whatever the events say.
 */
export class StaysOfBefore1790007111000 implements MigrationInterface {
  readonly transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (let after: string | null = null; ; ) {
      const [batch]: { last: string }[] = await runner.query(ofBatch, [after]);
      if (!batch) return;
      after = batch.last;
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** Two changes at the same moment leave the later one. A run that was interrupted begins nobody's stays twice. */
const ofBatch = `
with batch as (
  select p.id, p.organisation_id, p.registered_at, p.level_of_care from patient p
   where not p.is_test and ($1::uuid is null or p.id > $1::uuid) order by p.id limit 1000
), said as (
  select b.id as patient_id, e.id as event_id,
         case when e.type = 'patient.registered' then b.registered_at else greatest(e.occurred_at, b.registered_at) end as at,
         coalesce(e.data ->> 'levelOfCare', e.data ->> 'to') as level
    from batch b join domain_event e on e.organisation_id = b.organisation_id and e.subject_id = b.id
   where e.type in ('patient.registered', 'patient.level-of-care-changed')
  union all
  select b.id, null, b.registered_at, coalesce(
           (select e.data ->> 'from' from domain_event e
             where e.organisation_id = b.organisation_id and e.subject_id = b.id
               and e.type = 'patient.level-of-care-changed' order by e.id limit 1), b.level_of_care)
    from batch b
), begun as (
  select distinct on (patient_id, at) patient_id, at, level from said order by patient_id, at, event_id desc nulls last
), stays as (
  select patient_id, at, level, lead(at) over w as ended_at, row_number() over w = 1 as is_first
    from begun window w as (partition by patient_id order by at)
), written as (
  insert into level_of_care_stay (id, organisation_id, patient_id, level, began_at, ended_at, is_first)
  select gen_random_uuid(), b.organisation_id, b.id, case when s.ended_at is null then b.level_of_care else s.level end,
         s.at, s.ended_at, s.is_first
    from stays s join batch b on b.id = s.patient_id
   where not exists (select from level_of_care_stay known where known.patient_id = b.id)
)
select id as last from batch order by id desc limit 1`;
