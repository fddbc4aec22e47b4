import { Button, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { type PatientRecord, routes } from '#contracts';
import { ErrorNotice } from '../../kit/error-notice.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import card from '../patients.module.css';
import style from './contact.module.css';
import { ContactDialog } from './contact-dialog.js';
import { ContactList } from './contact-list.js';

export const ContactCard = ({ patient }: { patient: PatientRecord }) => {
  const t = useWords();
  const mayChange = useMayCall(routes.saveContactDetails) && !patient.breakGlass;
  const { data, error, refetch } = useApi(routes.readContactDetails, { params: { patientId: patient.id } });
  const [changing, setChanging] = useState(false);
  const name = `${patient.givenName} ${patient.familyName}`;
  return (
    <section className={card.card} aria-labelledby="contact">
      <div className={card.cardHead}>
        <h2 id="contact">{t('contact.title')}</h2>
        {mayChange && data?.contact && (
          <Button size="compact-sm" variant="light" aria-label={t('contact.change')} onClick={() => setChanging(true)}>
            {t('patient.revise')}
          </Button>
        )}
      </div>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={60} />}
      {data?.contact && <ContactList name={name} contact={data.contact} />}
      {data && !data.contact && <p className={style.soft}>{t('contact.withheld')}</p>}
      {changing && data?.contact && (
        <ContactDialog
          patientId={patient.id}
          name={name}
          before={{ version: data.version, contact: data.contact }}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  );
};
