import ts from "typescript";
import type { PublicModule } from "./modules.ts";

/** An exported name: its signatures, each on one line, and the first sentence of its description. */
export interface PublicSymbol {
  name: string;
  signatures: string[];
  sentence: string;
}

/** The same with all that its comment says. */
export interface DocumentedSymbol extends PublicSymbol {
  comment: string;
  tags: { tag: string; text: string }[];
}

const longestSignature = 200;

/** Lists what each module exports, sorted by name. */
export const describeModules = (modules: PublicModule[]): { name: string; symbols: PublicSymbol[] }[] =>
  exportsOf(modules, describe);

/** The same with the whole comments. */
export const documentedModules = (modules: PublicModule[]): { name: string; symbols: DocumentedSymbol[] }[] =>
  exportsOf(modules, (exported, checker) => {
    const symbol = symbolOf(exported, checker);
    const tags = symbol
      .getJsDocTags(checker)
      .map(({ name, text }) => ({ tag: name, text: ts.displayPartsToString(text) }));
    const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
    return { ...describe(exported, checker), comment, tags };
  });

function exportsOf<S extends PublicSymbol>(
  modules: PublicModule[],
  describeOne: (exported: ts.Symbol, checker: ts.TypeChecker) => S,
): { name: string; symbols: S[] }[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)).config,
    ts.sys,
    ".",
  );
  const paths = modules.map(({ path }) => path);
  const program = ts.createProgram(paths, { ...options, jsx: ts.JsxEmit.ReactJSX, composite: false, noEmit: true });
  const checker = program.getTypeChecker();
  return modules.map(({ name, path }) => {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return { name, symbols: symbols.map((symbol) => describeOne(symbol, checker)).sort(byName) };
  });
}

const symbolOf = (exported: ts.Symbol, checker: ts.TypeChecker): ts.Symbol =>
  exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;

function describe(exported: ts.Symbol, checker: ts.TypeChecker): PublicSymbol {
  const symbol = symbolOf(exported, checker);
  const declarations = symbol.declarations ?? [];
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replace(/\s+/g, " ").trim();
  const [sentence = ""] = /^.*?[.:!?](?= |$)/.exec(text) ?? [text];
  const signatures = declarations.map((declaration) => signature(exported.name, declaration, checker));
  return { name: exported.name, signatures: [...new Set(signatures)], sentence: sentence.replace(/:$/, ".") };
}

function signature(name: string, declaration: ts.Declaration, checker: ts.TypeChecker): string {
  // The first of several alternatives has a line of its own where they are long.
  const text = rawSignature(name, declaration, checker).replace(/\s+/g, " ").replace(" = | ", " = ").trim();
  return text.length > longestSignature ? `${text.slice(0, longestSignature - 1)}…` : text;
}

function rawSignature(name: string, declaration: ts.Declaration, checker: ts.TypeChecker): string {
  if (ts.isFunctionDeclaration(declaration)) return head(declaration, declaration.body?.getStart());
  if (ts.isInterfaceDeclaration(declaration)) return head(declaration, bodyStart(declaration));
  if (ts.isClassDeclaration(declaration)) return head(declaration, bodyStart(declaration));
  if (ts.isTypeAliasDeclaration(declaration)) return head(declaration);
  const type = checker.getTypeOfSymbolAtLocation(checker.getSymbolAtLocation(nameOf(declaration))!, declaration);
  return `const ${name}: ${checker.typeToString(type)}`;
}

/** The text of a declaration up to its body, without `export` and comments. */
function head(declaration: ts.Declaration, end = declaration.getEnd()): string {
  const text = declaration.getSourceFile().text.slice(declaration.getStart(), end);
  return text
    .replace(/^export (default )?/, "")
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/;$/, "");
}

function bodyStart(declaration: ts.InterfaceDeclaration | ts.ClassDeclaration): number | undefined {
  const brace = declaration.getChildren().find((child) => child.kind === ts.SyntaxKind.OpenBraceToken);
  return brace?.getStart();
}

function nameOf(declaration: ts.Declaration): ts.Node {
  return ts.getNameOfDeclaration(declaration) ?? declaration;
}

function byName(a: PublicSymbol, b: PublicSymbol): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
