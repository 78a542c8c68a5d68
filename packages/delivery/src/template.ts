import Handlebars from "handlebars";

/**
 * Compiles a template once, when it is first filled in: most programs write no mail. Data is filled in exactly once and escaped for
 * HTML unless the template makes plain text; a field that is missing is an error. Unescaped output (`{{{…}}}`, `{{&…}}`), partials
 * and unknown helpers are refused.
 *
 * @param options.makes `html` escapes what is filled in, `text` does not
 * @example
 * const greet = compileTemplate<{ name: string }>("<p>{{name}}</p>", { makes: "html" });
 * greet({ name: "O'Brien & Sons" }); // "<p>O&#x27;Brien &amp; Sons</p>"
 */
export function compileTemplate<Data extends object>(
  source: string,
  options: { makes: "html" | "text" },
): (data: Data) => string {
  const compile = () => {
    const template = Handlebars.parse(source);
    new Guard().accept(template);
    return Handlebars.compile<Data>(template, {
      strict: true,
      knownHelpersOnly: true,
      noEscape: options.makes === "text",
      preventIndent: true,
    });
  };
  let render: ReturnType<typeof compile> | undefined;
  return (data) => (render ??= compile())(data);
}

/** Walks a parsed template and refuses what could put markup or other templates into a mail. */
class Guard extends Handlebars.Visitor {
  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    // The parser calls a mustache escaped or not, however it is spelt: {{{x}}}, {{&x}}, {{~{x}~}}.
    if (!statement.escaped) refuse("unescaped output", statement);
    super.MustacheStatement(statement);
  }
  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    refuse("a partial", statement);
  }
  override PartialBlockStatement(statement: hbs.AST.PartialBlockStatement): void {
    refuse("a partial", statement);
  }
  override Decorator(statement: hbs.AST.Decorator): void {
    refuse("a decorator", statement);
  }
  override DecoratorBlock(statement: hbs.AST.DecoratorBlock): void {
    refuse("a decorator", statement);
  }
}

function refuse(what: string, { loc }: hbs.AST.Node): never {
  throw new Error(`A template may not contain ${what} (line ${loc.start.line})`);
}
