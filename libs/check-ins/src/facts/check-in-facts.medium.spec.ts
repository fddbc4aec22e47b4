import { type CheckInAnswers, type FactName, type Facts } from '#contracts';
import { days, hours, minutes } from '#testing';
import { answered, Clinic, Phone, system } from '../clinic.builder.js';
import { CheckInFacts } from './check-in-facts.js';

/** Two windows a day, at 08:00 and 20:00 by the patient's clock, each open for four hours. */
const twice = { recurrence: 'FREQ=DAILY', windowSeconds: 4 * 3_600, graceSeconds: 0 };

describe('facts about check-ins', () => {
  let clinic: Clinic;
  let patientId: string;
  let phone: Phone;

  beforeEach(async () => {
    clinic = await Clinic.open();
    patientId = clinic.patient({ timeZone: 'America/Chicago' }).id;
    phone = new Phone(clinic, (await clinic.link(patientId)).token);
    await clinic.schedule(patientId, { ...twice, opensAt: '08:00' });
    await clinic.schedule(patientId, { ...twice, opensAt: '20:00' });
  });
  afterEach(() => clinic.world.stop());

  const facts = (
    names: FactName[],
    checkInId: string | null = null,
    save: number | null = null,
  ): Promise<Partial<Facts>> =>
    clinic.world.work.run({ actor: system }, (tx) =>
      clinic.world.app
        .get(CheckInFacts)
        .facts(tx, { names: new Set(names), patientId, at: tx.now, event: answered(patientId, checkInId, save) }),
    );
  const current = async (): Promise<string> => (await phone.send('GET', '/api/my/check-ins')).json().current.id;
  /** Goes to the window of a day, counted from the first, and answers it. */
  const answerAt = async (day: number, hour: 8 | 20, answers: CheckInAnswers) => {
    // 2 March 2026, 08:00 in Chicago is 14:00 UTC.
    const at = Date.UTC(2026, 2, 2 + day, 14 + (hour - 8), 30);
    // The clocks go forward on 8 March there: an hour earlier by UTC.
    await clinic.world.forward(at - (day >= 6 ? hours(1) : 0) - +clinic.world.clock.now());
    expect((await phone.answer(await current(), answers)).statusCode).toBe(200);
  };

  it('compares a week with the one before, only where that one said something', async () => {
    const names: FactName[] = [
      'checkIns.purgingMore',
      'checkIns.purgingRise',
      'checkIns.bingeingMore',
      'checkIns.bingeingRise',
    ];
    await answerAt(0, 20, { behaviours: ['vomited', 'ate-more-than-intended'] });
    expect(await facts(names)).toEqual({
      'checkIns.purgingMore': null,
      'checkIns.purgingRise': null,
      'checkIns.bingeingMore': null,
      'checkIns.bingeingRise': null,
    });
    for (const day of [8, 9, 10]) await answerAt(day, 20, { behaviours: ['laxatives-or-diuretics', 'vomited'] });
    expect(await facts(names)).toEqual({
      'checkIns.purgingMore': 2,
      'checkIns.purgingRise': 200,
      'checkIns.bingeingMore': -1,
      'checkIns.bingeingRise': -100,
    });
    await answerAt(11, 20, { behaviours: ['vomited'] });
    expect(await facts(names)).toMatchObject({ 'checkIns.purgingMore': 3, 'checkIns.purgingRise': 300 });
  });

  it('counts nothing in the week before as one, so that a rise has a floor', async () => {
    await answerAt(0, 20, { behaviours: ['none-of-these'] });
    for (const day of [8, 9, 10]) await answerAt(day, 20, { behaviours: ['vomited'] });
    expect(await facts(['checkIns.purgingMore', 'checkIns.purgingRise'])).toEqual({
      'checkIns.purgingMore': 3,
      'checkIns.purgingRise': 300,
    });
  });

  it('counts the hours without a meal from answers whose meals were over, and starts anew with one', async () => {
    const none = { meals: { breakfast: 'not-yet', lunch: 'not-yet', dinner: 'not-yet' } } as const;
    await answerAt(0, 8, none);
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': null });
    await answerAt(0, 20, none);
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': 0 });
    // In the morning nothing had yet is no meal left out.
    await answerAt(1, 8, none);
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': 0 });
    await answerAt(1, 20, { meals: { dinner: 'rather-not-say', lunch: 'not-yet' } });
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': 24 });
    await answerAt(2, 20, { meals: { snacks: 'part', lunch: 'not-yet' } });
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': null });
    await answerAt(3, 20, none);
    expect(await facts(['checkIns.hoursWithoutMeal'])).toEqual({ 'checkIns.hoursWithoutMeal': 0 });
  });

  it('counts medicines missed one after the other, partly too, and nothing where none is prescribed', async () => {
    const said = async (day: number, medicines: CheckInAnswers['medicines']) => {
      await answerAt(day, 20, { medicines, mood: 5 });
      return (await facts(['checkIns.medicinesMissedInARow']))['checkIns.medicinesMissedInARow'];
    };
    expect(await said(0, 'not-taken')).toBe(1);
    expect(await said(1, 'some')).toBe(2);
    expect(await said(2, undefined)).toBe(2);
    expect(await said(3, 'none-prescribed')).toBe(2);
    expect(await said(4, 'taken')).toBe(0);
    expect(await said(5, 'not-taken')).toBe(1);
  });

  it('counts days of low mood by the patient’s own calendar, each once, of the last five', async () => {
    const said = async (day: number, hour: 8 | 20, mood: number) => {
      await answerAt(day, hour, { mood });
      return (await facts(['checkIns.lowMoodDaysIn5']))['checkIns.lowMoodDaysIn5'];
    };
    expect(await said(0, 8, 2)).toBe(1);
    expect(await said(0, 20, 0)).toBe(1);
    expect(await said(1, 20, 3)).toBe(1);
    expect(await said(2, 20, 1)).toBe(2);
    expect(await said(4, 20, 2)).toBe(3);
    expect(await said(5, 20, 9)).toBe(2);
  });

  it('hears what a save said, also when the next one took it back', async () => {
    await clinic.world.forward(Date.UTC(2026, 2, 2, 14, 30) - +clinic.world.clock.now());
    const id = await current();
    await phone.answer(id, { feelsSafe: 'no', bodySigns: ['seizure'] }, false);
    await clinic.world.forward(minutes(1));
    await phone.answer(id, { feelsSafe: 'yes', wantsCall: true, behaviours: ['vomited'] }, false);
    const names: FactName[] = ['checkIns.feelsSafe', 'checkIns.bodySigns', 'checkIns.behaviours', 'checkIns.wantsCall'];
    expect(await facts(names, id, 1)).toMatchObject({ 'checkIns.feelsSafe': 'no', 'checkIns.bodySigns': ['seizure'] });
    expect(await facts(names, id, 2)).toEqual({
      ...{ 'checkIns.feelsSafe': 'yes', 'checkIns.bodySigns': null },
      ...{ 'checkIns.behaviours': ['vomited'], 'checkIns.wantsCall': true },
    });
    expect(await facts(names, id)).toMatchObject({ 'checkIns.feelsSafe': 'yes', 'checkIns.bodySigns': null });
  });

  it('knows nothing of a check-in that is another patient’s, nor of one that nobody named', async () => {
    await answerAt(0, 8, { feelsSafe: 'no' });
    const id = (await clinic.checkIns(patientId))[0]!.id;
    patientId = clinic.patient().id;
    expect(
      await facts(['checkIns.feelsSafe', 'checkIns.strongUrgesIn24h', 'checkIns.medicinesMissedInARow'], id, 1),
    ).toEqual({
      ...{ 'checkIns.feelsSafe': null, 'checkIns.strongUrgesIn24h': 0, 'checkIns.medicinesMissedInARow': 0 },
    });
    await clinic.world.forward(days(1));
  });
});
