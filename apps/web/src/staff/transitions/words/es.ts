export const es = {
  'nav.transitions': 'Traslados',
} as const;
