import {
  answersFor,
  type CheckInAnswers,
  type MyCheckIns,
  type MyResponse,
  type RuleOfAnswer,
  rulesTold,
  saidIn,
} from '#contracts';
import { type Moments, useMoments } from '../../kit/moments.js';
import { spanInWords } from '../../kit/span-in-words.js';
import { type Say, useWords } from '../use-words.js';

type Heard = Pick<MyCheckIns, 'hearing' | 'timeZone'>;

const names = (told: MyResponse['told']): string => [...new Set(told.map(({ name }) => name))].join(', ');

/** One thing that was said: who took it on, who was told, or who is told next, whichever is known. */
const lineOf = (t: Say, moments: Moments, response: MyResponse): string => {
  const { takenOn, closedAt, told, answerBy } = response;
  if (takenOn) return t(closedAt ? 'heard.done' : 'heard.taken', { name: takenOn.name });
  if (closedAt) return t('heard.closed');
  if (told.length === 0) return t('heard.passing-on');
  const by = answerBy ? ` ${t('heard.by', { time: moments.dayAndClock(answerBy) })}` : '';
  return t('heard.told', { names: names(told) }) + by;
};

const expected = (t: Say, { hearing }: Heard, rule: RuleOfAnswer): string => {
  const first = hearing[rule];
  if (!first) return t('heard.passing-on');
  const roles = first.roles.map((role) => t(`role.${role}`)).join(', ');
  return t('heard.telling', { roles, span: spanInWords(t, first.within) });
};

const forRule = (responses: readonly MyResponse[], rule: RuleOfAnswer): MyResponse | undefined =>
  responses.find((response) => response.rule === rule) ?? responses.find((response) => answersFor(response.rule, rule));

interface Props {
  mine: Heard & Pick<MyCheckIns, 'readBy'>;
  answers: CheckInAnswers;
  responses: readonly MyResponse[];
}

/** Who hears what this patient just said, and by when; of all else, who can read it and that nobody is told. */
export const WhoHeard = ({ mine, answers, responses }: Props) => {
  const t = useWords();
  const moments = useMoments(mine.timeZone);
  const told = rulesTold(answers);
  const said = saidIn(answers);
  return (
    <div role="status" className="stack">
      {told.length > 0 && (
        <ul className="heard">
          {told.map((rule) => {
            const response = forRule(responses, rule);
            return (
              <li key={rule}>
                <strong>{t(`heard-what.${rule}`)}</strong>
                <span>{response ? lineOf(t, moments, response) : expected(t, mine, rule)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {said.some(({ hearer }) => hearer.by === 'count') && <p>{t('heard.counts')}</p>}
      {said.some(({ hearer }) => hearer.by === 'nobody') && mine.readBy.length > 0 && (
        <p>{t('heard.read-by', { names: mine.readBy.join(', ') })}</p>
      )}
    </div>
  );
};

/** After a call for help, or where what was said has gone out: how it stands with each. */
export const Responses = ({ mine, responses }: { mine: Heard; responses: readonly MyResponse[] }) => {
  const t = useWords();
  const moments = useMoments(mine.timeZone);
  const known = responses.filter(({ closedAt }) => closedAt === null);
  if (known.length === 0) return null;
  return (
    <ul className="heard" aria-live="polite">
      {known.map((response) => (
        <li key={response.alertId}>
          <span>{lineOf(t, moments, response)}</span>
        </li>
      ))}
    </ul>
  );
};
