import { Button } from '@mantine/core';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';
import type { Findings } from './findings.js';
import type { Draft } from './use-draft.js';

interface Props {
  draft: Draft;
  findings: Findings;
  onTry(): void;
  onPublish(): void;
}

/** As soon as something differs: how much, what is wrong with it, and what to do about it. It stays in sight. */
export const ChangeBar = ({ draft, findings, onTry, onPublish }: Props) => {
  const t = useWords();
  if (draft.changes === 0 || draft.theirs) return null;
  const faults = findings.all.filter(({ refuses }) => refuses);
  return (
    <div className={style.changes} role="status">
      <span>
        <strong>{t('rules.changes', { count: draft.changes })}</strong>
        {faults.length > 0 && ` · ${t('rules.faults', { count: faults.length })}`}
      </span>
      <span>
        <Button variant="subtle" onClick={draft.drop}>
          {t('rules.drop')}
        </Button>
        <Button variant="default" disabled={findings.refused} onClick={onTry}>
          {t('try.on-the-past')}
        </Button>
        <Button disabled={findings.refused} onClick={onPublish}>
          {t(findings.loosens.length > 0 ? 'rules.propose' : 'rules.publish')}
        </Button>
      </span>
    </div>
  );
};
