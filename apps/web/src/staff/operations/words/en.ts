export const en = {
  'title.runbook': 'Runbook',
  'nav.system': 'System',
  'system.hint':
    'How Holdfast itself is doing. Numbers are of the whole installation; failed work is of your organisation.',
  'system.wrong_one': 'Something is wrong',
  'system.wrong_other': '{{count}} things are wrong',
  'system.lag': 'Longest wait, last hour',
  'failed-work.notice_one': '{{count}} piece of work was given up.',
  'failed-work.notice_other': '{{count}} pieces of work were given up.',
  'failed-work.look': 'Look at System',
} as const;
