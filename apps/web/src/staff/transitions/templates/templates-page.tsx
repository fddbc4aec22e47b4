import { Group, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { LevelOfCare, routes } from '#contracts';
import { Loaded } from '../../kit/loaded.js';
import { Page } from '../../kit/page.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelsNav } from '../levels-nav.js';
import { TemplateCard } from './template-card.js';
import { firstPair, templatesSearch } from './templates-search.js';

/** What the hand-off of each pair of levels holds. */
export const TemplatesPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { from, to } = { ...firstPair, ...templatesSearch(useSearch({ strict: false })) };
  const templates = useApi(routes.listTransitionTemplates, {});
  const levels = LevelOfCare.options.map((value) => ({ value, label: t(`level.${value}`) }));
  const open = (pair: object) =>
    void navigate({ to: '/transitions/templates', search: templatesSearch({ from, to, ...pair }), replace: true });
  return (
    <Page wide title={t('templates.title')} lead={t('templates.lead')}>
      <LevelsNav />
      <Group align="flex-end" mb="md">
        <NativeSelect
          label={t('templates.from')}
          data={levels}
          value={from}
          onChange={(event) => open({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('templates.to')}
          data={levels}
          value={to}
          onChange={(event) => open({ to: event.currentTarget.value })}
        />
      </Group>
      <Loaded of={templates} lines={[48, 48, 48, 48]}>
        {(found) => {
          const template = found.templates.find((each) => each.from === from && each.to === to);
          if (!template) return <Soft as="p">{t('templates.same-level')}</Soft>;
          return <TemplateCard key={`${from} ${to} ${template.version}`} template={template} />;
        }}
      </Loaded>
    </Page>
  );
};
