import { useEffect, useState } from 'preact/hooks';
import { DataSection } from '../../components/options/DataSection.tsx';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { changeSettings, loadSettings } from '../../lib/settings/stored.ts';
import type { Database } from '../../lib/store/database.ts';
import { exportProfile, importProfile } from '../../lib/store/profile.ts';
import { saveFile } from '../page/saveFile.ts';

/** What is kept on the device. */
export function Data({ database }: { database: Database }) {
  const [used, setUsed] = useState<number>();
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsed(usage));
  }, []);
  return (
    <DataSection
      used={used}
      onExport={async () => {
        saveFile('doi-chieu.json', 'application/json', await exportProfile(database, await loadSettings()));
      }}
      onImport={async (file) => {
        const { settings, articles } = await importProfile(database, await file.text());
        await changeSettings(() => settings);
        return articles;
      }}
      onReset={() => void changeSettings(() => DEFAULT_SETTINGS)}
    />
  );
}
