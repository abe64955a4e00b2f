/** What languages call themselves, since browsers do not know it of all of them. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'English', cy: 'Cymraeg', ga: 'Gaeilge', gd: 'Gàidhlig', ar: 'العربية', bn: 'বাংলা', es: 'Español', fa: 'فارسی', fr: 'Français',
  gu: 'ગુજરાતી', hi: 'हिन्दी', it: 'Italiano', lt: 'Lietuvių', pa: 'ਪੰਜਾਬੀ', pl: 'Polski', ps: 'پښتو', pt: 'Português', ro: 'Română', sd: 'سنڌي', so: 'Soomaali',
  ta: 'தமிழ்', tr: 'Türkçe', uk: 'Українська', ur: 'اردو', zh: '中文',
};

/** The name of a language in itself; its tag where we do not know it. @param language BCP 47 */
export const languageName = (language: string): string => NAMES[language.split('-')[0]?.toLowerCase() ?? ''] ?? language;
