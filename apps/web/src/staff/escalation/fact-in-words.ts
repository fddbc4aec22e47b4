import {
  Behaviour,
  BodySign,
  type FactName,
  FeelsSafe,
  FollowUpClock,
  FollowUpKind,
  LevelOfCare,
  RiskTier,
  TransitionGap,
  TransitionState,
} from '#contracts';
import type { Say } from '../use-words.js';

/** The value of a fact as one says it. */
export const factValue = (t: Say, name: FactName, value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => factValue(t, name, each)).join(', ');
  const level = LevelOfCare.safeParse(value);
  if (level.success) return t(`level.${level.data}`);
  const tier = RiskTier.safeParse(value);
  if (name === 'people.riskTier' && tier.success) return t(`tier-word.${tier.data}`);
  const safe = FeelsSafe.safeParse(value);
  if (name === 'checkIns.feelsSafe' && safe.success) return t(`feels-safe.${safe.data}`);
  const sign = BodySign.safeParse(value);
  if (name === 'checkIns.bodySigns' && sign.success) return t(`body-sign.${sign.data}`);
  const behaviour = Behaviour.safeParse(value);
  if (name === 'checkIns.behaviours' && behaviour.success) return t(`behaviour.${behaviour.data}`);
  if (value === 'worry' || value === 'danger') return t(`concern.${value}`);
  const ofMove = name.startsWith('transitions.') ? valueOfMove(t, name, value) : null;
  if (ofMove) return ofMove;
  if (value === true) return t('word.yes');
  if (value === false) return t('word.no');
  if (value === null || value === undefined) return t('word.not-said');
  if (typeof value === 'number') return String(Math.round(value * 10) / 10);
  return String(value);
};

function valueOfMove(t: Say, name: FactName, value: unknown): string | null {
  const state = TransitionState.safeParse(value);
  if (name === 'transitions.state' && state.success) return t(`transition-state.${state.data}`);
  const gap = TransitionGap.safeParse(value);
  if (name === 'transitions.gaps' && gap.success) return t(`transition-gap.${gap.data}`);
  const kind = FollowUpKind.safeParse(value);
  if (name === 'transitions.missed' && kind.success) return t(`follow-up.${kind.data}`);
  const clock = FollowUpClock.safeParse(value);
  if (name === 'transitions.missedClock' && clock.success) return t(`follow-up-clock.${clock.data}`);
  return null;
}
