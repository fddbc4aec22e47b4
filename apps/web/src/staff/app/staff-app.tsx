import { QueryClientProvider } from '@tanstack/react-query';
import { queries } from '../session/queries.js';
import '../../kit/without-eval.js';
import { createTheme, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import '../kit/mantine-styles.js';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { theme, variables } from '../kit/theme.js';
import { Toasts } from '../kit/toasts.js';
import { PatientTabsContext } from '../people/patient-tab.js';
import { pages, patientTabs } from './pages.js';
import { PagesContext } from './pages-context.js';
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
          <PagesContext value={pages}>
            <PatientTabsContext value={patientTabs}>
              <RouterProvider router={router} />
            </PatientTabsContext>
          </PagesContext>
          <Toasts />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
};
