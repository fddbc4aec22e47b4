import { ContactContent } from '#contracts';
import { nothingKnown, writeDown } from './contact-details.js';

const now = new Date('2026-03-02T08:00:00Z');

describe('contact details', () => {
  it('are written down with an event that says nothing of them', () => {
    const contact = ContactContent.parse({ phones: [{ number: '+1 202 555 0101' }] });
    const { details, events } = writeDown(nothingKnown('p-1'), contact, now);
    expect(details).toEqual({ patientId: 'p-1', version: 2, contact });
    expect(events).toEqual([{ type: 'patient.contact-details-changed', data: { patientId: 'p-1' } }]);
  });

  it('know nobody who is not born yet', () => {
    const born = (dateOfBirth: string) => ContactContent.parse({ dateOfBirth });
    expect(writeDown(nothingKnown('p-1'), born('2026-03-02'), now).details.version).toBe(2);
    expect(() => writeDown(nothingKnown('p-1'), born('2026-03-03'), now)).toThrow(
      expect.objectContaining({
        code: 'REQUEST.INVALID',
        errors: [expect.objectContaining({ field: '/dateOfBirth' })],
      }),
    );
  });
});
