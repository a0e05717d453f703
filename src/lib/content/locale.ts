/** The languages of the app. Traditional Chinese and English are written; Simplified Chinese is made from the first. */
export const LOCALES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
