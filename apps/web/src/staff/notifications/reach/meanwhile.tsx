import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { StaffPreferences } from '#contracts';
import { Card } from '../../kit/card.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';
import { gravestFirst } from './ways.js';

interface Props {
  saved: StaffPreferences;
  yours: StaffPreferences;
  ways: ReadonlyMap<string, string>;
  onKeep(): void;
  onTake(): void;
}

/** It was saved elsewhere meanwhile. Neither is lost: what differs is shown, and the reader chooses. */
export const Meanwhile = ({ saved, yours, ways, onKeep, onTake }: Props) => {
  const t = useWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const lines = (of: StaffPreferences): [string, string][] => [
    ...gravestFirst.map((severity): [string, string] => [
      t(`severity.${severity}`),
      of.bySeverity[severity].map((id) => ways.get(id) ?? '').join(', ') || t('come.nothing'),
    ]),
    [t('come.quiet'), of.quietHours ? `${of.quietHours.from}–${of.quietHours.to}` : t('word.no')],
    [t('come.digest-at'), of.digestAt],
    [t('come.zone'), of.timeZone],
  ];
  const mine = lines(yours);
  const differing = lines(saved)
    .map(([name, text], i) => ({ name, text, own: mine[i]?.[1] }))
    .filter(({ text, own }) => text !== own);
  return (
    <div ref={place} tabIndex={-1} role="alert">
      <Card title={t('meanwhile.title')}>
        <Soft as="p">{t('meanwhile.hint')}</Soft>
        <table className={style.meanwhile}>
          <thead>
            <tr>
              <th scope="col">{t('meanwhile.what')}</th>
              <th scope="col">{t('meanwhile.saved')}</th>
              <th scope="col">{t('meanwhile.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ name, text, own }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
                <td>{own}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group gap="xs" mt="md">
          <Button onClick={onKeep}>{t('meanwhile.keep-mine')}</Button>
          <Button variant="default" onClick={onTake}>
            {t('meanwhile.take-theirs')}
          </Button>
        </Group>
      </Card>
    </div>
  );
};
