export interface ComposeService {
  name: string;
  command: string[];
  environment: Record<string, string>;
  replicas: number;
}

export function readCompose(variables: Record<string, string>): ComposeService[];
