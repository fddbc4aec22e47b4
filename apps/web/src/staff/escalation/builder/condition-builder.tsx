import {
  MantineActionElement,
  type MantineActionProps,
  MantineNotToggle,
  MantineValueSelector,
  type MantineValueSelectorProps,
} from '@react-querybuilder/mantine';
import { useMemo } from 'react';
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder';
import type { ConditionGroup } from '#contracts';
import { useWords } from '../../use-words.js';
import type { Findings } from '../rule/findings.js';
import style from './builder.module.css';
import { fieldsIn, firstOperator, firstValue, operatorsIn } from './fields.js';
import { toQuery, toTree } from './query.js';
import { type BuilderContext, ConditionValue } from './value-editor.js';

/** The two packages are of different releases, whose types do not know each other; their parts do: package.json overrides. */
const controls = {
  actionElement: (props: MantineActionProps) => <MantineActionElement {...props} variant="default" size="compact-md" />,
  notToggle: MantineNotToggle,
  // A title alone is no name to every screen reader.
  valueSelector: (props: MantineValueSelectorProps) => <MantineValueSelector {...props} aria-label={props.title} />,
  valueEditor: ConditionValue,
};

const classes = {
  ruleGroup: style.group,
  header: style.groupHead,
  body: style.groupBody,
  rule: style.row,
  fields: style.fact,
  operators: style.operator,
  combinators: style.combinator,
};

interface Props {
  tree: ConditionGroup;
  /** Where it stands in the rule: a JSON pointer. */
  at: string;
  findings: Findings;
  onChange(tree: ConditionGroup): void;
}

/** Nested groups of comparisons over everything that Holdfast knows of a patient. */
export const ConditionBuilder = ({ tree, at, findings, onChange }: Props) => {
  const t = useWords();
  const fields = useMemo(() => fieldsIn(t), [t]);
  const context: BuilderContext = { at, findings };
  const words = useMemo(
    () => ({
      fields: { title: t('builder.fact') },
      operators: { title: t('builder.operator') },
      combinators: { title: t('builder.combine') },
      notToggle: { label: t('builder.not'), title: t('builder.not') },
      addRule: { label: `+ ${t('builder.add-row')}`, title: t('builder.add-row') },
      addGroup: { label: `+ ${t('builder.add-group')}`, title: t('builder.add-group') },
      removeRule: { label: '×', title: t('builder.remove-row') },
      removeGroup: { label: '×', title: t('builder.remove-group') },
    }),
    [t],
  );
  const changed = (query: RuleGroupType) => {
    const next = toTree(query);
    if (JSON.stringify(next) !== JSON.stringify(tree)) onChange(next);
  };
  return (
    <QueryBuilder
      query={toQuery(tree)}
      onQueryChange={changed}
      fields={fields}
      combinators={[
        { name: 'and', value: 'and', label: t('builder.all-of') },
        { name: 'or', value: 'or', label: t('builder.any-of') },
      ]}
      getOperators={(fact) => operatorsIn(t, fact)}
      getDefaultOperator={(fact) => firstOperator(fact)}
      getDefaultValue={(rule) => firstValue(rule.field)}
      resetOnOperatorChange={false}
      resetOnFieldChange
      showNotToggle
      listsAsArrays
      addRuleToNewGroups
      controlElements={controls as never}
      controlClassnames={classes}
      translations={words}
      context={context}
    />
  );
};
