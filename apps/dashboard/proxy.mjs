/** Sends what belongs to the API there; a page that shares its address with a door stays a page. */
const api = {
  target: 'http://127.0.0.1:3000',
  bypass: (request) =>
    request.method === 'GET' && request.headers.accept?.includes('text/html') === true
      ? '/index.html'
      : undefined,
};

export default {
  '/graphql': api,
  '/sign-in': api,
  '/sign-out': api,
  '/links': api,
  '/imports': api,
  '/healthz': api,
};
