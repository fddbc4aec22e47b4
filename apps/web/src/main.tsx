import { z } from 'zod';
import './design/tokens.css';

// zod would try `new Function` to speed itself up, which the content security policy rightly refuses.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Three apps behind one page: a phone that opens a link never loads what staff need.
if (/^\/check-in(\/|$)/.test(location.pathname)) {
  void import('./check-in/check-in-app.js').then(({ openCheckIn }) => openCheckIn(root));
} else if (/^\/shared(\/|$)/.test(location.pathname)) {
  void import('./shared/shared-app.js').then(({ openShared }) => openShared(root));
} else {
  void import('./app/staff-app.js').then(({ openStaffApp }) => openStaffApp(root));
}
