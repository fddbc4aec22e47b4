import { Button, Select, TextInput } from '@mantine/core';
import { CareTeamRole } from '#contracts';
import { useWords } from '../../../use-words.js';
import style from '../items.module.css';
import { ChoiceField, WordsField } from './fields.js';
import { allSaid, type EvidenceOf, type FormProps, useEvidence } from './use-evidence.js';

const kind = 'i-pass-summary';
const most = 20;

type Action = EvidenceOf<typeof kind>['actions'][number];

/** Illness severity, patient summary, action list, contingencies; the synthesis is the receiver’s, at acceptance. */
export const IPassSummary = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const { before } = props;
  const [draft, change] = useEvidence(
    props,
    () => ({
      severity: before?.severity ?? null,
      summary: before?.summary ?? '',
      actions: before?.actions ?? ([] as Action[]),
      contingencies: before?.contingencies ?? '',
    }),
    ({ severity, summary, contingencies, actions }) => {
      const said = actions.filter(({ what }) => allSaid(what));
      return severity && allSaid(summary, contingencies)
        ? { kind, severity, summary, actions: said, contingencies }
        : null;
    },
  );
  const setAction = (at: number, part: Partial<Action>): void =>
    change({ actions: draft.actions.map((action, i) => (i === at ? { ...action, ...part } : action)) });
  return (
    <>
      <ChoiceField
        label={t('item.severity')}
        options={(['stable', 'watcher', 'unstable'] as const).map(
          (each) => [each, t(`item.severity.${each}`)] as const,
        )}
        value={draft.severity}
        onChange={(severity) => change({ severity })}
      />
      <WordsField label={t('item.summary')} value={draft.summary} onChange={(summary) => change({ summary })} />
      <fieldset className={style.row}>
        <legend>{t('item.actions')}</legend>
        {draft.actions.map((action, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an action is what stands in its place
          <div key={at} className={style.pair}>
            <TextInput
              label={t('item.action', { n: at + 1 })}
              maxLength={300}
              value={action.what}
              onChange={(event) => setAction(at, { what: event.currentTarget.value })}
            />
            <Select
              label={t('item.action-role')}
              data={CareTeamRole.options.map((role) => ({ value: role, label: t(`role.${role}`) }))}
              value={action.role}
              allowDeselect={false}
              onChange={(value) => setAction(at, { role: CareTeamRole.safeParse(value).data ?? action.role })}
            />
          </div>
        ))}
        <div className={style.rowFoot}>
          <Button
            variant="default"
            disabled={draft.actions.length >= most}
            onClick={() => change({ actions: [...draft.actions, { what: '', role: 'coordinator' }] })}
          >
            {t('item.add-action')}
          </Button>
          {draft.actions.length > 0 && (
            <Button variant="subtle" onClick={() => change({ actions: draft.actions.slice(0, -1) })}>
              {t('item.remove-action')}
            </Button>
          )}
        </div>
      </fieldset>
      <WordsField
        label={t('item.contingencies')}
        hint={t('item.contingencies-hint')}
        value={draft.contingencies}
        onChange={(contingencies) => change({ contingencies })}
      />
    </>
  );
};
