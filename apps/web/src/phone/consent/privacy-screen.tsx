import { type RefObject, useState } from 'react';
import type { ConsentHolder, Opening } from '#contracts';
import { callApi } from '../../api/client.js';
import { errorWord } from '../../words/error-word.js';
import { routes } from '../routes.js';
import { useWords } from '../use-words.js';
import { Beside } from './beside.js';
import { Emergencies } from './emergencies.js';
import { InviteSupporter } from './invite-supporter.js';
import { MyLinks } from './my-links.js';
import { Openings } from './openings.js';
import { RemoveSupporter } from './remove-supporter.js';
import './privacy.css';
import { TeamHistory } from './team-history.js';
import { useMyAccess } from './use-my-access.js';

const day = 86_400_000;
const terms = { always: null, day, week: 7 * day, month: 30 * day } as const;
type Term = keyof typeof terms;

interface Props {
  token: string;
  heading: RefObject<HTMLHeadingElement | null>;
  onBack(): void;
}

/** The patient decides, person by person, in plain words. */
export const PrivacyScreen = ({ token, heading, onBack }: Props) => {
  const t = useWords();
  const now = useMyAccess(token);
  const [term, setTerm] = useState<Term>('always');
  const { access, error, busy } = now;

  /** Taking back what was said comes before saying the opposite: then the role decides again. */
  const flip = (holder: ConsentHolder, { category, open, consentId }: Opening) =>
    void now.change(() => {
      if (consentId) return callApi(routes.withdrawConsent, { params: { consentId } }, { token });
      const length = terms[term];
      const expiresAt = length === null ? null : new Date(Date.now() + length).toISOString();
      const body = { category, holder, effect: open ? 'withhold' : 'give', expiresAt } as const;
      return callApi(routes.sayWhoMaySee, { body }, { token });
    });
  const download = () =>
    void now.change(async () => {
      const everything = await callApi(routes.exportMine, {}, { token });
      const file = URL.createObjectURL(new Blob([JSON.stringify(everything, null, 2)], { type: 'application/json' }));
      Object.assign(document.createElement('a'), { href: file, download: 'my-record.json' }).click();
      URL.revokeObjectURL(file);
    });

  return (
    <section className="home privacy">
      <div>
        <button type="button" className="plain" onClick={onBack}>
          ← {t('privacy.back')}
        </button>
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {t('privacy.title')}
      </h1>
      <p className="lead">{t('privacy.lead')}</p>
      <p className="soft">{t('privacy.alerts')}</p>
      {error && (
        <p role="alert" className="card">
          {t(errorWord(error))}
        </p>
      )}
      {!access && !error && <p role="status">{t('page.loading')}</p>}
      {access && (
        <>
          <label className="field">
            {t('privacy.expiry')}
            <select value={term} onChange={(event) => setTerm(event.currentTarget.value as Term)}>
              {(Object.keys(terms) as Term[]).map((each) => (
                <option key={each} value={each}>
                  {t(`privacy.expiry-${each}`)}
                </option>
              ))}
            </select>
          </label>
          <h2>{t('privacy.team')}</h2>
          <div className="stack">
            {access.team.map(({ staffId, name, roles, sees }) => (
              <Openings
                key={staffId}
                name={name}
                what={roles.map((role) => t(`role.${role}`)).join(', ')}
                sees={sees}
                byRole
                busy={busy}
                onSwitch={(opening) => flip({ staffId }, opening)}
              />
            ))}
          </div>
          <Beside people={access.beside} busy={busy} onSwitch={(staffId, opening) => flip({ staffId }, opening)} />
          <p className="soft">{t('privacy.substance-notice')}</p>
          <TeamHistory changes={access.teamHistory} />
          <h2>{t('privacy.supporters')}</h2>
          {access.supporters.length === 0 && <p className="soft">{t('privacy.no-supporters')}</p>}
          <div className="stack">
            {access.supporters.map(({ id, name, relation, sees }) => (
              <Openings
                key={id}
                name={name}
                what={relation}
                sees={sees}
                byRole={false}
                busy={busy}
                onSwitch={(opening) => flip({ supporterId: id }, opening)}
              >
                <RemoveSupporter
                  name={name}
                  busy={busy}
                  onRemove={() =>
                    void now.change(() => callApi(routes.removeSupporter, { params: { supporterId: id } }, { token }))
                  }
                />
              </Openings>
            ))}
          </div>
          <InviteSupporter token={token} now={now} />
          <MyLinks token={token} />
          <Emergencies accesses={access.breakGlass} />
          <section aria-labelledby="export">
            <h2 id="export">{t('privacy.export')}</h2>
            <p className="soft">{t('privacy.export-hint')}</p>
            <button type="button" disabled={busy} onClick={download}>
              {t('privacy.export-get')}
            </button>
          </section>
        </>
      )}
    </section>
  );
};
