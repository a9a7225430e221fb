import { lexer, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import styles from './Markdown.module.css';

/**
 * Markdown as it is read. Each token becomes an element of ours, so that no HTML and no picture of the text gets into
 * the page: HTML is shown as it was typed, a picture by its description. Links lead to the person's browser.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lexer(text), [text]);
  return <div className={styles.markdown}>{shown(tokens)}</div>;
}

function shown(tokens: readonly Token[] = []): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: tokens have no names and never change places
  return tokens.map((token, at) => <Fragment key={at}>{element(token as Tokens.Generic)}</Fragment>);
}

function element(token: Tokens.Generic): ReactNode {
  const inside = () => shown(token.tokens);
  switch (token.type) {
    case 'heading':
      return <Heading depth={token.depth}>{inside()}</Heading>;
    case 'paragraph':
      return <p>{inside()}</p>;
    case 'list':
      return <List list={token as Tokens.List} />;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'table':
      return <Table table={token as Tokens.Table} />;
    case 'hr':
      return <hr />;
    case 'strong':
      return <strong>{inside()}</strong>;
    case 'em':
      return <em>{inside()}</em>;
    case 'del':
      return <del>{inside()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link':
      return <Link href={String(token.href)}>{inside()}</Link>;
    case 'image':
      return <em>{token.text}</em>;
    case 'space':
    case 'def':
      return null;
    case 'text':
    case 'escape':
      return token.tokens ? inside() : token.text;
    default:
      return token.raw;
  }
}

/** The page has headings of its own above these. */
function Heading({ depth, children }: { depth: number; children: ReactNode }) {
  const Element = depth === 1 ? 'h3' : depth === 2 ? 'h4' : depth === 3 ? 'h5' : 'h6';
  return <Element className={styles[`h${depth}`]}>{children}</Element>;
}

function Link({ href, children }: { href: string; children: ReactNode }) {
  if (!href.startsWith('https://')) return children;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: items have no names and never change places
    <li key={at}>{shown(item.tokens)}</li>
  ));
  return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table }: { table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names and never change places
            <th key={at}>{shown(cell.tokens)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names and never change places
          <tr key={at}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no names and never change places
              <td key={column}>{shown(cell.tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
