import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type EscalationRule, isFactName, type RuleSuggestion, routes } from '#contracts';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';
import type { Draft } from '../rule/use-draft.js';
import style from './quality.module.css';

interface Props {
  rule: EscalationRule;
  draft: Draft;
}

/** What somebody might change: it becomes a change of the rule that is not published, to be looked at and tried on the past. */
export const SuggestionCard = ({ rule, draft }: Props) => {
  const t = useWords();
  const navigate = useNavigate();
  const { data } = useApi(routes.readRuleSuggestion, { params: { ruleId: rule.id } });
  if (!data) return null;
  const { suggestion, because } = data;
  if (!suggestion) return because ? <Soft as="p">{t(`suggestion.none-${because}`)}</Soft> : null;
  const { fact, before, after, version, useful, dropped, notUseful } = suggestion;
  if (!isFactName(fact) || version !== rule.version) return null;
  const take = (): void => {
    draft.change((content) => withThreshold(content, suggestion));
    void navigate({ to: '.', search: { tab: 'rule' } });
  };
  return (
    <section className={style.suggestion} aria-labelledby="suggestion">
      <h3 id="suggestion">{t('suggestion.title')}</h3>
      <p>
        {t('suggestion.says', {
          fact: t(`fact.${fact}`),
          before: factValue(t, fact, before),
          after: factValue(t, fact, after),
        })}{' '}
        {t(useful ? 'suggestion.keeps' : 'suggestion.keeps-none', { useful, dropped, notUseful })}
      </p>
      <Soft as="p">{t('suggestion.decide')}</Soft>
      <Button variant="default" w="fit-content" onClick={take}>
        {t('suggestion.look')}
      </Button>
    </section>
  );
};

/** The level that the suggestion is about; what else was changed meanwhile stays. */
const withThreshold = (content: Draft['content'], { level, content: suggested }: RuleSuggestion): Draft['content'] => ({
  ...content,
  levels: content.levels.map((each, index) => {
    const next = suggested.levels[index];
    return index === level && next ? { ...each, when: next.when, tree: next.tree } : each;
  }),
});
