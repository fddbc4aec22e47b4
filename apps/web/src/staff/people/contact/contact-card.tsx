import { Button } from '@mantine/core';
import { useState } from 'react';
import { type PatientRecord, routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Soft } from '../../kit/soft.js';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { ContactDialog } from './contact-dialog.js';
import { ContactList } from './contact-list.js';

export const ContactCard = ({ patient }: { patient: PatientRecord }) => {
  const t = useWords();
  const mayChange = useMayCall(routes.saveContactDetails) && !patient.breakGlass;
  const details = useApi(routes.readContactDetails, { params: { patientId: patient.id } });
  const [changing, setChanging] = useState(false);
  const name = `${patient.givenName} ${patient.familyName}`;
  return (
    <Card
      title={t('contact.title')}
      actions={
        mayChange &&
        details.data?.contact && (
          <Button variant="default" aria-label={t('contact.change')} onClick={() => setChanging(true)}>
            {t('patient.revise')}
          </Button>
        )
      }
    >
      <Loaded of={details} lines={[60, 60]}>
        {({ version, contact, withheld }) =>
          contact ? (
            <>
              <ContactList name={name} contact={contact} />
              {changing && (
                <ContactDialog
                  patientId={patient.id}
                  name={name}
                  before={{ version, contact }}
                  onClose={() => setChanging(false)}
                />
              )}
            </>
          ) : (
            <Soft as="p">{t(withheld.includes('contact') ? 'contact.withheld' : 'contact.unreadable')}</Soft>
          )
        }
      </Loaded>
    </Card>
  );
};
