import { Link, useNavigate } from '@tanstack/react-router';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { isSoundOn, setSoundOn, useSoundOn } from '../alerts/inbox/sound.js';
import { Icon } from '../kit/icon.js';
import { lockNow } from '../session/lock-state.js';
import { queries } from '../session/queries.js';
import { useSession } from '../session/session.js';
import { useWords } from '../use-words.js';
import style from './navigation.module.css';
import { ScreenSwitches } from './screen-switches.js';

const icons = {
  reach: 'M5.500 13.500V9a4.500 4.500 0 0 1 9 0v4.500l1.500 1.500h-12zM8.500 17h3',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4M3.5 16.5c.8-3 3.4-4.500 6.500-4.500s5.700 1.500 6.500 4.500',
  soundOn: 'M3 7.5v5h3l4 3.500v-12l-4 3.500zM13 7c1.500 1.500 1.500 4.500 0 6m2.500-8c3 3 3 7 0 10',
  soundOff: 'M3 7.5v5h3l4 3.500v-12l-4 3.500zm10 .5 4 4m0-4-4 4',
  lock: 'M5 9h10v8H5zm2 0V6.500a3 3 0 0 1 6 0V9',
  leave: 'M8 4H4v12h4m4-9 3 3-3 3m3-3H8',
};

/** Who is signed in, and what they may want of the screen itself. In words: nothing is hidden behind initials. */
export const AccountLinks = ({ onFollow }: { onFollow?: () => void }) => {
  const t = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const soundOn = useSoundOn();
  const signOut = async (): Promise<void> => {
    // Away first: a screen that learns of the end of its session would remember where it was.
    await navigate({ to: '/sign-in', search: {} });
    await callApi(routes.signOut, {}).catch(() => undefined);
    // The next person at this screen must find nothing of the last one.
    queries.clear();
  };
  return (
    <div className={style.account}>
      <ul>
        <li>
          <Link to="/account" className={style.link} onClick={onFollow}>
            <Icon path={icons.person} />
            <span>
              {session.name}
              <span className={style.programme}>{session.roles.map((role) => t(`staff-role.${role}`)).join(', ')}</span>
            </span>
          </Link>
        </li>
        <li className={style.switches}>
          <Link to="/how-you-reach-me" className={style.link} onClick={onFollow}>
            <Icon path={icons.reach} />
            <span>{t('reach.title')}</span>
          </Link>
        </li>
        <li className={style.switches}>
          <button type="button" className={style.link} aria-pressed={soundOn} onClick={() => setSoundOn(!isSoundOn())}>
            <Icon path={soundOn ? icons.soundOn : icons.soundOff} />
            <span>{t(soundOn ? 'sound.on' : 'sound.off')}</span>
          </button>
          <ScreenSwitches className={style.link} />
          <button type="button" className={style.link} onClick={lockNow}>
            <Icon path={icons.lock} />
            <span>{t('lock.now')}</span>
          </button>
          <button type="button" className={style.link} onClick={() => void signOut()}>
            <Icon path={icons.leave} />
            <span>{t('account.sign-out')}</span>
          </button>
        </li>
      </ul>
    </div>
  );
};
