import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { openStates, routes } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import type { PatientTabProps } from '../../people/patient-tab.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { StaysCard } from './stays-card.js';

const ProposeDialog = lazy(() => import('../propose/propose-dialog.js').then((it) => ({ default: it.ProposeDialog })));

/** Where the patient was when, and every move there was, whatever became of it. */
export const MovesTab = ({ patient }: PatientTabProps) => {
  const t = useWords();
  const navigate = useNavigate();
  const mayPropose = useMayCall(routes.proposeTransition) && !patient.breakGlass;
  const [proposing, setProposing] = useState(false);
  const of = (show: 'open' | 'closed') => ({ query: { patientId: patient.id, show } });
  const open = useApi(routes.listTransitions, of('open'));
  const closed = useApi(routes.listTransitions, of('closed'));
  const isUnderWay = open.data?.transitions.some(({ state }) => (openStates as readonly string[]).includes(state));
  const both = {
    data:
      open.data && closed.data ? { transitions: [...open.data.transitions, ...closed.data.transitions] } : undefined,
    error: open.error ?? closed.error,
    refetch: () => Promise.all([open.refetch(), closed.refetch()]),
  };
  return (
    <>
      <Card
        title={t('tab.moves')}
        actions={
          mayPropose && isUnderWay === false ? (
            <Button onClick={() => setProposing(true)}>{t('board.propose')}</Button>
          ) : null
        }
      >
        <Loaded
          of={both}
          lines={[52, 52]}
          empty={t('tab.none')}
          isEmpty={({ transitions }) => transitions.length === 0}
        >
          {({ transitions }) => (
            <Rows label={t('tab.moves')}>
              {transitions.map((card) => (
                <Row
                  key={card.id}
                  title={
                    <Link to="/transitions/$transitionId" params={{ transitionId: card.id }} search={{}}>
                      <LevelChange from={card.from} to={card.to} />
                    </Link>
                  }
                  tags={<Tag>{t(`transition-state.${card.state}`)}</Tag>}
                  detail={<Moment at={card.movedAt ?? card.plannedFor} />}
                />
              ))}
            </Rows>
          )}
        </Loaded>
      </Card>
      <StaysCard patient={patient} />
      {proposing && (
        <Suspense>
          <ProposeDialog
            patient={patient}
            onClose={() => setProposing(false)}
            onProposed={({ id }) => void navigate({ to: '/transitions/$transitionId', params: { transitionId: id } })}
          />
        </Suspense>
      )}
    </>
  );
};
