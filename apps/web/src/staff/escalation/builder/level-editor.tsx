import { NativeSelect } from '@mantine/core';
import { type RuleLevel, RuleOutcome, Severity } from '#contracts';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import { withTree } from '../rule/draft.js';
import type { Findings } from '../rule/findings.js';
import style from './builder.module.css';
import { ChainEditor } from './chain-editor.js';
import { ConditionBuilder } from './condition-builder.js';
import { SpanField } from './span-field.js';

interface Props {
  level: RuleLevel;
  /** Where it stands in the rule: a JSON pointer. */
  at: string;
  findings: Findings;
  onChange(level: RuleLevel): void;
}

/** One severity of a rule: if, how bad, who, and by when it has to be resolved. */
export const LevelEditor = ({ level, at, findings, onChange }: Props) => {
  const t = useWords();
  const found = [...findings.at(`${at}/tree`), ...findings.under(`${at}/when`), ...findings.at(at)];
  return (
    <>
      <fieldset className={style.fields}>
        <legend>{t('builder.if')}</legend>
        {level.tree ? (
          <ConditionBuilder
            tree={level.tree}
            at={`${at}/tree`}
            findings={findings}
            onChange={(tree) => onChange(withTree(level, tree))}
          />
        ) : (
          <>
            <Soft as="p">{t('builder.by-hand')}</Soft>
            <pre className={style.json}>{JSON.stringify(level.when, null, 2)}</pre>
          </>
        )}
        {found.map(({ text }) => (
          <p key={text} className={style.fault} role="alert">
            {text}
          </p>
        ))}
      </fieldset>
      <div className={style.pair}>
        <NativeSelect
          label={t('builder.severity')}
          data={Severity.options.map((value) => ({ value, label: t(`severity.${value}`) })).reverse()}
          value={level.severity}
          error={findings.under(`${at}/severity`)[0]?.text}
          onChange={(event) => onChange({ ...level, severity: Severity.parse(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('builder.outcome')}
          data={RuleOutcome.options.map((value) => ({ value, label: t(`builder.outcome.${value}`) }))}
          value={level.outcome}
          error={findings.under(`${at}/outcome`)[0]?.text}
          onChange={(event) => onChange({ ...level, outcome: RuleOutcome.parse(event.currentTarget.value) })}
        />
      </div>
      {level.outcome === 'alert' && (
        <>
          <ChainEditor
            chain={level.chain}
            at={`${at}/chain`}
            findings={findings}
            onChange={(chain) => onChange({ ...level, chain })}
          />
          <SpanField
            label={t('builder.resolve-within')}
            span={level.resolveWithin}
            onChange={(resolveWithin) => onChange({ ...level, resolveWithin })}
          />
        </>
      )}
    </>
  );
};
