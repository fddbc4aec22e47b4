// Shows messages, and does nothing else: these pages are read from the server each time, so that nothing of anybody stays.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
