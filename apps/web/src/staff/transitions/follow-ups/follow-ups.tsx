import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { AftercareKind, type FollowUpView, movedStates, routes, type TransitionView } from '#contracts';
import { useMoments } from '../../../kit/moments.js';
import { useNow } from '../../../kit/use-now.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { Section } from '../../kit/section.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { CallOffDialog } from './call-off-dialog.js';
import { PlanAftercareDialog } from './plan-aftercare-dialog.js';
import { RecordContactDialog } from './record-contact-dialog.js';

const isAftercare = (kind: FollowUpView['kind']): boolean => AftercareKind.safeParse(kind).success;

/** By each of its clocks: first contact has two, and both count. */
const Clocks = ({ of }: { of: FollowUpView }) => {
  const t = useWords();
  const moments = useMoments();
  const now = useNow();
  return (
    <ul aria-label={t(`follow-up.${of.kind}`)} style={{ margin: 0, paddingLeft: 18 }}>
      {of.clocks.map(({ clock, dueAt, kept }) => {
        const time = moments.dayAndClock(dueAt);
        const how =
          kept === null
            ? t(Date.parse(dueAt) < now ? 'after.late' : 'after.due', { time })
            : `${t(kept ? 'after.kept' : 'after.not-kept')} (${t('after.due', { time })})`;
        const text = t('after.clock', { clock: t(`follow-up-clock.${clock}`), how });
        return (
          <li key={clock}>{kept === false || (kept === null && Date.parse(dueAt) < now) ? <b>{text}</b> : text}</li>
        );
      })}
    </ul>
  );
};

type Open = { what: 'record' | 'call-off'; followUp: FollowUpView } | { what: 'plan' } | null;

/** What everybody is promised after a move, and the aftercare that somebody planned. */
export const FollowUps = ({ transition }: { transition: TransitionView }) => {
  const t = useWords();
  const moments = useMoments();
  const mayRecord = useMayCall(routes.recordContact);
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const moved = (movedStates as readonly string[]).includes(transition.state);
  if (transition.state === 'cancelled') return null;
  return (
    <Section title={t('after.title')}>
      {transition.followUps.length === 0 ? (
        <Soft as="p">{t('after.none')}</Soft>
      ) : (
        <Rows label={t('after.title')}>
          {transition.followUps.map((followUp) => (
            <Row
              key={followUp.id}
              title={t(`follow-up.${followUp.kind}`)}
              tags={
                <>
                  {followUp.status === 'called-off' && <Tag>{t('after.called-off')}</Tag>}
                  {followUp.status === 'pending' && followUp.tries > 0 && (
                    <Tag>{t('after.tries', { count: followUp.tries })}</Tag>
                  )}
                </>
              }
              detail={
                <>
                  {t('item.owned', { name: followUp.owner.name, role: t(`role.${followUp.ownerRole}`) })}
                  <Clocks of={followUp} />
                  {followUp.held && (
                    <div>
                      {t('after.held', {
                        channel: t(`channel.${followUp.held.channel}`),
                        time: moments.dayAndClock(followUp.held.at),
                        name: followUp.held.by.name,
                      })}
                    </div>
                  )}
                  {followUp.note && <div>{followUp.note}</div>}
                </>
              }
              actions={
                mayRecord &&
                followUp.status === 'pending' && (
                  <>
                    <Button
                      variant="default"
                      aria-label={t('after.record-of', { what: t(`follow-up.${followUp.kind}`) })}
                      onClick={() => setOpen({ what: 'record', followUp })}
                    >
                      {t('after.record')}
                    </Button>
                    {isAftercare(followUp.kind) && (
                      <Button
                        variant="default"
                        aria-label={t('after.call-off-of', { what: t(`follow-up.${followUp.kind}`) })}
                        onClick={() => setOpen({ what: 'call-off', followUp })}
                      >
                        {t('after.call-off')}
                      </Button>
                    )}
                  </>
                )
              }
            />
          ))}
        </Rows>
      )}
      {moved && mayRecord && (
        <Group mt="xs">
          <Button variant="default" onClick={() => setOpen({ what: 'plan' })}>
            {t('after.plan')}
          </Button>
        </Group>
      )}
      {open?.what === 'record' && (
        <RecordContactDialog transition={transition} followUp={open.followUp} onClose={close} />
      )}
      {open?.what === 'call-off' && (
        <CallOffDialog transitionId={transition.id} followUp={open.followUp} onClose={close} />
      )}
      {open?.what === 'plan' && <PlanAftercareDialog transitionId={transition.id} onClose={close} />}
    </Section>
  );
};
