import { useWords } from '../../../use-words.js';
import { WordsField } from './fields.js';
import { allSaid, type FormProps, orNull, useEvidence } from './use-evidence.js';

const kind = 'nutrition-plan';

export const NutritionPlan = (props: FormProps<typeof kind>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ plan: props.before?.plan ?? '', mealSupport: props.before?.mealSupport ?? '' }),
    ({ plan, mealSupport }) => (allSaid(plan) ? { kind, plan, mealSupport: orNull(mealSupport) } : null),
  );
  return (
    <>
      <WordsField label={t('item.plan')} value={draft.plan} onChange={(plan) => change({ plan })} />
      <WordsField
        label={t('item.meal-support')}
        hint={t('item.meal-support-hint')}
        optional
        value={draft.mealSupport}
        onChange={(mealSupport) => change({ mealSupport })}
      />
    </>
  );
};
