import { useCallback, useEffect, useState } from 'react';

export type Screen = 'home' | 'done' | 'privacy' | 'move' | 'reminders' | number;

const screenIn = (state: unknown): Screen => {
  const screen = typeof state === 'object' && state !== null && 'screen' in state ? state.screen : 'home';
  const named = (['done', 'privacy', 'move', 'reminders'] as const).find((each) => each === screen);
  return named ?? (typeof screen === 'number' ? screen : 'home');
};

/** The phone's own back button goes one question back, as one expects of it. */
export const useScreens = (): { screen: Screen; go(screen: Screen): void; back(): void } => {
  const [screen, setScreen] = useState<Screen>('home');
  useEffect(() => {
    const onPop = (event: PopStateEvent): void => setScreen(screenIn(event.state));
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);
  const go = useCallback((next: Screen) => {
    history.pushState({ screen: next }, '');
    setScreen(next);
  }, []);
  const back = useCallback(() => history.back(), []);
  return { screen, go, back };
};
