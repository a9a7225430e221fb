/** What a score is made of: a readable name, and a number from 0 to about 3. */
export type Feature = readonly [name: string, value: number];
