import { useState } from 'react';
import { type HandoffItemView, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { zoneHere } from '../../kit/zones.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { MomentField } from '../plan/moment-field.js';
import { PersonSelect } from '../plan/person-select.js';
import { type ItemTarget, useItem } from './use-item.js';

interface Props {
  item: HandoffItemView;
  target: ItemTarget;
  onClose(): void;
}

/** Another owner, another time, or both. A time that was not touched is not sent: it may have passed. */
export const AssignDialog = ({ item, target, onClose }: Props) => {
  const t = useWords();
  const { data } = useApi(routes.listCareTeams, {});
  const [ownerId, setOwnerId] = useState<string | null>(item.owner.id);
  const [dueAt, setDueAt] = useState<string | null>(item.dueAt);
  const differs = ownerId !== item.owner.id || dueAt !== item.dueAt;
  const send = useItem(routes.assignHandoffItem, target, {
    request: (of, owner: string) => ({
      ...of,
      body: { ownerId: owner, ...(dueAt && dueAt !== item.dueAt && { dueAt }) },
    }),
    onDone: onClose,
  });
  return (
    <FormDialog
      title={`${t('item.assign')}: ${t(`handoff.${item.kind}`)}`}
      submit={t('action.save')}
      disabled={!ownerId || !dueAt || !differs}
      pending={send.isPending}
      error={send.error}
      onSubmit={() => ownerId && send.mutate(ownerId)}
      onClose={onClose}
    >
      <PersonSelect label={t('item.assign-who')} people={data?.staff ?? []} value={ownerId} onChange={setOwnerId} />
      <MomentField label={t('item.assign-due')} timeZone={zoneHere} value={item.dueAt} onChange={setDueAt} />
    </FormDialog>
  );
};
