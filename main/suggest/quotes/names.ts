const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const MEN = words(`
  james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric
  jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
  tyler aaron jose adam nathan henry peter zachary kyle walter harold jeremy carl keith roger gerald sean bernie joe mike
  jim bill bob tom tim ted jeb marco ben dan dave steve matt chris tony josh alex nick greg ken jeff rick rob ron barack
  juan carlos luis miguel pedro javier antonio jorge edmundo nicolas hugo hans klaus jürgen wolfgang uwe frank-walter olaf
  friedrich markus christian stefan thomas andreas martin sebastian boris vladimir sergei dmitry ivan emmanuel françois
  jan karl otto fritz heinz dieter günter gerd ralf bernd matthias tobias florian felix lukas jonas philipp oliver jens
  sven lars kai norbert horst helmut herbert rainer manfred ulrich armin jean michel alain bernard gérard laurent nicolas
  éric olivier thierry bruno stéphane gabriel pierre jacques louis philippe mohammed muhammad ahmed ali hassan omar antony elon jake mitch newt rand
`);
const WOMEN = words(`
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra kimberly
  emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela
  shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
  heather diane ruth julie olivia joyce virginia victoria lauren christina joan evelyn judith megan andrea cheryl
  hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice alice abigail julia judy sophia grace
  denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori
  hillary kamala ivanka melania carly elena ursula annalena sabine monika petra claudia ségolène marine anne christiane
  katrin katja birgit heike anja silke lisa lena franziska ricarda britta isabelle sylvie nathalie valérie sophie
  françoise brigitte élisabeth martine rachida kate jill jane claire lucy ella chloe fatima aisha delcy tulsi kellyanne huma condoleezza madeleine theresa nikki
`);

/** What a full name or its title tells of somebody's gender; null when it tells nothing. */
export function genderOf(name: string): 'm' | 'f' | null {
  for (const word of name.toLowerCase().split(/[\s.]+/u)) {
    if (/^(?:mr|herr|sir|king|prince|senor|monsieur|spokesman|chairman|congressman|king)$/u.test(word))
      return 'm';
    if (
      /^(?:mrs|ms|miss|frau|lady|queen|princess|madame|mme|spokeswoman|chairwoman|congresswoman)$/u.test(word)
    )
      return 'f';
    if (MEN.has(word)) return 'm';
    if (WOMEN.has(word)) return 'f';
  }
  return null;
}
