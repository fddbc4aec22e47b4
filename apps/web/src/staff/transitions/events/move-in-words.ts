import { FollowUpClock, FollowUpKind, HandoffItemKind, HandoffItemStatus, TransitionGap } from '#contracts';
import type { Say } from '../../use-words.js';

/** What events of a move name by a code, in words. */
export const moveInWords = (t: Say, data: Readonly<Record<string, unknown>>) => {
  const item = HandoffItemKind.safeParse(data.item);
  const followUp = FollowUpKind.safeParse(data.followUp);
  const status = HandoffItemStatus.safeParse(data.status);
  const gap = TransitionGap.safeParse(data.gap);
  const clock = FollowUpClock.safeParse(data.clock);
  return {
    item: item.success ? t(`handoff.${item.data}`) : followUp.success ? t(`follow-up.${followUp.data}`) : '',
    status: status.success ? t(`handoff-status.${status.data}`) : '',
    gap: gap.success ? t(`transition-gap.${gap.data}`) : '',
    clock: clock.success ? t(`follow-up-clock.${clock.data}`) : '',
  };
};
