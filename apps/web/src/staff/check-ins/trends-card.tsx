import { type PatientView, routes } from '#contracts';
import { Chart, ChartLegend, type Series } from '../../kit/chart.js';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { Loaded } from '../kit/loaded.js';
import { Soft } from '../kit/soft.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';

export const TrendsCard = ({ patient }: { patient: PatientView }) => {
  const t = useWords();
  const moments = useMoments(patient.timeZone);
  const checkIns = useApi(routes.listCheckIns, { params: { patientId: patient.id } }, { refetchInterval: 60_000 });
  return (
    <Card title={t('trend.title')}>
      <Loaded
        of={checkIns}
        lines={[220]}
        empty={t('trend.empty')}
        isEmpty={(data) => data.checkIns.every(({ state }) => state === 'scheduled')}
      >
        {(data) => {
          const past = data.checkIns
            .filter(({ state }) => state !== 'scheduled')
            .toSorted((a, b) => a.opensAt.localeCompare(b.opensAt));
          const series: Series[] = [
            { name: t('trend.mood'), look: 'solid', values: past.map(({ answers }) => answers?.mood ?? null) },
            {
              name: t('trend.urge'),
              look: 'dashed',
              values: past.map(({ answers }) => answers?.strongestUrge ?? null),
            },
            { name: t('trend.missed'), look: 'mark', values: past.map(({ state }) => (state === 'missed' ? 0 : null)) },
          ];
          const answered = past.filter(
            ({ answers }) => answers?.mood !== undefined || answers?.strongestUrge !== undefined,
          );
          return (
            <>
              <Chart
                at={past.map(({ opensAt }) => Date.parse(opensAt))}
                series={series}
                ticks={[0, 5, 10]}
                height={230}
                labelOf={moments.shortDay}
                titleOf={moments.dayAndClock}
              />
              <ChartLegend series={series} />
              <Soft as="p">
                {t('trend.summary', {
                  answered: answered.length,
                  missed: past.filter(({ state }) => state === 'missed').length,
                })}
              </Soft>
            </>
          );
        }}
      </Loaded>
    </Card>
  );
};
