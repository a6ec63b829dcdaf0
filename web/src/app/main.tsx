import '@/ui/styles.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient, takeFirstData } from '@/api/query';
import { currentLocale, onLocaleChange, setLocale, storedLocale } from '@/i18n';
import { router } from './router';

/** Another language draws every page anew; what was typed into a form is kept by its draft. */
function App() {
  const locale = useSyncExternalStore(onLocaleChange, currentLocale);
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider key={locale} router={router} />
    </QueryClientProvider>
  );
}

takeFirstData();
if (storedLocale() !== 'vi') await setLocale(storedLocale());
const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
