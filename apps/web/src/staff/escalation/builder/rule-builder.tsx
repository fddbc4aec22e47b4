import { Button, NativeSelect } from '@mantine/core';
import { RuleClass, type RuleContent } from '#contracts';
import { Card } from '../../kit/card.js';
import { useWords } from '../../use-words.js';
import { blankLevel } from '../rule/draft.js';
import type { Findings } from '../rule/findings.js';
import { WordsField } from '../rule/words-field.js';
import style from './builder.module.css';
import { LevelEditor } from './level-editor.js';
import { added, moved, removed, replaced } from './lists.js';
import { PlaceButtons } from './place-buttons.js';
import { TriggersField } from './triggers-field.js';

interface Props {
  content: RuleContent;
  findings: Findings;
  /** The class of a rule never changes once it is there. */
  classFixed: boolean;
  onChange(how: (content: RuleContent) => RuleContent): void;
}

/** Everything about a rule: when, if, how bad, who, and in which words. */
export const RuleBuilder = ({ content, findings, classFixed, onChange }: Props) => {
  const t = useWords();
  const { name, why, levels } = content;
  const set = (change: Partial<RuleContent>) => onChange((now) => ({ ...now, ...change }));
  return (
    <div className={style.builder}>
      <Card title={t('builder.words')}>
        <div className={style.stack}>
          <WordsField
            short
            label={t('builder.name')}
            maxLength={120}
            value={name}
            error={findings.under('/name')[0]?.text}
            onChange={(text) => set({ name: text })}
          />
          <WordsField
            label={t('builder.why')}
            description={t('builder.why-hint')}
            maxLength={240}
            value={why}
            error={findings.under('/why')[0]?.text}
            onChange={(text) => set({ why: text })}
          />
          {!classFixed && (
            <NativeSelect
              label={t('rules.class')}
              description={t('builder.class-hint')}
              data={RuleClass.options.map((value) => ({ value, label: t(`rule-class.${value}`) }))}
              value={content.class}
              error={findings.under('/class')[0]?.text}
              onChange={(event) => set({ class: RuleClass.parse(event.currentTarget.value) })}
            />
          )}
          <TriggersField triggers={content.triggers} findings={findings} onChange={(triggers) => set({ triggers })} />
        </div>
      </Card>
      {levels.map((level, index) => {
        const title = t('builder.level-of', { n: index + 1 });
        return (
          <Card
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is known by its place alone
            key={index}
            title={title}
            actions={
              <PlaceButtons
                what={title}
                place={index}
                of={levels.length}
                onMove={(to) => set({ levels: moved(levels, index, to) })}
                onRemove={levels.length > 1 ? () => set({ levels: removed(levels, index) }) : undefined}
              />
            }
          >
            <div className={style.stack}>
              <LevelEditor
                level={level}
                at={`/levels/${index}`}
                findings={findings}
                onChange={(next) => set({ levels: replaced(levels, index, next) })}
              />
            </div>
          </Card>
        );
      })}
      <div className={style.below}>
        <Button
          variant="default"
          disabled={levels.length >= 4}
          onClick={() => set({ levels: added(levels, blankLevel()) })}
        >
          {t('builder.add-level')}
        </Button>
        <span className={style.hint}>{t('builder.level-hint')}</span>
      </div>
    </div>
  );
};
