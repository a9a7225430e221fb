/** A short article of our own that most tests annotate. */
export const harbour = [
  'Half of the boats stayed in the harbour',
  '',
  'The harbour master claims that 51 percent of the 1,200 boats never left the quay.',
  '"We had no wind," said Ilse Maarten, "and nobody missed it." The ferry ran twice.',
  'Families 👨‍👩‍👧‍👦 watched from the pier, and a café sold 300 cups of tea.',
  '',
].join('\n');

/** The title that is read off it. */
export const harbourTitle = 'Half of the boats stayed in the harbour';

export const lighthouse = [
  'Lighthouse lamp to be replaced',
  '',
  'The lamp has burned for 80 years. "It was time," the keeper said.',
  '',
].join('\n');

export const lighthouseTitle = 'Lighthouse lamp to be replaced';
