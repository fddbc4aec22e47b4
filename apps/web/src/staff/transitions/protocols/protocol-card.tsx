import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ProtocolPack, routes } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { useLanguage } from '../../../words/use-words.js';
import { scheduleInWords } from '../../check-ins/schedule-in-words.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { Card } from '../../kit/card.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ProtocolEditor } from './protocol-editor.js';
import style from './protocols.module.css';

/** The pack of one level: read, and changed where it stands. */
export const ProtocolCard = ({ pack }: { pack: ProtocolPack }) => {
  const t = useWords();
  const mayChange = useMayCall(routes.reviseProtocolPack);
  const [editing, setEditing] = useState(false);
  const { level, version, changed } = pack;
  return (
    <Card
      title={t(`level.${level}`)}
      tags={<Tag>{t('rules.version', { n: version })}</Tag>}
      actions={
        mayChange &&
        !editing && (
          <Button
            variant="default"
            aria-label={t('protocols.change', { level: t(`level.${level}`) })}
            onClick={() => setEditing(true)}
          >
            {t('templates.change')}
          </Button>
        )
      }
    >
      {editing ? <ProtocolEditor pack={pack} onClose={() => setEditing(false)} /> : <Content content={pack.content} />}
      {changed && (
        <Soft as="p">
          {changed.by.name}, <Moment at={changed.at} />: {changed.why}
        </Soft>
      )}
    </Card>
  );
};

const Content = ({ content: { schedule, leavesOutRules, checklist } }: Pick<ProtocolPack, 'content'>) => {
  const t = useWords();
  const language = useLanguage();
  const nameOf = useRuleName();
  const { data } = useApi(routes.listRules, {}, { enabled: leavesOutRules.length > 0, staleTime: 60_000 });
  const named = (key: string) => nameOf({ key, name: data?.rules.find((rule) => rule.key === key)?.name ?? key });
  return (
    <dl className={style.parts}>
      <dt>{t('protocols.check-ins')}</dt>
      <dd>
        {schedule ? scheduleInWords(t, language, { ...schedule, startsOn: '2026-01-01' }) : t('protocols.no-check-ins')}
      </dd>
      <dt>{t('protocols.rules')}</dt>
      <dd>
        {leavesOutRules.length === 0
          ? t('protocols.all-rules')
          : t('protocols.all-rules-but', { rules: leavesOutRules.map(named).join(', ') })}
      </dd>
      <dt>{t('protocols.checklist')}</dt>
      <dd>
        {checklist.length === 0 ? (
          t('protocols.no-checklist')
        ) : (
          <ul>
            {checklist.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </dd>
    </dl>
  );
};
