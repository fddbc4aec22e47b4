import type { ChannelView, ContactPointView, InBothLanguages, StaffPreferences, ToldSeverity } from '#contracts';

export { isBrowser, isUsable } from '../../../kit/ways/way-actions.js';

/** The gravest first: it is what one comes here for. */
export const gravestFirst = ['S4', 'S3', 'S2', 'S1'] as const satisfies readonly ToldSeverity[];

/** While a chain can call somebody, these come by some way. */
export const isUrgent = (severity: ToldSeverity): boolean => severity === 'S3' || severity === 'S4';

export const nameOf = (
  point: ContactPointView,
  channels: readonly ChannelView[],
  say: (text: InBothLanguages) => string,
): string => {
  const channel = channels.find(({ key }) => key === point.channel);
  return `${channel ? say(channel.title) : point.channel} ${point.shown}`;
};

/** Without ways that are no more: somebody may have removed one on another screen. */
export const withoutLost = (preferences: StaffPreferences, usable: readonly ContactPointView[]): StaffPreferences => {
  const there = new Set(usable.map(({ id }) => id));
  const kept = gravestFirst.map((severity) => [
    severity,
    preferences.bySeverity[severity].filter((id) => there.has(id)),
  ]);
  return { ...preferences, bySeverity: Object.fromEntries(kept) as StaffPreferences['bySeverity'] };
};

/** The same ways with one of them at another place. */
export const moved = (ids: readonly string[], from: number, to: number): string[] => {
  const rest = ids.filter((_, i) => i !== from);
  const id = ids[from];
  return id === undefined ? rest : rest.toSpliced(Math.max(0, to), 0, id);
};

/** Severities that would reach nobody although they have to. */
export const unreached = (preferences: StaffPreferences, onCall: boolean): ToldSeverity[] =>
  gravestFirst.filter((severity) => onCall && isUrgent(severity) && preferences.bySeverity[severity].length === 0);
