import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { builtInRuleKey, routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { Tag } from '../../kit/rows.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import { FiguresTable } from './figures-table.js';
import style from './quality.module.css';
import { qualityDays, qualitySearch } from './quality-search.js';

export const RuleQualityPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { days = 30 } = qualitySearch(useSearch({ strict: false }));
  const quality = useApi(routes.readRuleQuality, { query: { days: `${days}` as const } }, { keep: true });
  return (
    <Page
      wide
      title={t('nav.rule-quality')}
      lead={t('quality.lead')}
      actions={
        <NativeSelect
          aria-label={t('quality.period')}
          data={qualityDays.map((value) => ({ value: String(value), label: t('quality.days', { n: value }) }))}
          value={days}
          onChange={(event) =>
            void navigate({ to: '.', search: qualitySearch({ days: event.currentTarget.value }), replace: true })
          }
        />
      }
    >
      <Loaded of={quality} lines={[48, 48, 48, 48]} empty={t('quality.empty')} isEmpty={({ rules }) => !rules.length}>
        {({ rules }) => (
          <FiguresTable
            of={t('quality.rule')}
            rows={rules.map((rule) => ({
              id: rule.ruleId,
              figures: rule.figures,
              name: (
                <>
                  {rule.key === builtInRuleKey ? (
                    nameOfRule(t, rule)
                  ) : (
                    <Link to="/rules/$ruleId" params={{ ruleId: rule.ruleId }} search={{ tab: 'quality' }}>
                      {nameOfRule(t, rule)}
                    </Link>
                  )}
                  <span className={style.tags}>
                    {rule.class === 'safety' && <Tag>{t('rule-class.safety')}</Tag>}
                    {!rule.enabled && <Tag tone="notice">{t('rules.off')}</Tag>}
                    {rule.dismissed && <Tag tone="notice">{t('quality.dismissed')}</Tag>}
                  </span>
                </>
              ),
            }))}
          />
        )}
      </Loaded>
    </Page>
  );
};
