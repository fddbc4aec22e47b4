import { Button, Group, Stack } from '@mantine/core';
import { type ComponentType, useState } from 'react';
import { type HandoffEvidence, type HandoffItemView, routes, type TransitionView } from '#contracts';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';
import { forms } from './forms/index.js';
import type { FormProps } from './forms/use-evidence.js';
import { type ItemTarget, useItem } from './use-item.js';

interface Props {
  item: HandoffItemView;
  transition: TransitionView;
  target: ItemTarget;
}

/** The form of an item, by its kind. What was typed stays while others change the transition. */
export const ItemForm = ({ item, transition, target }: Props) => {
  const t = useWords();
  const [evidence, setEvidence] = useState<HandoffEvidence | null>(null);
  const done = useItem(routes.doHandoffItem, target, {
    request: (of, given: HandoffEvidence) => ({ ...of, body: { evidence: given } }),
  });
  // The table pairs each kind with its form; what TypeScript knows here is only that it is one of them.
  const Form = forms[item.kind] as ComponentType<FormProps>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (evidence) done.mutate(evidence);
      }}
    >
      <Stack>
        <Form before={item.evidence} transition={transition} onChange={setEvidence} />
        <FormError error={done.error} />
        <Group>
          <Button type="submit" loading={done.isPending} disabled={!evidence}>
            {t('item.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
