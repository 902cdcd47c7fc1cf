import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/App';
import { quietIcons } from '@/components/quietIcons';
import '@/app/global.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
quietIcons();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  void navigator.serviceWorker.register('/sw.js');
}
