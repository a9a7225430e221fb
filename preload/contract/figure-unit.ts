/** What a figure can be measured in: the unit we write, and how texts say it. Longer ways come first. */
const units: readonly (readonly [string, RegExp])[] = [
  ['percentage point', /^(percentage points?|per cent points?|percent points?|prozentpunkte?n?)(?!\p{L})/iu],
  ['%', /^(%|per ?cent|pct|prozent|pour cent|por ciento|percento|procent)(?!\p{L})/iu],
  ['‰', /^(‰|per mille|promille)/iu],
  ['USD', /^(us\$|\$|usd(?!\p{L})|(us |u\.s\. )?dollars?(?!\p{L}))/iu],
  ['EUR', /^(€|eur(?!\p{L})|euros?(?!\p{L}))/iu],
  ['GBP', /^(£|gbp(?!\p{L})|pounds?(?!\p{L})( sterling)?)/iu],
  ['JPY', /^(¥|jpy(?!\p{L})|yen(?!\p{L}))/iu],
  ['CNY', /^(cny|rmb|yuan)(?!\p{L})/iu],
  ['CHF', /^(chf|(swiss )?francs?)(?!\p{L})/iu],
  ['RUB', /^(₽|(rub|roubles?|rubles?)(?!\p{L}))/iu],
  ['INR', /^(₹|(inr|rupees?)(?!\p{L}))/iu],
  ['VES', /^(ves|bol[ií]vare?s?)(?!\p{L})/iu],
  ['second', /^seconds?(?!\p{L})/iu],
  ['minute', /^minutes?(?!\p{L})/iu],
  ['hour', /^hours?(?!\p{L})/iu],
  ['day', /^days?(?!\p{L})/iu],
  ['week', /^weeks?(?!\p{L})/iu],
  ['month', /^months?(?!\p{L})/iu],
  ['year', /^(years?(?!\p{L})([- ]old)?|jahren?(?!\p{L}))/iu],
  ['km', /^(km|kilomet(er|re)s?)(?!\p{L})/iu],
  ['m', /^(m|met(er|re)s?)(?!\p{L})/iu],
  ['mile', /^miles?(?!\p{L})/iu],
  ['kg', /^(kg|kilograms?|kilos?)(?!\p{L})/iu],
  ['tonne', /^(tonnes?|tons?|tonnen)(?!\p{L})/iu],
  ['°C', /^(°c|degrees? celsius)(?!\p{L})/iu],
  ['°F', /^(°f|degrees? fahrenheit)(?!\p{L})/iu],
];

/** The unit that the text begins with and how many code units of the text say it; null when it begins with none. */
export function unitAt(text: string): { unit: string; length: number } | null {
  for (const [unit, pattern] of units) {
    const match = pattern.exec(text);
    if (match) return { unit, length: match[0].length };
  }
  return null;
}

/** The currency that the text ends with ("US$", "EUR "), and where it begins; null when it ends with none. */
export function currencyBefore(text: string): { unit: string; start: number } | null {
  const match = /(us\$|[$€£¥₽₹]|\b(?:usd|eur|gbp|jpy|cny|chf|rub|inr|ves))\s*$/iu.exec(text);
  const found = match && unitAt(match[0]);
  return found && match ? { unit: found.unit, start: match.index } : null;
}
