export function objectionsTo(rego: string, configuration: string): string[];
export function hostDataOf(rego: string): string;
