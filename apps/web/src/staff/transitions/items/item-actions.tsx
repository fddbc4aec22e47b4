import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { type HandoffItemView, routes, safetyItems } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { showToast } from '../../kit/toasts.js';
import { useMayCall, useSession } from '../../session/session.js';
import { useWords } from '../../use-words.js';
import { AssignDialog } from './assign-dialog.js';
import { ReasonDialog, type WithReason } from './reason-dialog.js';
import { type ItemTarget, useItem } from './use-item.js';

interface Props {
  item: HandoffItemView;
  target: ItemTarget;
}

/** What can be done with an item beside doing it, as far as one's roles go. */
export const ItemActions = ({ item, target }: Props) => {
  const t = useWords();
  const { roles } = useSession();
  const mayCoordinate = useMayCall(routes.assignHandoffItem);
  const mayWork = useMayCall(routes.markHandoffItemNotApplicable);
  const mayWaive = useMayCall(routes.waiveHandoffItem);
  const [open, setOpen] = useState<WithReason | 'assign' | null>(null);
  const close = () => setOpen(null);
  const chase = useItem(routes.chaseHandoffItem, target, {
    request: (of) => of,
    onDone: () => showToast(t(`handoff.${item.kind}`), t('item.chased-now', { name: item.owner.name })),
  });
  const isPending = item.status === 'pending';
  const goesWithout = !safetyItems.includes(item.kind) || roles.includes('clinical-lead');
  const button = (what: WithReason | 'assign') => (
    <Button variant="default" onClick={() => setOpen(what)}>
      {t(`item.${what}`)}
    </Button>
  );
  return (
    <>
      <Group gap="xs">
        {isPending && mayCoordinate && (
          <>
            {button('assign')}
            <Button variant="default" loading={chase.isPending} onClick={() => chase.mutate()}>
              {t('item.chase')}
            </Button>
          </>
        )}
        {isPending && mayWork && goesWithout && button('not-applicable')}
        {isPending && mayWaive && goesWithout && button('waive')}
        {!isPending && mayWork && button('reopen')}
      </Group>
      <FormError error={chase.error} />
      {open === 'assign' && <AssignDialog item={item} target={target} onClose={close} />}
      {open && open !== 'assign' && <ReasonDialog what={open} item={item} target={target} onClose={close} />}
    </>
  );
};
