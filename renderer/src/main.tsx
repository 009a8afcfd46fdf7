import { createRoot } from 'react-dom/client';
import { chooseLocale } from './start-page/choose-locale.ts';
import { StartPage } from './start-page/start-page.tsx';
import './start-page/start-page.css';

const container = document.getElementById('root');
if (container === null) {
  throw new Error('index.html has no element with id "root"');
}
const locale = chooseLocale(navigator.languages);
document.documentElement.lang = locale;
createRoot(container).render(<StartPage locale={locale} />);
