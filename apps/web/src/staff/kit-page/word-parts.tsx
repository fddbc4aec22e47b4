import { Button } from '@mantine/core';
import { useLanguage } from '../../words/use-words.js';
import { ActionBar } from '../kit/action-bar.js';
import { Card } from '../kit/card.js';
import { CardAlone } from '../kit/card-alone.js';
import { Quote } from '../kit/quote.js';
import { Tag } from '../kit/rows.js';
import { Section } from '../kit/section.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';

/** What is said on a page: somebody's own words, parts of a longer text, and a card that stands alone. */
export const WordParts = () => {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <Card
        title={t('why.title')}
        tags={<Tag tone="notice">{t('rules.off')}</Tag>}
        actions={<Tag>{t('rules.new')}</Tag>}
      >
        <Quote of={t('words.what-matters')} lang={language}>
          {t('demo.hint')}
        </Quote>
        <Section title={t('chain.title')}>
          <Soft as="p">{t('why.on-the-team')}</Soft>
        </Section>
        <ActionBar>
          <Button>{t('alert.acknowledge')}</Button>
        </ActionBar>
      </Card>
      <CardAlone level={2} logo title={t('lock.title')} subtitle={t('lock.why')} />
    </>
  );
};
