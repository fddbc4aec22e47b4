import { Button } from '@mantine/core';
import { type ChannelView, type ContactPointView, routes } from '#contracts';
import { callApi } from '../../../api/client.js';
import { useMoments } from '../../../kit/moments.js';
import { isPushAllowed, unsubscribe } from '../../../kit/push.js';
import { staffWorker } from '../../../kit/push-workers.js';
import { thisBrowser } from '../../../kit/this-browser.js';
import { ConfirmButton } from '../../kit/confirm-button.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { readAgain } from '../../session/queries.js';
import { useWords } from '../../use-words.js';
import { useInLanguage } from '../in-language.js';
import { CodeForm } from './code-form.js';
import { HowFarItCame } from './how-far-it-came.js';
import style from './reach.module.css';
import { useTestWay } from './use-test-way.js';
import { isUsable, nameOf } from './ways.js';

interface Props {
  point: ContactPointView;
  channels: readonly ChannelView[];
}

/** One way: whether it works, and all that can be done with it. */
export const WayRow = ({ point, channels }: Props) => {
  const t = useWords();
  const say = useInLanguage();
  const moments = useMoments();
  const way = nameOf(point, channels, say);
  const isHere = thisBrowser.read(staffWorker)?.contactPointId === point.id;
  const { closed } = point;
  const test = useTestWay(point);
  const remove = async (): Promise<void> => {
    await callApi(routes.removeMyContactPoint, { params: { contactPointId: point.id } });
    if (isHere) {
      thisBrowser.write(staffWorker, null);
      await unsubscribe(staffWorker).catch(() => undefined);
    }
    await readAgain(routes.readMyReach);
  };
  return (
    <li className={style.way} data-closed={closed ? true : undefined}>
      <div className={style.wayHead}>
        <div className={style.wayText}>
          <strong>{way}</strong> {isHere && !closed && <Tag>{t('way.this-browser')}</Tag>}{' '}
          {!closed && !point.verifiedAt && <Tag tone="notice">{t('way.to-confirm')}</Tag>}
          {closed ? (
            <Soft as="div">
              {t(`closed-because.${closed.because}`)} · {moments.dayAndClock(closed.at)}
            </Soft>
          ) : (
            <Soft as="div">
              {t('way.added', { day: moments.date(point.createdAt) })} ·{' '}
              {point.lastSentAt
                ? t('way.last-sent', { time: moments.dayAndClock(point.lastSentAt) })
                : t('way.never-sent')}
            </Soft>
          )}
        </div>
        {!closed && (
          <div className={style.wayActions}>
            {isUsable(point) && (
              <Button
                variant="default"
                aria-label={t('way-test.send-by', { way })}
                loading={test.busy}
                onClick={test.send}
              >
                {t('way-test.send')}
              </Button>
            )}
            <ConfirmButton
              label={t('action.remove')}
              question={t('way.remove-question', { way })}
              hint={t('way.remove-hint')}
              confirm={t('action.remove')}
              onConfirm={remove}
            />
          </div>
        )}
      </div>
      {isHere && !closed && !isPushAllowed() && <p className={style.refusal}>{t('way.blocked-here')}</p>}
      {!closed && !point.verifiedAt && <CodeForm point={point} way={way} isHere={isHere} />}
      {isUsable(point) && <HowFarItCame test={test} lastSentAt={point.lastSentAt} />}
    </li>
  );
};
