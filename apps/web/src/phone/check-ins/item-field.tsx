import {
  Behaviour,
  BodySign,
  type CheckInAnswers,
  type CheckInItem,
  FeelsSafe,
  Medicines,
  Sleep,
  UrgeKind,
} from '#contracts';
import { useWords } from '../use-words.js';
import { toggled } from './answers.js';
import { Choice } from './choice.js';
import { MealsField } from './meals-field.js';
import { Scale } from './scale.js';

interface Props {
  item: CheckInItem;
  answers: CheckInAnswers;
  onChange(answers: CheckInAnswers): void;
}

export const ItemField = ({ item, answers, onChange }: Props) => {
  const t = useWords();
  const set = (part: CheckInAnswers): void => onChange({ ...answers, ...part });
  switch (item) {
    case 'mood':
      return (
        <Scale
          low={t('scale.mood-low')}
          high={t('scale.mood-high')}
          value={answers.mood}
          onChange={(mood) => set({ mood })}
        />
      );
    case 'strongestUrge': {
      const { strongestUrge, urgeKinds = [] } = answers;
      return (
        <>
          <Scale
            low={t('scale.urge-low')}
            high={t('scale.urge-high')}
            value={strongestUrge}
            onChange={(value) =>
              set(value === 0 ? { strongestUrge: 0, urgeKinds: undefined } : { strongestUrge: value })
            }
          />
          {strongestUrge !== undefined && strongestUrge > 0 && (
            <Choice
              many
              legend={t('ask.urgeKinds')}
              options={UrgeKind.options.map((value) => ({ value, label: t(`urge.${value}`) }))}
              chosen={urgeKinds}
              onChoose={(value) => set({ urgeKinds: toggled(urgeKinds, value) })}
            />
          )}
        </>
      );
    }
    case 'meals':
      return <MealsField meals={answers.meals ?? {}} onChange={(meals) => set({ meals })} />;
    case 'behaviours':
      return (
        <Choice
          many
          options={Behaviour.options.map((value) => ({ value, label: t(`behaviour.${value}`) }))}
          chosen={answers.behaviours ?? []}
          onChoose={(value) => set({ behaviours: toggled(answers.behaviours ?? [], value) })}
        />
      );
    case 'bodySigns':
      return (
        <Choice
          many
          options={BodySign.options.map((value) => ({ value, label: t(`body-sign.${value}`) }))}
          chosen={answers.bodySigns ?? []}
          onChoose={(value) => set({ bodySigns: toggled(answers.bodySigns ?? [], value) })}
        />
      );
    case 'sleep':
      return (
        <Choice
          options={Sleep.options.map((value) => ({ value, label: t(`sleep.${value}`) }))}
          chosen={answers.sleep ? [answers.sleep] : []}
          onChoose={(sleep) => set({ sleep })}
        />
      );
    case 'medicines':
      return (
        <Choice
          options={Medicines.options.map((value) => ({ value, label: t(`medicines.${value}`) }))}
          chosen={answers.medicines ? [answers.medicines] : []}
          onChoose={(medicines) => set({ medicines })}
        />
      );
    case 'feelsSafe':
      return (
        <Choice
          options={FeelsSafe.options.map((value) => ({ value, label: t(`feels-safe.${value}`) }))}
          chosen={answers.feelsSafe ? [answers.feelsSafe] : []}
          onChoose={(feelsSafe) => set({ feelsSafe })}
        />
      );
    case 'wentOkay':
      return (
        <textarea
          aria-labelledby="question"
          rows={4}
          maxLength={500}
          value={answers.wentOkay ?? ''}
          onChange={(event) => set({ wentOkay: event.currentTarget.value })}
        />
      );
    case 'wantsCall':
      return (
        <Choice
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`wants-call.${value}`) }))}
          chosen={answers.wantsCall === undefined ? [] : [answers.wantsCall ? 'yes' : 'no']}
          onChoose={(value) => set({ wantsCall: value === 'yes' })}
        />
      );
  }
};
