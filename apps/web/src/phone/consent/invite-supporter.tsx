import { useState } from 'react';
import { callApi } from '../../api/client.js';
import { routes } from '../routes.js';
import { useWords } from '../use-words.js';
import type { AccessNow } from './use-my-access.js';

/** Makes a link for somebody close. It is shown once: only its hash is kept. */
export const InviteSupporter = ({ token, now }: { token: string; now: AccessNow }) => {
  const t = useWords();
  const [name, setName] = useState('');
  const [relation, setRelation] = useState('');
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const invite = () =>
    now.change(async () => {
      const { link } = await callApi(routes.inviteSupporter, { body: { name, relation } }, { token });
      setMade({ name, link });
      setName('');
      setRelation('');
    });
  return (
    <details className="fold">
      <summary>{t('privacy.invite')}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void invite();
        }}
      >
        <label className="field">
          {t('privacy.invite-name')}
          <input required maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </label>
        <label className="field">
          {t('privacy.invite-relation')}
          <input
            required
            maxLength={80}
            value={relation}
            onChange={(event) => setRelation(event.currentTarget.value)}
          />
        </label>
        <button type="submit" className="first" disabled={now.busy}>
          {t('privacy.invite-make')}
        </button>
      </form>
      {made && (
        <div className="card" role="status">
          <p>{t('privacy.invite-link', { name: made.name })}</p>
          <p className="link">{made.link}</p>
          <button type="button" onClick={() => void navigator.clipboard?.writeText(made.link)}>
            {t('privacy.invite-copy')}
          </button>
        </div>
      )}
    </details>
  );
};
