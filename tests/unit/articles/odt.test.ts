import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../main/articles/read-article';
import { odt, zipped } from './office';

const read = (bytes: Uint8Array) => readArticle(bytes, 'report.odt');

describe('an OpenDocument text', () => {
  it('gives headings, paragraphs, lists and tables as they stand', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
    const body = `<text:h>Harbour vote</text:h>
      <text:p>  One<text:s text:c="2"/>two<text:line-break/>three
         <text:span>four</text:span><text:tab/>👩‍🚒</text:p><text:p/>
      <text:list><text:list-item><text:p>apples</text:p></text:list-item><text:list-item><text:p>pears</text:p></text:list-item></text:list>
      <table:table><table:table-row>${cell('Yes')}${cell('44%')}</table:table-row></table:table><text:p>End.</text:p>`;
    expect((await read(odt(body))).text).toBe(
      'Harbour vote\n\nOne  two\nthree four\t👩‍🚒\n\napples\npears\n\nYes\t44%\n\nEnd.\n',
    );
  });

  it('leaves deleted text and comments out, and puts notes at the end', async () => {
    const body = `<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>
      <text:p>It<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> was<office:annotation><text:p>comment</text:p></office:annotation>.</text:p>`;
    expect((await read(odt(body))).text).toBe('It[1] was.\n\n[1] A note.\n');
  });

  it('tells title, author and date from its properties', async () => {
    const meta =
      '<dc:title>Harbour vote</dc:title><dc:creator>Last Editor</dc:creator><meta:initial-creator>Ana Reyes</meta:initial-creator><meta:creation-date>2031-05-03T10:00:00</meta:creation-date>';
    expect(await read(odt('<text:p>Words.</text:p>', meta))).toMatchObject({
      ...{ title: 'Harbour vote', author: 'Ana Reyes', date: '2031-05-03', format: 'odt' },
    });
  });

  it('is refused in words when it is broken, locked or nested without end', async () => {
    await expect(read(zipped({ 'a.txt': 'x' }))).rejects.toThrow(/no OpenDocument text/);
    await expect(read(odt('<text:p>'))).rejects.toThrow(/The file is broken: content\.xml, line 1/);
    await expect(read(odt('<text:p>&a;</text:p>'))).rejects.toThrow(/broken: content\.xml/);
    await expect(read(odt('<text:span>'.repeat(2000)))).rejects.toThrow(/nests more than 1000 deep/);
    const locked = { 'content.xml': 'x', 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    await expect(read(zipped(locked))).rejects.toThrow(/locked with a password/);
  });
});
