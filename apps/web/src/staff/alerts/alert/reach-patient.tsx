import { Link } from '@tanstack/react-router';
import { type AlertDetail, routes } from '#contracts';
import { Card } from '../../kit/card.js';
import { Loaded } from '../../kit/loaded.js';
import { Soft } from '../../kit/soft.js';
import { nameWithTest } from '../../kit/test-tag.js';
import style from '../../people/contact/contact.module.css';
import { ContactList } from '../../people/contact/contact-list.js';
import { ReachLinks } from '../../people/contact/reach-links.js';
import { useSession } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

/** Who can be called about this alert: the patient, whoever they named for an emergency, and colleagues in its chain. */
export const ReachPatient = ({ alert }: { alert: AlertDetail }) => {
  const t = useWords();
  const { staffId } = useSession();
  const { patient } = alert;
  const details = useApi(routes.readContactDetails, { params: { patientId: patient.id } });
  const inChain = new Set([
    ...alert.notified.map(({ staffId }) => staffId),
    ...alert.chain.flatMap(({ people }) => people.map(({ id }) => id)),
  ]);
  return (
    <Card level={3} title={t('contact.reach', { name: nameWithTest(t, patient) })}>
      <Loaded of={details} lines={[44]}>
        {({ contact, withheld, colleagues }) => {
          const reachable = colleagues.filter((each) => inChain.has(each.staffId) && each.staffId !== staffId);
          return (
            <div className={style.groups}>
              {contact ? (
                <ContactList name={patient.name} contact={contact} />
              ) : (
                <Soft>{t(withheld.includes('contact') ? 'contact.withheld' : 'contact.unreadable')}</Soft>
              )}
              {contact?.phones.length === 0 && (
                <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}}>
                  {t('contact.on-page')}
                </Link>
              )}
              {reachable.length > 0 && (
                <>
                  <h4 id="colleagues">{t('contact.colleagues')}</h4>
                  <ul className={style.list} aria-labelledby="colleagues">
                    {reachable.flatMap(({ staffId, name, phones }) =>
                      phones.map(({ label, number }) => (
                        <li key={staffId + number} className={style.row}>
                          <span className={style.who}>
                            {name}
                            {label && <> · {label}</>}
                            <br />
                            <span className={style.number}>{number}</span>
                          </span>
                          <ReachLinks name={name} number={number} />
                        </li>
                      )),
                    )}
                  </ul>
                </>
              )}
            </div>
          );
        }}
      </Loaded>
    </Card>
  );
};
