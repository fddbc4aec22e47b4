import { Fragment } from 'react';
import type { RuleLevel, Span } from '#contracts';
import { Around } from '../../kit/around.js';
import { useWords } from '../../use-words.js';
import style from '../rules.module.css';
import { SpanSentence } from './span-sentence.js';

interface Props {
  level: RuleLevel;
  onChange?(how: (level: RuleLevel) => RuleLevel): void;
}

/** Who is told, one after the other, and by when it has to be resolved. */
export const ChainSentence = ({ level, onChange }: Props) => {
  const t = useWords();
  const { steps, repeats } = level.chain;
  const within = (index: number) =>
    onChange &&
    ((acknowledgeWithin: Span) =>
      onChange((now) => ({
        ...now,
        chain: {
          ...now.chain,
          steps: now.chain.steps.map((step, i) => (i === index ? { ...step, acknowledgeWithin } : step)),
        },
      })));
  return (
    <p className={style.chain}>
      {steps.map(({ roles, acknowledgeWithin }, index) => {
        const who = roles.map((role) => t(`role.${role}`)).join(' + ');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place alone
          <Fragment key={index}>
            {index > 0 && ' → '}
            {who}{' '}
            <span className={style.together}>
              (
              <SpanSentence span={acknowledgeWithin} label={t('chain.time-of', { who })} onChange={within(index)} />)
            </span>
          </Fragment>
        );
      })}
      {repeats && ` ↻ ${t('rules.repeats')}`}
      <span className={style.after}>
        <Around say={(span) => t('rules.resolve-within', { span })}>
          <SpanSentence
            span={level.resolveWithin}
            label={t('chain.resolve-time')}
            onChange={onChange && ((resolveWithin) => onChange((now) => ({ ...now, resolveWithin })))}
          />
        </Around>
      </span>
    </p>
  );
};
