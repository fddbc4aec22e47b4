import type { Locale } from '#contracts';
import type { Closing } from './cast/index.js';

/** How the team closes an alert of which a patient's story says nothing more. */
export const ordinaryClosings: Record<Locale, Closing> = {
  en: { outcome: 'reached-patient', note: 'We spoke on the phone and planned tomorrow’s lunch.' },
  es: { outcome: 'reached-patient', note: 'Hablamos por teléfono y planeamos la comida de mañana.' },
};
