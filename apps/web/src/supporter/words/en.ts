export const en = {
  'title.shared': 'Shared with you',
  'shared.title': 'What {{name}} shares with you',
  'shared.nothing': '{{name}} has not opened anything for you yet. You can still tell the team about a worry.',
  'shared.only': 'You see only what {{name}} opened for you. They can change it at any time.',
  'shared.none-yet': 'There are no answers in the last four weeks.',
  'shared.redisclosure':
    'This includes substance-use records. Federal rules (42 CFR Part 2) do not allow you to pass them on without consent.',
  'shared.concern': 'Tell the team about a worry',
  'shared.concern-words': 'What worries you?',
  'shared.danger': 'Somebody may be in danger right now',
  'shared.danger-call': 'If there is danger right now, call the emergency number first: 911 in the US, 112 in Europe.',
  'shared.send': 'Tell the team',
  'shared.sent': 'Thank you. The team has been told.',
  'shared.told': 'You told the team on {{time}}.',
  'shared.link-closed': 'This link does not open anything any more. Ask the person who sent it to you.',
} as const;
