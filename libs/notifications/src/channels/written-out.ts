import { texts } from '../outgoing/texts.js';
import type { OutgoingMessage } from './channel.js';

/** A message where there is no more to it than text: what it says, where it leads, and how it is stopped. */
export const writtenOut = ({ text, url, code, stopUrl, locale }: OutgoingMessage, between: string): string =>
  [text, ...(code === null ? [url] : []), ...(stopUrl ? [`${texts[locale].stop}: ${stopUrl}`] : [])].join(between);
