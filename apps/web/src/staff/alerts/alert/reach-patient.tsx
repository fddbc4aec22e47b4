import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type AlertDetail, routes } from '#contracts';
import { ErrorNotice } from '../../kit/error-notice.js';
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
  const { data, error, refetch } = useApi(routes.readContactDetails, { params: { patientId: patient.id } });
  const inChain = new Set([
    ...alert.notified.map(({ staffId }) => staffId),
    ...alert.chain.flatMap(({ people }) => people.map(({ id }) => id)),
  ]);
  const colleagues = data?.colleagues.filter((each) => inChain.has(each.staffId) && each.staffId !== staffId) ?? [];
  return (
    <section className={style.reach} aria-labelledby="reach">
      <h3 id="reach">{t('contact.reach', { name: patient.name })}</h3>
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton height={44} />}
      {data?.contact && <ContactList name={patient.name} contact={data.contact} />}
      {data?.contact?.phones.length === 0 && (
        <Link to="/patients/$patientId" params={{ patientId: patient.id }} search={{}}>
          {t('contact.on-page')}
        </Link>
      )}
      {data && !data.contact && <span className={style.soft}>{t('contact.withheld')}</span>}
      {colleagues.length > 0 && (
        <>
          <h3 id="colleagues">{t('contact.colleagues')}</h3>
          <ul className={style.list} aria-labelledby="colleagues">
            {colleagues.flatMap(({ staffId, name, phones }) =>
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
    </section>
  );
};
