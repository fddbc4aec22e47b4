import { type BacktestResult, type BacktestSide, ChainRole, Severity } from '#contracts';
import { useLanguage } from '../../../words/use-words.js';
import { useWords } from '../../use-words.js';
import style from './try.module.css';

interface Line {
  label: string;
  of(side: BacktestSide): number;
}

/** The same figures of both versions, beside each other. */
export const FiguresTable = ({ result: { before, after, budget } }: { result: BacktestResult }) => {
  const t = useWords();
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 1 });
  const there = (of: Line['of']): boolean => of(after) > 0 || (before !== null && of(before) > 0);
  const severities = Severity.options.toReversed().map(
    (each): Line => ({
      label: t(`severity.${each}`),
      of: ({ bySeverity }) => bySeverity[each] ?? 0,
    }),
  );
  const roles = ChainRole.options.map(
    (each): Line => ({
      label: t('try.told-first', { role: t(`role.${each}`) }),
      of: ({ byRole }) => byRole[each] ?? 0,
    }),
  );
  const lines: Line[] = [
    { label: t('try.alerts'), of: ({ alerts }) => alerts },
    ...severities.filter(({ of }) => there(of)),
    { label: t('try.patients'), of: ({ patients }) => patients },
    { label: t('try.joined'), of: ({ joined }) => joined },
    ...[{ label: t('try.nudges'), of: ({ nudges }: BacktestSide) => nudges }].filter(({ of }) => there(of)),
    ...roles.filter(({ of }) => there(of)),
    { label: t('try.per-person'), of: ({ told }) => told.perPersonAndShift },
    { label: t('try.most'), of: ({ told }) => told.most },
    { label: t('try.over-budget', { n: budget }), of: ({ told }) => told.overBudget },
  ];
  return (
    <div className={style.wide}>
      <table className={style.figures}>
        <thead>
          <tr>
            <th scope="col">{t('try.figure')}</th>
            {before && <th scope="col">{t('try.before')}</th>}
            <th scope="col">{t('try.after')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, of }) => (
            <tr key={label} data-changed={(before && of(before) !== of(after)) || undefined}>
              <th scope="row">{label}</th>
              {before && <td>{number.format(of(before))}</td>}
              <td>{number.format(of(after))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
