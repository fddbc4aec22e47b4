import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type QualityFigure, type QualityRow, routes, TransitionGap } from '#contracts';
import { Moment } from '../../../kit/moment.js';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Row, Rows, Tag } from '../../kit/rows.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { LevelChange } from '../level-change.js';
import { askedQuality, type MoveQualitySearch } from './quality-search.js';

/** The moves behind one figure. Patients are named to whoever looks after them. */
export const RowsBehind = ({ figure, search }: { figure: QualityFigure; search: MoveQualitySearch }) => {
  const t = useWords();
  const navigate = useNavigate();
  const rows = useApi(routes.listQualityRows, { query: { ...askedQuality(search), figure } });
  const close = () =>
    void navigate({ to: '/transitions/quality', search: { ...search, figure: undefined }, replace: true });
  return (
    <Card
      title={t(`move-figure.${figure}`)}
      actions={
        <Button variant="default" onClick={close}>
          {t('action.close')}
        </Button>
      }
    >
      <Loaded of={rows} lines={[44, 44, 44]} empty={t('move-quality.no-rows')} isEmpty={(all) => !all.rows.length}>
        {(all) => (
          <Rows label={t(`move-figure.${figure}`)}>
            {all.rows.map((row) => (
              <Move key={`${row.transitionId} ${row.detail ?? ''} ${row.at}`} row={row} figure={figure} />
            ))}
          </Rows>
        )}
      </Loaded>
    </Card>
  );
};

const Move = ({ row, figure }: { row: QualityRow; figure: QualityFigure }) => {
  const t = useWords();
  const { patient, from, to, at, kept, detail, transitionId } = row;
  const gap = TransitionGap.safeParse(detail).data;
  const isShare = /-in-/.test(figure);
  const said = figure === 'returned-in-thirty-days' ? 'returned' : 'kept';
  return (
    <Row
      title={
        patient ? (
          <Link to="/transitions/$transitionId" params={{ transitionId }} search={{}}>
            {patient.name}
          </Link>
        ) : (
          t('move-quality.not-yours')
        )
      }
      tags={
        <>
          {isShare && <Tag tone={kept ? 'good' : undefined}>{t(`move-quality.${said}-${kept ?? 'open'}`)}</Tag>}
          {gap && <Tag tone="notice">{t(`transition-gap.${gap}`)}</Tag>}
        </>
      }
      detail={
        <>
          <LevelChange from={from} to={to} />, <Moment at={at} />
        </>
      }
    />
  );
};
