import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { siteExcludePatterns, siteMatchPatterns } from './lib/article/sites/index.ts';
import { readBundledRelease } from './lib/publish/bundledRelease.ts';

const LIB = `${resolve(import.meta.dirname, 'lib')}/`.replaceAll('\\', '/');
const COMPILED = 'factbase/base.json';

/** The facts are compiled, verified and signed with each build: wrong ones stop it. A release that was signed elsewhere may be handed in. */
let bundle: Promise<string> | undefined;
function readBundle(): Promise<string> {
  bundle ??= readBundledRelease(process.env['FACTBASE_RELEASE']);
  return bundle;
}

/** A panel is a page of one script. The framework's own module, which has nothing to do in it, would be one more file to wait for. */
const plainPanels = {
  name: 'plain-panels',
  transformIndexHtml: {
    order: 'pre' as const,
    handler: (html: string) =>
      html.includes('data-panel=') ? html.replace(/<script [^>]*virtual:wxt-html-plugins[^>]*><\/script>/, '') : html,
  },
};

/**
 * Runs the database's library when the first database is opened, not when the script that holds it starts: the background judges articles
 * without it.
 */
const lateDatabase = {
  name: 'late-database',
  transform(code: string, id: string) {
    if (!id.endsWith('/dexie/dist/modern/dexie.mjs')) return undefined;
    const [body, ...others] = code.split(/^export \{.*\bDexie\$1 as Dexie\b.*\};$/m);
    if (others.length !== 1) throw new Error('the library of the database exports itself in another way');
    return {
      code: `let made;
        const make = () => { ${body}; return Dexie$1; };
        export function Dexie(...given) { made ??= make(); return new made(...given); }`,
      map: { mappings: '' as const },
    };
  },
};

export default defineConfig({
  imports: false,
  outDir: '.output',
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  hooks: {
    // Behind the framework's own plugins, to see what they have written.
    'vite:build:extendConfig': (_, config) => {
      config.plugins = [...(config.plugins ?? []), plainPanels];
    },
    'build:publicAssets': async (_, assets) => {
      const compiled = assets.findIndex(({ relativeDest }) => relativeDest === COMPILED);
      if (compiled >= 0) assets.splice(compiled, 1);
      assets.push({ relativeDest: 'factbase/bundle.json', contents: await readBundle() });
    },
  },
  vite: async () => ({
    plugins: [lateDatabase],
    define: {
      BUNDLED_EDITION: JSON.stringify(
        createHash('sha256')
          .update(await readBundle())
          .digest('hex'),
      ),
    },
    // Its own entry wraps what is written for browsers of ten years ago: more to load and to run at each start of the background.
    resolve: { alias: { dexie: resolve(import.meta.dirname, 'node_modules/dexie/dist/modern/dexie.mjs') } },
    build: {
      modulePreload: { polyfill: false },
      target: 'es2024',
      rollupOptions: {
        // In lib nothing happens because a module is read: a part leaves out what it doesn't use.
        treeshake: { moduleSideEffects: (id) => !id.startsWith(LIB) },
        // Comments in a dependency that only another bundler reads.
        onwarn: (warning, warn) => (warning.code === 'INVALID_ANNOTATION' ? undefined : warn(warning)),
      },
    },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: 'Đối Chiếu',
    description: '__MSG_description__',
    default_locale: 'vi',
    permissions: ['storage', 'alarms', 'activeTab', 'scripting'],
    content_scripts: [
      {
        matches: siteMatchPatterns(),
        exclude_matches: siteExcludePatterns(),
        js: ['/article.js'],
        run_at: 'document_idle',
      },
    ],
    // Asked for one host at a time, when the reader adds a publisher of facts.
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
    action: { default_title: '__MSG_name__', ...(browser === 'firefox' ? { default_area: 'navbar' } : {}) },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      'next-finding': { suggested_key: { default: 'Alt+Period' }, description: '__MSG_nextFinding__' },
      'previous-finding': { suggested_key: { default: 'Alt+Comma' }, description: '__MSG_previousFinding__' },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        // Publishers of facts; plain http for one on the reader's own machine only.
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6c1b1f0e-5f0b-4d0c-9a3e-2d8b7f4e1c95}',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
