/** The settings' name in storage, apart from what parses them: the first script of a panel asks by name alone. */
export const SETTINGS_KEY = 'settings';
