export const en = {
  'nav.transitions': 'Transitions',
} as const;
