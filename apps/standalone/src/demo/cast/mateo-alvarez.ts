import { type DemoPatient, inventedNumber } from './patient.js';

export const mateoAlvarez: DemoPatient = {
  givenName: 'Mateo',
  familyName: 'Alvarez',
  pronouns: 'él',
  levelOfCare: 'partial-hospitalisation',
  riskTier: 'amber',
  timeZone: 'America/Denver',
  locale: 'es',
  whatMatters: 'Volver a entrenar al equipo de mi hijo.',
  ifIGoQuiet: 'Llámenme por la tarde; por la mañana me cuesta hablar.',
  contact: {
    phones: [{ label: 'móvil', number: inventedNumber(21), safeToLeaveMessage: 'yes' }],
    preferred: 'call',
    emergencyContact: { name: 'Lucía Alvarez', relation: 'esposa', number: inventedNumber(22) },
    dateOfBirth: '1984-11-02',
  },
  supporter: { name: 'Lucía Alvarez', relation: 'esposa' },
  wentOkay: [
    'Cené con mi hijo en la mesa.',
    'Salí a caminar sin contar los pasos.',
    'Hoy dormí la noche entera.',
    'Le conté a Lucía cómo me sentía.',
  ],
  story: 'aahhaaaahmaaaa',
  days: {
    3: {
      concern: 'Lleva dos noches sin cenar con nosotros y se encierra en el baño. No sé cómo hablarlo con él.',
      closing: {
        outcome: 'reached-patient',
        note: 'Hablé con Lucía y después, con el permiso de Mateo, con los dos. Mañana desayunan juntos y nos llaman.',
      },
    },
    8: {
      answers: { wantsCall: true, strongestUrge: 9, behaviours: ['vomited'] },
      closing: {
        outcome: 'plan-changed',
        note: 'Lo peor es la hora después de cenar. Hemos acordado que a esa hora saca al perro con su hijo.',
      },
    },
  },
};
