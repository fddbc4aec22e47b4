import { compileTree, type JudgedGroup, type JudgedLevel, type JudgedRow, type Truth } from '#contracts';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { factValue } from '../fact-in-words.js';
import { conditionInWords } from '../sentence/condition-in-words.js';
import style from './verdicts.module.css';

const TruthMark = ({ truth }: { truth: Truth }) => {
  const t = useWords();
  return (
    <span className={style.truth} data-truth={truth}>
      {t(`truth.${truth}`)}
    </span>
  );
};

const Row = ({ row: { was, truth, ...row } }: { row: JudgedRow }) => {
  const t = useWords();
  const asks = row.operator === 'is-known' || row.operator === 'is-unknown';
  return (
    <li className={style.part}>
      <span>{conditionInWords(t, compileTree({ combine: 'and', not: false, rows: [row] }))}</span>
      {was !== null && !asks && (
        <Soft>{t('verdicts.was', { value: factValue(t, row.fact as Parameters<typeof factValue>[1], was) })}</Soft>
      )}
      <TruthMark truth={truth} />
    </li>
  );
};

const Group = ({ group }: { group: JudgedGroup }) => {
  const t = useWords();
  return (
    <ul className={style.parts}>
      {group.rows.map((part, i) =>
        'combine' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a condition is its place in it
          <li key={i}>
            <span className={style.part}>
              <span>{t(`verdicts.group-${part.not ? 'not-' : ''}${part.combine}`)}</span>
              <TruthMark truth={part.truth} />
            </span>
            <Group group={part} />
          </li>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part of a condition is its place in it
          <Row key={i} row={part} />
        ),
      )}
    </ul>
  );
};

/** A level’s condition, comparison by comparison: what it asks, what was so then, and whether that is enough. */
export const ConditionThen = ({ level: { severity, outcome, truth, tree } }: { level: JudgedLevel }) => {
  const t = useWords();
  const isGrouped = tree && (tree.not || tree.rows.length > 1);
  return (
    <div className={style.level}>
      <div className={style.part}>
        <SeverityMark severity={severity} nudge={outcome === 'nudge-patient'} />
        {isGrouped && <Soft>{t(`verdicts.group-${tree.not ? 'not-' : ''}${tree.combine}`)}</Soft>}
        {(isGrouped || !tree) && <TruthMark truth={truth} />}
      </div>
      {tree ? <Group group={tree} /> : <Soft as="p">{t('verdicts.text-only')}</Soft>}
    </div>
  );
};
