import type { Locale } from '#contracts';
import type { OutgoingMessage } from './channel.js';

const stop: Record<Locale, string> = { en: 'No more messages', es: 'No más mensajes' };

/** A message where there is no more to it than text: what it says, where it leads, and how it is stopped. */
export const writtenOut = ({ text, url, code, stopUrl, locale }: OutgoingMessage, between: string): string =>
  [text, ...(code === null ? [url] : []), ...(stopUrl ? [`${stop[locale]}: ${stopUrl}`] : [])].join(between);
