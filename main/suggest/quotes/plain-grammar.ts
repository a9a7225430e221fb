/** What is needed to read attributions in a language whose parts of speech are not known: words, in lower case. */
export interface PlainGrammar {
  readonly saying: ReadonlySet<string>;
  readonly naming: ReadonlySet<string>;
  /** Words that what is said begins with after a comma: "dass". */
  readonly that: ReadonlySet<string>;
  /** Words that a source follows: "laut". */
  readonly before: ReadonlySet<string>;
  /** Words that stand after a source: "zufolge". */
  readonly after: ReadonlySet<string>;
  /** Several words that a source follows: "nach Angaben". */
  readonly beforePhrases: readonly (readonly string[])[];
  /** Words that the parts of a name or a description are linked by. */
  readonly linking: ReadonlySet<string>;
  /** Articles and prepositions: one or two words in quotation marks right after them are hardly something said. */
  readonly leading: ReadonlySet<string>;
  /** Words that show that a sentence gives what someone said, though no verb of saying stands in it: "sei". */
  readonly reported: ReadonlySet<string>;
  /** "„…“, so der Minister" */
  readonly so: string | null;
  /** Words that no subject begins with, and that end one. */
  readonly notSubjects: ReadonlySet<string>;
  readonly subordinating: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Whether what is said may begin with such a word right after the verb, with no comma: "affirme que". */
  readonly thatNeedsNoComma: boolean;
  /** Words between what is said and the verb after it: "a" in "« … », a déclaré Roux". */
  readonly helpers: ReadonlySet<string>;
  /** Whether all nouns start with a capital: then a subject ends with a word that does not. */
  readonly capitalNouns: boolean;
  /** See Language. */
  readonly insertion: RegExp | null;
  /** Whether the quoted words within a reported clause are a quote of their own, as the language's readers take it. */
  readonly partsAreQuotes: boolean;
}

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
