/** As much of a browser's extension API as the rooms use: storage that tells of changes, messages between parts, tabs, alarms and a badge. */

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type Listener<Arguments extends unknown[]> = (...args: Arguments) => unknown;

function event<Arguments extends unknown[]>() {
  const listeners = new Set<Listener<Arguments>>();
  return {
    addListener: (listener: Listener<Arguments>) => void listeners.add(listener),
    removeListener: (listener: Listener<Arguments>) => void listeners.delete(listener),
    hasListeners: () => listeners.size > 0,
    clear: () => listeners.clear(),
    fire: (...args: Arguments) => [...listeners].map((listener) => listener(...args)),
  };
}

/** Values cross as structured clones, as they do in a browser. */
function storageArea() {
  const items = new Map<string, unknown>();
  const onChanged = event<[Changes]>();
  return {
    onChanged,
    async get(keys: string | string[] | null) {
      const wanted = keys === null ? [...items.keys()] : [keys].flat();
      return Object.fromEntries(
        wanted.flatMap((key) => (items.has(key) ? [[key, structuredClone(items.get(key))]] : [])),
      );
    },
    async set(values: Record<string, unknown>) {
      const changes: Changes = {};
      for (const [key, value] of Object.entries(values)) {
        changes[key] = { oldValue: items.get(key), newValue: structuredClone(value) };
        items.set(key, structuredClone(value));
      }
      onChanged.fire(changes);
    },
    async remove(keys: string | string[]) {
      const changes: Changes = {};
      for (const key of [keys].flat()) {
        if (items.delete(key)) changes[key] = {};
      }
      onChanged.fire(changes);
    },
    clear: () => items.clear(),
  };
}

export const OWN = 'chrome-extension://own-id';

/** The sender that the browser vouches for, as `runtime.onMessage` listeners get it. */
export interface FakeSender {
  id?: string;
  url?: string;
  tab?: { id: number; incognito?: boolean };
  frameId?: number;
}

function createFakeBrowser() {
  const onMessage = event<[unknown, FakeSender, (answer: unknown) => void]>();
  const badges = new Map<number, string>();
  /** Delivers a message as a browser does: an answer is whatever a listener responds, now or later. */
  const deliver = (message: unknown, sender: FakeSender) =>
    new Promise<unknown>((resolve, reject) => {
      const waits = onMessage.fire(structuredClone(message), sender, (answer) => resolve(structuredClone(answer)));
      if (waits.length === 0) reject(new Error('Receiving end does not exist'));
      else if (!waits.includes(true)) setTimeout(() => resolve(undefined));
    });
  return {
    deliver,
    badges,
    /** Who `sendMessage` speaks for. */
    sender: { id: 'own-id', url: `${OWN}/popup.html` } as FakeSender,
    storage: { local: storageArea(), session: storageArea() },
    runtime: {
      id: 'own-id',
      getURL: (path: string) => `${OWN}${path}`,
      onMessage,
      sendMessage: (message: unknown) => deliver(message, fake.sender),
    },
    tabs: {
      sent: [] as { tabId: number; message: unknown }[],
      /** What the tab answers; a rejection when nobody reads there. */
      answer: async (_tabId: number, _message: unknown): Promise<unknown> => ({ value: null }),
      async sendMessage(tabId: number, message: unknown) {
        this.sent.push({ tabId, message });
        return this.answer(tabId, message);
      },
      get: async (id: number) => ({ id, discarded: false }),
      /** The tab in front. */
      query: async () => [{ id: 1, url: 'https://vnexpress.net/a.html' }],
      onActivated: event<[]>(),
      onUpdated: event<[]>(),
    },
    alarms: {
      /** Those that are set, by name: when they go off, milliseconds since 1970. */
      set: new Map<string, number>(),
      async create(name: string, { when }: { when: number }) {
        this.set.set(name, when);
      },
      async clear(name: string) {
        return this.set.delete(name);
      },
      onAlarm: event<[{ name: string }]>(),
    },
    action: {
      async setBadgeText({ tabId, text }: { tabId: number; text: string }) {
        badges.set(tabId, text);
      },
      async setBadgeBackgroundColor() {},
      async setBadgeTextColor() {},
    },
  };
}

export const fake = createFakeBrowser();
