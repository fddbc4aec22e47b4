import type { ChannelView, ContactPointView, Locale } from '#contracts';

export const nameOfWay = (point: ContactPointView, channels: readonly ChannelView[], language: Locale): string => {
  const channel = channels.find(({ key }) => key === point.channel);
  return `${channel?.title[language] ?? point.channel} ${point.shown}`;
};
