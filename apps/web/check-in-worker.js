// Keeps the patient's pages on the phone. Never keeps an answer of the API: those hold a person's words, and the page
// itself decides what to remember.
const files = self.__FILES__;
const edition = self.__EDITION__;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(edition)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== edition).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/check-in')));
    return;
  }
  // Names under /assets carry a hash of their content: what is kept is what the server would send.
  event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
