/** Everybody in the demo clinic is invented. The password is public: these accounts exist on the embedded database only. */
export const demoPassword = 'kelp-holds-fast';

/** Fixed, so that the demo finds its clinic again. */
export const demoOrganisation = '019a0000-0000-7000-8000-00000000d340';

export const programme = {
  name: 'Riverside Day Programme',
  businessHours: { timeZone: 'America/Chicago', days: [1, 2, 3, 4, 5], from: '08:00', to: '18:00' },
};
