import { routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Loaded } from '../kit/loaded.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { RuleSentence } from './rule-sentence.js';
import style from './rules.module.css';

export const RuleHistory = ({ ruleId }: { ruleId: string }) => {
  const t = useWords();
  const moments = useMoments();
  const history = useApi(routes.readRuleHistory, { params: { ruleId } });
  return (
    <section className={style.history} aria-label={t('rules.history')}>
      <Loaded of={history} lines={[60]}>
        {({ versions }) =>
          versions.map(({ version, at, by, content }) => (
            <details key={version}>
              <summary>
                {t('rules.version', { n: version })} · <time dateTime={at}>{moments.date(at)}</time> ·{' '}
                {by?.name ?? t('rules.shipped')}
              </summary>
              <RuleSentence rule={content} />
            </details>
          ))
        }
      </Loaded>
    </section>
  );
};
