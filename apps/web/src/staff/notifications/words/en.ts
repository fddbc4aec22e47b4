/** What can go wrong with messages, and what happened to the ways by which people are reached. */
export const en = {
  'reach.title': 'How you reach me',
  'reach-notice.nothing': 'A chain can call you, and nothing would reach you once this page is closed.',
  'reach-notice.look': 'Add a way',
  'unreachable.notice_one': 'A chain can call {{count}} colleague whom nothing would reach.',
  'unreachable.notice_other': 'A chain can call {{count}} colleagues whom nothing would reach.',
  'unreachable.look': 'See who',
  'unreachable.title': 'Nothing would reach them',
  'unreachable.hint':
    'A chain can call these colleagues, and they have no way that works once their screen is closed. They add one under “How you reach me”.',
  'unreachable.since': 'since {{time}}',
  'unreachable.had': 'had {{ways}}',
  'unreachable.had-none': 'no way added yet',
  'sent.title': 'Messages sent',
  'channels.title': 'Channels',
  'outbox.title': 'Local outbox',
  'event.contact-point.verified': 'A way to reach somebody was shown to be theirs',
  'event.contact-point.closed': 'A way to reach somebody is no more',
  'event.staff.became-unreachable': 'Somebody whom a chain can call has no way left that works',
  'event.staff.became-reachable': 'Somebody whom a chain can call can be reached again',
  'event.channel.broke': 'A provider failed again and again; its channel waits',
};
