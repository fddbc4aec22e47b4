import { type BacktestResult, isFactName } from '#contracts';
import { currentSpeech } from '../../../words/catalogue.js';
import { Section } from '../../kit/section.js';
import { useWords, type Word } from '../../use-words.js';

type Reason = Extract<Word, `try.gap.${string}`>;

/** A code that only a newer server knows is said in general, never left out. */
const reasonOf = (code: string): Reason => {
  const word = `try.gap.${code}`;
  return currentSpeech().has(word) ? (word as Reason) : 'try.gap.other';
};

/** What the past does not say, and so was taken as it stands now: nobody should trust a figure more than it deserves. */
export const NotReconstructed = ({ found }: { found: BacktestResult['notReconstructed'] }) => {
  const t = useWords();
  if (found.length === 0) return null;
  return (
    <Section title={t('try.gaps')}>
      <ul>
        {found.map(({ code, fact, count }) => (
          <li key={`${code} ${fact}`}>
            {t(reasonOf(code), { count, fact: isFactName(fact) ? t(`fact.${fact}`) : (fact ?? ''), code })}
          </li>
        ))}
      </ul>
    </Section>
  );
};
