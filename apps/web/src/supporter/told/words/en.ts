/** How somebody close to a patient says by which way they are told. */
export const en = {
  'told.lead': 'We can let you know when {{name}} shares something new. What arrives never says what it is.',
  'told.not-allowed': '{{name}} has not switched this on. You can ask them.',
  'told.by': 'You are told by this. The link in each message stops it.',
} as const;
