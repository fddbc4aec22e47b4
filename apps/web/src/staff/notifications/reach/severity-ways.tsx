import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ToldSeverity } from '#contracts';
import { SeverityMark } from '../../kit/severity-mark.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';
import { moved } from './ways.js';

interface Props {
  severity: ToldSeverity;
  /** By id, in their order. */
  chosen: readonly string[];
  /** Every way there is to choose from, with its name. */
  ways: ReadonlyMap<string, string>;
  fault: string | null;
  onChange(chosen: string[]): void;
}

/** In which order ways are tried: by buttons alone, so that no hand has to drag anything. */
export const SeverityWays = ({ severity, chosen, ways, fault, onChange }: Props) => {
  const t = useWords();
  const said = t(`severity.${severity}`);
  const list = useRef<HTMLOListElement>(null);
  const [news, setNews] = useState<{ id: string; end: 'up' | 'down' } | null>(null);
  const rest = [...ways].filter(([id]) => !chosen.includes(id));
  // What was moved keeps focus at its new place; where it can go no further, on the button that takes it back.
  useEffect(() => {
    if (!news) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-way="${news.id}"] button`) ?? [])];
    const [up, down] = buttons;
    const wanted = news.end === 'up' ? [up, down] : [down, up];
    wanted.find((button) => button && !button.disabled)?.focus();
  }, [news]);
  const move = (id: string, from: number, to: number): void => {
    onChange(moved(chosen, from, to));
    setNews({ id, end: to < from ? 'up' : 'down' });
  };
  const nameOf = (id: string): string => ways.get(id) ?? '';
  return (
    <fieldset className={style.severity}>
      <legend>
        <SeverityMark severity={severity} /> <Soft>{t(`come.${severity}`)}</Soft>
      </legend>
      {chosen.length === 0 && !fault && <p className={style.nothing}>{t('come.nothing')}</p>}
      <ol ref={list} className={style.order}>
        {chosen.map((id, at) => {
          const values = { way: nameOf(id), severity: said };
          return (
            <li key={id} data-way={id}>
              <span>{nameOf(id)}</span>
              {chosen.length > 1 && (
                <>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('come.up', values)}
                    disabled={at === 0}
                    onClick={() => move(id, at, at - 1)}
                  >
                    ↑
                  </Button>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={t('come.down', values)}
                    disabled={at === chosen.length - 1}
                    onClick={() => move(id, at, at + 1)}
                  >
                    ↓
                  </Button>
                </>
              )}
              <Button
                variant="default"
                size="compact-md"
                aria-label={t('come.take-out', values)}
                onClick={() => onChange(chosen.filter((each) => each !== id))}
              >
                ×
              </Button>
            </li>
          );
        })}
      </ol>
      {fault && (
        <p role="alert" className={style.fault}>
          {fault}
        </p>
      )}
      {rest.length > 0 && (
        <div className={style.more}>
          {rest.map(([id, way]) => (
            <Button
              key={id}
              variant="default"
              size="compact-md"
              aria-label={t('come.add-to', { way, severity: said })}
              onClick={() => onChange([...chosen, id])}
            >
              {t('come.add', { way })}
            </Button>
          ))}
        </div>
      )}
      <span className="unseen" role="status">
        {news && chosen.includes(news.id) && t('come.moved', { way: nameOf(news.id), n: chosen.indexOf(news.id) + 1 })}
      </span>
    </fieldset>
  );
};
