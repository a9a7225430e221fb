/** Units that take the metric prefixes: their sign, and their names in the singular. */
const metric: readonly (readonly [string, readonly string[], string])[] = [
  ['m', ['metre', 'meter'], 'nano micro milli centi deci kilo pico'],
  ['g', ['gram', 'gramme'], 'micro milli kilo'],
  ['l', ['litre', 'liter'], 'micro milli centi deci hecto'],
  ['W', ['watt'], 'milli kilo mega giga tera'],
  ['Wh', ['watt hour'], 'kilo mega giga tera'],
  ['J', ['joule'], 'kilo mega giga tera'],
  ['V', ['volt'], 'milli kilo mega'],
  ['Hz', ['hertz'], 'kilo mega giga tera'],
  ['B', ['byte'], 'kilo mega giga tera peta'],
  ['bit', ['bit'], 'kilo mega giga tera'],
  ['t', ['tonne'], 'kilo mega giga'],
];
const prefixes: Readonly<Record<string, string>> = {
  pico: 'p',
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  deci: 'd',
  hecto: 'h',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  tera: 'T',
  peta: 'P',
};

/** A unit and what texts call it; plurals are found by themselves. */
const named = `
percentage point: percentage point, point de pourcentage, per cent point, percent point, prozentpunkt, prozentpunkte, prozentpunkten
basis point: basis point
%: percent, per cent, pct, percentage, prozent, pour cent, pourcent, por ciento, percento, procent
‰: per mille, promille
second: sec, second, sekunde, sekunden, seconde, segundo
minute: min, minute, minuten, minuto
hour: hr, hour, stunde, stunden, heure, hora
day: day, tag, tage, tagen, jour, día, business day, calendar day, working day, workday
week: week, wk, woche, wochen, semaine, semana
fortnight: fortnight
month: month, monat, monate, monaten, mois, mese
year: year, yr, yo, jahr, jahre, jahren, jährig, jährige, jähriger, jähriges, jährigen, jährigem, an, ans, année, año, calendar year
decade: decade, jahrzehnt, jahrzehnte
century: century, jahrhundert, jahrhunderte
km: klick, kilomètre, kilometern
m: mètre, metern
inch: inch, zoll
foot: foot
yard: yard
mile: mile, meile, meilen
nautical mile: nautical mile, seemeile
light year: light year
km²: square kilometre, square kilometer, quadratkilometer, sq km, km2
m²: square metre, square meter, quadratmeter, sq m, m2
square mile: square mile, sq mile
square foot: square foot, sq ft, sq foot
square yard: square yard
square inch: square inch
hectare: hectare, hektar, ha
acre: acre
m³: cubic metre, cubic meter, kubikmeter, m3
cubic foot: cubic foot
cubic inch: cubic inch
cubic yard: cubic yard
gallon: gallon
quart: quart
pint: pint
fluid ounce: fluid ounce
barrel: barrel, bbl
bushel: bushel
cup: cup
teaspoon: teaspoon, tsp
tablespoon: tablespoon, tbsp
kg: kilo, kilogramm
tonne: tonne, tonnen, metric ton, metric tonne
ton: ton, short ton, long ton
lb: lb
ounce: ounce, oz
stone: stone
km/h: kilometre per hour, kilometer per hour, kilometre an hour, kilometer an hour, kph, kmh, kmph, stundenkilometer
mph: mile per hour, mile an hour, mph
m/s: metre per second, meter per second, metre a second, meter a second
knot: knot
horsepower: horsepower, hp
calorie: calorie, kilocalorie
electron volt: electron volt
°C: degree celsius, deg celsius, degree c, deg c, celsius, celcius, degree celcius, degree centigrade, centigrade, deg centigrade, centigrate, grad celsius, degré celsius, grado celsius
°F: degree fahrenheit, deg fahrenheit, degree f, deg f, fahrenheit, farenheit, degree farenheit, grad fahrenheit
K: kelvin, degree kelvin
degree: degree, deg, grad
radian: radian, rad
psi: psi
time: time, fold
`;

const signs = `
%:% ‰:‰ ‱:‱ °C:°C °F:°F °C:℃ °F:℉ degree:° mile:mi foot:ft yard:yd lb:lbs lb:lb ounce:oz km/h:km/h km/h:km/hr mph:mph
penny:p hour:h hour:hrs minute:min minute:mins second:s second:sec second:secs ms:ms km²:km² km²:km2 m²:m² m²:m2 m³:m³ m³:m3 ha:ha
ml:mL kB:KB MB:MB Mbps:Mbps Gbps:Gbps Mbit:mb kcal:kcal hp:hp knot:kn psi:psi g:gm kg:kgs µg:μg µg:mcg t:t year:yrs K:K dB:dB`;

/** Names of units in the singular, in lower case. */
export function unitNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const [sign, words, with_] of metric) {
    for (const word of words) {
      names.set(word, sign);
      for (const prefix of with_.split(' '))
        names.set(`${prefix}${word}`, `${prefixes[prefix] ?? ''}${sign}`);
    }
  }
  for (const line of named.trim().split('\n')) {
    const [unit = '', list = ''] = line.split(/: /);
    for (const name of list.split(', ')) names.set(name, unit);
  }
  return names;
}

/** Signs of units, with their small and large letters. "pm" is a time of day. */
export const unitSigns: ReadonlyMap<string, string> = new Map([
  ...metric.flatMap(([sign, , list]) =>
    ['', ...list.split(' ').map((prefix) => (prefix === 'pico' ? '' : (prefixes[prefix] ?? '')))].map(
      (prefix): [string, string] => [prefix + sign, prefix + sign],
    ),
  ),
  ...signs
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const cut = pair.lastIndexOf(':');
      return [pair.slice(cut + 1), pair.slice(0, cut)];
    }),
]);
