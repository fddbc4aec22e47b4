import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useWords } from '../use-words.js';

export const SchemeSwitch = () => {
  const t = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = t(dark ? 'scheme.to-light' : 'scheme.to-dark');
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" size="lg" aria-label={label} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
        <svg width="18" height="18" viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d={dark ? 'M10 3a7 7 0 0 1 0 14z' : 'M10 3a7 7 0 0 0 0 14z'} fill="currentColor" />
        </svg>
      </ActionIcon>
    </Tooltip>
  );
};
