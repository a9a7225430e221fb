import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import './ui/theme.css';
import './ui/labels.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');
createRoot(root).render(<App />);

// The first article is drawn at once in its own letters, instead of a second time when they have come.
void document.fonts.load('1rem "Source Serif 4 Variable"');

// The environment asked for a bench (BENCH=1): see tests/bench.
if (location.search === '?bench') void import('./bench');
