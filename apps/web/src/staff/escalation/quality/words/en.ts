/** Of the pages about how rules do. */
export const en = {
  'quality.lead':
    'What became of the alerts of each rule, and whether those who got them found them useful. Counts of alerts; nobody’s record is opened for it.',
  'quality.title': 'How it does',
  'quality.period': 'Time',
  'quality.days': 'Last {{n}} days',
  'quality.empty': 'There are no rules yet.',
  'quality.rule': 'Rule',
  'quality.fired': 'Raised',
  'quality.acknowledged': 'Taken on',
  'quality.acted-on': 'Something was done',
  'quality.past-first': 'Went past the first step',
  'quality.minutes': 'Until taken on, median',
  'quality.useful': 'Useful?',
  'quality.of': '{{n}} of {{all}}',
  'quality.none-raised': 'It raised no alert in this time.',
  'quality.judged': '{{useful}} useful, {{notUseful}} not',
  'quality.not-judged': 'nobody has said yet',
  'quality.reasons': 'Why not',
  'quality.dismissed': 'nearly nobody finds it useful',
  'quality.versions': 'By version',
  'quality.version': 'Version {{n}}',
  'suggestion.title': 'A threshold that fits better',
  'suggestion.says': '“{{fact}}”: {{after}} instead of {{before}}.',
  'suggestion.keeps':
    'It would have raised all {{useful}} alerts that somebody found useful, and left out {{dropped}} of {{notUseful}} that nobody did.',
  'suggestion.keeps-none':
    'It would have left out {{dropped}} of {{notUseful}} alerts that nobody found useful. None was found useful so far.',
  'suggestion.look': 'Take it as a change',
  'suggestion.decide': 'Nothing changes until somebody publishes it. Try it on the past first.',
  'suggestion.none-safety-rule': 'A safety rule gets no suggestion: a higher threshold would make it hear less.',
  'suggestion.none-too-few-judged':
    'When ten alerts of this version have been judged, a better threshold is looked for.',
  'suggestion.none-no-threshold-fits': 'No threshold would leave out what is of no use and keep what is useful.',
} as const;
