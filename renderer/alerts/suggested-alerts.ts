/** What the sample articles have mentions of: a good first alert each. */
export const SUGGESTED_ALERTS = [
  { name: 'SCO', aliases: ['=SCO', '"Shanghai Cooperation Organization"', '"سازمان همکاری شانگهای"'] },
  { name: 'NATO', aliases: ['=NATO', '=Nato', '"North Atlantic Treaty Organization"', 'ناتو'] },
] as const;
