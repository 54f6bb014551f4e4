// A rule for code that every endorser and every ledger must run to the same end: integers, no clock, no chance, no locale, no time zone.
// Dividing numbers is a float, dividing bigints is not: types tell them apart where there are any, and literals elsewhere.
import ts from 'typescript';

const INTEGER_MATH = new Set(['abs', 'max', 'min', 'sign', 'imul', 'clz32']);
const FLOAT_GLOBALS = new Set(['parseFloat', 'Infinity', 'NaN', 'Float32Array', 'Float64Array']);
const FORMATTING = /^(toFixed|toPrecision|toExponential)$/;
const LOCALE = /^(toLocale\w*|localeCompare)$/;
const FLOAT_PROPERTIES = /^(parseFloat|EPSILON|MIN_VALUE|MAX_VALUE|[gs]etFloat(16|32|64))$/;
const ZONED = /^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/;
const DIVIDING = new Set(['/', '**', '/=', '**=']);

export const integersOnly = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      float: '{{what}} is floating point: integers only near a ledger.',
      locale: '{{what}} depends on the locale.',
      zone: '{{what}} depends on the time zone: use its UTC form.',
      clock: '{{what}} reads the clock: time comes in as an input.',
      chance: '{{what}} is chance: randomness comes in as an input.',
    },
  },
  create(context) {
    const report = (node, messageId, what) => context.report({ node, messageId, data: { what } });
    const isNumber = numberTest(context.sourceCode.parserServices);
    const divides = (node) => {
      if (DIVIDING.has(node.operator) && (isNumber(node.left) || isNumber(node.right)))
        report(node, 'float', `${node.operator} on numbers`);
    };
    return {
      Literal(node) {
        if (typeof node.value === 'number' && !Number.isSafeInteger(node.value)) report(node, 'float', node.raw);
      },
      Identifier(node) {
        if (!isReference(node)) return;
        if (FLOAT_GLOBALS.has(node.name)) report(node, 'float', node.name);
        if (node.name === 'Intl') report(node, 'locale', node.name);
        if (node.name === 'performance') report(node, 'clock', node.name);
      },
      MemberExpression(node) {
        const name = nameOf(node);
        const object = node.object.type === 'Identifier' ? node.object.name : undefined;
        if (name === undefined) {
          if (object === 'Math') report(node, 'float', 'Math');
        } else if (object === 'Math' && name === 'random') report(node, 'chance', 'Math.random');
        else if (object === 'Math' && !INTEGER_MATH.has(name)) report(node, 'float', `Math.${name}`);
        else if (object === 'Date' && name === 'now') report(node, 'clock', 'Date.now');
        else if (FORMATTING.test(name) || FLOAT_PROPERTIES.test(name)) report(node, 'float', name);
        else if (LOCALE.test(name)) report(node, 'locale', name);
        else if (ZONED.test(name)) report(node, 'zone', name);
      },
      // `const { sin } = Math`
      VariableDeclarator({ id, init }) {
        if (id.type === 'ObjectPattern' && init?.type === 'Identifier' && ['Math', 'Date'].includes(init.name))
          report(id, 'float', `taking ${init.name} apart`);
      },
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'clock', 'new Date()');
      },
      CallExpression(node) {
        if (node.callee.name === 'Date') report(node, 'clock', 'Date()');
      },
      BinaryExpression: divides,
      AssignmentExpression: divides,
    };
  },
};

/** Whether an operand is a number, by its type where the parser knows it. */
function numberTest(services) {
  const isLiteral = (node) => node.type === 'Literal' && typeof node.value === 'number';
  if (services?.program == null) return isLiteral;
  const isNumberLike = (type) =>
    type.isUnion() ? type.types.some(isNumberLike) : (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.Any)) !== 0;
  return (node) => isLiteral(node) || isNumberLike(services.getTypeAtLocation(node));
}

function nameOf({ computed, property }) {
  if (!computed) return property.name;
  return property.type === 'Literal' ? String(property.value) : undefined;
}

/** Whether an identifier stands for a value of its own, not for a property or a key. */
function isReference({ parent, ...node }) {
  if (parent.type === 'MemberExpression')
    return parent.object.range[0] === node.range[0] && parent.object.type === 'Identifier';
  if (parent.type === 'Property') return parent.shorthand || parent.value.range[0] === node.range[0];
  return !parent.type.startsWith('TS');
}
