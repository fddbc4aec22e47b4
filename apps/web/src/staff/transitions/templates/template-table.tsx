import type { TemplateItem } from '#contracts';
import { spanInWords } from '../../../kit/span-in-words.js';
import style from '../../escalation/quality/quality.module.css';
import { type Say, useWords } from '../../use-words.js';

export const dueInWords = (t: Say, { from, span }: TemplateItem['due']): string =>
  t(`templates.due-${from}`, { span: spanInWords(t, span) });

/** What a hand-off holds, a row each; on a phone a card each. */
export const TemplateTable = ({ items }: { items: readonly TemplateItem[] }) => {
  const t = useWords();
  return (
    <table className={style.table}>
      <thead>
        <tr>
          <th scope="col">{t('templates.item')}</th>
          <th scope="col">{t('templates.owner')}</th>
          <th scope="col">{t('templates.due')}</th>
          <th scope="col">{t('templates.blocks')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ kind, side, ownerRole, due, blocks }) => (
          <tr key={kind}>
            <th scope="row">{t(`handoff.${kind}`)}</th>
            <td data-label={t('templates.owner')}>
              {t(`role.${ownerRole}`)} ({t(`templates.side-${side}`)})
            </td>
            <td data-label={t('templates.due')}>{dueInWords(t, due)}</td>
            <td data-label={t('templates.blocks')}>{t(`templates.blocks-${blocks}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
