import { z } from 'zod';
import './design/tokens.css';

// zod would try `new Function` to speed itself up, which the content security policy rightly refuses.
z.config({ jitless: true });

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Two apps behind one page: a phone that opens a personal link never loads what staff need.
if (/^\/check-in(\/|$)/.test(location.pathname)) {
  void import('./check-in/check-in-app.js').then(({ openCheckIn }) => openCheckIn(root));
} else {
  void import('./app/staff-app.js').then(({ openStaffApp }) => openStaffApp(root));
}
