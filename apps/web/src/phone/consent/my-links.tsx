import { useCallback, useEffect, useState } from 'react';
import type { MyLink } from '#contracts';
import { callApi } from '../../api/client.js';
import { useMoments } from '../../kit/moments.js';
import { errorWord } from '../../words/error-word.js';
import { routes } from '../routes.js';
import { useRequest } from '../use-request.js';
import { useWords } from '../use-words.js';

const isInUse = ({ revokedAt, expiresAt }: MyLink): boolean => revokedAt === null && Date.parse(expiresAt) > Date.now();

/** Who made each link to one's own pages, what it opens, when it was used; and a way to end it. */
export const MyLinks = ({ token }: { token: string }) => {
  const t = useWords();
  const moments = useMoments();
  const [links, setLinks] = useState<readonly MyLink[] | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const { error, run } = useRequest();

  const read = useCallback(async (): Promise<void> => {
    const answer = await callApi(routes.listMyLinks, {}, { token });
    setLinks(answer.links.filter(isInUse));
  }, [token]);
  useEffect(() => void run(read), [run, read]);

  const end = (linkId: string): void => {
    setAsked(null);
    void run(async () => {
      await callApi(routes.endMyLink, { params: { linkId } }, { token });
      await read();
    });
  };
  const opens = ({ confirmedAt, confirmedBy }: MyLink): string => {
    if (!confirmedAt) return t('my-links.opens-little');
    const time = moments.dayAndClock(confirmedAt);
    return confirmedBy ? t('my-links.confirmed', { name: confirmedBy, time }) : t('my-links.opens-all');
  };

  return (
    <section aria-labelledby="my-links">
      <h2 id="my-links">{t('my-links.title')}</h2>
      <p className="soft">{t('my-links.hint')}</p>
      {error && (
        <p role="alert" className="card">
          {t(errorWord(error))}
        </p>
      )}
      <ul className="stack">
        {links?.map((link) => {
          const time = moments.dayAndClock(link.createdAt);
          const made = link.madeBy
            ? t('my-links.made', { name: link.madeBy, time })
            : t('my-links.made-by-nobody', { time });
          return (
            <li key={link.id} className="card">
              <p>
                {made} {link.thisOne && t('my-links.this')}
              </p>
              <p className="soft">
                {opens(link)}{' '}
                {link.lastUsedAt
                  ? t('my-links.used', { time: moments.dayAndClock(link.lastUsedAt) })
                  : t('my-links.unused')}
              </p>
              {asked === link.id ? (
                <div className="pair">
                  <button type="button" onClick={() => end(link.id)}>
                    {t('my-links.end-sure')}
                  </button>
                  <button type="button" onClick={() => setAsked(null)}>
                    {t('my-links.keep')}
                  </button>
                </div>
              ) : (
                <button type="button" onClick={() => setAsked(link.id)}>
                  {t('my-links.end')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
