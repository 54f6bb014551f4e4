/** What one check found. */
export interface Finding {
  readonly status: 'passed' | 'failed' | 'not made';
  /** For people, the same for the same input. */
  readonly detail: string;
}

export const passed = (detail: string): Finding => ({ status: 'passed', detail });
export const failed = (detail: string): Finding => ({ status: 'failed', detail });
/** A check whose input is lacking: it says nothing. */
export const notMade = (detail: string): Finding => ({ status: 'not made', detail });

export const passedIf = (condition: boolean, good: string, bad: string): Finding =>
  condition ? passed(good) : failed(bad);
