import { Button } from '@mantine/core';
import { Severity } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { AnswersInWords } from '../../kit/answers-in-words.js';
import { Moment } from '../../kit/moment.js';
import { ScreenSwitches } from '../app/screen-switches.js';
import { Card } from '../kit/card.js';
import { ErrorNotice } from '../kit/error-notice.js';
import { FormError } from '../kit/form-error.js';
import kit from '../kit/kit.module.css';
import { Page } from '../kit/page.js';
import { Row, Rows, Tag } from '../kit/rows.js';
import { SeverityMark } from '../kit/severity-mark.js';
import { TimelineRow } from '../kit/timeline-row.js';
import { showToast } from '../kit/toasts.js';
import { useWords } from '../use-words.js';
import { ChartParts } from './chart-parts.js';
import { DialogParts } from './dialog-parts.js';
import { LoadedParts } from './loaded-parts.js';
import { WordParts } from './word-parts.js';

const at = '2026-11-25T08:15:00Z';
const offline = new ApiError('offline', 0);

/** Every part of the furniture alone, so that it can be looked at without a clinic around it. */
export const KitPage = () => {
  const t = useWords();
  return (
    <main>
      <Page title="Kit" lead={t('system.hint')} actions={<ScreenSwitches className={undefined} />}>
        <Card title={t('staff.all')} actions={<Button>{t('staff.invite')}</Button>}>
          <Rows label={t('staff.all')}>
            <Row
              title="Nora Quinn"
              tags={
                <>
                  <Tag tone="good">{t('staff-role.coordinator')}</Tag>
                  <Tag tone="notice">{t('staff.no-factor')}</Tag>
                  <Tag>{t('team.vacant')}</Tag>
                </>
              }
              detail="nora@riverside.example"
              actions={<Button variant="default">{t('staff.change')}</Button>}
            />
            <Row title="Tess Adler" detail="tess@riverside.example" />
          </Rows>
        </Card>
        <LoadedParts />
        <WordParts />
        <Card title={t('timeline.title')}>
          <ul className={kit.list}>
            <TimelineRow at={at} by="Nora Quinn">
              {t('event.help.requested')}
            </TimelineRow>
            <TimelineRow at={at}>
              {t('event-answered.whole')}
              <AnswersInWords answers={{ mood: 4, sleep: 'badly', feelsSafe: 'yes', wentOkay: 'A walk' }} />
            </TimelineRow>
          </ul>
          <p>
            <Moment at={at} /> · <Moment at={at} as="clock" /> · <Moment at={at} as="age" />
          </p>
        </Card>
        <ChartParts />
        <Card title={t('inbox.severity')}>
          {Severity.options.map((severity) => (
            <p key={severity}>
              <SeverityMark severity={severity} /> <SeverityMark severity={severity} big />
            </p>
          ))}
        </Card>
        <DialogParts />
        <Card title={t('error-notice.title')}>
          <ErrorNotice error={offline} onRetry={() => undefined} />
          <FormError error={offline} />
          <Button variant="default" mt="sm" onClick={() => showToast(t('error-notice.not-saved'), t('error.offline'))}>
            {t('error-notice.not-saved')}
          </Button>
        </Card>
      </Page>
    </main>
  );
};
