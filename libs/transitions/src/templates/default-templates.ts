import { directionOf, isRoundTheClock, type LevelOfCare, levelsOfCare, type TemplateItem } from '#contracts';

/** A move, as far as the template of its hand-off depends on it. */
interface Move {
  stepUp: boolean;
  /** Staff were, or will be, with the patient round the clock. */
  fromRoundTheClock: boolean;
  toRoundTheClock: boolean;
}

interface Line extends Pick<TemplateItem, 'kind' | 'side'> {
  ownerRole: TemplateItem['ownerRole'] | ((move: Move) => TemplateItem['ownerRole']);
  /** Which moves need it; all of them unless said. */
  when?: (move: Move) => boolean;
  /** Hours before the planned move: a step-up is often a matter of hours, a step-down is planned for days. */
  stepDown: number;
  stepUp: number;
  blocks: TemplateItem['blocks'] | ((move: Move) => TemplateItem['blocks']);
}

const leavesHospital = ({ fromRoundTheClock, toRoundTheClock }: Move) => fromRoundTheClock && !toRoundTheClock;
const livesAtHome = ({ toRoundTheClock }: Move) => !toRoundTheClock;
const bedside = (move: Move) => (move.fromRoundTheClock ? 'nurse' : 'physician');
/** A step-up that is urgent is not to wait for papers, only for what the receiver needs to keep the patient safe. */
const readyUnlessUrgent = ({ stepUp }: Move) => (stepUp ? 'acceptance' : 'ready');

/** What a hand-off holds (default): review with the clinical lead before use. */
const lines: readonly Line[] = [
  { kind: 'accepting-clinician', side: 'receiver', ownerRole: 'coordinator', stepDown: 72, stepUp: 4, blocks: 'ready' },
  { kind: 'risk-reassessment', side: 'sender', ownerRole: 'physician', stepDown: 24, stepUp: 3, blocks: 'ready' },
  { kind: 'i-pass-summary', side: 'sender', ownerRole: 'coordinator', stepDown: 24, stepUp: 2, blocks: 'ready' },
  {
    ...{ kind: 'medication-reconciliation', side: 'sender', ownerRole: 'physician' },
    ...{ stepDown: 24, stepUp: 1, blocks: readyUnlessUrgent },
  },
  {
    ...{ kind: 'safety-plan-review', side: 'sender', ownerRole: 'therapist' },
    ...{ stepDown: 24, stepUp: 2, blocks: readyUnlessUrgent },
  },
  { kind: 'consent', side: 'sender', ownerRole: 'coordinator', stepDown: 48, stepUp: 3, blocks: readyUnlessUrgent },
  {
    ...{ kind: 'relapse-plan', side: 'sender', ownerRole: 'therapist', when: ({ stepUp }) => !stepUp },
    ...{ stepDown: 24, stepUp: 24, blocks: 'ready' },
  },
  {
    ...{ kind: 'first-appointments', side: 'receiver', ownerRole: 'social-worker', when: livesAtHome },
    ...{ stepDown: 48, stepUp: 2, blocks: 'acceptance' },
  },
  { kind: 'nutrition-plan', side: 'sender', ownerRole: 'nutritionist', stepDown: 24, stepUp: 1, blocks: 'acceptance' },
  {
    // On a ward vitals are taken by whoever is on duty.
    ...{ kind: 'vitals-owner', side: 'receiver', ownerRole: bedside, when: livesAtHome },
    ...{ stepDown: 24, stepUp: 1, blocks: 'acceptance' },
  },
  // Results that are still to come need somebody who waits for them, wherever the patient goes.
  { kind: 'labs-owner', side: 'receiver', ownerRole: 'physician', stepDown: 24, stepUp: 1, blocks: 'acceptance' },
  { kind: 'warm-handoff', side: 'sender', ownerRole: 'coordinator', stepDown: 4, stepUp: 1, blocks: 'acceptance' },
  {
    ...{ kind: 'psychosocial-supports', side: 'sender', ownerRole: 'social-worker' },
    ...{ stepDown: 24, stepUp: 1, blocks: (move) => (leavesHospital(move) ? 'acceptance' : 'nothing') },
  },
  { kind: 'copy-for-patient', side: 'sender', ownerRole: 'coordinator', stepDown: 2, stepUp: 1, blocks: 'nothing' },
];

/** The template of a move as it ships; null where the level stays the same. */
export function defaultTemplate(from: LevelOfCare, to: LevelOfCare): TemplateItem[] | null {
  const direction = directionOf(from, to);
  if (!direction) return null;
  const stepUp = direction === 'step-up';
  const move = { stepUp, fromRoundTheClock: isRoundTheClock(from), toRoundTheClock: isRoundTheClock(to) };
  return lines
    .filter(({ when }) => when?.(move) ?? true)
    .map(({ kind, side, ownerRole, blocks, ...hours }) => ({
      kind,
      side,
      ownerRole: typeof ownerRole === 'function' ? ownerRole(move) : ownerRole,
      due: { from: 'move', span: { amount: stepUp ? hours.stepUp : hours.stepDown, unit: 'h' } },
      blocks: typeof blocks === 'function' ? blocks(move) : blocks,
    }));
}

/** Every move that there can be, from the least intensive level on. */
export const pairsOfLevels: readonly { from: LevelOfCare; to: LevelOfCare }[] = levelsOfCare.flatMap((from) =>
  levelsOfCare.filter((to) => to !== from).map((to) => ({ from, to })),
);
