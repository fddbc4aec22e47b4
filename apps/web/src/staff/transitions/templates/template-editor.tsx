import { Button, Group, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { HandoffItemKind, routes, type TemplateItem, type TransitionTemplate } from '#contracts';
import { WhyField } from '../../escalation/rule/why-field.js';
import { FormError } from '../../kit/form-error.js';
import { showToast } from '../../kit/toasts.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { TemplateItemFields } from './template-item-fields.js';

type Kind = TemplateItem['kind'];
const kinds = HandoffItemKind.exclude(['patients-worry']).options;
const asAdded = (kind: Kind): TemplateItem => ({
  ...{ kind, side: 'sender', ownerRole: 'coordinator', blocks: 'nothing' },
  due: { from: 'move', span: { amount: 24, unit: 'h' } },
});

/** The next version of a template. Hand-offs that are open keep the one they began with. */
export const TemplateEditor = ({ template, onClose }: { template: TransitionTemplate; onClose(): void }) => {
  const t = useWords();
  const [items, setItems] = useState<TemplateItem[]>(template.items);
  const [why, setWhy] = useState('');
  const { from, to, version } = template;
  const missing = kinds.filter((kind) => !items.some((item) => item.kind === kind));
  const save = useCommand(routes.reviseTransitionTemplate, {
    request: () => ({ params: { from, to }, body: { items, why }, version }),
    changes: [routes.listTransitionTemplates, routes.readTransitionTemplateHistory],
    onSuccess: () => {
      showToast(t('templates.saved'), t('templates.saved-hint'));
      onClose();
    },
  });
  return (
    <Stack gap="md">
      {items.map((item) => (
        <TemplateItemFields
          key={item.kind}
          item={item}
          onChange={(next) => setItems(items.map((each) => (each.kind === item.kind ? next : each)))}
          onRemove={() => setItems(items.filter(({ kind }) => kind !== item.kind))}
        />
      ))}
      {missing.length > 0 && (
        <NativeSelect
          label={t('templates.add')}
          data={[
            { value: '', label: t('templates.choose') },
            ...missing.map((kind) => ({ value: kind, label: t(`handoff.${kind}`) })),
          ]}
          value=""
          onChange={(event) => {
            const kind = missing.find((each) => each === event.currentTarget.value);
            if (kind) setItems([...items, asAdded(kind)]);
          }}
        />
      )}
      <WhyField value={why} onChange={setWhy} />
      <FormError error={save.error} />
      <Group gap="xs">
        <Button loading={save.isPending} disabled={!why.trim()} onClick={() => save.mutate()}>
          {t('templates.save', { n: version + 1 })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
};
