import { MultiSelect, NativeSelect, NumberInput } from '@mantine/core';
import type { ValueEditorProps } from 'react-querybuilder';
import { factCalled, isFactName } from '#contracts';
import { useWords } from '../../use-words.js';
import type { Findings } from '../rule/findings.js';
import style from './builder.module.css';
import { optionsOf } from './fields.js';

/** Where the condition stands in its rule, and what is wrong with that. */
export interface BuilderContext {
  at: string;
  findings: Findings;
}

/** The pointer of a row, from the places that lead to it. */
export const pointerOf = (at: string, path: readonly number[]): string =>
  `${at}${path.map((index) => `/rows/${index}`).join('')}`;

interface Props extends Omit<ValueEditorProps, 'context'> {
  context?: BuilderContext;
}

/** What a fact is compared with, by its kind, and what is wrong with the row. */
export const ConditionValue = (props: Props) => {
  const { path, context } = props;
  const found = context?.findings.under(pointerOf(context.at, path)) ?? [];
  return (
    <div className={style.value}>
      <Editor {...props} isWrong={found.some(({ refuses }) => refuses)} />
      {found.map(({ text, field }) => (
        <p key={`${field} ${text}`} className={style.fault} role="alert">
          {text}
        </p>
      ))}
    </div>
  );
};

const Editor = ({ field, operator, value, handleOnChange, isWrong }: Props & { isWrong: boolean }) => {
  const t = useWords();
  if (!isFactName(field) || operator === 'is-known' || operator === 'is-unknown') return null;
  const label = t('builder.value-of', { fact: t(`fact.${field}`) });
  const fact = factCalled(field);
  if (fact.kind === 'number') {
    return (
      <NumberInput
        aria-label={label}
        error={isWrong}
        suffix={` ${t(`unit.${fact.unit}`)}`}
        value={typeof value === 'number' ? value : ''}
        onChange={(now) => handleOnChange(typeof now === 'number' ? now : null)}
      />
    );
  }
  if (fact.kind === 'yes-no') {
    return (
      <NativeSelect
        aria-label={label}
        data={[
          { value: 'yes', label: t('word.yes') },
          { value: 'no', label: t('word.no') },
        ]}
        value={value === false ? 'no' : 'yes'}
        onChange={(event) => handleOnChange(event.currentTarget.value === 'yes')}
      />
    );
  }
  const options = optionsOf(t, field);
  if (operator === 'is-one-of' || operator === 'names-any-of') {
    return (
      <MultiSelect
        aria-label={label}
        error={isWrong}
        data={options}
        value={Array.isArray(value) ? value : []}
        onChange={handleOnChange}
      />
    );
  }
  return (
    <NativeSelect
      aria-label={label}
      error={isWrong}
      data={[{ value: '', label: t('builder.choose') }, ...options]}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => handleOnChange(event.currentTarget.value || null)}
    />
  );
};
