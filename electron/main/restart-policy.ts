/** Deaths within this time are one spell of trouble. */
const SPELL_MS = 60_000;
/** So many deaths in one spell, and starting again is given up. */
const DEATHS = 3;
const FIRST_DELAY_MS = 100;

/** Says what to do when a process died: start again after so many milliseconds, or null: give up. */
export interface RestartPolicy {
  died(now: number): number | null;
}

/** At once after the first death, slower after each further one within a minute; the third is the last. */
export function createRestartPolicy(): RestartPolicy {
  let deaths: number[] = [];
  return {
    died(now) {
      deaths = [...deaths.filter((then) => now - then < SPELL_MS), now];
      if (deaths.length >= DEATHS) return null;
      return FIRST_DELAY_MS * 10 ** (deaths.length - 1);
    },
  };
}
