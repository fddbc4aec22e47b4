import { type HandoffEvidence, type HandoffItemKind, TransitionGap } from '#contracts';
import { type HandoffItem, isOpen, isOver, type Transition } from '../transition.js';

type EvidenceOf<K extends HandoffItemKind> = Extract<HandoffEvidence, { kind: K }>;

/**
 * What a patient could fall through: derived from the hand-off, never ticked off. An item that was waived, or whose evidence
 * cannot be read, closes no gap; one that does not apply leaves none.
 */
export function gapsOf(transition: Transition): TransitionGap[] {
  if (isOver(transition)) return [];
  const found: Partial<Record<TransitionGap, boolean>> = {
    'no-receiver': isOpen(transition) && !transition.receiverId,
    ...ofAppointments(shown(transition.items, 'first-appointments')),
    'medicines-unreconciled': shown(transition.items, 'medication-reconciliation') === 'missing',
    'vitals-unowned': shown(transition.items, 'vitals-owner') === 'missing',
    'labs-unowned': shown(transition.items, 'labs-owner') === 'missing',
    ...ofConsent(shown(transition.items, 'consent')),
    ...ofSafetyPlan(shown(transition.items, 'safety-plan-review')),
  };
  return TransitionGap.options.filter((gap) => found[gap]);
}

/** What an item of a kind shows: its evidence, that it is missing, or nothing where it is not asked for. */
function shown<K extends HandoffItemKind>(
  items: readonly HandoffItem[],
  kind: K,
): EvidenceOf<K> | 'missing' | 'not-asked' {
  const item = items.find((one) => one.kind === kind);
  if (!item || item.status === 'not-applicable') return 'not-asked';
  if (item.status !== 'done' || item.evidence?.kind !== kind) return 'missing';
  return item.evidence as EvidenceOf<K>;
}

function ofAppointments(of: ReturnType<typeof shown<'first-appointments'>>): Partial<Record<TransitionGap, boolean>> {
  if (of === 'not-asked') return {};
  if (of === 'missing') return { 'no-appointment': true };
  return {
    'no-appointment': !of.appointments.some(({ status }) => status === 'booked'),
    'waiting-list': of.appointments.some(({ status }) => status === 'waitlist'),
  };
}

const ofConsent = (of: ReturnType<typeof shown<'consent'>>): Partial<Record<TransitionGap, boolean>> => ({
  'consent-missing': of !== 'not-asked' && (of === 'missing' || of.agreed !== 'yes'),
});

function ofSafetyPlan(of: ReturnType<typeof shown<'safety-plan-review'>>): Partial<Record<TransitionGap, boolean>> {
  if (of === 'not-asked') return {};
  if (of === 'missing') return { 'safety-plan-unreviewed': true };
  return { 'safety-plan-none': of.plan === 'none' };
}
