import { NotUsefulReason, type RuleQuality as Quality, routes } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { Loaded } from '../../kit/loaded.js';
import { Tag } from '../../kit/rows.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { FiguresTable } from './figures-table.js';
import style from './quality.module.css';
import { UsefulBar } from './useful-bar.js';

/** How one rule has done in the last 90 days, for the page of the rule. */
export const RuleQuality = ({ ruleId }: { ruleId: string }) => {
  const t = useWords();
  const quality = useApi(routes.readRuleQuality, { query: { days: '90' } });
  return (
    <Section title={t('quality.title')}>
      <Soft as="p">{t('quality.days', { n: 90 })}</Soft>
      <Loaded of={quality} lines={[60, 80]}>
        {({ rules }) => {
          const rule = rules.find((each) => each.ruleId === ruleId);
          return rule ? <Figures rule={rule} /> : <Soft>{t('quality.none-raised')}</Soft>;
        }}
      </Loaded>
    </Section>
  );
};

const Figures = ({ rule: { figures, dismissed, versions } }: { rule: Quality }) => {
  const t = useWords();
  const moments = useMoments();
  const { fired, acknowledged, actedOn, pastFirstStep, minutesToAcknowledge: minutes, reasons } = figures;
  if (fired + figures.useful + figures.notUseful === 0) return <Soft>{t('quality.none-raised')}</Soft>;
  const said = NotUsefulReason.options.filter((reason) => reasons[reason]);
  const part = (count: number): string => t('quality.of', { n: count, all: fired });
  return (
    <>
      {dismissed && <Tag tone="notice">{t('quality.dismissed')}</Tag>}
      <dl className={style.figures}>
        {(
          [
            [t('quality.fired'), String(fired)],
            [t('quality.acknowledged'), part(acknowledged)],
            [t('quality.acted-on'), part(actedOn)],
            [t('quality.past-first'), part(pastFirstStep)],
            [t('quality.minutes'), minutes === null ? '–' : moments.length(minutes * 60_000)],
          ] as const
        ).map(([what, figure]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
        <div>
          <dt>{t('quality.useful')}</dt>
          <dd>
            <UsefulBar figures={figures} />
          </dd>
        </div>
      </dl>
      {said.length > 0 && (
        <>
          <Soft as="p">{t('quality.reasons')}</Soft>
          <ul className={style.reasons}>
            {said.map((reason) => (
              <li key={reason}>
                {t(`useful-reason.${reason}`)} <span className="figures">({reasons[reason]})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {versions.length > 1 && (
        <FiguresTable
          of={t('quality.versions')}
          rows={versions.map(({ version, figures: its }) => ({
            id: String(version),
            name: t('quality.version', { n: version }),
            figures: its,
          }))}
        />
      )}
    </>
  );
};
