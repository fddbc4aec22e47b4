import { useState } from 'react';
import { type LevelOfCare, routes } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows } from '../../kit/rows.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

/** Every version, with who made it and why. It is read when somebody asks for it. */
export const TemplateVersions = ({ from, to }: { from: LevelOfCare; to: LevelOfCare }) => {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('rules.history')}</summary>
      {open && <Versions from={from} to={to} />}
    </details>
  );
};

const Versions = (params: { from: LevelOfCare; to: LevelOfCare }) => {
  const t = useWords();
  const history = useApi(routes.readTransitionTemplateHistory, { params });
  return (
    <Loaded of={history} lines={[44, 44]}>
      {({ versions }) => (
        <Rows label={t('rules.history')}>
          {versions.map(({ version, items, changed }) => (
            <Row
              key={version}
              title={t('rules.version', { n: version })}
              detail={
                changed ? (
                  <>
                    {changed.by.name}, <Moment at={changed.at} />: {changed.why}
                  </>
                ) : (
                  t('rules.shipped')
                )
              }
              actions={t('templates.items', { count: items.length })}
            />
          ))}
        </Rows>
      )}
    </Loaded>
  );
};
