import { Checkbox } from '@mantine/core';
import { RuleTrigger } from '#contracts';
import { useWords } from '../../use-words.js';
import type { Findings } from '../rule/findings.js';
import style from './builder.module.css';

/** What comes about because time passes, and nobody did anything. */
const byTime: readonly RuleTrigger[] = ['check-in.missed', 'patient.went-quiet', 'alert.chain-exhausted'];

interface Props {
  triggers: RuleTrigger[];
  findings: Findings;
  onChange(triggers: RuleTrigger[]): void;
}

/** What wakes a rule: something happens, or time passes without it. */
export const TriggersField = ({ triggers, findings, onChange }: Props) => {
  const t = useWords();
  const groups = [
    ['builder.when-happens', RuleTrigger.options.filter((each) => !byTime.includes(each))],
    ['builder.when-time', RuleTrigger.options.filter((each) => byTime.includes(each))],
  ] as const;
  return (
    <fieldset className={style.fields}>
      <legend>{t('builder.when')}</legend>
      <div className={style.triggers}>
        {groups.map(([title, options]) => (
          <Checkbox.Group
            key={title}
            label={t(title)}
            value={triggers}
            onChange={(chosen) => onChange(RuleTrigger.options.filter((each) => chosen.includes(each)))}
          >
            <div className={style.options}>
              {options.map((value) => (
                <Checkbox key={value} value={value} label={t(`trigger.${value}`)} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
      </div>
      {findings.under('/triggers').map(({ text }) => (
        <p key={text} className={style.fault} role="alert">
          {text}
        </p>
      ))}
    </fieldset>
  );
};
