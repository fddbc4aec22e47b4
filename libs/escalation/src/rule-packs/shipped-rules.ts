import type { DefaultRuleKey, ShippedRule } from '#contracts';

type Row = readonly [number: string, name: string, is: DefaultRuleKey | { waitsFor: ShippedRule['waitsFor'] }];

const waits = (waitsFor: NonNullable<ShippedRule['waitsFor']>) => ({ waitsFor });

/**
 * The rules of the field's practice, by the numbers that the documentation gives them. A rule without a key waits for what
 * would know its facts; 23 is no rule that anybody evaluates: Holdfast counts what was judged, and says so itself.
 */
export const shippedRules: readonly Row[] = [
  ['1', 'One check-in missed', 'one-missed'],
  ['2', 'Two check-ins missed in a row', 'two-missed'],
  ['3', 'Three check-ins missed, or 72 hours of silence', 'three-missed-or-silent'],
  ['4', 'A body sign that cannot wait', 'body-emergency'],
  ['5', 'Thoughts of being better off dead, in a questionnaire', waits('assessments')],
  ['6', 'Not safe, or asked for help now', 'not-safe-or-help'],
  ['6b', 'Not sure about being safe, or hurt themselves', 'not-sure-or-hurt'],
  ['6c', 'Would like a call', 'wants-call'],
  ['7', 'Purging rises', 'purging-rises'],
  ['8', 'Eating more than intended rises', 'bingeing-rises'],
  ['9', 'A weight trend that the clinic measured', waits('vitals')],
  ['10', 'A vital sign or a laboratory value out of range', waits('vitals')],
  ['11', 'No meal for 24 hours', 'no-meal'],
  ['12', 'Medicines missed twice in a row', 'medicines-missed'],
  ['13', 'No visit within seven days of a move', 'visit-missed'],
  ['13b', 'A review or aftercare was not held in time', 'review-missed'],
  ['14', 'No contact by 72 hours after a move', 'first-contact-missed'],
  ['15', 'A hand-off item is overdue', 'handoff-item-overdue'],
  ['15b', 'A hand-off item is overdue by a day', 'handoff-item-day-overdue'],
  ['15c', 'A gap opened in a hand-off that was ready', 'transition-gap'],
  ['16', 'The team has not been in touch for days', 'no-team-contact'],
  ['17', 'A supporter is worried', 'supporter-concern'],
  ['18', 'Urge of 8 or more, twice in 24 hours', 'strong-urges'],
  ['19', 'A goal stands still over two reviews', waits('goals')],
  ['20', 'Low mood on three of five days', 'low-mood'],
  ['21', 'Keeping track makes it worse, said twice', waits('diary')],
  ['22', 'Nobody acknowledged an alert', 'chain-exhausted'],
  ['23', 'A rule whose alerts are nearly always judged not useful', { waitsFor: null }],
  ['24', 'A win, or a return after a gap', waits('notifications')],
];
