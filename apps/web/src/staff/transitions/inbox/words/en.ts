export const en = {
  'handoffs.title_one': '{{count}} hand-off waits for you',
  'handoffs.title_other': '{{count}} hand-offs wait for you',
  'handoffs.accept': 'Accept the hand-off',
  'inbox.no-alerts': 'No alert waits for you',
  'inbox.no-alerts-hint': 'What waits for you in the moves of patients stands below.',
} as const;
