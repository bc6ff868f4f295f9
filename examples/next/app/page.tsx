import { Call } from './call';

export default function Page() {
  return (
    <main>
      <h1>A page that the server draws</h1>
      <Call />
    </main>
  );
}
