import type { TransitionView } from '#contracts';
import { type Moments, useMoments } from '../../../kit/moments.js';
import { type Say, useWords } from '../../use-words.js';
import { type Change, changesBetween } from './changes-between.js';
import style from './moves.module.css';

const inWords = (t: Say, moments: Moments, change: Change): string => {
  switch (change.what) {
    case 'state':
      return t('changed.state', { state: t(`transition-state.${change.state}`) });
    case 'planned':
      return t('changed.planned', { time: moments.dayAndClock(change.at) });
    case 'receiver':
      return change.person ? t('changed.receiver', { name: change.person.name }) : t('changed.no-receiver');
    case 'coordinator':
      return t('changed.coordinator', { name: change.person?.name ?? '' });
    case 'team':
      return t('changed.team', { name: change.name });
    case 'item':
      return t('changed.item', { item: t(`handoff.${change.kind}`), status: t(`handoff-status.${change.status}`) });
    case 'owner':
      return t('changed.owner', { item: t(`handoff.${change.kind}`), name: change.person.name });
    case 'message':
      return t('changed.message', { item: t(`handoff.${change.kind}`), name: change.by });
    case 'new-item':
      return t('changed.new-item', { item: t(`handoff.${change.kind}`) });
  }
};

interface Props {
  before: TransitionView;
  after: TransitionView;
}

/** Somebody else was at it while this was open: what changed is said before one goes on. */
export const WhatChanged = ({ before, after }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const changes = before.version === after.version ? [] : changesBetween(before, after);
  if (changes.length === 0) return null;
  return (
    <div role="alert" className={style.changed}>
      <p>{t('changed.title')}</p>
      <ul>
        {changes
          .map((change) => inWords(t, moments, change))
          .map((text) => (
            <li key={text}>{text}</li>
          ))}
      </ul>
    </div>
  );
};
