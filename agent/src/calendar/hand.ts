/** Where an intent came from. */
export type Hand = 'voice' | 'touch' | 'system';
