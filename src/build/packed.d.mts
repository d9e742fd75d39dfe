export function pack(folder: string): Promise<{ files: number; before: number; after: number }>;
