/** How patients and those close to them say by which way a message comes. */
export const en = {
  'light-way.add': 'Add: {{channel}}',
  'light-way.send-code': 'Send me a code',
  'light-way.not-now': 'Not now',
  'light-way.code': 'The six digits we sent to {{way}}',
  'light-way.confirm': 'That is it',
  'light-way.again': 'Send a new code',
  'light-way.again-sent': 'A new code is on its way.',
  'light-way.by-itself': 'This page goes on by itself as soon as the first message is here.',
  'light-way.take-away': 'Take away {{way}}',
  'light-way.to-confirm': 'Not confirmed yet.',
  'light-way.closed-gone': 'It is not there any more. You can add it again.',
  'light-way.closed-bounced': 'Messages came back. Is the address right?',
  'light-way.closed-refused': 'Nothing can be sent there.',
  'light-way.closed-taken-over': 'Somebody else uses it now.',
  'light-way.closed-stopped': 'You stopped it by the link in a message.',
  'light-way.closed-removed': 'You took it away.',
  'light-way.no-push-unsupported':
    'This browser cannot do that. On an iPhone or iPad, add this page to the home screen first and open it from there.',
  'light-way.no-push-refused':
    'This browser was told not to show anything from this page. You can allow it in its settings, then try again.',
  'light-way.no-push-dismissed': 'Nothing was chosen. Press it again and choose “Allow”.',
  'light-way.no-push-failed': 'That did not work just now. Please try again in a moment.',
} as const;
