import { useWords } from '../../use-words.js';
import { WordsField } from './words-field.js';

interface Props {
  value: string;
  onChange(why: string): void;
}

/** Every version says why it is there: one sentence, which the next person reads. */
export const WhyField = ({ value, onChange }: Props) => {
  const t = useWords();
  return (
    <WordsField
      label={t('rules.why-change')}
      description={t('rules.why-hint')}
      maxLength={500}
      value={value}
      onChange={onChange}
    />
  );
};
