import { HandoffAppointment } from '#contracts';

/** An appointment while it is written. */
export interface AppointmentDraft {
  key: string;
  what: string;
  with: string;
  status: HandoffAppointment['status'] | null;
  startsAt: string | null;
  place: string;
  telehealthLink: string;
}

export const newAppointment = (of?: HandoffAppointment): AppointmentDraft => ({
  key: crypto.randomUUID(),
  what: of?.what ?? '',
  with: of?.with ?? '',
  status: of?.status ?? null,
  startsAt: of?.startsAt ?? null,
  place: of?.place ?? '',
  telehealthLink: of?.telehealthLink ?? '',
});

/** Null while something is missing: a date and a place, or a link, of what is booked. */
export const appointmentOf = ({ key: _, ...draft }: AppointmentDraft): HandoffAppointment | null => {
  const booked = draft.status === 'booked';
  return (
    HandoffAppointment.safeParse({
      ...draft,
      startsAt: booked ? draft.startsAt : null,
      place: (booked && draft.place.trim()) || null,
      telehealthLink: (booked && draft.telehealthLink.trim()) || null,
    }).data ?? null
  );
};
