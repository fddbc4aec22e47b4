export const en = {
  'stop.title': 'No more messages?',
  'stop.lead': 'Messages stop coming to where you got this link. Everything else stays as it is.',
  'stop.press': 'Stop them',
  'stop.busy': 'One moment…',
  'stop.done': 'Done',
  'stop.done-lead': 'No more messages come to where you got this link. You can switch them on again on your own page.',
  'stop.unknown': 'This link stops nothing. Perhaps it was copied in part: open it from the message itself.',
  'stop.offline': 'There is no connection right now. Please try again in a moment.',
} as const;
