/** A place in the window, in CSS pixels. */
interface Point {
  x: number;
  y: number;
}

/** Where words begin and end on the screen. */
export interface Edges {
  readonly from: Point;
  readonly to: Point;
}

/**
 * Finds words that stand in the text once, brings them into view and waits until nothing moves any more. It is run in
 * the page, so that it can use nothing from outside.
 */
export async function findEdges(root: Element, phrase: string): Promise<Edges> {
  const find = () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: { node: Node; start: number; end: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length, end: all.length + (node.textContent ?? '').length });
      all += node.textContent;
    }
    const at = all.indexOf(phrase);
    if (at < 0) throw new Error(`The text does not hold “${phrase}”.`);
    if (all.includes(phrase, at + 1)) throw new Error(`“${phrase}” stands in the text more than once.`);
    const first = nodes.find(({ end }) => at < end);
    const last = nodes.find(({ end }) => at + phrase.length <= end);
    if (!first || !last) throw new Error('unreachable');
    const range = document.createRange();
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + phrase.length - last.start);
    return range;
  };
  const place = () => {
    const rects = [...find().getClientRects()].filter(({ width }) => width > 0);
    const a = rects[0];
    const b = rects.at(-1);
    if (!a || !b) throw new Error('Nothing of it is on the screen.');
    const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
    const first = rightToLeft.test(phrase.slice(0, 1)) ? a.right - 0.3 : a.left + 0.3;
    const last = rightToLeft.test(phrase.slice(-1)) ? b.left + 0.3 : b.right - 0.3;
    return { from: { x: first, y: a.top + a.height / 2 }, to: { x: last, y: b.top + b.height / 2 } };
  };
  await document.fonts.ready;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const { startContainer } = find();
  const box = place();
  if (box.from.y < 120 || box.to.y > window.innerHeight - 120)
    startContainer.parentElement?.scrollIntoView({ block: 'center' });
  for (let before = ''; ; ) {
    const now = JSON.stringify(place());
    if (now === before) return place();
    before = now;
    await frame();
    await frame();
  }
}
