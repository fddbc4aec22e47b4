import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';
import { useLivePick } from '../../live/use-live.js';
import { needsMe } from '../alerts/inbox/inbox-order.js';
import { isSoundOn, setSoundOn, useSoundOn } from '../alerts/inbox/sound.js';
import { lockNow } from '../session/lock-state.js';
import { queries } from '../session/queries.js';
import { useMayCall, useSession } from '../session/session.js';
import { useWords } from '../use-words.js';
import { ConnectionLight } from './connection-light.js';
import { LanguageSwitch } from './language-switch.js';
import { SchemeSwitch } from './scheme-switch.js';
import style from './staff-shell.module.css';

const Speaker = ({ on }: { on: boolean }) => (
  <svg
    width="18"
    height="18"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    aria-hidden="true"
  >
    <path d="M3 7.5v5h3l4 3.5v-12l-4 3.5z" strokeLinejoin="round" />
    {on ? <path d="M13 7c1.5 1.5 1.5 4.5 0 6M15.5 5c3 3 3 7 0 10" /> : <path d="m13 8 4 4m0-4-4 4" />}
  </svg>
);

export const StaffHeader = () => {
  const t = useWords();
  const session = useSession();
  const navigate = useNavigate();
  const mayListStaff = useMayCall(routes.listStaff);
  const mayAssign = useMayCall(routes.assignRole);
  const maySetPolicy = useMayCall(routes.setSessionPolicy);
  const mayReadSystem = useMayCall(routes.readSystem);
  const soundOn = useSoundOn();
  const mayReview = useMayCall(routes.listBreakGlass);
  const count = useLivePick(({ book }) => {
    let sum = 0;
    for (const alert of book.alerts.values()) if (needsMe(alert, session.staffId)) sum += 1;
    return sum;
  });
  const initials = session.name
    .split(/\s+/)
    .map((part) => part[0])
    .slice(0, 2)
    .join('');
  const signOut = async (): Promise<void> => {
    // Away first: a screen that learns of the end of its session would remember where it was.
    await navigate({ to: '/sign-in', search: {} });
    await callApi(routes.signOut, {}).catch(() => undefined);
    // The next person at this screen must find nothing of the last one.
    queries.clear();
  };
  return (
    <header className={style.header}>
      <div className={style.brand}>
        <img src="/holdfast.svg" alt="" />
        <span className={style.name}>Holdfast</span>
        <span className={style.programme}>{session.organisation.name}</span>
      </div>
      <nav className={style.nav} aria-label={t('nav.label')}>
        <Link to="/inbox" search={{}}>
          {t('nav.inbox')} {count > 0 && <span className="figures">{count}</span>}
        </Link>
        <Link to="/patients" search={{}}>
          {t('nav.patients')}
        </Link>
        <Link to="/rules">{t('nav.rules')}</Link>
        {mayReview && <Link to="/privacy">{t('nav.privacy')}</Link>}
        {session.roles.includes('privacy-officer') && (
          <Link to="/audit" search={{}}>
            {t('nav.audit')}
          </Link>
        )}
      </nav>
      <div className={style.right}>
        <ConnectionLight />
        <Tooltip label={t(soundOn ? 'sound.on' : 'sound.off')}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-pressed={soundOn}
            aria-label={t('sound.label')}
            onClick={() => setSoundOn(!isSoundOn())}
          >
            <Speaker on={soundOn} />
          </ActionIcon>
        </Tooltip>
        <LanguageSwitch />
        <SchemeSwitch />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={`${initials} – ${t('account.label', { name: session.name })}`}
            >
              <span aria-hidden="true">{initials}</span>
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>
              {session.name} · {session.roles.map((role) => t(`staff-role.${role}`)).join(', ')}
            </Menu.Label>
            <Menu.Item component={Link} to="/account">
              {t('account.title')}
            </Menu.Item>
            {mayListStaff && (
              <Menu.Item component={Link} to="/staff">
                {t('staff.title')}
              </Menu.Item>
            )}
            {mayAssign && (
              <Menu.Item component={Link} to="/teams">
                {t('teams.title')}
              </Menu.Item>
            )}
            {mayReadSystem && (
              <Menu.Item component={Link} to="/system">
                {t('nav.system')}
              </Menu.Item>
            )}
            {maySetPolicy && (
              <Menu.Item component={Link} to="/settings">
                {t('settings.title')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item onClick={lockNow}>{t('lock.now')}</Menu.Item>
            <Menu.Item onClick={() => void signOut()}>{t('account.sign-out')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
};
