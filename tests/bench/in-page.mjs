/** Runs in the window: what is measured, and the floor it is compared with. Times are in milliseconds. */
export function install() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const long = [];
  const watch = new PerformanceObserver((list) => long.push(...list.getEntries()));
  watch.observe({ type: 'longtask' });

  /** Resolves in the frame after the one in which the test first holds. */
  async function painted(test) {
    const limit = performance.now() + 60_000;
    while (!test()) {
      if (performance.now() > limit) throw new Error('It was not shown within a minute.');
      await frame();
    }
    await frame();
  }

  async function timed(act, test) {
    await frame();
    long.length = 0;
    const start = performance.now();
    await act();
    await painted(test);
    const time = performance.now() - start;
    await wait(250);
    return { time, long: long.map(({ duration }) => duration) };
  }

  async function scrollThrough(element) {
    element.scrollTop = 0;
    await wait(400);
    long.length = 0;
    const range = element.scrollHeight - element.clientHeight;
    for (let step = 1; step <= 150; step++) {
      element.scrollTop = (range * step) / 150;
      await frame();
    }
    await wait(250);
    return { long: long.map(({ duration }) => duration) };
  }

  /** Plain paragraphs and marks, without any library: the least with which a browser can show the document. */
  const floor = {
    async mount({ text, annotations }) {
      const host = document.createElement('div');
      host.id = 'floor';
      host.style.cssText =
        'position:fixed;inset:0;overflow:auto;background:white;font:18px/1.7 serif;z-index:9';
      const escaped = (part) => part.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
      let html = '';
      let at = 0;
      let next = 0;
      for (const line of text.split('\n')) {
        const end = at + line.length;
        let body = '';
        let from = at;
        while (next < annotations.length && annotations[next].start < end) {
          const one = annotations[next++];
          const start = Math.max(one.start, from);
          if (one.end <= start) continue;
          body += `${escaped(text.slice(from, start))}<mark data-annotation="${one.id}">${escaped(text.slice(start, one.end))}</mark>`;
          from = one.end;
        }
        html += `<p>${body}${escaped(text.slice(from, end))}</p>`;
        at = end + 1;
      }
      host.innerHTML = html;
      document.body.append(host);
    },
    shown: ({ id }) => document.querySelector(`#floor [data-annotation="${id}"]`) !== null,
    scroller: () => document.querySelector('#floor'),
  };

  const subjects = { gloss: window.__bench, floor };

  window.__measure = {
    mount: (name, work) =>
      timed(
        () => subjects[name].mount(work),
        () => subjects[name].shown(work.annotations[0]),
      ),
    async edits({ extras, middle }) {
      const { add, remove, shown, reveal } = window.__bench;
      reveal(middle);
      await wait(600);
      const adds = [];
      const removes = [];
      for (const extra of extras) {
        adds.push(
          await timed(
            () => add(extra),
            () => shown(extra),
          ),
        );
        removes.push(
          await timed(
            () => remove(extra),
            () => !shown(extra),
          ),
        );
      }
      return { adds, removes };
    },
    scroll: (name) => scrollThrough(subjects[name].scroller()),
  };
}
