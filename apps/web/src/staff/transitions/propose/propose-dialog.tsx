import { Checkbox, Select, Stack, Text, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import {
  directionOf,
  LevelOfCare,
  levelsOfCare,
  type PatientView,
  routes,
  TransitionReason,
  type TransitionView,
} from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { nameWithTest } from '../../kit/test-tag.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { type Plan, PlanFields } from '../plan/plan-fields.js';
import { showsTransitions } from '../read-again.js';
import { faultOf, reasonsFor } from './reasons.js';

export type Movable = Pick<
  PatientView,
  'id' | 'givenName' | 'familyName' | 'levelOfCare' | 'timeZone' | 'careTeamId' | 'isTest'
>;

interface Props {
  patient: Movable;
  onProposed(transition: TransitionView): void;
  onClose(): void;
}

/** A change of level with its reasons, a moment, and who is to take over. What the hand-off needs follows from it. */
export const ProposeDialog = ({ patient, onProposed, onClose }: Props) => {
  const t = useWords();
  const [to, setTo] = useState<LevelOfCare | null>(null);
  const [reasons, setReasons] = useState<TransitionReason[]>([]);
  const [why, setWhy] = useState('');
  const [plan, setPlan] = useState<Plan>({
    plannedFor: null,
    receivingTeamId: patient.careTeamId,
    receiverId: null,
    coordinatorId: null,
  });
  // Pressed again after a lost answer, the same thing is proposed once.
  const key = useRef(crypto.randomUUID());
  const changed = (): void => {
    key.current = crypto.randomUUID();
  };
  const direction = to && directionOf(patient.levelOfCare, to);
  const offered = direction ? reasonsFor(direction) : [];
  const chosen = reasons.filter((reason) => offered.includes(reason));
  const fault = direction && faultOf(direction, chosen);
  const { plannedFor } = plan;
  const propose = useCommand(routes.proposeTransition, {
    request: (given: { to: LevelOfCare; plannedFor: string }) => ({
      params: { patientId: patient.id },
      body: {
        ...plan,
        ...given,
        reasons: chosen,
        why: why.trim() || null,
        receivingTeamId: plan.receivingTeamId === patient.careTeamId ? null : plan.receivingTeamId,
      },
      idempotencyKey: key.current,
    }),
    changes: showsTransitions,
    onSuccess: onProposed,
  });
  return (
    <FormDialog
      title={t('propose.title', {
        name: nameWithTest(t, { name: `${patient.givenName} ${patient.familyName}`, isTest: patient.isTest }),
      })}
      size="lg"
      submit={t('propose.submit')}
      disabled={!direction || fault !== null || !plannedFor}
      pending={propose.isPending}
      error={propose.error}
      onSubmit={() => to && plannedFor && propose.mutate({ to, plannedFor })}
      onClose={onClose}
    >
      <Select
        label={t('propose.to')}
        description={t('propose.from', { level: t(`level.${patient.levelOfCare}`) })}
        data={levelsOfCare
          .filter((level) => level !== patient.levelOfCare)
          .toReversed()
          .map((level) => ({
            value: level,
            label: `${t(`level.${level}`)} – ${t(`direction.${directionOf(patient.levelOfCare, level) ?? 'step-up'}`)}`,
          }))}
        value={to}
        allowDeselect={false}
        data-autofocus
        onChange={(value) => {
          changed();
          setTo(LevelOfCare.safeParse(value).data ?? null);
        }}
      />
      {direction && (
        <Checkbox.Group
          label={t('propose.reasons')}
          description={t(`propose.reasons-hint.${direction}`)}
          value={chosen}
          onChange={(values) => {
            changed();
            setReasons(TransitionReason.options.filter((reason) => values.includes(reason)));
          }}
        >
          <Stack gap={8} mt={8}>
            {offered.map((reason) => (
              <Checkbox
                key={reason}
                value={reason}
                label={t(`transition-reason.${reason}`)}
                disabled={chosen.length >= 6 && !chosen.includes(reason)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {fault && fault !== 'none' && (
        <Text role="status" fw={600} c="var(--hf-notice)">
          {t(fault === 'bmi-alone' ? 'error.TRANSITION.BMI_ALONE' : 'error.TRANSITION.REASON_NEEDED')}
        </Text>
      )}
      <Textarea
        label={t('propose.why')}
        autosize
        minRows={2}
        maxLength={2000}
        value={why}
        onChange={(event) => {
          changed();
          setWhy(event.currentTarget.value);
        }}
      />
      <PlanFields
        plan={plan}
        timeZone={patient.timeZone}
        coordinatorHint={t('propose.coordinator-hint')}
        onChange={(part) => {
          changed();
          setPlan((before) => ({ ...before, ...part }));
        }}
      />
    </FormDialog>
  );
};
