import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { type RulePack, routes, type ShippedRule } from '#contracts';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Tag } from '../../kit/rows.js';
import { Soft } from '../../kit/soft.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { nameOfRule } from '../rule-name.js';
import style from './packs.module.css';

interface Props {
  /** Absent for whoever may only read. */
  onLoad?(pack: RulePack): void;
  pending: boolean;
}

/** The rules of the field’s practice by their number: which are here, which can be, and what each of the others waits for. */
export const ShippedCard = ({ onLoad, pending }: Props) => {
  const t = useWords();
  const shipped = useApi(routes.listShippedRules, {});
  const [chosen, setChosen] = useState<string[]>([]);
  const stateOf = ({ state, waitsFor }: ShippedRule) =>
    state === 'waits' && waitsFor
      ? t('packs.waits-for', { what: t(`packs.capability.${waitsFor}`) })
      : t(`packs.state.${state}`);
  return (
    <Card title={t('packs.shipped')}>
      <Soft as="p">{t('packs.shipped-hint')}</Soft>
      <Loaded of={shipped} lines={[40, 40, 40, 40]}>
        {({ rules, pack }) => (
          <>
            <ul className={style.rules}>
              {rules.map((rule) => {
                const { number, key, name, state } = rule;
                const said = key ? nameOfRule(t, { key, name }) : name;
                const loadable = onLoad && key && state !== 'installed' && pack.rules.some((each) => each.key === key);
                return (
                  <li key={number}>
                    <span className={style.number}>{number}</span>
                    {loadable ? (
                      <Checkbox
                        label={said}
                        checked={chosen.includes(key)}
                        onChange={() =>
                          setChosen(chosen.includes(key) ? chosen.filter((each) => each !== key) : [...chosen, key])
                        }
                      />
                    ) : (
                      <span>{said}</span>
                    )}
                    <Tag tone={state === 'installed' ? 'good' : undefined}>{stateOf(rule)}</Tag>
                  </li>
                );
              })}
            </ul>
            {onLoad && (
              <Button
                mt="md"
                loading={pending}
                disabled={chosen.length === 0}
                onClick={() => onLoad({ ...pack, rules: pack.rules.filter(({ key }) => chosen.includes(key)) })}
              >
                {t('packs.look-chosen', { n: chosen.length })}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
};
