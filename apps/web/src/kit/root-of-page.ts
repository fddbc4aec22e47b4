/** Where an app is drawn. Until then it holds what the page shows while everything else is on its way. */
export const rootOfPage = (): HTMLElement => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root');
  return root;
};
