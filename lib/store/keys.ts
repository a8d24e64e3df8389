/** Names in the browser's storage, apart from what parses what stands under them: the first script of a panel asks by name alone. */
export const NEWS_KEY = 'news';
/** Where all that is known of a tab stands in session storage. */
export const tabKey = (tabId: number) => `tab:${tabId}`;
/** Where as much of it stands as a panel draws at first. */
export const glanceKey = (tabId: number) => `glance:${tabId}`;
