import { PhoneNumber } from '#contracts';
import { contentOf, draftOf, isWhole } from './contact-draft.js';

const empty = draftOf({ phones: [], preferred: null, emergencyContact: null, dateOfBirth: null });
const phone = { label: ' ', number: '+1 202 555 0101', safeToLeaveMessage: 'no' as const };

describe('a number', () => {
  it.each([
    '+1 202 555 0101',
    '+1 (202) 555-0101',
    '+44 20 7946 0958',
    '+12025550101',
    '+683 4000',
    '\u202a+1\u00a0202\u2011555\u20110101\u202c',
  ])('may be written %s', (number) => {
    expect(PhoneNumber.safeParse(number).success).toBe(true);
  });
  it.each([
    '',
    '202 555 0101',
    '+0 202 555 0101',
    '+1 202',
    '+1234567890123456',
    '+1 202 CALL ME',
    '+1 202 555 0101;x',
    '+',
    '+1 202 555 0101 -',
  ])('is not “%s”', (number) => {
    expect(PhoneNumber.safeParse(number).success).toBe(false);
  });
});

describe('contact details being typed', () => {
  it('leave out what was left empty', () => {
    const content = contentOf({ ...empty, phones: [phone, { ...phone, number: ' ' }] });
    expect(content).toEqual({
      phones: [{ label: null, number: '+1 202 555 0101', safeToLeaveMessage: 'no' }],
      preferred: null,
      emergencyContact: null,
      dateOfBirth: null,
    });
  });

  it('are not sent with half an emergency contact, or a number that nobody can call', () => {
    const half = { ...empty, emergency: { name: 'Kim', relation: '', number: '' } };
    expect([isWhole(empty), isWhole(half), contentOf(half)]).toEqual([true, false, null]);
    expect(contentOf({ ...empty, phones: [{ ...phone, number: '555 0101' }] })).toBeNull();
  });
});
