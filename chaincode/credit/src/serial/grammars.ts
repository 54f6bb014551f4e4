import { cdmGrammar } from './cdm.ts';
import { goldStandardGrammar } from './gold-standard.ts';
import type { SerialGrammar } from './grammar.ts';
import { templateGrammar } from './template.ts';

/** A grammar as a mapping document names it, and the registry whose serials it reads. */
export type SerialGrammarSpec =
  | { readonly grammar: 'gold-standard' | 'cdm'; readonly registry: string }
  | { readonly grammar: 'template'; readonly registry: string; readonly template: string };

/** @throws CreditError `INVALID_SERIAL` when a template is none */
export function serialGrammar(spec: SerialGrammarSpec): SerialGrammar {
  switch (spec.grammar) {
    case 'gold-standard':
      return goldStandardGrammar(spec.registry);
    case 'cdm':
      return cdmGrammar(spec.registry);
    case 'template':
      return templateGrammar(spec.registry, spec.template);
  }
}
