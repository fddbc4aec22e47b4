export const en = {
  'outbox.lead':
    'No provider is set up for these: they went nowhere. This is how each would have arrived, with its link working.',
  'outbox.none': 'Nothing here yet. As soon as a message is sent by a channel without a provider, it is shown here.',
  'outbox.not-here': 'This page is for trying things out. There is none where real messages are sent.',
  'outbox.to': 'To {{to}}',
  'outbox.open': 'Open',
  'outbox.taken-back': 'taken back since',
  'outbox.now': 'now',
} as const;
