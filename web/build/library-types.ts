import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { plainType, spelledOut, type NameOf } from './plain-type.ts';

/**
 * Writes one declaration file for a library: everything the entry exports, and every type of this repository that
 * those need. Interfaces keep their text; types that schemas or values infer are spelled out; packages are imported.
 *
 * @param configFile tsconfig.json of the sources; Prettier's settings are looked for from there on
 * @param entry file whose exports are the library's
 * @returns text of the .d.ts file
 * @throws Error for something exported that it does not know how to write
 */
export async function libraryTypes(configFile: string, entry: string): Promise<string> {
  const program = programOf(configFile, entry);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} exports nothing`);

  const inferred = inferredTypes(program, checker);
  const used = new Set<ts.Symbol>();
  const names = new Set<string>();
  const imports = new Map<string, Set<string>>();
  const queue: ts.Symbol[] = [];

  const nameOf: NameOf = (type) => {
    const symbol = inferred.get(type);
    if (!symbol) return null;
    use(symbol);
    return symbol.name;
  };

  function take(from: string, name: string): void {
    const taken = imports.get(from) ?? new Set();
    imports.set(from, taken.add(name));
  }

  function use(symbol: ts.Symbol): void {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const [declaration] = target.declarations ?? [];
    if (!declaration || ts.isTypeParameterDeclaration(declaration) || used.has(target)) return;
    const { fileName } = declaration.getSourceFile();
    const from = packageOf(fileName);
    // What every program has.
    if (from === 'typescript' || from === 'node') return;
    if (from !== null) {
      take(from, target.name);
      return;
    }
    if (names.has(target.name)) throw new Error(`two things are called ${target.name}`);
    used.add(target);
    names.add(target.name);
    queue.push(target);
  }

  /** What is named within a namespace of a package needs the namespace. */
  function useAs(name: ts.Node, symbol: ts.Symbol): void {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const file = target.declarations?.[0]?.getSourceFile().fileName;
    const from = file === undefined ? null : packageOf(file);
    if (ts.isQualifiedName(name) && from !== null) take(from, outermost(name));
    else use(symbol);
  }

  function useAllIn(node: ts.Node): void {
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const name = ts.isTypeReferenceNode(node) ? node.typeName : node.expression;
      const symbol = checker.getSymbolAtLocation(name);
      if (symbol) useAs(name, symbol);
    }
    ts.forEachChild(node, useAllIn);
  }

  function write(symbol: ts.Symbol): string {
    const node = symbol.declarations?.[0];
    if (!node) throw new Error(`${symbol.name} is declared nowhere`);
    if (ts.isFunctionDeclaration(node)) {
      return `${docOf(node)}export declare function ${symbol.name}${signatureOf(node)};`;
    }
    if (ts.isTypeAliasDeclaration(node) && isInferred(node)) {
      const text = spelledOut(checker, checker.getDeclaredTypeOfSymbol(symbol), nameOf);
      return `${docOf(node)}export type ${symbol.name} = ${text};`;
    }
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      useAllIn(node);
      return `${docOf(node)}export ${node.getText().replace(/^export /, '')}`;
    }
    if (ts.isClassDeclaration(node)) return `${docOf(node)}${classText(node)}`;
    throw new Error(`${symbol.name} is no function, interface, class or type`);
  }

  /** Properties and constructor of a class: ours have nothing else in public. */
  function classText(node: ts.ClassDeclaration): string {
    const members = node.members.map((member) => {
      if (ts.isConstructorDeclaration(member)) return `constructor${signatureOf(member)};`;
      if (!ts.isPropertyDeclaration(member)) throw new Error('a class with more than properties');
      if (member.type) useAllIn(member.type);
      const value = member.type
        ? `: ${member.type.getText()}`
        : ` = ${member.initializer?.getText() ?? ''}`;
      return `readonly ${member.name.getText()}${value};`;
    });
    const heritage = node.heritageClauses?.map((clause) => clause.getText()).join(' ') ?? '';
    return `export declare class ${node.name?.text ?? ''} ${heritage} {\n${members.join('\n')}\n}`;
  }

  function signatureOf(node: ts.FunctionDeclaration | ts.ConstructorDeclaration): string {
    const parameters = node.parameters.map((parameter) => {
      if (parameter.type) useAllIn(parameter.type);
      // A component takes its properties apart at once.
      const name = ts.isIdentifier(parameter.name) ? parameter.name.text : 'props';
      const mark = parameter.questionToken || parameter.initializer ? '?' : '';
      return `${name}${mark}: ${parameter.type?.getText() ?? 'unknown'}`;
    });
    if (ts.isConstructorDeclaration(node)) return `(${parameters.join(', ')})`;
    if (node.type) useAllIn(node.type);
    return `(${parameters.join(', ')}): ${node.type?.getText() ?? returnedBy(node)}`;
  }

  /** Components do not say what they return. */
  function returnedBy(node: ts.FunctionDeclaration): string {
    const [call] = checker.getTypeAtLocation(node).getCallSignatures();
    if (!call) return 'unknown';
    const type = call.getReturnType();
    if (!/\bElement\b/.test(checker.typeToString(type))) return plainType(checker, type, nameOf);
    take('react', 'ReactElement');
    return 'ReactElement | null';
  }

  for (const symbol of checker.getExportsOfModule(module)) use(symbol);
  const written: string[] = [];
  for (let next = queue.shift(); next; next = queue.shift()) written.push(write(next));
  const importLines = [...imports].map(
    ([from, what]) => `import type { ${[...what].sort().join(', ')} } from '${from}';`,
  );
  return format([...importLines, '', ...written].join('\n'), {
    ...(await resolveConfig(configFile)),
    parser: 'typescript',
  });
}

function programOf(configFile: string, entry: string): ts.Program {
  const text = ts.readConfigFile(configFile, (path) => readFileSync(path, 'utf8'));
  const config = ts.parseJsonConfigFileContent(text.config, ts.sys, dirname(configFile));
  return ts.createProgram([entry], { ...config.options, noEmit: true });
}

/** Type aliases of this repository whose meaning hangs on a value, by the type they stand for. */
function inferredTypes(program: ts.Program, checker: ts.TypeChecker): Map<ts.Type, ts.Symbol> {
  const found = new Map<ts.Type, ts.Symbol>();
  for (const file of program.getSourceFiles()) {
    if (packageOf(file.fileName) !== null) continue;
    for (const statement of file.statements) {
      if (!ts.isTypeAliasDeclaration(statement) || !isInferred(statement)) continue;
      const symbol = checker.getSymbolAtLocation(statement.name);
      const type = symbol && checker.getDeclaredTypeOfSymbol(symbol);
      // A name for all strings would be given to every string.
      if (type && (type.isUnion() || type.flags & ts.TypeFlags.Object)) found.set(type, symbol);
    }
  }
  return found;
}

function isInferred(node: ts.TypeAliasDeclaration): boolean {
  return !node.typeParameters && /\btypeof\b|\bz\./.test(node.type.getText());
}

function outermost(name: ts.EntityName): string {
  return ts.isQualifiedName(name) ? outermost(name.left) : name.text;
}

function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return doc ? `${doc.getText()}\n` : '';
}

/** The package that a file belongs to; null for the sources of this repository. */
function packageOf(file: string): string | null {
  const [, inside] = /.*\/node_modules\/(.+)$/.exec(file) ?? [];
  if (inside === undefined) return null;
  const [scope = '', name = ''] = inside.split('/');
  if (scope === '@types') return name;
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}
