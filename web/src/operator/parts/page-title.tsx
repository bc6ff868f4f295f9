import { useEffect, useRef, type ReactNode } from 'react';
import { texts } from '../texts.ts';

export interface PageTitleProps {
  /** Of the view; the browser shows it as the page's, too. */
  text: string;
  /** The level of the heading, where another one stands above it. */
  level?: 1 | 2;
  children?: ReactNode;
}

let isFirst = true;

/** The heading of a view. It takes the focus when the view comes, so that those who hear the page know where they are. */
export function PageTitle({ text, level = 1, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const Heading = level === 1 ? 'h1' : 'h2';
  useEffect(() => {
    // The page as it is opened begins at its top.
    if (!isFirst) heading.current?.focus();
    isFirst = false;
  }, []);
  useEffect(() => {
    document.title = `${text} · ${texts.brand}`;
  }, [text]);
  return (
    <div className="op-title">
      <Heading ref={heading} tabIndex={-1}>
        {text}
      </Heading>
      {children}
    </div>
  );
}
