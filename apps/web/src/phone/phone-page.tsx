import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { type CheckInAnswers, type CheckInView, checkInItems, saysAsUrgently } from '#contracts';
import { usePageTitle } from '../kit/use-page-title.js';
import { errorWord } from '../words/error-word.js';
import { asSent, hasAny, newlyUrgent, type SafetyReason, without } from './check-ins/answers.js';
import { DoneScreen } from './check-ins/done-screen.js';
import { Question } from './check-ins/question.js';
import { HomeScreen } from './home-screen.js';
import { keptDraft } from './offline/kept-on-phone.js';
import { isDone, type PendingRequest, waitingFor } from './offline/pending-requests.js';
import { type PhoneQueue, useOfflineQueue } from './offline/use-offline-queue.js';
import { PhoneFrame } from './phone-frame.js';
import { withWords } from './reminders/with-words.js';
import { SafetyCard } from './safety/safety-card.js';
import { useResponses } from './safety/use-responses.js';
import { useMine } from './use-mine.js';
import { useScreens } from './use-screens.js';
import { useWords } from './use-words.js';

// Needs the network anyway, so it is not among the files that are kept on the phone.
const PrivacyScreen = lazy(() =>
  import('./consent/privacy-screen.js').then(({ PrivacyScreen }) => ({ default: PrivacyScreen })),
);
const ConfirmLink = lazy(() =>
  import('./consent/confirm-link.js').then(({ ConfirmLink }) => ({ default: ConfirmLink })),
);
const RemindersScreen = lazy(() =>
  withWords(import('./reminders/reminders-screen.js')).then((it) => ({ default: it.RemindersScreen })),
);
// After the home screen: most phones have no move to show. They are kept on the phone with the rest.
const MoveCard = lazy(() => import('./transitions/move-card.js').then(({ MoveCard }) => ({ default: MoveCard })));
const MoveScreen = lazy(() =>
  import('./transitions/move-screen.js').then(({ MoveScreen }) => ({ default: MoveScreen })),
);

type Unaddressed<L> = L extends PendingRequest ? Omit<L, 'key' | 'token'> : never;

interface Props {
  token: string | null;
  phone: PhoneQueue;
  onConfirmed(token: string): void;
}

export const PhonePage = ({ token, phone, onConfirmed }: Props) => {
  const t = useWords();
  usePageTitle(t('title.check-in'));
  const { mine, error } = useMine(token, phone);
  const { pending, stuck } = useOfflineQueue(phone);
  const responses = useResponses(token, phone);
  const { screen, go, back } = useScreens();
  const [checkIn, setCheckIn] = useState<CheckInView | null>(null);
  const [answers, setAnswers] = useState<CheckInAnswers>({});
  const [safety, setSafety] = useState<SafetyReason | null>(null);
  const lastSent = useRef('{}');
  const heading = useRef<HTMLHeadingElement>(null);

  // A new screen is read out from its heading, and begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs because the screen changed
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [screen]);

  const say = useCallback(
    (request: Unaddressed<PendingRequest>): void => {
      if (!token) return;
      void phone.queue.enqueue({ ...request, key: crypto.randomUUID(), token } as PendingRequest);
    },
    [token, phone],
  );

  const sendAnswers = (now: CheckInAnswers, finished: boolean): void => {
    // Skipping on says nothing new; the same answer twice would look like two to whoever counts.
    const words = JSON.stringify(asSent(now));
    if (!checkIn || (!finished && words === lastSent.current)) return;
    lastSent.current = words;
    say({ kind: 'answers', checkInId: checkIn.id, answers: asSent(now), finished });
  };

  const change = (next: CheckInAnswers): void => {
    setAnswers(next);
    if (checkIn) keptDraft.write({ checkInId: checkIn.id, answers: next });
    // What cannot wait is told at the choice, as is what takes it back: "next" may never be pressed.
    const reason = newlyUrgent(answers, next);
    if (!reason && saysAsUrgently(next, answers)) return;
    sendAnswers(next, false);
    if (reason) setSafety(reason);
  };

  const begin = (which: CheckInView): void => {
    const draft = keptDraft.read();
    const waiting = waitingFor(pending, which.id);
    const sent = waiting?.kind === 'answers' ? waiting.answers : (which.answers ?? {});
    setCheckIn(which);
    lastSent.current = JSON.stringify(asSent(sent));
    setAnswers({ ...sent, ...(draft?.checkInId === which.id ? draft.answers : {}) });
    go(0);
  };

  const finish = (now: CheckInAnswers): void => {
    if (checkIn && hasAny(now)) sendAnswers(now, true);
    else if (checkIn) say({ kind: 'decline', checkInId: checkIn.id });
    keptDraft.write(null);
    go('done');
  };

  const onward = (now: CheckInAnswers, at: number): void => {
    if (at === checkInItems.length - 1) {
      finish(now);
      return;
    }
    sendAnswers(now, false);
    go(at + 1);
  };

  const item = typeof screen === 'number' ? checkInItems[screen] : undefined;
  const isLinkError = error?.startsWith('LINK.') ?? false;
  const showsHome = screen === 'home' || (typeof screen === 'number' && !checkIn);

  return (
    <PhoneFrame
      waiting={pending.length}
      offline={stuck || error === 'offline'}
      onHelp={() => setSafety('asked')}
      stale={mine !== null && error !== null && !isLinkError}
    >
      {isLinkError ? (
        <section>
          <h1 ref={heading} tabIndex={-1}>
            {t('link.title')}
          </h1>
          <p>{t(errorWord(error ?? 'LINK.NOT_VALID'))}</p>
          <p>{t('link.still-here')}</p>
        </section>
      ) : !mine ? (
        <p role="status">{t(error ? 'phone.cannot-load' : 'page.loading')}</p>
      ) : screen === 'done' ? (
        <DoneScreen
          mine={mine}
          answers={asSent(answers)}
          declined={!hasAny(answers)}
          responses={responses}
          heading={heading}
          onHome={() => go('home')}
          onHelp={() => setSafety('asked')}
        />
      ) : screen === 'privacy' && token ? (
        <Suspense fallback={<p role="status">{t('page.loading')}</p>}>
          {mine.confirmed ? (
            <PrivacyScreen token={token} heading={heading} onBack={back} />
          ) : (
            <ConfirmLink token={token} heading={heading} onBack={back} onConfirmed={onConfirmed} />
          )}
        </Suspense>
      ) : screen === 'reminders' && token ? (
        <Suspense fallback={<p role="status">{t('page.loading')}</p>}>
          <RemindersScreen token={token} timeZone={mine.timeZone} heading={heading} onBack={back} />
        </Suspense>
      ) : screen === 'move' && token ? (
        <Suspense fallback={<p role="status">{t('page.loading')}</p>}>
          <MoveScreen
            token={token}
            phone={phone}
            timeZone={mine.timeZone}
            heading={heading}
            onBack={back}
            onSay={(words) => say({ kind: 'worry', words })}
          />
        </Suspense>
      ) : showsHome || !item || typeof screen !== 'number' ? (
        <HomeScreen
          mine={mine}
          responses={responses}
          isDone={(id) => isDone(pending, id)}
          heading={heading}
          onBegin={begin}
          onDecline={(which) => {
            setCheckIn(which);
            setAnswers({});
            say({ kind: 'decline', checkInId: which.id });
            go('done');
          }}
          onPause={(until) => say({ kind: 'pause', until })}
          onResume={() => say({ kind: 'resume' })}
          onPrivacy={() => go('privacy')}
          onReminders={() => go('reminders')}
          move={
            token &&
            mine.confirmed && (
              <Suspense>
                <MoveCard token={token} phone={phone} onOpen={() => go('move')} />
              </Suspense>
            )
          }
          token={token}
        />
      ) : (
        <Question
          item={item}
          at={screen}
          answers={answers}
          heading={heading}
          onChange={change}
          onBack={back}
          onNext={() => onward(answers, screen)}
          onSkip={() => {
            const now = without(answers, item);
            change(now);
            onward(now, screen);
          }}
          onStop={() => finish(answers)}
        />
      )}
      <SafetyCard
        reason={safety}
        mine={mine}
        responses={responses}
        sending={pending.length === 0 ? 'there' : stuck ? 'held-up' : 'on-the-way'}
        canTell={token !== null && !isLinkError}
        onTell={(words) => say({ kind: 'help', words })}
        onClose={() => setSafety(null)}
      />
    </PhoneFrame>
  );
};
