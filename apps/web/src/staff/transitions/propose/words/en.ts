export const en = {
  'propose.who': 'Who moves?',
  'propose.go-on': 'Go on',
  'propose.title': 'Propose a move: {{name}}',
  'propose.submit': 'Propose',
  'propose.to': 'To which level of care',
  'propose.from': 'Now: {{level}}. A move may skip levels.',
  'propose.reasons': 'Reasons',
  'propose.reasons-hint.step-up':
    'At least one of the practice guideline. A low BMI may stand beside one, and is never enough by itself.',
  'propose.reasons-hint.step-down': 'One at least, six at most.',
  'propose.why': 'In your own words (optional)',
  'propose.coordinator-hint': 'Left open: a coordinator of the patient’s team, or you.',
} as const;
