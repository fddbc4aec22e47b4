import type { CheckInAnswers, Said } from '#contracts';
import { type Say, useWords } from '../words/use-words.js';
import style from './answers.module.css';
import { useMoments } from './moments.js';

const linesOf = (t: Say, answers: CheckInAnswers): [string, string][] => {
  const lines: [string, string | undefined][] = [
    [t('answer.feelsSafe'), answers.feelsSafe && t(`feels-safe.${answers.feelsSafe}`)],
    [t('answer.mood'), answers.mood === undefined ? undefined : t('answer.of-ten', { n: answers.mood })],
    [
      t('answer.strongestUrge'),
      answers.strongestUrge === undefined && !answers.urgeKinds?.length
        ? undefined
        : [
            ...(answers.strongestUrge === undefined ? [] : [t('answer.of-ten', { n: answers.strongestUrge })]),
            ...(answers.urgeKinds ?? []).map((kind) => t(`urge.${kind}`)),
          ].join(' · '),
    ],
    [
      t('answer.meals'),
      answers.meals &&
        (['breakfast', 'lunch', 'dinner', 'snacks'] as const)
          .flatMap((meal) => {
            const answer = answers.meals?.[meal];
            return answer ? [`${t(`meal.${meal}`)}: ${t(`meal-answer.${answer}`)}`] : [];
          })
          .join(' · '),
    ],
    [t('answer.behaviours'), answers.behaviours?.map((each) => t(`behaviour.${each}`)).join(', ')],
    [t('answer.bodySigns'), answers.bodySigns?.map((each) => t(`body-sign.${each}`)).join(', ')],
    [t('answer.sleep'), answers.sleep && t(`sleep.${answers.sleep}`)],
    [t('answer.medicines'), answers.medicines && t(`medicines.${answers.medicines}`)],
    [t('answer.wentOkay'), answers.wentOkay && `“${answers.wentOkay}”`],
    [
      t('answer.wantsCall'),
      answers.wantsCall === undefined ? undefined : t(answers.wantsCall ? 'word.yes' : 'word.no'),
    ],
  ];
  // What was skipped is not there: it is neither a no nor a zero.
  return lines.filter((line): line is [string, string] => Boolean(line[1]));
};

/** Each time something was said, and what it was: an answer that was changed later stays as it was given. */
export const SaidInWords = ({ said }: { said: readonly Said[] }) => {
  const t = useWords();
  const moments = useMoments();
  return (
    <ol className={style.said}>
      {said
        .filter(({ answers, takenBack }) => Object.keys(answers).length > 0 || takenBack.length > 0)
        .map(({ save, at, answers, takenBack }) => (
          <li key={save}>
            <time dateTime={at}>{moments.clock(at)}</time>{' '}
            {[
              ...linesOf(t, answers).map(([label, value]) => `${label}: ${value}`),
              ...takenBack.map((name) =>
                t('answer.taken-back', { what: t(`answer.${name === 'urgeKinds' ? 'strongestUrge' : name}`) }),
              ),
            ].join(' · ')}
          </li>
        ))}
    </ol>
  );
};

export const AnswersInWords = ({ answers }: { answers: CheckInAnswers }) => {
  const t = useWords();
  return (
    <dl className={style.answers}>
      {linesOf(t, answers).map(([label, value]) => (
        <div key={label} style={{ display: 'contents' }}>
          <dt>{label}</dt>
          <dd className="figures">{value}</dd>
        </div>
      ))}
    </dl>
  );
};
