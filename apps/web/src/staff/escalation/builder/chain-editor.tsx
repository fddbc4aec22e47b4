import { Button, MultiSelect, Switch } from '@mantine/core';
import { ChainRole, type EscalationChain } from '#contracts';
import { useWords } from '../../use-words.js';
import type { Findings } from '../rule/findings.js';
import style from './builder.module.css';
import { added, moved, removed, replaced } from './lists.js';
import { PlaceButtons } from './place-buttons.js';
import { SpanField } from './span-field.js';

interface Props {
  chain: EscalationChain;
  /** Where it stands in the rule: a JSON pointer. */
  at: string;
  findings: Findings;
  onChange(chain: EscalationChain): void;
}

/** Who is told, and how long each has before the next is. */
export const ChainEditor = ({ chain, at, findings, onChange }: Props) => {
  const t = useWords();
  const { steps } = chain;
  const set = (next: EscalationChain['steps']) => onChange({ ...chain, steps: next });
  return (
    <fieldset className={style.fields}>
      <legend>{t('builder.who')}</legend>
      <ol className={style.steps}>
        {steps.map((step, index) => {
          const found = findings.under(`${at}/steps/${index}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
            <li key={index}>
              <MultiSelect
                label={t('builder.step', { n: index + 1 })}
                data={ChainRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
                maxValues={4}
                value={step.roles}
                error={found[0]?.text}
                onChange={(roles) =>
                  set(replaced(steps, index, { ...step, roles: roles.map((each) => ChainRole.parse(each)) }))
                }
              />
              <SpanField
                label={t('builder.answers-within')}
                span={step.acknowledgeWithin}
                onChange={(acknowledgeWithin) => set(replaced(steps, index, { ...step, acknowledgeWithin }))}
              />
              <PlaceButtons
                what={t('builder.step', { n: index + 1 })}
                place={index}
                of={steps.length}
                onMove={(to) => set(moved(steps, index, to))}
                onRemove={() => set(removed(steps, index))}
              />
            </li>
          );
        })}
      </ol>
      {findings
        .under(at)
        .filter(({ field }) => !field.startsWith(`${at}/steps/`))
        .map(({ text }) => (
          <p key={text} className={style.fault} role="alert">
            {text}
          </p>
        ))}
      <div className={style.below}>
        <Button
          variant="default"
          disabled={steps.length >= 8}
          onClick={() =>
            set(
              added(steps, {
                roles: ['clinical-lead'],
                acknowledgeWithin: steps.at(-1)?.acknowledgeWithin ?? { amount: 1, unit: 'h' },
              }),
            )
          }
        >
          {t('builder.add-step')}
        </Button>
        <Switch
          label={t('builder.repeats')}
          checked={chain.repeats}
          onChange={(event) => onChange({ ...chain, repeats: event.currentTarget.checked })}
        />
      </div>
    </fieldset>
  );
};
