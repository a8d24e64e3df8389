/** Names in the browser's storage, apart from what parses what stands under them: the first script of a panel asks by name alone. */
export const NEWS_KEY = 'news';
export const tabKey = (tabId: number) => `tab:${tabId}`;
