import '../../kit/without-eval.js';
import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import '@mantine/core/styles.css';
import { Notifications } from '@mantine/notifications';
import '@mantine/notifications/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme, variables } from '../kit/theme.js';
import { queries } from '../session/queries.js';
import { router } from './router.js';

const staffTheme = mergeThemeOverrides(theme, createTheme({ fontSizes: { sm: '0.9375rem' } }));

/** Of the style elements that the component library makes: the content security policy takes no other. */
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
// Where the library that keeps a page from scrolling behind a dialog looks for it.
Object.assign(globalThis, { __webpack_nonce__: nonce });

export const openStaffApp = (root: HTMLElement): void => {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={staffTheme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={() => nonce}
      >
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-center" transitionDuration={120} limit={3} />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
};
