import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { openSession } from './api/client.ts';
import { App } from './app/app.tsx';
import './theme/tokens.css';
import './theme/base.css';

// zod would probe `new Function`, which the content policy forbids.
z.config({ jitless: true });

const container = document.getElementById('root');
if (container === null) {
  throw new Error('index.html has no element with id "root"');
}
await openSession();
createRoot(container).render(
  <QueryClientProvider client={new QueryClient()}>
    <App />
  </QueryClientProvider>,
);
