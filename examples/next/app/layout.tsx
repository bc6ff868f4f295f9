import type { ReactNode } from 'react';
import '@in-call-calendar/web/style.css';

export const metadata = { title: 'The calendar in Next.js', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
