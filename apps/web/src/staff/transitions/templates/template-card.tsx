import { Button } from '@mantine/core';
import { useState } from 'react';
import { routes, type TransitionTemplate } from '#contracts';
import { Card } from '../../kit/card.js';
import { Tag } from '../../kit/rows.js';
import { useMayCall } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { TemplateEditor } from './template-editor.js';
import { TemplateTable } from './template-table.js';
import { TemplateVersions } from './template-versions.js';

/** One template: read, and changed where it stands. */
export const TemplateCard = ({ template }: { template: TransitionTemplate }) => {
  const t = useWords();
  const mayChange = useMayCall(routes.reviseTransitionTemplate);
  const [editing, setEditing] = useState(false);
  const { from, to, version, items } = template;
  return (
    <Card
      title={t('templates.of', { from: t(`level.${from}`), to: t(`level.${to}`) })}
      tags={<Tag>{t('rules.version', { n: version })}</Tag>}
      actions={
        mayChange &&
        !editing && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t('templates.change')}
          </Button>
        )
      }
    >
      {editing ? (
        <TemplateEditor template={template} onClose={() => setEditing(false)} />
      ) : (
        <TemplateTable items={items} />
      )}
      <TemplateVersions from={from} to={to} />
    </Card>
  );
};
