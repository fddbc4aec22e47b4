import { NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { routes } from '#contracts';
import { useWords } from '../../use-words.js';
import { ItemsInWords } from '../items/items-in-words.js';
import { MoveForm, type MoveProps } from './move-form.js';
import { useMove } from './use-move.js';

const longest = 90;

/** The last part of I-PASS: whoever receives says in their own words what they take over, with all of it in sight. */
export const AcceptMove = ({ transitionId, onClose }: MoveProps) => {
  const t = useWords();
  const [synthesis, setSynthesis] = useState('');
  const [days, setDays] = useState(14);
  const move = useMove(routes.acceptTransition, transitionId, {
    request: (target) => ({ ...target, body: { synthesis, formerTeamSeesForDays: days } }),
    onDone: onClose,
  });
  return (
    <MoveForm command="accept" size="lg" move={move} disabled={synthesis.trim() === ''} onClose={onClose}>
      {(transition) => (
        <>
          <details>
            <summary>{t('accept.bundle')}</summary>
            <ItemsInWords transition={transition} level={3} />
          </details>
          <Textarea
            label={t('accept.synthesis')}
            description={t('accept.synthesis-hint')}
            autosize
            minRows={4}
            maxLength={4000}
            data-autofocus
            value={synthesis}
            onChange={(event) => setSynthesis(event.currentTarget.value)}
          />
          {transition.sendingTeam.id !== transition.receivingTeam.id && (
            <NumberInput
              label={t('accept.former-team', { team: transition.sendingTeam.name })}
              description={t('accept.former-team-hint')}
              min={0}
              max={longest}
              allowDecimal={false}
              clampBehavior="strict"
              value={days}
              onChange={(value) => setDays(typeof value === 'number' ? value : 0)}
            />
          )}
        </>
      )}
    </MoveForm>
  );
};
