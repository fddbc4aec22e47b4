import { useWords } from '../../../use-words.js';
import { WordsField } from './fields.js';
import { allSaid, type FormProps, useEvidence } from './use-evidence.js';

/** Items that are some words and nothing else. */
export const PsychosocialSupports = (props: FormProps<'psychosocial-supports'>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ supports: props.before?.supports ?? '' }),
    ({ supports }) => (allSaid(supports) ? { kind: 'psychosocial-supports', supports } : null),
  );
  return (
    <WordsField
      label={t('item.supports')}
      hint={t('item.supports-hint')}
      value={draft.supports}
      onChange={(supports) => change({ supports })}
    />
  );
};

export const RelapsePlan = (props: FormProps<'relapse-plan'>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ earlySigns: props.before?.earlySigns ?? '', whatHelps: props.before?.whatHelps ?? '' }),
    ({ earlySigns, whatHelps }) =>
      allSaid(earlySigns, whatHelps) ? { kind: 'relapse-plan', earlySigns, whatHelps } : null,
  );
  return (
    <>
      <WordsField
        label={t('item.early-signs')}
        value={draft.earlySigns}
        onChange={(earlySigns) => change({ earlySigns })}
      />
      <WordsField
        label={t('item.what-helps')}
        hint={t('item.what-helps-hint')}
        value={draft.whatHelps}
        onChange={(whatHelps) => change({ whatHelps })}
      />
    </>
  );
};

/** What is written here the patient reads on their phone. */
export const PatientsWorry = (props: FormProps<'patients-worry'>) => {
  const t = useWords();
  const [draft, change] = useEvidence(
    props,
    () => ({ answer: props.before?.answer ?? '' }),
    ({ answer }) => (allSaid(answer) ? { kind: 'patients-worry', answer } : null),
  );
  return (
    <WordsField
      label={t('item.answer')}
      hint={t('item.answer-hint')}
      value={draft.answer}
      onChange={(answer) => change({ answer })}
    />
  );
};
