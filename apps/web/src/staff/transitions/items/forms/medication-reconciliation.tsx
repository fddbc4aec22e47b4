import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { changeOf, type ReconciledMedicine } from '#contracts';
import { Tag } from '../../../kit/rows.js';
import { useWords } from '../../../use-words.js';
import style from '../items.module.css';
import { isSaid, type MedicineDraft, medicineOf, newMedicine } from './medicine-draft.js';
import { type FormProps, useEvidence } from './use-evidence.js';

const kind = 'medication-reconciliation';
const sources = ['patient', 'chart', 'pharmacy', 'family'] as const;
const most = 60;

interface RowProps {
  n: number;
  draft: MedicineDraft;
  onChange(part: Partial<MedicineDraft>): void;
  onRemove(): void;
}

const MedicineRow = ({ n, draft, onChange, onRemove }: RowProps) => {
  const t = useWords();
  const medicine: ReconciledMedicine | null = medicineOf(draft);
  const change = medicine ? changeOf(medicine) : null;
  return (
    <fieldset className={style.row}>
      <legend>{draft.name.trim() || t('medicine.nth', { n })}</legend>
      <TextInput
        label={t('medicine.name')}
        maxLength={120}
        autoComplete="off"
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={style.pair}>
        <TextInput
          label={t('medicine.before')}
          description={t('medicine.before-hint')}
          maxLength={200}
          autoComplete="off"
          value={draft.before}
          onChange={(event) => onChange({ before: event.currentTarget.value })}
        />
        <TextInput
          label={t('medicine.after')}
          description={t('medicine.after-hint')}
          maxLength={200}
          autoComplete="off"
          value={draft.after}
          onChange={(event) => onChange({ after: event.currentTarget.value })}
        />
      </div>
      {change && change !== 'unchanged' && (
        <TextInput
          label={t('medicine.why')}
          maxLength={500}
          autoComplete="off"
          value={draft.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
      <div className={style.rowFoot}>
        <span role="status">
          {change && <Tag tone={change === 'unchanged' ? undefined : 'notice'}>{t(`medicine.${change}`)}</Tag>}
        </span>
        <Group gap="xs">
          {draft.before.trim() !== '' && draft.before !== draft.after && (
            <Button variant="subtle" onClick={() => onChange({ after: draft.before })}>
              {t('medicine.same')}
            </Button>
          )}
          <Button variant="subtle" onClick={onRemove}>
            {t('medicine.remove', { name: draft.name.trim() || t('medicine.nth', { n }) })}
          </Button>
        </Group>
      </div>
    </fieldset>
  );
};

/** Each medicine before and after beside each other; what differs asks for its reason. */
export const MedicationReconciliationForm = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const { before } = props;
  const [draft, change] = useEvidence(
    props,
    () => ({
      medicines: before ? before.medicines.map(newMedicine) : [newMedicine()],
      comparedWith: [...(before?.comparedWith ?? [])],
      none: before?.medicines.length === 0,
    }),
    ({ medicines, comparedWith, none }) => {
      const rows = none ? [] : medicines;
      if (comparedWith.length === 0 || (!none && rows.length === 0) || !rows.every(isSaid)) return null;
      return { kind, comparedWith, medicines: rows.flatMap((row) => medicineOf(row) ?? []) };
    },
  );
  const set = (at: number, part: Partial<MedicineDraft>): void =>
    change({ medicines: draft.medicines.map((medicine, i) => (i === at ? { ...medicine, ...part } : medicine)) });
  return (
    <>
      <Checkbox.Group
        label={t('item.compared-with')}
        description={t('item.compared-with-hint')}
        value={draft.comparedWith}
        onChange={(chosen) => change({ comparedWith: sources.filter((source) => chosen.includes(source)) })}
      >
        <Group gap="md" mt="xs">
          {sources.map((source) => (
            <Checkbox key={source} value={source} label={t(`item.source.${source}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={t('medicines.none-at-all')}
        checked={draft.none}
        onChange={(event) => change({ none: event.currentTarget.checked })}
      />
      {!draft.none && (
        <>
          {draft.medicines.map((medicine, at) => (
            <MedicineRow
              key={medicine.key}
              n={at + 1}
              draft={medicine}
              onChange={(part) => set(at, part)}
              onRemove={() => change({ medicines: draft.medicines.filter((_, i) => i !== at) })}
            />
          ))}
          <Group>
            <Button
              variant="default"
              disabled={draft.medicines.length >= most}
              onClick={() => change({ medicines: [...draft.medicines, newMedicine()] })}
            >
              {t('medicine.add')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
};
