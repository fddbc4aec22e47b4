import { Button, NativeSelect } from '@mantine/core';
import { CareTeamRole, type TemplateItem } from '#contracts';
import { SpanField } from '../../escalation/builder/span-field.js';
import { Soft } from '../../kit/soft.js';
import { useWords } from '../../use-words.js';
import style from './templates.module.css';

/** Without these nobody moves; the server says so too. */
const keptInEach: readonly TemplateItem['kind'][] = [
  'accepting-clinician',
  'medication-reconciliation',
  'safety-plan-review',
];
const sides = ['sender', 'receiver'] as const;
const origins = ['move', 'proposal'] as const;
const blocking = ['ready', 'acceptance', 'nothing'] as const;

interface Props {
  item: TemplateItem;
  onChange(item: TemplateItem): void;
  onRemove(): void;
}

/** One item of a template, to be changed. */
export const TemplateItemFields = ({ item, onChange, onRemove }: Props) => {
  const t = useWords();
  const kept = keptInEach.includes(item.kind);
  const name = t(`handoff.${item.kind}`);
  const set = (part: Partial<TemplateItem>) => onChange({ ...item, ...part });
  return (
    <fieldset className={style.item}>
      <legend>{name}</legend>
      <NativeSelect
        label={t('templates.owner')}
        data={CareTeamRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
        value={item.ownerRole}
        onChange={(event) => set({ ownerRole: CareTeamRole.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('templates.side')}
        data={sides.map((value) => ({ value, label: t(`templates.side-${value}`) }))}
        value={item.side}
        onChange={(event) => set({ side: sides.find((each) => each === event.currentTarget.value) })}
      />
      <SpanField
        label={t('templates.span')}
        span={item.due.span}
        onChange={(span) => set({ due: { ...item.due, span } })}
      />
      <NativeSelect
        label={t('templates.due')}
        data={origins.map((value) => ({ value, label: t(`templates.origin-${value}`) }))}
        value={item.due.from}
        onChange={(event) =>
          set({ due: { ...item.due, from: event.currentTarget.value === 'move' ? 'move' : 'proposal' } })
        }
      />
      <NativeSelect
        label={t('templates.blocks')}
        data={blocking
          .filter((value) => !(kept && value === 'nothing'))
          .map((value) => ({ value, label: t(`templates.blocks-${value}`) }))}
        value={item.blocks}
        onChange={(event) => set({ blocks: blocking.find((each) => each === event.currentTarget.value) })}
      />
      {kept ? (
        <Soft>{t('templates.kept')}</Soft>
      ) : (
        <Button variant="subtle" aria-label={t('templates.remove', { item: name })} onClick={onRemove}>
          {t('action.remove')}
        </Button>
      )}
    </fieldset>
  );
};
