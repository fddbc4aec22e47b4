import { Button } from '@mantine/core';
import { dialable, type WayToReach } from '#contracts';
import { useWords } from '../words/use-words.js';
import style from './contact.module.css';

interface Props {
  name: string;
  number: string;
  preferred?: WayToReach | null;
}

const scheme = { call: 'tel', text: 'sms' } as const;

/** One tap calls or texts, by whatever the device has for it. What somebody prefers comes first. */
export const ReachLinks = ({ name, number, preferred = 'call' }: Props) => {
  const t = useWords();
  const ways: WayToReach[] = preferred === 'text' ? ['text', 'call'] : ['call', 'text'];
  return (
    <span className={style.buttons}>
      {ways.map((way, i) => (
        <Button
          key={way}
          component="a"
          href={`${scheme[way]}:${dialable(number)}`}
          size="compact-md"
          variant={i === 0 ? 'filled' : 'default'}
          aria-label={t(`contact.${way}-whom`, { name, number })}
        >
          {t(`contact.${way}`)}
        </Button>
      ))}
    </span>
  );
};
