import ts from 'typescript';

/** Gives the name under which a type is known in the file that is being written, or null for one to be spelled out. */
export type NameOf = (type: ts.Type) => string | null;

/**
 * The text of a type as whoever installs the package can read it: spelled out, whatever made it.
 * Types inferred from schemas would otherwise need the schema library for their types alone.
 */
export function plainType(checker: ts.TypeChecker, type: ts.Type, nameOf: NameOf): string {
  const known = nameOf(type);
  return known ?? spelledOut(checker, type, nameOf);
}

/** As {@link plainType}, but spells out the type itself even when it has a name. */
export function spelledOut(checker: ts.TypeChecker, type: ts.Type, nameOf: NameOf): string {
  const plain = (inner: ts.Type): string => plainType(checker, inner, nameOf);
  if (type.isUnion()) {
    const parts = type.types.map(plain);
    const both = parts.includes('true') && parts.includes('false');
    const rest = parts.filter((part) => !both || (part !== 'true' && part !== 'false'));
    const members = [...new Set([...rest, ...(both ? ['boolean'] : [])])];
    // The compiler has literals in the order in which it met them first, anywhere in the sources.
    return (members.every(isLiteral) ? members.sort() : members).join(' | ');
  }
  const [element] = checker.isArrayType(type) ? checker.getTypeArguments(asReference(type)) : [];
  if (element) return `(${plain(element)})[]`;
  const isObject = (type.flags & ts.TypeFlags.Object) !== 0;
  if (!isObject || type.getCallSignatures().length > 0) {
    return checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
  }
  const index = checker
    .getIndexInfosOfType(type)
    .map((info) => `[key: ${plain(info.keyType)}]: ${plain(info.type)};`);
  const members = checker.getPropertiesOfType(type).map((property) => {
    const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
    const inner = checker.getTypeOfSymbol(property);
    const value = isOptional ? checker.getNonNullableType(inner) : inner;
    const note = ts.displayPartsToString(property.getDocumentationComment(checker));
    const doc = note === '' ? '' : `/** ${note.replaceAll('\n', ' ')} */\n`;
    return `${doc}${property.name}${isOptional ? '?' : ''}: ${plain(value)};`;
  });
  return `{\n${[...index, ...members].join('\n')}\n}`;
}

function isLiteral(text: string): boolean {
  return /^["'\d]/.test(text);
}

function asReference(type: ts.Type): ts.TypeReference {
  if (!isReference(type)) throw new Error('an array without its element');
  return type;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return 'target' in type;
}
