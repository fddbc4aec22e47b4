import { isFactName, routes } from '#contracts';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';
import style from './quality.module.css';
import { RuleLink } from './rule-link.js';
import { carrySuggestion } from './suggested-change.js';

/** What somebody might change: it leads to the rule, where it stands as a change that is not saved. */
export const SuggestionCard = ({ ruleId }: { ruleId: string }) => {
  const t = useWords();
  const { data } = useApi(routes.readRuleSuggestion, { params: { ruleId } });
  if (!data) return null;
  const { suggestion, because } = data;
  if (!suggestion) return because ? <Soft as="p">{t(`suggestion.none-${because}`)}</Soft> : null;
  const { fact, before, after, version, content } = suggestion;
  if (!isFactName(fact)) return null;
  const figures = { useful: suggestion.useful, dropped: suggestion.dropped, notUseful: suggestion.notUseful };
  return (
    <aside className={style.suggestion} aria-label={t('suggestion.title')}>
      <h3>{t('suggestion.title')}</h3>
      <p>
        {t('suggestion.says', {
          fact: t(`fact.${fact}`),
          before: factValue(t, fact, before),
          after: factValue(t, fact, after),
        })}{' '}
        {t(figures.useful ? 'suggestion.keeps' : 'suggestion.keeps-none', figures)}
      </p>
      <Soft as="p">{t('suggestion.decide')}</Soft>
      <RuleLink ruleId={ruleId} onFollow={() => carrySuggestion({ ruleId, version, content })}>
        {t('suggestion.look')}
      </RuleLink>
    </aside>
  );
};
