export const en = {
  'tab.moves': 'Moves between levels of care',
  'tab.none': 'This patient has not moved, and no move is planned. Propose one when the level of care is to change.',
  'stays.title': 'Levels of care',
  'stays.none': 'No level of care is on record yet.',
  'stays.now': 'now',
  'stays.today': 'today',
  'stays.since': 'since {{from}}',
  'stays.from-to': '{{from}} to {{to}}',
  'stays.move': 'the move that it began with',
  'stays.corrected': 'Corrected by {{name}}, {{time}}: {{reason}}',
  'stays.correct': 'Correct',
  'stays.correct-of': 'Correct: {{level}}',
  'stays.correct-hint':
    'For what was written down wrongly. A change of level is a move: propose it, so that nothing of the hand-off is lost.',
  'stays.began': 'Began',
} as const;
