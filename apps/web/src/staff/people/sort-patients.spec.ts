import type { ListedPatient, Severity } from '#contracts';
import { anAlert } from '../../live/alert.builder.js';
import type { PatientSort } from './patients-search.js';
import { type PatientRow, sortPatients } from './sort-patients.js';

const row = (givenName: string, part: Partial<ListedPatient> = {}, severity?: Severity): PatientRow => ({
  patient: {
    id: givenName,
    version: 1,
    givenName,
    familyName: 'Park',
    pronouns: null,
    timeZone: 'UTC',
    locale: 'en',
    levelOfCare: 'outpatient',
    riskTier: 'green',
    careTeamId: 't',
    careTeamName: 'Harbour',
    registeredAt: '2026-11-20T00:00:00.000Z',
    steppedDownAt: null,
    isTest: false,
    lastContactAt: null,
    ...part,
  },
  alerts: severity ? [anAlert(1, { severity })] : [],
});

const rows = [
  row('Al', { riskTier: 'red', lastContactAt: '2026-11-24T00:00:00.000Z' }),
  row('Bo', { levelOfCare: 'residential' }, 'S2'),
  row('Cy', { riskTier: 'amber', lastContactAt: '2026-11-01T00:00:00.000Z' }),
  row('Di', {}, 'S4'),
];

describe('the list of patients', () => {
  it.each<[PatientSort, string]>([
    ['urgency', 'Di Bo Al Cy'],
    ['name', 'Al Bo Cy Di'],
    ['tier', 'Al Cy Di Bo'],
    ['level', 'Bo Al Cy Di'],
    // Who was never heard from has been silent since they came.
    ['contact', 'Cy Bo Di Al'],
  ])('by %s is %s', (sort, names) => {
    expect(
      sortPatients(rows, sort)
        .map(({ patient }) => patient.givenName)
        .join(' '),
    ).toBe(names);
  });
});
