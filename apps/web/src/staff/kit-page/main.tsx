import '../../kit/tokens.css';
import '../../kit/without-eval.js';
import '../kit/mantine-styles.js';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { rootOfPage } from '../../kit/root-of-page.js';
import { startWords } from '../../words/catalogue.js';
import { catalogues } from '../catalogues.js';
import { theme, variables } from '../kit/theme.js';
import { Toasts } from '../kit/toasts.js';
import { queries } from '../session/queries.js';
import { KitPage } from './kit-page.js';

// Of `npm run dev` alone: the build has no such entry.
void startWords(catalogues).then(() =>
  createRoot(rootOfPage()).render(
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <KitPage />
      </QueryClientProvider>
      <Toasts />
    </MantineProvider>,
  ),
);
