import type { AlertDetail, ConsentCategory, SaidThen, TraceEntry } from '#contracts';
import { AnswersInWords } from '../../../kit/answers-in-words.js';
import { useMoments } from '../../../kit/moments.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './alert-page.module.css';

const hasAnswers = ({ answers }: SaidThen): boolean => answers !== null && Object.keys(answers).length > 0;

/** Under what the words of each are closed. Answers fall under many: where something is withheld they may all be. */
const isWithheld = ({ by }: SaidThen, withheld: readonly ConsentCategory[]): boolean => {
  if (by === 'help') return withheld.includes('safety-plan');
  return by === 'supporter' ? withheld.includes('notes') : withheld.length > 0;
};

const saidIn = (trace: readonly TraceEntry[]): SaidThen[] => trace.flatMap(({ said }) => said ?? []).toReversed();

/** What the patient, or somebody close to them, said that led here: newest first, each time it was said. */
export const WhatWasSaid = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const moments = useMoments();
  const said = saidIn(alert.trace);
  if (said.length === 0) return null;
  return (
    <Section title={t('said.title')}>
      <ul className={style.said}>
        {said.map((each) => (
          <li key={`${each.by} ${each.at}`}>
            <Soft>
              {t(`said.${each.by}`)} · <time dateTime={each.at}>{moments.dayAndClock(each.at)}</time>
            </Soft>
            {each.words && <blockquote>“{each.words}”</blockquote>}
            {each.answers && hasAnswers(each) && <AnswersInWords answers={each.answers} />}
            {!each.words && !hasAnswers(each) && (
              <Soft as="div">{t(isWithheld(each, alert.withheld) ? 'said.nothing-open' : 'said.no-words')}</Soft>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
};
