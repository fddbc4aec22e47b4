import { type CheckInAnswers, MealAnswer } from '#contracts';
import { useWords } from '../use-words.js';
import { Choice } from './choice.js';

type Meals = NonNullable<CheckInAnswers['meals']>;

const meals = ['breakfast', 'lunch', 'dinner', 'snacks'] as const;

export const MealsField = ({ meals: value, onChange }: { meals: Meals; onChange(meals: Meals): void }) => {
  const t = useWords();
  return (
    <>
      {meals.map((meal) => {
        const answer = value[meal];
        return (
          <Choice
            key={meal}
            className="two-by-two"
            legend={t(`meal.${meal}`)}
            options={MealAnswer.options.map((each) => ({ value: each, label: t(`meal-answer.${each}`) }))}
            chosen={answer ? [answer] : []}
            onChoose={(each) => onChange({ ...value, [meal]: each })}
          />
        );
      })}
    </>
  );
};
