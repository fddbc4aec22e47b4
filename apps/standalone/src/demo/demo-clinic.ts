import type { INestApplication } from '@nestjs/common';
import { isRoundTheClock, routes } from '#contracts';
import { foundOrganisation, StaffAccounts } from '#identity';
import { Clock, UnitOfWork, type WorkScope } from '#kernel';
import { UseCases } from '#use-cases';
import { foundCareTeam } from '../../../composition/found-care-team.js';
import { type DemoPatient, demoPatients, demoStaff } from './cast/index.js';
import { demoOrganisation, demoPassword, programme } from './demo-organisation.js';

export interface FoundedPatient {
  id: string;
  story: DemoPatient;
  supporterId: string | null;
}

export interface FoundedClinic {
  /** By name. */
  staffIds: ReadonlyMap<string, string>;
  /** The outpatient team, to which some patients move. */
  meadowTeamId: string;
  /** In the order of the cast. */
  patients: FoundedPatient[];
}

const scope: WorkScope = { actor: { kind: 'system', organisationId: demoOrganisation } };

/** The demo clinic on its first day, founded by the use cases that people would use. */
export async function foundDemoClinic(app: INestApplication): Promise<FoundedClinic> {
  const useCases = app.get(UseCases);
  const staffIds = await addStaff(app);
  const members = demoStaff.flatMap(({ name, on }) => on.map((role) => ({ role, staffId: staffIds.get(name)! })));
  const careTeamId = await foundCareTeam(useCases, scope, 'Harbour team', members);
  const ofMeadow = demoStaff.flatMap(({ name, onMeadow = [] }) =>
    onMeadow.map((role) => ({ role, staffId: staffIds.get(name)! })),
  );
  const meadowTeamId = await foundCareTeam(useCases, scope, 'Meadow team', ofMeadow);
  const startsOn = app.get(Clock).now().toISOString().slice(0, 10);
  const patients: FoundedPatient[] = [];
  for (const story of demoPatients) patients.push(await addPatient(useCases, story, careTeamId, startsOn));
  return { staffIds, meadowTeamId, patients };
}

function addStaff(app: INestApplication): Promise<Map<string, string>> {
  return app.get(UnitOfWork).run(scope, async (tx) => {
    await foundOrganisation(tx, programme.name, programme.businessHours);
    const staffIds = new Map<string, string>();
    for (const { on: _, onMeadow: __, ...person } of demoStaff) {
      staffIds.set(person.name, await app.get(StaffAccounts).add(tx, { ...person, password: demoPassword }));
    }
    return staffIds;
  });
}

async function addPatient(
  useCases: UseCases,
  story: DemoPatient,
  careTeamId: string,
  startsOn: string,
): Promise<FoundedPatient> {
  const { contact, supporter, wentOkay: _, story: _letters, days: _days, ...content } = story;
  const { id } = await useCases.run(routes.registerPatient, { scope, body: { ...content, careTeamId } });
  const about = { scope, params: { patientId: id } };
  await useCases.run(routes.saveContactDetails, { ...about, version: 1, body: contact });
  // Where staff are round the clock nobody is asked on a phone.
  if (isRoundTheClock(story.levelOfCare)) return { id, story, supporterId: null };
  const daily = { recurrence: 'FREQ=DAILY', startsOn, opensAt: '07:30', windowSeconds: 6 * 3_600, graceSeconds: 3_600 };
  await useCases.run(routes.startSchedule, { ...about, body: daily });
  return { id, story, supporterId: supporter ? await invite(useCases, id, supporter) : null };
}

/** A supporter is invited by the patient, who opens nothing for them yet. */
async function invite(
  useCases: UseCases,
  patientId: string,
  { name, relation }: { name: string; relation: string },
): Promise<string> {
  const { organisationId } = scope.actor;
  const actor = { kind: 'patient', organisationId, patientId, linkId: patientId, confirmed: true } as const;
  const asked = { scope: { actor }, body: { name, relation, days: 365 } };
  return (await useCases.run(routes.inviteSupporter, asked)).id;
}
