import type { Span } from '#contracts';
import { spanInWords } from '../../../kit/span-in-words.js';
import { HoursLink } from '../../kit/hours-link.js';
import { useWords } from '../../use-words.js';
import { NumberInWords } from './number-in-words.js';

interface Props {
  span: Span;
  /** What it is the time for. */
  label?: string;
  onChange?(span: Span): void;
}

/** A length of time; one in business hours leads to when these are. */
export const SpanSentence = ({ span, label = '', onChange }: Props) => {
  const t = useWords();
  const words = spanInWords(t, span);
  const unit = onChange ? words.replace(String(span.amount), '').trim() : words;
  return (
    <>
      {onChange && (
        <>
          <NumberInWords
            counts
            label={label}
            value={span.amount}
            onChange={(amount) => onChange({ ...span, amount })}
          />{' '}
        </>
      )}
      <HoursLink unit={span.unit}>{unit}</HoursLink>
    </>
  );
};
