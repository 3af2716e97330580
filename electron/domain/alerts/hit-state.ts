/** How far a person has come with a hit: not looked at, opened, or dealt with. */
export const HIT_STATES = ['unread', 'seen', 'done'] as const;
export type HitState = (typeof HIT_STATES)[number];

/** What an inbox shows: hits of one state, or those that were said not to be relevant. */
export const INBOX_STATES = [...HIT_STATES, 'dismissed'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

/** Why a hit is not relevant: the word means something else here; it is named only in passing; the same was there before; or something else. */
export const DISMISSAL_REASONS = ['wrong-meaning', 'in-passing', 'copy', 'other'] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];
