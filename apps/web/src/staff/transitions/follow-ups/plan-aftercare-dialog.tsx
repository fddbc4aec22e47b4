import { useState } from 'react';
import { AftercareKind, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { zoneHere } from '../../kit/zones.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ChoiceField } from '../items/forms/fields.js';
import { MomentField } from '../plan/moment-field.js';
import { PersonSelect } from '../plan/person-select.js';
import { showsTransitions } from '../read-again.js';

export const PlanAftercareDialog = ({ transitionId, onClose }: { transitionId: string; onClose(): void }) => {
  const t = useWords();
  const { data } = useApi(routes.listCareTeams, {});
  const [kind, setKind] = useState<AftercareKind | null>(null);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [dueAt, setDueAt] = useState<string | null>(null);
  const body = kind && ownerId && dueAt ? { kind, ownerId, dueAt } : null;
  const plan = useCommand(routes.planAftercare, {
    request: (given: NonNullable<typeof body>) => ({ params: { transitionId }, body: given }),
    changes: showsTransitions,
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('after.plan')}
      submit={t('after.plan')}
      disabled={!body}
      pending={plan.isPending}
      error={plan.error}
      onSubmit={() => body && plan.mutate(body)}
      onClose={onClose}
    >
      <ChoiceField
        label={t('after.plan-kind')}
        options={AftercareKind.options.map((each) => [each, t(`follow-up.${each}`)] as const)}
        value={kind}
        onChange={(chosen) => setKind(chosen)}
      />
      <PersonSelect label={t('after.plan-who')} people={data?.staff ?? []} value={ownerId} onChange={setOwnerId} />
      <MomentField
        label={t('after.plan-due')}
        timeZone={zoneHere}
        min={new Date().toISOString()}
        value={dueAt}
        onChange={setDueAt}
      />
    </FormDialog>
  );
};
