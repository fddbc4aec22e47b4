import { type DemoPatient, inventedNumber } from './patient.js';

export const tomasReyes: DemoPatient = {
  givenName: 'Tomas',
  familyName: 'Reyes',
  pronouns: 'él',
  levelOfCare: 'aftercare',
  riskTier: 'green',
  timeZone: 'America/Chicago',
  locale: 'es',
  whatMatters: 'Seguir tocando con la banda.',
  ifIGoQuiet: 'Un mensaje basta.',
  contact: {
    phones: [{ label: 'móvil', number: inventedNumber(51), safeToLeaveMessage: 'yes' }],
    preferred: 'text',
    emergencyContact: null,
    dateOfBirth: '1979-06-11',
  },
  wentOkay: [
    'Ensayé con la banda.',
    'Comí con los del trabajo.',
    'Me reí mucho con mi sobrina.',
    'Hice la compra sin leer etiquetas.',
  ],
  story: 'aaaaadaaaaaaaa',
  days: {
    11: {
      answers: {
        wantsCall: true,
        wentOkay: 'Dije que sí al concierto, aunque hay cena después.',
      },
      closing: {
        outcome: 'reached-patient',
        note: 'Hablamos de la cena después del concierto: se sienta al lado de Julia y se va cuando quiera.',
      },
    },
  },
};
