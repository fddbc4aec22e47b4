import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { type CheckInAnswers, type CheckInView, checkInItems, saysAsUrgently } from '#contracts';
import { usePageTitle } from '../app/use-page-title.js';
import { useWords } from '../words/use-words.js';
import { asSent, hasAny, newlyUrgent, type SafetyReason, without } from './answers.js';
import { DoneScreen } from './done-screen.js';
import { HomeScreen } from './home-screen.js';
import { keptDraft } from './kept-on-phone.js';
import { isDone, type Letter, waitingFor } from './outbox.js';
import { PhoneFrame } from './phone-frame.js';
import { type Post, usePost } from './post.js';
import { Question } from './question.js';
import { SafetyCard } from './safety-card.js';
import { useMine } from './use-mine.js';
import { useResponses } from './use-responses.js';
import { useScreens } from './use-screens.js';

// Needs the network anyway, so it is not among the files that are kept on the phone.
const PrivacyScreen = lazy(() =>
  import('../privacy/privacy-screen.js').then(({ PrivacyScreen }) => ({ default: PrivacyScreen })),
);
const ConfirmLink = lazy(() =>
  import('../privacy/confirm-link.js').then(({ ConfirmLink }) => ({ default: ConfirmLink })),
);

type Unaddressed<L> = L extends Letter ? Omit<L, 'key' | 'token'> : never;

interface Props {
  token: string | null;
  post: Post;
  onConfirmed(token: string): void;
}

export const CheckInPage = ({ token, post, onConfirmed }: Props) => {
  const t = useWords();
  usePageTitle(t('title.check-in'));
  const { mine, trouble } = useMine(token, post);
  const { outbox, stuck } = usePost(post);
  const responses = useResponses(token, post);
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
    (letter: Unaddressed<Letter>): void => {
      if (!token) return;
      void post.postman.post({ ...letter, key: crypto.randomUUID(), token } as Letter);
    },
    [token, post],
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
    const waiting = waitingFor(outbox, which.id);
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
  const isLinkTrouble = trouble?.startsWith('LINK.') ?? false;
  const showsHome = screen === 'home' || (typeof screen === 'number' && !checkIn);

  return (
    <PhoneFrame
      waiting={outbox.length}
      offline={stuck || trouble === 'offline'}
      onHelp={() => setSafety('asked')}
      stale={mine !== null && trouble !== null && !isLinkTrouble}
    >
      {isLinkTrouble ? (
        <section>
          <h1 ref={heading} tabIndex={-1}>
            {t('link.title')}
          </h1>
          <p>{t(`error.${trouble ?? 'LINK.NOT_VALID'}`)}</p>
          <p>{t('link.still-here')}</p>
        </section>
      ) : !mine ? (
        <p role="status">{t(trouble ? 'phone.cannot-load' : 'page.loading')}</p>
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
      ) : showsHome || !item || typeof screen !== 'number' ? (
        <HomeScreen
          mine={mine}
          responses={responses}
          isDone={(id) => isDone(outbox, id)}
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
        sending={outbox.length === 0 ? 'there' : stuck ? 'held-up' : 'on-the-way'}
        canTell={token !== null && !isLinkTrouble}
        onTell={(words) => say({ kind: 'help', words })}
        onClose={() => setSafety(null)}
      />
    </PhoneFrame>
  );
};
