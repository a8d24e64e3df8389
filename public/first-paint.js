// Sets theme and language before the first paint, from what the page last showed; the settings themselves load a moment later.
{
  const look = JSON.parse(localStorage.getItem('look') ?? '{}');
  document.documentElement.lang = look.language === 'en' ? 'en' : 'vi';
  if (look.theme === 'light' || look.theme === 'dark') document.documentElement.style.colorScheme = look.theme;
}
