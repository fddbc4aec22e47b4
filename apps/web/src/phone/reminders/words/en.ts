/** How the patient says whether and when we may speak up. */
export const en = {
  'reminders.back': 'Back',
  'reminders.title': 'Reminders',
  'reminders.lead':
    'We can let you know when a check-in is open, or something new waits for you. You choose how, and you can stop it at any time.',
  'reminders.arrives': 'All it ever says is: “You have a message. Sign in.” Whoever sees it learns nothing about you.',
  'reminders.ways': 'Where we can reach you',
  'reminders.how': 'How would you like to be reminded?',
  'reminders.none': 'Not at all',
  'reminders.none-hint': 'That is fine. Your check-ins are always here.',
  'reminders.first-add': 'Add a way first, and say by its code that it is yours.',
  'reminders.quiet': 'Keep it quiet at night',
  'reminders.from': 'From',
  'reminders.to': 'Until',
  'reminders.zone': 'By the clock of {{zone}}. What comes meanwhile waits until then.',
  'reminders.same': 'Please choose two different times.',
  'reminders.supporters': 'Let people close to you know when something you share waits for them',
  'reminders.supporters-hint': 'They see only what you opened for them, and what they get says nothing about you.',
  'reminders.stop': 'Stop all reminders',
  'reminders.stopped': 'Stopped. Nothing comes any more.',
  'reminders.saved': 'Saved.',
} as const;
