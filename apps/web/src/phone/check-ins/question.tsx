import type { RefObject } from 'react';
import { type CheckInAnswers, type CheckInItem, checkInItems } from '#contracts';
import { useWords } from '../use-words.js';
import { hasAny, isAnswered, lastItem } from './answers.js';
import { ItemField } from './item-field.js';

interface Props {
  item: CheckInItem;
  at: number;
  answers: CheckInAnswers;
  heading: RefObject<HTMLHeadingElement | null>;
  onChange(answers: CheckInAnswers): void;
  onBack(): void;
  onNext(): void;
  onSkip(): void;
  onStop(): void;
}

export const Question = ({ item, at, answers, heading, onChange, onBack, onNext, onSkip, onStop }: Props) => {
  const t = useWords();
  const answered = isAnswered(answers, item);
  return (
    <form
      className="question"
      onSubmit={(event) => {
        event.preventDefault();
        if (answered) onNext();
        else onSkip();
      }}
    >
      <div className="question-top">
        <button type="button" className="plain" onClick={onBack}>
          ← {t('check-in.back')}
        </button>
        <span className="dots" role="img" aria-label={t('check-in.progress', { n: at + 1, of: checkInItems.length })}>
          {checkInItems.map((each, i) => (
            <i key={each} data-here={i === at || undefined} data-past={i < at || undefined} />
          ))}
        </span>
      </div>
      <h1 ref={heading} tabIndex={-1} id="question">
        {t(`ask.${item}`)}
      </h1>
      <p className="soft">{t(`ask-hint.${item}`)}</p>
      <ItemField item={item} answers={answers} onChange={onChange} />
      <div className="three">
        <button type="submit" className="first" disabled={!answered}>
          {t(at === lastItem ? 'check-in.finish' : 'check-in.next')}
        </button>
        <button type="button" className="second" onClick={onSkip}>
          {t('check-in.skip')}
        </button>
        <button type="button" className="second" onClick={onStop}>
          {t(hasAny(answers) ? 'check-in.stop' : 'check-in.not-today')}
        </button>
      </div>
    </form>
  );
};
