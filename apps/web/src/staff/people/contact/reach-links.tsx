import { Button } from '@mantine/core';
import { dialable, type WayToReach } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';

interface Props {
  name: string;
  number: string;
  preferred?: WayToReach | null;
  /** A text stays on a screen that somebody else may read. */
  mayText?: boolean;
}

const scheme = { call: 'tel', text: 'sms' } as const;

/** One tap calls or texts, by whatever the device has for it. What somebody prefers comes first. */
export const ReachLinks = ({ name, number, preferred = 'call', mayText = true }: Props) => {
  const t = useWords();
  const both: WayToReach[] = preferred === 'text' ? ['text', 'call'] : ['call', 'text'];
  const ways = mayText ? both : both.filter((way) => way !== 'text');
  return (
    <span className={style.buttons}>
      {ways.map((way, i) => (
        <Button
          key={way}
          component="a"
          href={`${scheme[way]}:${dialable(number)}`}
          size="sm"
          variant={i === 0 ? 'filled' : 'default'}
          aria-label={t(`contact.${way}-whom`, { name, number })}
        >
          {t(`contact.${way}`)}
        </Button>
      ))}
    </span>
  );
};
